import { noiseChart } from "../noise-chart.ts";
import { noiseSentence } from "../noise-sentence.ts";
import type { Chart } from "./chart.ts";

const words = {
  zh: {
    title: "单次运行的变动从哪里来",
    axis: "占单次运行方差的份额（%）",
    parameter: "参数",
    common: "共同的运气",
    own: "各点自己的运气",
  },
  en: {
    title: "Where the variation of single runs comes from",
    axis: "share of the variance of single runs (%)",
    parameter: "parameters",
    common: "luck that all points share",
    own: "luck of each point's own",
  },
};

/** The variance of single runs in its parts: parameters, luck in common, luck of each point. */
export const noise: Chart = ({ found, named, response }) => {
  const parts = found.noise;
  if (!parts || !(parts.parameter + parts.own > 0)) return undefined;
  const { text, language } = named;
  const { table } = text;
  const { title, axis, ...names } = words[language];
  const shown = (variance: number): string =>
    String(Number((variance * response.factor ** 2).toPrecision(3)));
  const part = (name: string, variance: number) => ({ text: name, variance, shown: shown(variance) });
  return noiseChart({
    id: "noise",
    title,
    note: noiseSentence(parts, text, response),
    parts: [
      part(names.parameter, parts.parameter),
      ...(Number.isNaN(parts.common) ? [] : [part(names.common, parts.common)]),
      part(names.own, parts.own),
    ],
    axis,
    tableHead: [
      table.part,
      `${table.variance}${response.errorUnit === "" ? "" : text.names.unit(`${response.errorUnit}²`)}`,
      table.share,
    ],
  });
};
