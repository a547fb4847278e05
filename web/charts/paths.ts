import { area, line } from "d3-shape";
import type { Range } from "./line.ts";

type Place = (value: number) => number;

/** The path of a line through the points that are defined; empty where none is. */
export const linePath = (values: ArrayLike<number>, x: Place, y: Place): string =>
  line<number>()
    .defined(Number.isFinite)
    .x((_, k) => x(k))
    .y((value) => y(value))
    .digits(1)(Array.from(values)) ?? "";

/** The outline of a band, drawn where both of its ends are defined. */
export const bandPath = ({ low, high }: Range, x: Place, y: Place): string =>
  area<number>()
    .defined((value, k) => Number.isFinite(value) && Number.isFinite(high[k]))
    .x((_, k) => x(k))
    .y0((value) => y(value))
    .y1((_, k) => y(high[k]))
    .digits(1)(Array.from(low)) ?? "";

/** Dots as one path: strokes of no length with round ends. */
export function dotsPath(points: Iterable<readonly [number, number]>): string {
  let path = "";
  for (const [x, y] of points) path += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  return path;
}
