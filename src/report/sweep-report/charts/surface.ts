import { finitePoints } from "../../../sweeps/analysis/analysis-sample.ts";
import { fixed } from "../../layout/digits.ts";
import { axisOfFactor } from "../factor-axis.ts";
import { shower } from "../shown-response.ts";
import { surfaceChart } from "../surface-chart.ts";
import type { Chart } from "./chart.ts";

const words = {
  zh: {
    title: "最要紧的两个参数：拟合的响应面",
    note: (r2: string) => `二次多项式，其余参数任其变动；解释了各点方差的 ${r2}。圆点为设计点。`,
  },
  en: {
    title: "The two that matter most: fitted response surface",
    note: (r2: string) =>
      `A polynomial of second degree, all other parameters left to vary; it explains ${r2} of the variance over points. Dots: points of the design.`,
  },
};
const CORNERS = [0, 0.5, 1];

/** A polynomial over the two strongest factors, with the points that it was fitted to. */
export const surface: Chart = ({ found: { surface: fit, sample }, named, response }) => {
  if (!fit) return undefined;
  const { title, note } = words[named.language];
  const [one, other] = fit.factors.map((f) => sample.columns[f]);
  const [across, up] = [one, other].map((column) => axisOfFactor(named, column));
  const corners = CORNERS.flatMap((i) =>
    CORNERS.map((j) => fit.at(between(fit.across, i), between(fit.up, j))),
  );
  return surfaceChart({
    id: "surface",
    title,
    note: note(`${fixed(100 * fit.r2, 0)} %`),
    surface: { ...fit, at: (x, y) => fit.at(x, y) * response.factor },
    points: finitePoints(sample).map(
      (p) => [across.place(one.values[p]), up.place(other.values[p])] as const,
    ),
    across,
    up,
    axis: response.axis,
    shown: shower(corners, response),
    tableHead: [across.title, up.title, named.text.table.response],
  });
};

const between = ([low, high]: readonly [number, number], share: number): number => low + share * (high - low);
