import { finitePoints } from "../../../sweeps/analysis/analysis-sample.ts";
import { slicesOf } from "../../../sweeps/analysis/pawn.ts";
import { axisOfFactor } from "../factor-axis.ts";
import { factorLabel, factorValue } from "../names.ts";
import { scatterChart } from "../scatter-chart.ts";
import { shower } from "../shown-response.ts";
import type { Chart, Told } from "./chart.ts";

const PANELS = 4;
const SLICES = 10;
const MOST_ROWS = 200;
const words = {
  zh: { title: "各点的响应量", note: "每个圆点是一个设计点对各次重复的平均；线为切片均值。" },
  en: {
    title: "The response at every point",
    note: "A dot is a point of the design, averaged over its replicates; the line joins the means of slices.",
  },
};

/** The response of every point against each of the strongest factors. */
export const scatter: Chart = (content) => {
  const { found, named, response } = content;
  const { sample, ranked } = found;
  const rows = finitePoints(sample);
  const y = rows.map((p) => sample.means[p] * response.factor);
  const means = rows.map((p) => sample.means[p]);
  return scatterChart({
    id: "scatter",
    ...words[named.language],
    panels: ranked.slice(0, PANELS).map((f) => {
      const column = sample.columns[f];
      const axis = axisOfFactor(named, column, 4);
      const x = rows.map((p) => axis.place(column.values[p]));
      return { x, axis, range: axis.range, means: sliceMeans(x, y) };
    }),
    y,
    axis: response.axis,
    shown: shower(means, response),
    table: tableOf(content, rows),
  });
};

function tableOf({ found, named, response }: Told, rows: readonly number[]) {
  const { sample, ranked } = found;
  const { table } = named.text;
  const columns = ranked.slice(0, PANELS).map((f) => sample.columns[f]);
  const shown = shower(
    rows.map((p) => sample.means[p]),
    response,
  );
  const left = rows.length - MOST_ROWS;
  return {
    head: [...columns.map(({ factor }) => factorLabel(named, factor)), table.response],
    rows: [
      ...rows
        .slice(0, MOST_ROWS)
        .map((p) => [
          ...columns.map((column) => factorValue(named, column, column.values[p])),
          shown(sample.means[p] * response.factor),
        ]),
      ...(left > 0 ? [[table.notShown(left)]] : []),
    ],
  };
}

/** Mean place and mean response of each slice that holds anything. */
function sliceMeans(x: readonly number[], y: readonly number[]): [number, number][] {
  const sums: [number, number, number][] = [];
  slicesOf(x, SLICES).forEach((slice, k) => {
    const [count, px, py] = sums[slice] ?? [0, 0, 0];
    sums[slice] = [count + 1, px + x[k], py + y[k]];
  });
  return sums.map(([count, px, py]) => [px / count, py / count]);
}
