import { extent } from "../../math/extent.ts";
import { article } from "../design/citation.ts";
import { method } from "./method.ts";
import { type PawnIndex, pawnFloor, pawnIndices, SLICES } from "./pawn.ts";
import { plainSample, pointsOf } from "./plain-sample.ts";

const median = { zh: "中位 KS", en: "median KS" };

/** PAWN, from any sample. */
export const pawn = method<{ indices: PawnIndex[]; floors: number[] }>({
  zh: "PAWN 分布距离",
  en: "PAWN distances between distributions",
  cite: {
    Pianosi2018: article({
      author: "Pianosi, Francesca and Wagener, Thorsten",
      title: "Distribution-based sensitivity analysis from a generic input-output sample",
      journal: "Environmental Modelling & Software",
      year: "2018",
      volume: "108",
      pages: "197--207",
      doi: "10.1016/j.envsoft.2018.07.019",
    }),
  },
  paragraphs: {
    zh: [
      "参数切成至多十段（平均每段至少八个点；取值不多于段数时一值一段），每段内响应量的分布与全部点的分布之间的 Kolmogorov–Smirnov 距离，取中位数（Pianosi、Wagener 2018）。适用于任何设计。区间由各点自助重抽样 500 次得到；重复的点会抬高 KS 距离，故把重抽样的平均移到估计值上。",
      "底线：把点随机分到各段时中位数的 95% 分位数（200 次，段数与该参数相同）。低于它的参数，没有证据表明有影响。",
    ],
    en: [
      "The parameter is cut into up to ten slices (eight points or more in each on average; one a value where values are fewer); the Kolmogorov–Smirnov distance between the response in a slice and at all points, median over slices (Pianosi and Wagener 2018). Takes any design. Intervals: 500 bootstrap resamples of points, moved so that their mean is the estimate, since repeated points drive KS distances up.",
      "Floor: the 95 % quantile of that median when points are put into slices at random (200 times, as many slices as the parameter has). Below it there is no evidence of influence.",
    ],
  },
  ...plainSample,
  analyse(sample, { part, ...settings }) {
    const { columns, response, ...counts } = pointsOf(sample, part);
    return { finding: pawnOf(columns, response, settings), ...counts };
  },
  strengths: ({ indices }) => indices.map((each) => each.median),
  measure: median,
  inUnits: false,
  floors: ({ floors }) => floors,
  indices: ({ indices }) => [
    { key: "median_ks", head: median, values: indices.map((each) => each.median) },
    { key: "mean_ks", head: { zh: "平均 KS", en: "mean KS" }, values: indices.map(({ mean }) => mean) },
    {
      key: "maximum_ks",
      head: { zh: "最大 KS", en: "largest KS" },
      values: indices.map(({ maximum }) => maximum),
    },
  ],
  figure: {
    title: {
      zh: "固定一个参数后，响应量的分布改变多少",
      en: "How far fixing one parameter moves the distribution of the response",
    },
    axis: { zh: "Kolmogorov–Smirnov 距离（0 到 1）", en: "Kolmogorov–Smirnov distance (0 to 1)" },
    note: () => ({
      zh: "线段为 95% 自助法区间。虚线：毫无影响的参数凭机会所能达到的水平（95% 分位数）。",
      en: "Lines: 95 % bootstrap intervals. Dashed: what a parameter without influence reaches by chance (95 % quantile).",
    }),
    bars: ({ indices }) => [
      { key: "median_ks", head: median, text: median, values: indices.map((each) => each.median) },
    ],
  },
  findings({ floors }) {
    const floor = extent(floors)[1].toFixed(2);
    return [
      {
        zh: `毫无影响的参数凭机会，二十次研究中有一次会达到 ${floor}；低于它，就没有证据表明参数有影响。`,
        en: `A parameter without influence reaches ${floor} by chance in one study of twenty; below that there is no evidence of influence.`,
      },
    ];
  },
});

/** Points that a slice should hold at least, on average. */
const SLICE = 8;

function pawnOf(
  columns: readonly Float64Array[],
  response: Float64Array,
  settings: { seed: string; resamples?: number },
): { indices: PawnIndex[]; floors: number[] } {
  const slices = Math.max(2, Math.min(SLICES, Math.floor(response.length / SLICE)));
  const how = { ...settings, slices };
  const indices = pawnIndices(columns, response, how);
  const floors = new Map(
    [...new Set(indices.map((each) => each.slices))].map((own) => [
      own,
      pawnFloor(response, { ...how, slices: own }),
    ]),
  );
  return { indices, floors: indices.map((each) => floors.get(each.slices)!) };
}
