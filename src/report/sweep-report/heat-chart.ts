import type { HeatMap } from "../../sweeps/analysis/factor-pair.ts";
import { axes, headline } from "../drawing/axes.ts";
import { spread, ticks } from "../drawing/scale.ts";
import { bar, GREY, LABEL, picture, TICK, write } from "../drawing/svg.ts";
import { fitted, linesOf, textWidth } from "../layout/text-width.ts";
import type { Figure } from "./figure.ts";
import { colourLadder, dark, heatColour } from "./heat-scale.ts";

interface HeatFigure extends Pick<Figure, "id" | "title" | "note"> {
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
const [RIGHT, TOP, BOTTOM] = [548, 66, 374];
/** The least and the most that slices beside the map take. */
const BESIDE = [60, 200] as const;
const SMALL = 9;

/** Letters as large as fit, down to what can still be read. */
const fitting = (text: string, width: number): number =>
  Math.max(6, Math.min(TICK, (TICK * width) / textWidth(text, TICK)));

/** A slice on two lines: from, and to. */
function halves(slice: string): string[] {
  const [, from, dash, to] = /^(.+?)( … |–)(.+)$/.exec(slice) ?? [];
  return from === undefined || dash === undefined || to === undefined
    ? [slice]
    : [`${from}${dash}`.trim(), to];
}

/** Cells of two factors, coloured by the mean response, the figure in each. */
export function heatChart({ heat, across, up, axis, shown, tableHead, ...words }: HeatFigure): Figure {
  const { means, counts } = heat;
  const range = spread(means.flat(), { room: 0 });
  const colour = heatColour(range);
  const left = Math.min(
    BESIDE[1],
    Math.max(BESIDE[0], ...up.slices.map((slice) => textWidth(slice, TICK) + 16)),
  );
  const [width, height] = [(RIGHT - left) / across.slices.length, (BOTTOM - TOP) / up.slices.length];
  const cells = means.flatMap((row, j) =>
    row.map((value, i) => {
      const [x, y] = [left + i * width, BOTTOM - (j + 1) * height];
      if (!Number.isFinite(value))
        return bar(x, y, width, height, "#F9FAFB", { stroke: "#E5E7EB", "stroke-dasharray": "2 2" });
      const fill = colour(value);
      const ink = dark(fill) ? "#FFFFFF" : "#111827";
      const size = fitting(shown(value), width - 4);
      return (
        bar(x, y, width, height, fill, { stroke: "#FFFFFF" }) +
        write(x + width / 2, y + height / 2 + 4, shown(value), { anchor: "middle", fill: ink, size })
      );
    }),
  );
  const middle = (k: number, size: number): number => (k + 0.5) * size;
  const broken = across.slices.some((slice) => textWidth(slice, TICK) > width - 6);
  const lines = across.slices.map((slice) => (broken ? halves(slice) : [slice]));
  const widest = Math.max(...lines.flat().map((text) => textWidth(text, SMALL)));
  const every = Math.ceil((widest + 6) / width);
  const svg = picture({ width: WIDTH, height: 436, title: words.title, about: words.note }, [
    headline(axis, WIDTH),
    axes(
      { left, right: RIGHT, top: TOP, bottom: BOTTOM },
      { scale: (k) => left + middle(k, width), ticks: [], shown: () => "", title: "" },
      {
        scale: (k) => BOTTOM - middle(k, height),
        ticks: up.slices.map((_, k) => k),
        shown: (k) => fitted(up.slices[k], TICK, BESIDE[1] - 16),
        title: up.title,
      },
    ),
    ...lines.flatMap((texts, k) =>
      k % every === 0
        ? texts.map((text, row) => {
            const how = { anchor: "middle", fill: GREY, size: broken ? SMALL : TICK } as const;
            return write(left + middle(k, width), BOTTOM + 14 + 11 * row, text, how);
          })
        : [],
    ),
    ...linesOf(across.title, LABEL, RIGHT - left + 40, 2).map((text, k) =>
      write((left + RIGHT) / 2, BOTTOM + 45 + 14 * k, text, { anchor: "middle", size: LABEL }),
    ),
    ...cells,
    colourLadder(RIGHT + 20, [TOP, BOTTOM], range, ticks(range, 5), shown),
    bar(left, TOP, RIGHT - left, BOTTOM - TOP, "none", { stroke: GREY }),
  ]);
  const rows = means.flatMap((row, j) =>
    row.map((value, i) => [across.slices[i], up.slices[j], shown(value), String(counts[j][i])]),
  );
  return { ...words, svg, table: { head: tableHead, rows } };
}
