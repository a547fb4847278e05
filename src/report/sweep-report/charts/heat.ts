import { sliceText } from "../factor-axis.ts";
import { heatChart } from "../heat-chart.ts";
import { factorAxis } from "../names.ts";
import { shower } from "../shown-response.ts";
import type { Chart } from "./chart.ts";

const words = {
  zh: {
    title: "最要紧的两个参数：观察到的均值",
    note: "格内为该格各点响应量的平均；空格没有点。",
    count: "点数",
  },
  en: {
    title: "The two that matter most: means as observed",
    note: "In each cell the mean response of its points; no points lie in an empty cell.",
    count: "points",
  },
};

/** Mean responses over slices of the two strongest factors. */
export const heat: Chart = ({ found: { heat: cells, sample }, named, response }) => {
  if (!cells) return undefined;
  const { title, note, count } = words[named.language];
  const means = cells.means.map((row) => row.map((value) => value * response.factor));
  const side = (k: 0 | 1): { title: string; slices: string[] } => {
    const column = sample.columns[cells.factors[k]];
    const bounds = k === 0 ? cells.across : cells.up;
    return {
      title: factorAxis(named, { ...column, log: false }),
      slices: bounds.map((bound) => sliceText(named, column, bound)),
    };
  };
  return heatChart({
    id: "heat",
    title,
    note,
    heat: { ...cells, means },
    across: side(0),
    up: side(1),
    axis: response.axis,
    shown: shower(cells.means.flat(), response),
    tableHead: [side(0).title, side(1).title, named.text.table.mean, count],
  });
};
