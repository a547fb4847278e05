import { escaped } from "../../src/declare/visible-text.ts";
import { GREY, INK, picture, tag, write } from "../../src/report/drawing/svg.ts";

const TITLE = 18;
const SUBTITLE = 12.5;
const MARGIN = 24;

/** A picture of the documents: title and subtitle above, notes below. */
export function page(
  size: { width: number; height: number },
  title: string,
  subtitle: string,
  parts: readonly string[],
  notes: readonly string[] = [],
): string {
  const bold = { x: MARGIN, y: 34, "font-size": TITLE, "font-weight": "bold", fill: INK };
  const head = [
    tag("text", bold, escaped(title)),
    tag("text", { x: MARGIN, y: 54, "font-size": SUBTITLE, fill: GREY }, escaped(subtitle)),
  ];
  const foot = notes.map((text, k) =>
    write(MARGIN, size.height - 12 - 15 * (notes.length - 1 - k), text, { fill: GREY }),
  );
  return `${picture({ ...size, title, about: subtitle }, [...head, ...parts, ...foot])}\n`;
}
