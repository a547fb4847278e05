import { sharesCoordinates } from "../../../sweeps/analysis/analysis.ts";
import { designs } from "../../../sweeps/design/all.ts";
import { sliceText } from "../factor-axis.ts";
import { factorLabel } from "../names.ts";
import { shower, times } from "../shown-response.ts";
import { tornadoChart } from "../tornado-chart.ts";
import type { Chart, Told } from "./chart.ts";

const MOST = 15;
const words = {
  zh: {
    title: "参数从低端到高端，响应量的均值走多远",
    note: "两端各取参数最低、最高五分之一的点，相同的值不拆开（取值不多于五个时为最小值、最大值）；其余参数按设计变动。线段为均值的 95% 区间。",
    clustered: "这种设计的点共用坐标，区间偏窄。",
    alone: "其余参数保持情景原值；线段为重复之间的 95% 区间。",
    overall: "全部点的均值",
    base: "情景原值",
    low: "参数取低端",
    high: "参数取高端",
  },
  en: {
    title: "How far the mean response goes from a parameter's low end to its high end",
    note: "Ends are the points in the lowest and the highest fifth of the parameter, equal values together (of up to five values, the least and the largest); all others vary as in the design. Lines: 95 % intervals of the mean.",
    clustered: " Points of this design have coordinates in common, so these intervals are too narrow.",
    alone: "All other parameters stand as in the scenario. Lines: 95 % intervals over replicates.",
    overall: "mean of all points",
    base: "the scenario's own values",
    low: "parameter low",
    high: "parameter high",
  },
};

/** The mean response at both ends of each factor, the longest way first. */
export const tornado: Chart = (content) => {
  const { found, named, response } = content;
  if (!found.tornado) return undefined;
  const { text, study, language } = named;
  const own = words[language];
  const { kind } = study.design;
  const alone = designs[kind].moves === "alone";
  const bars = barsOf(content);
  const shown = shower(
    found.tornado.bars.flatMap(({ low, high }) => [low.value, high.value]),
    response,
  );
  const ends = [text.table.response, text.table.low, text.table.high, text.table.points];
  return tornadoChart({
    id: "tornado",
    title: own.title,
    note: alone ? own.alone : `${own.note}${sharesCoordinates(kind) ? own.clustered : ""}`,
    bars: bars.slice(0, MOST),
    centre: found.tornado.centre * response.factor,
    axis: response.axis,
    shown,
    text: { low: own.low, high: own.high, centre: alone ? own.base : own.overall },
    tableHead: [text.table.factor, text.table.lowEnd, ...ends, text.table.highEnd, ...ends],
  });
};

function barsOf({ found: { tornado: ends, sample }, named, response: { factor: scale } }: Told) {
  const bars = (ends?.bars ?? []).map(({ factor, low, high }) => {
    const column = sample.columns[factor];
    return {
      factor: factorLabel(named, named.study.factors[factor]),
      low: { ...low, ...times(low, scale) },
      high: { ...high, ...times(high, scale) },
      lowText: sliceText(named, column, [low.from, low.to]),
      highText: sliceText(named, column, [high.from, high.to]),
    };
  });
  const reach = ({ low, high }: (typeof bars)[number]): number => Math.abs(high.value - low.value);
  return bars.sort((one, other) => reach(other) - reach(one));
}
