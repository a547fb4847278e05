import type { HeatMap } from "../../sweeps/analysis/factor-pair.ts";
import type { Figure } from "./figure.ts";
import { colourLadder, dark, heatColour } from "./heat-scale.ts";
import { spread, ticks } from "./scale.ts";
import { axes, bar, GREY, headline, picture, write } from "./svg.ts";

export interface HeatFigure extends Pick<Figure, "id" | "title" | "note"> {
  heat: HeatMap;
  /** Names and units of both factors, and slices in words. */
  across: { title: string; slices: readonly string[] };
  up: { title: string; slices: readonly string[] };
  /** Of the response. */
  axis: string;
  shown(value: number): string;
  tableHead: readonly string[];
}

const WIDTH = 640;
const [LEFT, RIGHT, TOP, BOTTOM] = [112, 548, 66, 374];

/** Cells of two factors, coloured by the mean response, the figure in each. */
export function heatChart({ heat, across, up, axis, shown, tableHead, ...words }: HeatFigure): Figure {
  const { means, counts } = heat;
  const range = spread(means.flat(), { room: 0 });
  const colour = heatColour(range);
  const [width, height] = [(RIGHT - LEFT) / across.slices.length, (BOTTOM - TOP) / up.slices.length];
  const cells = means.flatMap((row, j) =>
    row.map((value, i) => {
      const [x, y] = [LEFT + i * width, BOTTOM - (j + 1) * height];
      if (!Number.isFinite(value))
        return bar(x, y, width, height, "#F9FAFB", { stroke: "#E5E7EB", "stroke-dasharray": "2 2" });
      const fill = colour(value);
      const ink = dark(fill) ? "#FFFFFF" : "#111827";
      const size = width < 40 ? 8.5 : 11;
      return (
        bar(x, y, width, height, fill, { stroke: "#FFFFFF" }) +
        write(x + width / 2, y + height / 2 + 4, shown(value), { anchor: "middle", fill: ink, size })
      );
    }),
  );
  const middle = (k: number, size: number): number => (k + 0.5) * size;
  const every = Math.ceil(across.slices.length / 7);
  const svg = picture({ width: WIDTH, height: 424, title: words.title, about: words.note }, [
    headline(axis, WIDTH),
    axes(
      { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      {
        scale: (k) => LEFT + middle(k, width),
        ticks: across.slices.map((_, k) => k).filter((k) => k % every === 0),
        shown: (k) => across.slices[k],
        title: across.title,
      },
      {
        scale: (k) => BOTTOM - middle(k, height),
        ticks: up.slices.map((_, k) => k),
        shown: (k) => up.slices[k],
        title: up.title,
      },
    ),
    ...cells,
    colourLadder(RIGHT + 20, [TOP, BOTTOM], range, ticks(range, 5), shown),
    bar(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, "none", { stroke: GREY }),
  ]);
  const rows = means.flatMap((row, j) =>
    row.map((value, i) => [across.slices[i], up.slices[j], shown(value), String(counts[j][i])]),
  );
  return { ...words, svg, table: { head: tableHead, rows } };
}
