import { escaped } from "../../declare/visible-text.ts";
import { linesOf } from "../layout/text-width.ts";

export const ORANGE = "#B45309";
export const BLUE = "#1D4ED8";
export const INK = "#1F2937";
export const GREY = "#6B7280";
export const SILVER = "#9CA3AF";
export const LIGHT = "#D1D5DB";
export const PALE = "#F3F4F6";
/** Lines of a grid. */
export const RULE = "#E5E7EB";

export const LABEL = 12;
export const TICK = 11;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const spelt = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element about mark-up that was made here; words go in by `titled` and `write`. */
export function tag(name: string, attributes: Attributes, inner = ""): string {
  const spelling = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${spelt(value!)}"`)
    .join("");
  return inner === "" ? `<${name}${spelling}/>` : `<${name}${spelling}>${inner}</${name}>`;
}

/** What is told of an element that is pointed at. */
export const titled = (words: string): string => tag("title", {}, escaped(words));

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

/** Lines of text about a height, ending at x. */
export const label = (x: number, y: number, text: string, width: number, how: Written = {}): string => {
  const size = how.size ?? TICK;
  const lines = linesOf(text, size, width, 2);
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

const FONT =
  "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

/** A whole picture, scaled by the page to its column. */
export function picture(
  size: { width: number; height: number; title: string; about: string },
  parts: readonly string[],
): string {
  const { width, height, title, about } = size;
  const words = titled(title) + tag("desc", {}, escaped(about));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONT}">${words}${bar(0, 0, width, height, "#FFFFFF")}\n${parts.filter(Boolean).join("\n")}\n</svg>`;
}
