import type { EstimateAt, ValidationRow } from "./validation-row.ts";

const fifths = [1, 2, 3, 4, 5].map(
  (fifth): EstimateAt => ({ experiment: "digital-finance", estimate: `fifth${fifth}` }),
);

/** Poverty, trials, shocks, and who gains. */
export const householdRows: readonly ValidationRow[] = [
  {
    number: 1,
    en: "relapse and escape, and how they depend on duration",
    zh: "返贫、脱贫及其持续期依赖",
    source: "Chen, Hou, Fu 2020, 中国人口科学 no. 1 (CFPS)",
    fit: ["relapse", "exit"],
    beside: [
      { experiment: "household-panel", estimate: "exitTruly" },
      { experiment: "household-panel", estimate: "relapseTruly" },
    ],
  },
  {
    number: 5,
    en: "village e-commerce does little for producers' income in a year",
    zh: "村级电商一年内对生产者收入作用甚微",
    source: "Couture, Faber, Gu, Liu 2021, AER: Insights 3(1)",
    beside: [
      { experiment: "village-ecommerce", estimate: "costRichest" },
      { experiment: "village-ecommerce", estimate: "costPoorest" },
    ],
  },
  {
    number: 6,
    en: "the average effect of access to microcredit is small",
    zh: "开放小额信贷的平均效应很小",
    source: "seven trials; Banerjee, Karlan, Zinman 2015",
  },
  {
    number: 22,
    en: "formal credit constraint, half of it self-exclusion",
    zh: "正规信贷约束，其中约一半为自我排斥",
    source: "程郁, rural household survey",
  },
  {
    number: 23,
    en: "informal lending dominates, and the poorest get less of it",
    zh: "亲友借贷为主，最穷者得到的更少",
    source: "Turvey, Kong, Huo 2009; He, Li 2005; Huo, Qu 2005; Yuan, Xu 2015",
  },
  {
    number: 24,
    en: "county e-commerce support raises farm income moderately over years",
    zh: "县域电商扶持数年内温和增收",
    source: "two multi-period DID papers, 2025",
    beside: [{ experiment: "support-rollout", estimate: "shop" }],
  },
  {
    number: 28,
    en: "trial means hang on a handful of households",
    zh: "试验均值系于少数几户",
    source: "computed from the seven trials' data",
  },
  {
    number: 29,
    en: "business profit is heavy-tailed and rare",
    zh: "经营利润厚尾且少见",
    source: "computed from the seven trials' data",
  },
  {
    number: 32,
    en: "little crowding-out of other credit",
    zh: "对其他借贷挤出很小",
    source: "the trials' microdata; M-Shwari study",
  },
  {
    number: 33,
    en: "administrative relapse falls to near zero under monitoring",
    zh: "监测之下行政口径返贫近于零",
    source: "poverty office 2019-09; speech of 2020",
  },
  {
    number: 35,
    en: "assets protect against relapse, most under shocks, less where people can borrow",
    zh: "资产防返贫，灾时最甚，可借贷处较弱",
    source: "Zhou, Wang 2019, 财经研究 45(11)",
  },
  {
    number: 36,
    en: "poverty trap possible, not certain",
    zh: "贫困陷阱可能而非必然",
    source: "Balboni et al. 2022, QJE 137(2); Kraay, McKenzie 2014, JEP",
  },
  {
    number: 37,
    en: "who gains from digital finance is contested: income by fifth",
    zh: "谁从数字金融得益存在争议：按收入五等分",
    source: "Hu et al. 2021; Liu, Zhang 2021; Sun et al. 2023; Zhang, Wang, Wang 2024",
    beside: fifths,
    note: {
      en: "Income rises by about 0.1 % in the lowest fifth and in the highest, and by less between; in the second fifth the sign is luck's. Of three things tried over 8 seeds none turned another sign: a drought before the last year, a lender that lends far more freely, households without dread or caution. In a drought the second fifth's gain is nothing (−0.001 %).",
      zh: "最低与最高五分之一的收入约增 0.1%，中间更少；第二个五分之一的符号随运气而定。各以 8 个种子试过三件事：最后一年前的旱灾、放贷宽松得多的机构、不怕欠债也不谨慎的农户，都没有使其他符号反转；旱灾时第二个五分之一毫无所得（−0.001%）。",
    },
  },
  {
    number: 41,
    en: "digital finance and starting a business",
    zh: "数字金融与创业",
    source: "Hans Publishers 2024 (CHFS 2019)",
    beside: [
      { experiment: "digital-finance", estimate: "causal" },
      { experiment: "digital-finance", estimate: "raw" },
    ],
  },
];
