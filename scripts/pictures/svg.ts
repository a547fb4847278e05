/** SVG as text: one type scale, two colours and greys, light ground, readable in print. */

export const ORANGE = "#B45309";
export const BLUE = "#1D4ED8";
export const INK = "#1F2937";
export const GREY = "#6B7280";
export const SILVER = "#9CA3AF";
export const LIGHT = "#D1D5DB";
export const PALE = "#F3F4F6";

const TITLE = 18;
const SUBTITLE = 12.5;
const LABEL = 12;
const TICK = 11;
const FONT =
  "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const rounded = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : escaped(value);

export function tag(name: string, attributes: Attributes, inner = ""): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${rounded(value!)}"`)
    .join("");
  return inner === "" ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`;
}

interface Written {
  size?: "label" | "tick" | "head";
  anchor?: "start" | "middle" | "end";
  fill?: string;
  bold?: boolean;
  /** White around the letters, where they stand on other things. */
  halo?: boolean;
}

export function write(x: number, y: number, text: string, how: Written = {}): string {
  const { size = "tick", anchor, fill = INK, bold, halo } = how;
  const pixels = { label: LABEL, tick: TICK, head: LABEL + 1 }[size];
  return tag(
    "text",
    {
      x,
      y,
      "font-size": pixels,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill,
      "font-weight": bold ? "bold" : undefined,
      ...(halo ? { stroke: "#FFFFFF", "stroke-width": 3, "paint-order": "stroke" } : {}),
    },
    escaped(text),
  );
}

export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke = LIGHT,
  more: Attributes = {},
): string => tag("line", { x1, y1, x2, y2, stroke, "stroke-width": 1, ...more });

export const bar = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => tag("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, ...more });

export const dot = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  tag("circle", { cx, cy, r, fill, ...more });

type Point = readonly [number, number];
const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`).join("");

export const line = (points: readonly Point[], stroke: string, width = 1.8, more: Attributes = {}): string =>
  points.length === 0
    ? ""
    : tag("path", {
        d: pathOf(points),
        fill: "none",
        stroke,
        "stroke-width": width,
        "stroke-linejoin": "round",
        ...more,
      });

export const area = (points: readonly Point[], fill: string, opacity: number): string =>
  tag("path", { d: `${pathOf(points)}Z`, fill, "fill-opacity": String(opacity) });

export type Scale = (value: number) => number;
type Pair = readonly [number, number];

export const linear =
  ([a, b]: Pair, [from, to]: Pair): Scale =>
  (value) =>
    from + ((value - a) / (b - a)) * (to - from);

export const logarithmic =
  ([a, b]: Pair, [from, to]: Pair): Scale =>
  (value) =>
    from + (Math.log(Math.max(value, 1e-9) / a) / Math.log(b / a)) * (to - from);

/** Round values that divide a range into about so many steps. */
export function ticks(low: number, high: number, about = 5): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power;
  const found: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9) || 0; k * step <= high + 1e-9 * step; k++) found.push(k * step);
  return found;
}

/** 1, 3, 10, 30 … within a range. */
export function logTicks(low: number, high: number): number[] {
  const found: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high * 1.001; power *= 10)
    for (const each of [power, 3 * power]) if (each >= low * 0.999 && each <= high * 1.001) found.push(each);
  return found;
}

/** Yuan in thousands of yuan or ten thousands (万), as it is read. */
export function yuan(value: number): string {
  if (Math.abs(value) >= 10_000) return `${Number((value / 10_000).toFixed(1))}万`;
  return value.toLocaleString("en");
}

export interface Axis {
  scale: Scale;
  at: readonly number[];
  shown: (value: number) => string;
  /** Chinese and English, with the unit. */
  label: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Two axes around a box; the value axis has light lines across. */
export function axes({ left, right, top, bottom }: Box, x: Axis, y: Axis): string {
  return [
    ...y.at.map((value) => rule(left, y.scale(value), right, y.scale(value), "#E5E7EB")),
    ...y.at.map((value) =>
      write(left - 6, y.scale(value) + 4, y.shown(value), { anchor: "end", fill: GREY }),
    ),
    rule(left, bottom, right, bottom, GREY),
    ...x.at.map((value) => rule(x.scale(value), bottom, x.scale(value), bottom + 4, GREY)),
    ...x.at.map((value) =>
      write(x.scale(value), bottom + 16, x.shown(value), { anchor: "middle", fill: GREY }),
    ),
    write((left + right) / 2, bottom + 34, x.label, { anchor: "middle", size: "label" }),
    write(left, top - 8, y.label, { size: "label" }),
  ].join("");
}

/** Coloured words in a row, from x to the right. */
export function legend(
  x: number,
  y: number,
  entries: readonly (readonly [string, string])[],
  step = 150,
): string {
  return entries
    .map(([text, fill], k) => dot(x + k * step + 5, y - 4, 5, fill) + write(x + k * step + 15, y, text))
    .join("");
}

/** A whole picture: title and subtitle above, a note below. */
export function page(
  size: { width: number; height: number },
  title: string,
  subtitle: string,
  parts: readonly string[],
  note: readonly string[] = [],
): string {
  const { width, height } = size;
  const foot = note.map((text, k) =>
    write(24, height - 12 - 15 * (note.length - 1 - k), text, { fill: GREY }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}">`,
    tag("title", {}, escaped(title)),
    tag("desc", {}, escaped(subtitle)),
    bar(0, 0, width, height, "#FFFFFF"),
    tag("text", { x: 24, y: 34, "font-size": TITLE, "font-weight": "bold", fill: INK }, escaped(title)),
    tag("text", { x: 24, y: 54, "font-size": SUBTITLE, fill: GREY }, escaped(subtitle)),
    ...parts,
    ...foot,
    "</svg>\n",
  ].join("\n");
}
