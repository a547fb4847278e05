import type { Surface } from "../../sweeps/analysis/factor-pair.ts";
import { type Axis, axes, headline } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { bar, dot, GREY, picture, rule, write } from "../drawing/svg.ts";
import type { Figure } from "./figure.ts";
import { colourLadder, heatColour } from "./heat-scale.ts";

interface SurfaceFigure extends Pick<Figure, "id" | "title" | "note"> {
  surface: Surface;
  /** Points of the design, on the surface's scales. */
  points: readonly (readonly [number, number])[];
  across: Pick<Axis, "ticks" | "shown" | "title">;
  up: Pick<Axis, "ticks" | "shown" | "title">;
  axis: string;
  shown(value: number): string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [112, 548, 66, 374];
const CELLS = 36;
const GRID = 5;

/** The fitted surface in colours with its contour lines, and where points support it. */
export function surfaceChart({
  surface,
  points,
  across,
  up,
  axis,
  shown,
  tableHead,
  ...words
}: SurfaceFigure): Figure {
  const place = (from: readonly [number, number], k: number, of: number): number =>
    from[0] + (k / of) * (from[1] - from[0]);
  const value = (i: number, j: number, of = CELLS): number =>
    surface.at(place(surface.across, i, of), place(surface.up, j, of));
  const values = Array.from({ length: CELLS + 1 }, (_, j) =>
    Array.from({ length: CELLS + 1 }, (_, i) => value(i, j)),
  );
  const range = spread(values.flat(), { room: 0 });
  const colour = heatColour(range);
  const [x, y] = [linear(surface.across, [LEFT, RIGHT]), linear(surface.up, [BOTTOM, TOP])];
  const [width, height] = [(RIGHT - LEFT) / CELLS, (BOTTOM - TOP) / CELLS];
  const cells = Array.from({ length: CELLS * CELLS }, (_, k) => {
    const [i, j] = [k % CELLS, Math.floor(k / CELLS)];
    return bar(
      LEFT + i * width,
      BOTTOM - (j + 1) * height,
      width + 0.4,
      height + 0.4,
      colour(value(i + 0.5, j + 0.5)),
    );
  });
  const levels = ticks(range, 6);
  const svg = picture({ width: WIDTH, height: 424, title: words.title, about: words.note }, [
    headline(axis, WIDTH),
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      { ...across, scale: x },
      { ...up, scale: y },
    ),
    ...cells,
    ...levels.map((level) => contour(values, level, LEFT, BOTTOM, width, height, shown)),
    ...points.map(([px, py]) => dot(x(px), y(py), 1.6, "#111827", { "fill-opacity": 0.55 })),
    colourLadder(RIGHT + 20, [TOP, BOTTOM], range, levels, shown),
    bar(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, "none", { stroke: GREY }),
  ]);
  const steps = Array.from({ length: GRID }, (_, k) => k);
  const rows = steps.flatMap((j) =>
    steps.map((i) => [
      across.shown(place(surface.across, i, GRID - 1)),
      up.shown(place(surface.up, j, GRID - 1)),
      shown(value(i, j, GRID - 1)),
    ]),
  );
  return { ...words, svg, table: { head: tableHead, rows } };
}

/** One contour line: cell by cell, where the level crosses the edges (marching squares). */
function contour(
  values: readonly (readonly number[])[],
  level: number,
  left: number,
  bottom: number,
  width: number,
  height: number,
  shown: (value: number) => string,
): string {
  const segments: string[] = [];
  let mark: [number, number] | undefined;
  for (let j = 0; j < values.length - 1; j++)
    for (let i = 0; i < values[j].length - 1; i++) {
      const corners = [values[j][i], values[j][i + 1], values[j + 1][i + 1], values[j + 1][i]];
      const places = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const;
      const crossed = corners.flatMap((from, c): [number, number][] => {
        const to = corners[(c + 1) % 4];
        if (from < level === to < level) return [];
        const share = (level - from) / (to - from);
        const [a, b] = [places[c], places[(c + 1) % 4]];
        return [
          [
            left + (i + a[0] + share * (b[0] - a[0])) * width,
            bottom - (j + a[1] + share * (b[1] - a[1])) * height,
          ],
        ];
      });
      for (let k = 0; k + 1 < crossed.length; k += 2)
        segments.push(rule(...crossed[k], ...crossed[k + 1], "#374151", { "stroke-width": 0.9 }));
      // The label stands where the line crosses a slanted middle, so that labels do not pile up.
      if (crossed.length > 1 && !mark && Math.abs(i - j) <= 1 && i > 2 && i < values.length - 5)
        mark = crossed[0];
    }
  return (
    segments.join("") +
    (mark ? write(mark[0], mark[1] + 4, shown(level), { anchor: "middle", halo: true, size: 10 }) : "")
  );
}
