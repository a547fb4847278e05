import { linear } from "../../src/report/drawing/scale.ts";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { type Span, ticks } from "./domain.ts";
import { labelPlaces } from "./label-places.ts";
import { type Line, lastDefined } from "./line.ts";

/** The horizontal axis of a chart: points in equal steps, and what is written under some of them. */
export interface Horizontal {
  count: number;
  ticks: readonly { k: number; text: string }[];
  title?: string;
}

export const LABEL = 11;
const LABEL_GAP = 13;

interface FrameAsked {
  width: number;
  height: number;
  x: Horizontal;
  span: Span;
  /** Room for labels at the right. */
  right: number;
  /** A unit stands above the axis. */
  unit?: boolean;
}

/** Where everything of a chart stands, in its own pixels. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(k: number): number;
  y(value: number): number;
  ticks: readonly number[];
}

const LEFT = 40;
const PAD = 9;
const TOP = 8;
const UNIT = 14;

export function frameOf({ width, height, x, span, right, unit }: FrameAsked): Frame {
  const top = TOP + (unit ? UNIT : 0);
  const bottom = height - (x.title ? 32 : 18);
  const end = Math.max(LEFT + 40, width - right);
  const y = linear(span, [bottom, top]);
  const step = x.count > 1 ? (end - LEFT - PAD - 4) / (x.count - 1) : 0;
  return {
    left: LEFT,
    right: end,
    top,
    bottom,
    x: (k) => LEFT + PAD + k * step,
    y,
    ticks: ticks(span, Math.max(2, Math.min(5, Math.floor((bottom - top) / 26)))),
  };
}

/** The point nearest to a place between the first point (0) and the last (1). */
export const nearest = (fraction: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.round(fraction * (count - 1))));

export interface EndLabel {
  key: string;
  k: number;
  text: string;
  /** Of the line's end, and of its label. */
  from: number;
  y: number;
}

/** A label for every line beside its last point, moved apart where they would overlap. */
export function endLabels(
  lines: readonly Line[],
  frame: Frame,
  say: (line: Line, k: number) => string,
): EndLabel[] {
  const ended = lines.map((line) => ({ line, k: lastDefined(line.values) })).filter(({ k }) => k >= 0);
  const wanted = ended.map(({ line, k }) => frame.y(line.values[k]));
  const places = labelPlaces(wanted, LABEL_GAP, [frame.top - 2, frame.bottom + 2]);
  return ended.map(({ line, k }, n) => ({
    key: line.key,
    k,
    text: say(line, k),
    from: wanted[n],
    y: places[n],
  }));
}

/** Room that the labels of these lines need; the figures count as wide, so that it does not change under a drag. */
export const labelRoom = (names: readonly string[], figure = "00.0%"): number =>
  Math.ceil(Math.max(0, ...names.map((name) => textWidth(`${name} ${figure}`, LABEL)))) + 20;
