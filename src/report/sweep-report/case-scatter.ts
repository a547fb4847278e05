import { type Axis, axes, dotSwatch, legend } from "../drawing/axes.ts";
import { linear } from "../drawing/scale.ts";
import { BLUE, bar, dot, GREY, ORANGE, picture } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";

interface CaseScatter extends Pick<Figure, "id" | "title" | "note"> {
  points: readonly { x: number; y: number; holds: boolean }[];
  across: Pick<Axis, "ticks" | "shown" | "title"> & { range: readonly [number, number] };
  up: Pick<Axis, "ticks" | "shown" | "title"> & { range: readonly [number, number] };
  /** Limits of the chosen box on both. */
  frame?: { x: readonly [number, number]; y: readonly [number, number] };
  text: { holds: string; fails: string; box: string };
  table: Figure["table"];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [96, 604, 62, 372];

/** Points in two factors, filled where the condition holds, with the box as a frame. */
export function caseScatter({ points, across, up, frame, text, table, ...words }: CaseScatter): Figure {
  const x = linear(across.range, [LEFT + 8, RIGHT - 8]);
  const y = linear(up.range, [BOTTOM - 8, TOP + 8]);
  const widened = (value: readonly [number, number], low: number, high: number): [number, number] => [
    Math.max(low, Math.min(...value)),
    Math.min(high, Math.max(...value)),
  ];
  const inner = frame
    ? {
        x: widened([x(frame.x[0]), x(frame.x[1])], LEFT, RIGHT),
        y: widened([y(frame.y[0]), y(frame.y[1])], TOP, BOTTOM),
      }
    : undefined;
  const small = points.length > 400 ? 2.2 : 3.4;
  const svg = picture({ width: WIDTH, height: BOTTOM + 48, title: words.title, about: words.note }, [
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      { ...across, scale: x },
      { ...up, scale: y },
    ),
    inner
      ? bar(inner.x[0], inner.y[0], inner.x[1] - inner.x[0], inner.y[1] - inner.y[0], BLUE, {
          "fill-opacity": 0.08,
          stroke: BLUE,
          "stroke-width": 1.5,
        })
      : "",
    ...points.map(({ x: px, y: py, holds }) =>
      holds
        ? dot(x(px), y(py), small, ORANGE, { "fill-opacity": 0.85 })
        : dot(x(px), y(py), small, "none", { stroke: GREY, "stroke-opacity": 0.7 }),
    ),
    legend(12, 20, [
      { text: text.holds, swatch: dotSwatch(ORANGE) },
      { text: text.fails, swatch: dotSwatch("none", { stroke: GREY }) },
      ...(frame
        ? [
            {
              text: text.box,
              swatch: (at: number, height: number) =>
                bar(at, height - 5, 13, 10, BLUE, {
                  "fill-opacity": 0.08,
                  stroke: BLUE,
                  "stroke-width": 1.5,
                }),
            },
          ]
        : []),
    ]),
  ]);
  return { ...words, svg, table };
}
