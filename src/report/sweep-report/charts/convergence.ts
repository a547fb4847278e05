import { isTold, methodOf } from "../../../sweeps/analysis/analysis.ts";
import { decimalsFor, fixed } from "../../layout/digits.ts";
import { lineChart } from "../line-chart.ts";
import { factorLabel } from "../names.ts";
import { times, unitOf } from "../shown-response.ts";
import type { Chart } from "./chart.ts";

const words = {
  zh: {
    title: "样本增大时，指数是否已经站稳",
    note: "带为 95% 区间；右端仍在倾斜的线，说明样本还不够。",
    axis: (unit: string) => `所用${unit.replace(/^[条个]/, "")}数`,
  },
  en: {
    title: "Do the indices stand still as the sample grows?",
    note: "Bands: 95 % intervals. A line that still slopes at its right end wants a larger sample.",
    axis: (unit: string) => `${unit} used`,
  },
};

/** The ranking measure of each factor as the sample grows. */
export const convergence: Chart = ({ found, named, response }) => {
  const { analysis, convergence: grown, ranked } = found;
  if (!grown || !isTold(analysis)) return undefined;
  const { text, study, language } = named;
  const { title, note, axis } = words[language];
  const { measure: measured, inUnits, unit: counted } = methodOf(analysis.method);
  const scale = inUnits ? response.factor : 1;
  const measure = measured[language];
  const lines = ranked.map((f) => ({
    text: factorLabel(named, study.factors[f]),
    values: grown.lines[f].map((bounded) => times(bounded, scale)),
  }));
  const digits = decimalsFor([0, ...lines.flatMap(({ values }) => values.map(({ value }) => value))]);
  return lineChart({
    id: "convergence",
    title,
    note,
    at: grown.sizes,
    lines,
    xTitle: axis(counted[language]),
    yTitle: `${measure}${inUnits ? unitOf(named, response) : ""}`,
    shown: (value) => fixed(value, digits),
    tableHead: [text.table.factor, text.table.rows, measure, text.table.low, text.table.high],
  });
};
