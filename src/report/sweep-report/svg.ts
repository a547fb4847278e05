import { visible } from "../../declare/visible-text.ts";
import { displayWidth, wrapped } from "../layout/width.ts";

export const ORANGE = "#B45309";
export const BLUE = "#1D4ED8";
export const INK = "#1F2937";
export const GREY = "#6B7280";
export const LIGHT = "#D1D5DB";
export const PALE = "#F3F4F6";
const RULE = "#E5E7EB";

export const LABEL = 12;
export const TICK = 11;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text that may stand in HTML and SVG, in an attribute too. */
export const escaped = (text: string): string =>
  visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const spelt = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);

export function tag(name: string, attributes: Attributes, inner = ""): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${spelt(value!)}"`)
    .join("");
  return inner === "" ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`;
}

interface Written {
  size?: number;
  anchor?: "middle" | "end";
  fill?: string;
  bold?: boolean;
  /** White around the letters, where they stand on other things. */
  halo?: boolean;
}

export function write(x: number, y: number, text: string, how: Written = {}): string {
  const { size = TICK, anchor, fill = INK, bold, halo } = how;
  const around = halo ? { stroke: "#FFFFFF", "stroke-width": 3, "paint-order": "stroke" } : {};
  const weight = bold ? "bold" : undefined;
  return tag(
    "text",
    { x, y, "font-size": size, "text-anchor": anchor, fill, "font-weight": weight, ...around },
    escaped(text),
  );
}

/** Pixels that a text takes, roughly: half the size of the letters for a column of a terminal, and a little more. */
export const widthOf = (text: string, size = TICK): number => displayWidth(text) * size * 0.54;

/** Broken into lines that fit, at most so many; what does not fit ends in "…". */
export function linesOf(text: string, width: number, size = TICK, most = 2): string[] {
  const columns = Math.max(4, Math.floor(width / (size * 0.54)));
  const lines = wrapped(text, columns).split("\n");
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines[most - 1], columns)];
}

function shortened(text: string, columns: number): string {
  let short = text;
  while (displayWidth(short) > columns - 2) short = short.slice(0, -1);
  return `${short}…`;
}

/** Lines of text about a height, ending at x. */
export const label = (x: number, y: number, text: string, width: number, how: Written = {}): string => {
  const size = how.size ?? TICK;
  const lines = linesOf(text, width, size);
  const step = size * 1.25;
  return lines
    .map((line, k) =>
      write(x, y + size * 0.36 + (k - (lines.length - 1) / 2) * step, line, { anchor: "end", ...how }),
    )
    .join("");
};

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

export type Point = readonly [number, number];

const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${spelt(x)} ${spelt(y)}`).join("");

export const line = (points: readonly Point[], stroke: string, width = 1.6, more: Attributes = {}): string =>
  points.length < 2
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
  points.length < 3 ? "" : tag("path", { d: `${pathOf(points)}Z`, fill, "fill-opacity": opacity });

/** An error bar along x with short ends; nothing where a bound is missing. */
export function whisker(low: number, high: number, y: number, stroke: string, half = 3): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "";
  return (
    rule(low, y, high, y, stroke) +
    rule(low, y - half, low, y + half, stroke) +
    rule(high, y - half, high, y + half, stroke)
  );
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
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
  linesOf(text, width - 24, LABEL)
    .map((said, k) => write(12, 16 + 15 * k, said, { size: LABEL, bold: true }))
    .join("");

/** Pixels below a box that its axis takes, however many lines its title has. */
export const axisDepth = (title: string, width: number): number =>
  44 + 14 * (linesOf(title, width + 40, LABEL).length - 1);

/** Axes around a box: values across with light lines, the title of the upright axis above its head. */
export function axes({ left, right, top, bottom }: Box, x: Axis, y?: Axis): string {
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
    ...linesOf(x.title, right - left + 40, LABEL).map((text, k) =>
      write((left + right) / 2, bottom + 33 + 14 * k, text, { anchor: "middle", size: LABEL }),
    ),
    y
      ? linesOf(y.title, right - left + 40, LABEL, 1)
          .map((text) => write(Math.min(left, 12), top - 10, text, { size: LABEL }))
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
      at += 34 + widthOf(text);
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
export const dashSwatch =
  (stroke: string) =>
  (x: number, y: number): string =>
    rule(x, y, x + 14, y, stroke, { "stroke-dasharray": "4 3", "stroke-width": 1.5 });

const FONT =
  "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

/** A whole picture, scaled by the page to its column. */
export function picture(
  size: { width: number; height: number; title: string; about: string },
  parts: readonly string[],
): string {
  const { width, height, title, about } = size;
  const words = tag("title", {}, escaped(title)) + tag("desc", {}, escaped(about));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}">${words}${bar(0, 0, width, height, "#FFFFFF")}${parts.join("")}</svg>`;
}
