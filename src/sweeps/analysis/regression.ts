import type { Bounded } from "./bootstrap.ts";
import { method } from "./method.ts";
import { plainSample, pointsOf } from "./plain-sample.ts";
import { type Regression, regressionFloor, standardisedRegression } from "./standardised-regression.ts";

const src = { zh: "标准化系数 SRC", en: "coefficient SRC" };
const srrc = { zh: "秩系数 SRRC", en: "by ranks SRRC" };

/** Standardised regression, plain and by ranks, from any sample. */
export const regression = method<{ plain: Regression; ranks: Regression; floor: number }>({
  zh: "标准化回归",
  en: "standardised regression",
  cite: {},
  paragraphs: {
    zh: [
      "对各点均值作带常数项的最小二乘，系数以标准差为单位（SRC）；两边都换成秩再作一次（SRRC）。R² 是直线模型解释的份额，低于 0.7 时系数说明不了多少。对数刻度的参数取对数。",
      "三个以上、没有顺序的名称谈不上直线，不列入回归。区间由各点自助重抽样 500 次得到，秩沿用全样本的秩。",
      "底线：在全部参数之外再添一个随机打乱的参数，其系数大小的 95% 分位数（200 次）。低于它的参数，没有证据表明有影响。",
    ],
    en: [
      "Least squares with a constant on the means of points, coefficients in standard deviations (SRC); again with both sides by ranks (SRRC). R² is what the straight-line model explains; below 0.7 the coefficients say little. Parameters on a log scale enter by their logarithm.",
      "Names in no order (three or more) have no straight line and are left out. Intervals: 500 bootstrap resamples of points; ranks stay those of the full sample.",
      "Floor: the 95 % quantile of the size of the coefficient that a parameter of shuffled values gets beside all others (200 times). Below it there is no evidence of influence.",
    ],
  },
  ...plainSample,
  analyse(sample, { part, ...settings }) {
    const { columns, response, ...counts } = pointsOf(sample, part);
    // Names in no order have no straight line: a switch has, or two names.
    const ordered = sample.columns.map(({ choices }) => choices === undefined || choices.length <= 2);
    const table = columns.filter((_, f) => ordered[f]);
    const fitted = (ranks: boolean): Regression => {
      const { coefficients, r2 } = standardisedRegression(table, response, { ...settings, ranks });
      const left = coefficients.values();
      return { coefficients: ordered.map((is) => (is ? left.next().value! : { ...NONE })), r2 };
    };
    const floor = regressionFloor(table, response, settings.seed);
    return { finding: { plain: fitted(false), ranks: fitted(true), floor }, ...counts };
  },
  strengths: ({ plain }) => plain.coefficients.map(sizeOf),
  measure: { zh: "|标准化系数 SRC|", en: "|coefficient SRC|" },
  inUnits: false,
  floors: ({ plain, floor }) => plain.coefficients.map(() => floor),
  indices: ({ plain, ranks }) => [
    { key: "src", head: src, values: plain.coefficients },
    { key: "srrc", head: srrc, values: ranks.coefficients },
  ],
  figure: {
    title: {
      zh: "参数变动一个标准差，响应量变动几个标准差",
      en: "Standard deviations of the response for one of the parameter",
    },
    axis: { zh: "标准化系数", en: "standardised coefficient" },
    note: () => ({
      zh: "线段为 95% 自助法区间。虚线：毫无影响的参数凭机会所能达到的大小（95%）。秩系数把曲线拉直：两者相差大，说明影响是单调但弯曲的。",
      en: "Lines: 95 % bootstrap intervals. Dashed: the size that a parameter without influence reaches by chance (95 %). Ranks straighten curves: where the two differ, the effect is monotone but bent.",
    }),
    bars: ({ plain, ranks }) => [
      { key: "src", head: src, text: { zh: "SRC", en: "SRC" }, values: plain.coefficients },
      {
        key: "srrc",
        head: srrc,
        text: { zh: "SRRC（按秩）", en: "SRRC (by ranks)" },
        values: ranks.coefficients,
        hollow: true,
        second: true,
      },
    ],
  },
  findings({ plain, ranks, floor }) {
    const [r2, byRanks] = [plain.r2.value.toFixed(2), ranks.r2.value.toFixed(2)];
    return [
      {
        zh: `直线模型解释 R² = ${r2}，按秩 R² = ${byRanks}。`,
        en: `The straight-line model explains R² = ${r2}, by ranks R² = ${byRanks}.`,
      },
      {
        zh: `毫无影响的参数，其系数的大小二十次研究中有一次会达到 ${floor.toFixed(2)}；低于它，就没有证据表明参数有影响，即使自助法区间不含零。`,
        en: `The coefficient of a parameter without influence reaches a size of ${floor.toFixed(2)} by chance in one study of twenty; below that there is no evidence of influence, even where a bootstrap interval leaves zero out.`,
      },
    ];
  },
});

const NONE: Bounded = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Of a coefficient with a sign: its size, with the interval folded over. */
function sizeOf({ value, low, high }: Bounded): Bounded {
  const ends = [Math.abs(low), Math.abs(high)];
  return {
    value: Math.abs(value),
    low: low < 0 && high > 0 ? 0 : Math.min(...ends),
    high: Math.max(...ends),
  };
}
