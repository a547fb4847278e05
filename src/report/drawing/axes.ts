import { linesOf, textWidth } from "../layout/text-width.ts";
import { type Attributes, bar, dot, GREY, LABEL, RULE, rule, TICK, write } from "./svg.ts";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where the title of the upright axis begins: near the picture's edge, unless another box stands there. */
  edge?: number;
}

export interface Axis {
  scale(value: number): number;
  ticks: readonly number[];
  shown(value: number): string;
  /** With its unit. */
  title: string;
}

/** What a picture shows, in bold at its top, on one or two lines. */
export const headline = (text: string, width: number): string =>
  linesOf(text, LABEL, width - 24, 2)
    .map((each, k) => write(12, 16 + 15 * k, each, { size: LABEL, bold: true }))
    .join("");

/** Pixels below a box that its axis takes, however many lines its title has. */
export const axisDepth = (title: string, width: number): number =>
  44 + 14 * (linesOf(title, LABEL, width + 40, 2).length - 1);

/** Axes around a box: values across with light lines, the title of the upright axis above its head. */
export function axes({ left, right, top, bottom, edge = 12 }: Box, x: Axis, y?: Axis): string {
  const across = x.ticks.map(
    (value) =>
      rule(x.scale(value), bottom, x.scale(value), bottom + 4, GREY) +
      write(x.scale(value), bottom + 16, x.shown(value), { anchor: "middle", fill: GREY }),
  );
  const lines = y
    ? y.ticks.map((value) => rule(left, y.scale(value), right, y.scale(value), RULE))
    : x.ticks.map((value) => rule(x.scale(value), top, x.scale(value), bottom, RULE));
  const up = y?.ticks.map((value) =>
    write(left - 6, y.scale(value) + 4, y.shown(value), { anchor: "end", fill: GREY }),
  );
  return [
    ...lines,
    ...(up ?? []),
    rule(left, bottom, right, bottom, GREY),
    ...across,
    ...linesOf(x.title, LABEL, right - left + 40, 2).map((text, k) =>
      write((left + right) / 2, bottom + 33 + 14 * k, text, { anchor: "middle", size: LABEL }),
    ),
    y
      ? linesOf(y.title, LABEL, right - left + 40, 1)
          .map((text) => write(Math.min(left, edge), top - 10, text, { size: LABEL }))
          .join("")
      : "",
  ].join("");
}

/** Swatches with words in a row, each as wide as it needs. */
export function legend(
  x: number,
  y: number,
  entries: readonly { text: string; swatch(x: number, y: number): string }[],
): string {
  let at = x;
  return entries
    .map(({ text, swatch }) => {
      const here = at;
      at += 34 + textWidth(text, TICK);
      return swatch(here, y - 4) + write(here + 18, y, text);
    })
    .join("");
}

export const dotSwatch =
  (fill: string, more: Attributes = {}) =>
  (x: number, y: number): string =>
    dot(x + 7, y, 4, fill, more);
export const barSwatch =
  (fill: string, more: Attributes = {}) =>
  (x: number, y: number): string =>
    bar(x, y - 5, 13, 10, fill, more);
export const lineSwatch =
  (stroke: string, more: Attributes = { "stroke-width": 2 }) =>
  (x: number, y: number): string =>
    rule(x, y, x + 14, y, stroke, more);
export const dashSwatch = (stroke: string): ReturnType<typeof lineSwatch> =>
  lineSwatch(stroke, { "stroke-dasharray": "4 3", "stroke-width": 1.5 });
