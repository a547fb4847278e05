import type { ValidationRow } from "./validation-row.ts";

/** What data tell lenders, what lenders earn and charge, and shops. */
export const lenderRows: readonly ValidationRow[] = [
  {
    number: 3,
    en: "platform data beats bank data in ranking default",
    zh: "平台数据比银行数据更能排出违约先后",
    source: "Huang et al., IMF WP 20/193; Frost et al., BIS WP 779",
    fit: ["aucBank", "aucData", "aucLargest"],
    lacks: [
      {
        what: {
          en: "the platform's AUC among those without a loan before: fewer than ten of them default in the years that are judged",
          zh: "无借款记录者中的平台 AUC：检验的几年里违约不足十笔",
        },
        takes: {
          en: "a county several times as large, or loans of several counties on one tape",
          zh: "数倍大的县，或把几个县的贷款并入一条贷款带",
        },
      },
    ],
  },
  {
    number: 4,
    en: "credit access at the cutoff raises shop sales",
    zh: "准入线处得到授信提高网店销售",
    source: "Hau, Huang, Lin, Shan, Sheng, Wei 2024, J. Finance 79(5)",
    lacks: [
      {
        what: {
          en: "effect on the number of transactions, smaller than that on sales",
          zh: "对交易笔数的效应（应小于对销售的效应）",
        },
        takes: {
          en: "orders and the size of a basket of each shop and season; the model carries sales in yuan alone",
          zh: "每店每季的订单数与客单价；模型只有销售额",
        },
      },
    ],
  },
  {
    number: 8,
    en: "take-up of offered credit is low",
    zh: "信贷开放后的使用率不高",
    source: "trial microdata; Suri, Bharadwaj, Jack (M-Shwari)",
    ratios: [
      {
        en: "digital by traditional",
        zh: "数字信贷比传统信贷",
        above: { experiment: "score-cutoff", estimate: "takers" },
        below: { experiment: "credit-access", estimate: "takeUp" },
        band: [1.5, 3],
        figure: "34 % by 9–16 pp",
        source: "M-Shwari; the trials' microdata",
        mechanism: {
          zh: "传统一端（14 个百分点）在区间正中，差在数字一端：见 E1，略高于线者六中仅一支用。",
          en: "The traditional side, 14 points, is in the middle of its band; it is the digital side that is low: see E1, of which one in six just above the line draw.",
        },
      },
    ],
  },
  {
    number: 10,
    en: "the platform lender serves first-timers, and its risk sits there",
    zh: "平台机构服务首贷户，风险也在首贷",
    source: "Liu, Lu, Xiong, NBER 30160; authors' column 2023",
  },
  {
    number: 11,
    en: "level and order of bad-loan ratios",
    zh: "不良率的水平与次序",
    source: "MYbank reports; CBIRC 2020-08, 2022-05",
  },
  {
    number: 13,
    en: "credit follows payment data",
    zh: "信贷跟随支付数据",
    source: "Ouyang 2026, J. Financial Economics (SSRN 3948925)",
  },
  {
    number: 14,
    en: "data instead of collateral",
    zh: "以数据代抵押",
    source: "Gambacorta et al., BIS WP 881; Review of Finance 27(2) 2023",
    lacks: [
      {
        what: {
          en: "elasticities to house prices over time; between households alone they are measured here",
          zh: "对房价随时间变动的弹性；此处只测得户间差别",
        },
        takes: {
          en: "house prices that move by county and year, and several counties in one run",
          zh: "随县与年变动的房价，以及一次模拟中的多个县",
        },
      },
    ],
  },
  {
    number: 17,
    en: "low-score sellers use platform credit more",
    zh: "低分卖家更多使用平台信贷",
    source: "Hau, Huang, Shan, Sheng 2019, AEA P&P 109",
  },
  {
    number: 19,
    en: "short, dear, quickly turned loans",
    zh: "短、贵、周转快的贷款",
    source: "Hau et al. 2024; MYbank 2022; CBIRC",
    fit: ["holdingData", "interestData"],
    lacks: [
      {
        what: {
          en: "the median time that a draw is out; the mean is measured here",
          zh: "支用持有时间的中位数；此处测得均值",
        },
        takes: {
          en: "draws and repayments by day: what is drawn and repaid within a season is one sum in the model",
          zh: "按日的支用与还款；模型把一季之内的借还合为一笔",
        },
      },
    ],
  },
  {
    number: 30,
    en: "cost structure decides who can be served",
    zh: "成本结构决定能服务谁",
    source: "MYbank 2019; XWBank 2018; CD Finance; Cull, Demirgüç-Kunt, Morduch 2018",
    fit: ["breakEvenData", "breakEvenBank"],
  },
  {
    number: 31,
    en: "micro-business mortality",
    zh: "小微经营的存亡",
    source: "Gan et al. 2019 (CHFS/CMES), quoted in 2020",
  },
  {
    number: 38,
    en: "digital upgrade of rural banks widens coverage, not cheaper",
    zh: "农村银行数字化扩大覆盖而不降价",
    source: "Qi, Zhou, He 2024, 财经研究 50(1)",
  },
  {
    number: 42,
    en: "reach of rural e-commerce",
    zh: "农村电商的普及",
    source: "third agricultural census",
  },
];
