import { article } from "../design/citation.ts";
import { saltelli2010 } from "../design/saltelli.ts";
import type { Sample } from "./analysis-sample.ts";
import type { Bounded } from "./bootstrap.ts";
import { saltelliParts } from "./design-parts.ts";
import { type Index, method } from "./method.ts";
import { blocksOf } from "./plain-sample.ts";
import { type SobolIndices, type SobolResult, sobolIndices } from "./sobol-indices.ts";
import { sobolTerms } from "./sobol-terms.ts";

const heads = {
  first: { zh: "一阶 S₁", en: "first order S₁" },
  total: { zh: "总效应 S_T", en: "total S_T" },
};

/** Sobol' indices, from Saltelli's design. */
export const sobol = method<{ result: SobolResult }>({
  zh: "Sobol′ 方差分解",
  en: "Sobol' variance decomposition",
  needs: "saltelli",
  cite: {
    Saltelli2010: saltelli2010,
    Jansen1999: article({
      author: "Jansen, Michiel J. W.",
      title: "Analysis of variance designs for model output",
      journal: "Computer Physics Communications",
      year: "1999",
      volume: "117",
      pages: "35--43",
      doi: "10.1016/S0010-4655(98)00154-4",
    }),
    Saltelli2002: article({
      author: "Saltelli, Andrea",
      title: "Making best use of model evaluations to compute sensitivity indices",
      journal: "Computer Physics Communications",
      year: "2002",
      volume: "145",
      pages: "280--297",
      doi: "10.1016/S0010-4655(02)00280-1",
    }),
  },
  paragraphs: {
    zh: [
      "一阶指数按 Saltelli 等（2010，表 2(b)），总效应按 Jansen（1999），二阶按 Saltelli（2002）；方差取 A、B 两组合并。区间由整行自助重抽样 500 次得到（2.5% 与 97.5% 分位数），种子取自研究。",
      "凡重复数允许，报告的都是扣除运气后的指数，否则运气会冒充交互。扣除的办法：估计式中凡是两个“重复均值”的乘积，都换成不同重复之间乘积的平均，运气就不会与自身相乘；等于减去重复之间的协方差除以重复数。每点至少要有两次重复。重抽样中若有一成以上没有剩下方差，则不给区间。",
    ],
    en: [
      "First order after Saltelli et al. (2010, table 2 (b)), total after Jansen (1999), second order after Saltelli (2002); the variance is that of A and B together. Intervals: 2.5 and 97.5 % quantiles of 500 bootstrap resamples of whole rows, seeded by the study.",
      "Reported are indices with luck taken out, wherever replicates allow it: luck would pass for interaction. Every product of two means over replicates becomes the mean product of different replicates, so that luck is never multiplied with itself; that is, less the covariance over replicates divided by their number. Needs two replicates at every point. No interval stands where more than a tenth of the resamples leave no variance.",
    ],
  },
  unit: { zh: "行", en: "rows" },
  least: () => 100,
  analyse(sample, { part, ...settings }) {
    const terms = sobolTermsOf(sample, part);
    const { rows: used, rowsDropped: dropped, runsLeftOut } = terms;
    return { finding: { result: sobolIndices(terms, settings) }, used, dropped, runsLeftOut };
  },
  strengths: ({ result }) => withoutLuck(result).total,
  measure: heads.total,
  inUnits: false,
  indices: ({ result: { plain, corrected } }) => [
    ...(corrected
      ? [
          {
            key: "first_without_luck",
            head: { zh: "一阶 S₁，扣除运气", en: "first order S₁, luck taken out" },
            values: corrected.first,
          },
          {
            key: "total_without_luck",
            head: { zh: "总效应 S_T，扣除运气", en: "total S_T, luck taken out" },
            values: corrected.total,
          },
        ]
      : []),
    {
      key: "first",
      head: corrected ? { zh: "S₁，含运气", en: "S₁ with luck" } : heads.first,
      values: plain.first,
    },
    {
      key: "total",
      head: corrected ? { zh: "S_T，含运气", en: "S_T with luck" } : heads.total,
      values: plain.total,
    },
  ],
  pairs({ result: { plain, corrected } }) {
    const pairs = plain.second.map(({ pair }) => pair);
    const of = (from: SobolIndices, key: string, zh: string, en: string) => ({
      pairs,
      ...index(key, zh, en, from),
    });
    if (pairs.length === 0) return [];
    if (!corrected) return [of(plain, "second", "二阶 S₂", "second order S₂")];
    return [
      of(corrected, "second_without_luck", "二阶 S₂，扣除运气", "second order S₂, luck taken out"),
      of(plain, "second", "S₂，含运气", "S₂ with luck"),
    ];
  },
  figure: {
    title: { zh: "各参数解释的方差份额", en: "Share of the variance that each parameter explains" },
    axis: { zh: "占响应量方差的份额", en: "share of the variance of the response" },
    note: ({ result }) =>
      result.corrected
        ? {
            zh: "已扣除运气。线段为 95% 自助法区间。总效应含与其他参数的交互；两者相差越大，交互越强。略低于零的值是抽样误差。",
            en: "Luck taken out. Lines: 95 % bootstrap intervals. The total index counts interactions; the wider apart the two are, the stronger these are. Values just below zero are sampling error.",
          }
        : {
            zh: "线段为 95% 自助法区间。未扣除运气（扣除需要每点至少两次重复）：运气同交互一样，会拉大一阶与总效应的差距。",
            en: "Lines: 95 % bootstrap intervals. Luck is not taken out, which would need two replicates at every point: it widens the gap between first order and total as interaction does.",
          },
    bars({ result }) {
      const { first, total } = withoutLuck(result);
      return [
        {
          key: "first",
          head: heads.first,
          text: { zh: "一阶（独自）", en: "first order (alone)" },
          values: first,
        },
        {
          key: "total",
          head: heads.total,
          text: { zh: "总效应（含交互）", en: "total (with interactions)" },
          values: total,
          hollow: true,
        },
      ];
    },
  },
  findings: ({ result }) => [sumSentence(result), ...pairSentence(result)],
  lost({ dropped, used, runsLeftOut = 0 }) {
    if (dropped + runsLeftOut === 0) return undefined;
    return {
      zh: `Saltelli 设计的一行要么整行使用，要么整行不用：因此弃用 ${dropped} 行，保留 ${used} 行；另有 ${runsLeftOut} 次运行虽已完成，但在同一行中无从配对，未被使用。`,
      en: `A row of Saltelli's design is used as a whole or not at all: ${dropped} row${dropped === 1 ? "" : "s"} dropped, ${used} kept; another ${runsLeftOut} run${runsLeftOut === 1 ? "" : "s"} finished but could not be paired within a row and ${runsLeftOut === 1 ? "is" : "are"} left out.`,
    };
  },
});

const index = (key: string, zh: string, en: string, { second }: SobolIndices): Index => ({
  key,
  head: { zh, en },
  values: second.map((each) => each.index),
});

function sobolTermsOf(sample: Sample, part: number) {
  const rows = Math.ceil(part * blocksOf(sample));
  return sobolTerms(saltelliParts(sample, rows), sample.study.luck === "shared");
}

/** The indices to go by: luck taken out where replicates allow it, since luck passes for interaction otherwise. */
const withoutLuck = ({ plain, corrected }: SobolResult): SobolIndices => corrected ?? plain;

/** A sum of first-order indices that leaves no room for interactions to speak of. */
const ALONE = 0.95;

/** What the first-order indices leave over; where luck leaves nothing to split, that. */
function sumSentence(result: SobolResult) {
  const { first, total } = withoutLuck(result);
  const sum = first.reduce((all, { value }) => all + value, 0);
  if (Number.isNaN(sum)) return luckSwamps;
  const sums = [sum, total.reduce((all, { value }) => all + value, 0)] as const;
  const entangled = total.some(({ low }, f) => low > first[f].high);
  const words = inWords(sum);
  // What is shared by two parameters or more is in the totals of each: they sum to 2 less the first orders, or more.
  if (sum < ALONE && sum + sums[1] < 2 - spreadOf([...first, ...total]))
    return sumsDisagree(words, inWords(sums[1]), inWords(2 - sum));
  if (sum < ALONE) return result.corrected ? sumOfFirst(words) : sumWithLuck(words);
  return entangled ? sumEntangled(words) : sumAlone(words);
}

const inWords = (value: number): string => value.toFixed(2).replace("-", "−");

/** How far a sum of indices may be off at 95 %, if their errors have nothing to do with one another. */
const spreadOf = (indices: readonly Bounded[]): number =>
  Math.sqrt(indices.reduce((all, { low, high }) => all + ((high - low) / 2) * ((high - low) / 2), 0));

/** Pairs whose shares sum to more than there is are not told from noise. */
function pairSentence({ plain, corrected }: SobolResult) {
  const { second } = corrected ?? plain;
  const sum = second.reduce((all, { index }) => all + Math.abs(index.value), 0);
  const apart = second.filter(({ index }) => index.low > 0 || index.high < 0).length;
  if (second.length === 0 || !(sum > 1)) return [];
  return [
    {
      zh: `二阶指数大小之和为 ${inWords(sum)}，超过全部方差：多为噪声；${second.length} 对中只有 ${apart} 对的区间不含零，其中二十分之一也会是偶然。`,
      en: `The sizes of the second-order indices sum to ${inWords(sum)}, more than all the variance there is: most of them are noise. Of ${second.length} pairs, ${apart} ${apart === 1 ? "has" : "have"} an interval that leaves zero out, and one pair in twenty would by chance.`,
    },
  ];
}

const sumsDisagree = (first: string, total: string, least: string) => ({
  zh: `一阶指数之和 ${first} 与总效应之和 ${total} 不相容：若余下的是交互，总效应之和至少应为 ${least}。样本太小，或运气太大，谈不上交互。`,
  en: `First-order indices sum to ${first} and total indices to ${total}, which do not agree: if the rest were interaction, totals would sum to ${least} or more. The sample is too small, or luck too large, to speak of interaction.`,
});

const luckSwamps = {
  zh: "没有指数：扣除运气后，剩下的方差太小，无从分解（一成以上的重抽样里根本没有）。参数对这一响应量的作用淹没在运气里，需要更多重复或更多农户。“含运气”的各列只说明运气能在多大程度上冒充交互。",
  en: "No indices: with luck taken out there is too little variance left to split (none at all in more than one resample of ten). What the parameters do to this response is drowned in luck; more replicates or more households are needed. The columns with luck only show how far luck can pass for interaction.",
};
const sumAlone = (sum: string) => ({
  zh: `一阶指数之和 ${sum}：各参数大体上各自起作用，几乎没有交互。`,
  en: `First-order indices sum to ${sum}: parameters act by and large alone, with hardly any interaction.`,
});
const sumOfFirst = (sum: string) => ({
  zh: `扣除运气后，一阶指数之和为 ${sum}：在区间所能分辨的范围内，余下的是交互。`,
  en: `First-order indices, luck taken out, sum to ${sum}: the rest is interaction, as far as the intervals tell.`,
});
const sumWithLuck = (sum: string) => ({
  zh: `一阶指数之和为 ${sum}：余下的是交互与运气，只有一次重复时二者分不开。`,
  en: `First-order indices sum to ${sum}: the rest is interaction and luck, which one replicate cannot tell apart.`,
});
const sumEntangled = (sum: string) => ({
  zh: `一阶指数之和为 ${sum}，但有的总效应高出一阶，超过区间所容许的范围：参数之间确有交互。`,
  en: `First-order indices sum to ${sum}, yet some total indices lie above them by more than their intervals allow: parameters do interact.`,
});
