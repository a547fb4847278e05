import { type Axis, axes, headline } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, dot, GREY, line, ORANGE, picture, rule, write } from "../drawing/svg.ts";
import { linesOf } from "../layout/text-width.ts";
import type { Figure } from "./figure.ts";

/** One factor's panel: places on the factor's scale, and its axis. */
interface ScatterPanel {
  x: readonly number[];
  axis: Pick<Axis, "ticks" | "shown" | "title">;
  range: readonly [number, number];
  /** Mean response by slice, at the slice's middle. */
  means: readonly (readonly [number, number])[];
}

interface ScatterFigure extends Pick<Figure, "id" | "title" | "note"> {
  panels: readonly ScatterPanel[];
  y: readonly number[];
  axis: string;
  shown(value: number): string;
  table: Figure["table"];
}

const WIDTH = 640;
const PANEL = { width: 292, height: 236 };

/** The response against each of the strongest factors, in small panels on one scale. */
export function scatterChart({ panels, y, axis, shown, table, ...words }: ScatterFigure): Figure {
  const range = spread(y);
  const rows = Math.ceil(panels.length / 2);
  const height = 42 + rows * PANEL.height;
  const drawn = panels.map((panel, k) => {
    const left = 58 + (k % 2) * (PANEL.width + 14);
    const top = 52 + Math.floor(k / 2) * PANEL.height;
    const box = { left, right: left + PANEL.width - 50, top, bottom: top + PANEL.height - 70 };
    const [sx, sy] = [
      linear(panel.range, [box.left + 6, box.right - 6]),
      linear(range, [box.bottom, box.top]),
    ];
    const up = { scale: sy, ticks: ticks(range, 4), shown, title: "" };
    const zero = range[0] < 0 && range[1] > 0 ? rule(box.left, sy(0), box.right, sy(0), GREY) : "";
    const faint = Math.max(0.15, Math.min(0.6, 120 / y.length));
    return [
      axes(box, { ...panel.axis, title: "", scale: sx }, up),
      zero,
      ...panel.x.map((value, p) =>
        dot(sx(value), sy(y[p]), y.length > 400 ? 1.6 : 2.4, BLUE, { "fill-opacity": faint }),
      ),
      line(
        panel.means.map(([px, py]) => [sx(px), sy(py)] as const),
        ORANGE,
        2,
      ),
      ...panel.means.map(([px, py]) => dot(sx(px), sy(py), 2.5, ORANGE)),
      ...linesOf(panel.axis.title, 11, PANEL.width - 20, 2).map((text, l) =>
        write((box.left + box.right) / 2, box.bottom + 31 + 13 * l, text, { anchor: "middle" }),
      ),
    ].join("");
  });
  const svg = picture({ width: WIDTH, height, title: words.title, about: words.note }, [
    headline(axis, WIDTH),
    ...drawn,
  ]);
  return { ...words, svg, table };
}
