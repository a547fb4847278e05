import { article } from "../design/citation.ts";
import { morrisCitations } from "../design/morris.ts";
import { morrisSteps } from "./design-parts.ts";
import { method } from "./method.ts";
import { type MorrisEffects, morrisEffects } from "./morris-effects.ts";
import { blocksOf } from "./plain-sample.ts";

const muStar = { zh: "μ*", en: "μ*" };
const NONE = Number.NaN;

/** Elementary effects, from Morris trajectories. */
export const morris = method<{ effects: MorrisEffects[] }>({
  zh: "Morris 基本效应",
  en: "Morris elementary effects",
  needs: "morris",
  cite: {
    ...morrisCitations,
    Campolongo2007: article({
      author: "Campolongo, Francesca and Cariboni, Jessica and Saltelli, Andrea",
      title: "An effective screening design for sensitivity analysis of large models",
      journal: "Environmental Modelling & Software",
      year: "2007",
      volume: "22",
      pages: "1509--1518",
      doi: "10.1016/j.envsoft.2006.10.004",
    }),
  },
  paragraphs: {
    zh: [
      "基本效应 = 响应量之差 ÷ 参数在单位区间中走过的距离，即参数走完全程的变动（Morris 1991）；μ* 为其绝对值的平均（Campolongo 等 2007），σ 为其标准差。区间由整条轨迹自助重抽样 500 次得到。",
      "运气线：毫无影响的参数仅凭重复之间的运气，二十次研究中有一次会超过的 μ*，即同样多个正态变量绝对值的均值的 95% 分位数；方差取自效应在重复之间的方差，其本身是估计值，也计入在内（一万次抽样）。",
    ],
    en: [
      "Elementary effect: change of the response over the distance moved in the unit interval, so the change as the parameter goes through its whole range (Morris 1991); μ* is the mean of its size (Campolongo et al. 2007), σ its standard deviation. Intervals: 500 bootstrap resamples of whole trajectories.",
      "Mark of luck: the μ* that a parameter without effect exceeds through the luck of replicates in one study of twenty, the 95 % quantile of the mean size of so many normals, from the variance of effects over replicates; that this variance is itself an estimate is counted in (10,000 keyed draws).",
    ],
  },
  unit: { zh: "条轨迹", en: "trajectories" },
  least: () => 8,
  analyse(sample, { part, ...settings }) {
    const steps = morrisSteps(sample, Math.ceil(part * blocksOf(sample)));
    const effects = morrisEffects(steps, { ...settings, factors: sample.columns.length });
    const dropped = effects.reduce((total, { missing }) => total + missing, 0);
    const used = new Set(steps.map(({ trajectory }) => trajectory)).size;
    return { finding: { effects }, used, dropped };
  },
  strengths: ({ effects }) => effects.map((each) => each.muStar),
  measure: muStar,
  inUnits: true,
  floors: ({ effects }) => effects.map(({ floor }) => floor),
  indices: ({ effects }) => [
    { key: "mu_star", head: muStar, values: effects.map((each) => each.muStar) },
    { key: "mu", head: { zh: "μ", en: "μ" }, values: effects.map(({ mu }) => mu) },
    { key: "sigma", head: { zh: "σ", en: "σ" }, values: effects.map(({ sigma }) => sigma) },
    {
      key: "luck_floor",
      head: { zh: "运气线（95%）", en: "mark of luck (95 %)" },
      values: effects.map(({ floor }) => ({ value: floor, low: NONE, high: NONE })),
    },
  ],
  plane: ({ effects }) => effects,
  figure: {
    title: {
      zh: "参数走完全程时响应量平均变动多少",
      en: "Mean change of the response as a parameter goes through its range",
    },
    axis: { zh: "μ*：基本效应绝对值的平均", en: "μ*: mean size of the elementary effects" },
    note: () => ({
      zh: "线段为 95% 自助法区间。虚线：毫无影响的参数仅凭运气，二十次研究中有一次会达到的水平；在它左侧，分不清是参数还是运气。",
      en: "Lines: 95 % bootstrap intervals. Dashed: what luck alone gives a parameter without effect in one study of twenty; to the left of it, parameter and luck cannot be told apart.",
    }),
    bars: ({ effects }) => [
      { key: "mu_star", head: muStar, text: muStar, values: effects.map((each) => each.muStar) },
    ],
  },
  findings: () => [],
  lost: ({ dropped }) =>
    dropped === 0
      ? undefined
      : {
          zh: `因端点缺失而无法计算的基本效应：${dropped} 个；其余效应不受影响。`,
          en: `Elementary effects that could not be computed for want of an end point: ${dropped}; the others are not touched.`,
        },
});
