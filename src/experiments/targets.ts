import type { Names } from "../declare/parameter.ts";

/** Where a target is measured: under bank lending, under both lenders, or under bank lending with help on. */
export type Place = "bank" | "both" | "help";

/** A published figure that the model is held against. Bands were fixed before any output was looked at. */
export interface Target extends Names {
  place: Place;
  /** Median over seeds has to lie in it; without one the figure is shown, not judged. */
  band?: readonly [number, number];
  /** The published figure of a target without a band. */
  published?: number;
  show: "percent" | "yuan" | "number" | "points";
  source: string;
}

const t = (
  place: Place,
  show: Target["show"],
  band: Target["band"],
  en: string,
  zh: string,
  source: string,
): Target => ({ place, band, show, en, zh, source });

const seen = (
  place: Place,
  show: Target["show"],
  published: number | undefined,
  en: string,
  zh: string,
  source: string,
): Target => ({ place, published, show, en, zh, source });

const MOST = Number.POSITIVE_INFINITY;
const QUINTILES = "N19 (2007); yearbook 2022, recalled";
const CHEN = "Chen, Hou, Fu 2020";

/** In the order of the table. The keys are those of what `measureFit` returns. */
export const targets = {
  relapse: t(
    "bank",
    "percent",
    [0.1, 0.2],
    "relapse within four years (survey)",
    "四年内返贫率(调查口径)",
    CHEN,
  ),
  relapseExact: seen(
    "bank",
    "percent",
    undefined,
    "… without interview noise",
    "……无访谈误差",
    "none: what noise adds",
  ),
  administrative: t(
    "help",
    "percent",
    [0, 0.012],
    "relapse a year (administrative)",
    "年返贫率(行政口径)",
    "poverty office 2019, 2020",
  ),
  exit: t("bank", "percent", [0.28, 0.45], "poor who are not a year later", "一年后脱贫的贫困户", CHEN),
  exitFalls: t(
    "bank",
    "number",
    [0.15, 0.4],
    "exit hazard of year 5, of year 1's",
    "第5年与第1年脱贫概率之比",
    CHEN,
  ),
  availability: t(
    "bank",
    "percent",
    [0.2, 0.4],
    "formal credit, of need or holding",
    "正规信贷可得率",
    "T1, T4; facts §7",
  ),
  constrained: t("bank", "percent", [0.25, 0.45], "credit-constrained", "受信贷约束农户", "T4 (程郁)"),
  selfExcluded: t(
    "bank",
    "percent",
    [0.4, 0.65],
    "… of these by own decision",
    "……其中自我排斥",
    "T4 (程郁)",
  ),
  informal: t(
    "bank",
    "percent",
    [0.4, 0.75],
    "kin share of loans outstanding",
    "亲友借款占在贷笔数",
    "Turvey 2009; He, Li 2005",
  ),
  nplBank: t("bank", "percent", [0.025, 0.05], "NPL, bank", "不良率:农信社", "CBIRC 2020, 2022"),
  nplData: t("both", "percent", [0.008, 0.025], "NPL, data lender", "不良率:数据放贷", "MYbank 2018, 2019"),
  lossData: t("both", "percent", [0.03, 0.05], "yearly loss, data lender", "年损失率:数据放贷", "facts §7"),
  aucBank: t(
    "both",
    "number",
    [0.66, 0.78],
    "AUC, bank, same applicants, all served",
    "AUC:农信社(同一批申请人,全部放款)",
    "IMF 20/193; BIS 779",
  ),
  aucData: t(
    "both",
    "number",
    [0.78, 0.88],
    "AUC, data lender, same applicants, all served",
    "AUC:数据放贷(同一批申请人,全部放款)",
    "IMF 20/193; BIS 779",
  ),
  aucOwnBank: seen("both", "number", undefined, "… bank, all who ask it", "……农信社,全部自有申请人", "none"),
  aucOwnData: seen(
    "both",
    "number",
    undefined,
    "… data lender, all who ask it",
    "……数据放贷,全部自有申请人",
    "none",
  ),
  aucGrantedBank: seen(
    "both",
    "number",
    undefined,
    "… bank, loans granted only",
    "……农信社,仅获批贷款",
    "none: truncated",
  ),
  aucGrantedData: seen(
    "both",
    "number",
    undefined,
    "… data lender, loans granted only",
    "……数据放贷,仅获批贷款",
    "none: truncated",
  ),
  aucLargest: t("both", "number", [0, 0.92], "largest AUC of any card", "最高AUC", "fails above as too good"),
  firstLoans: t(
    "both",
    "percent",
    [0.7, 0.9],
    "data lender's new customers, first loan",
    "数据放贷新客户中首贷",
    "Liu, Lu, Xiong",
  ),
  firstToRepeat: t(
    "both",
    "number",
    [1.5, MOST],
    "first-timers' default, of repeaters'",
    "首贷与续贷违约率之比",
    "Liu, Lu, Xiong",
  ),
  breakEvenData: t(
    "both",
    "yuan",
    [0, 2000],
    "break-even loan, data lender",
    "保本金额:数据放贷",
    "XWBank 2018; MYbank 2019",
  ),
  breakEvenBank: t("bank", "yuan", [15000, MOST], "break-even loan, bank", "保本金额:农信社", "CD Finance"),
  loanRatio: t(
    "both",
    "number",
    [2, MOST],
    "bank's mean loan, of a draw's",
    "农信社与数据放贷单笔金额之比",
    "MYbank 2019; CD Finance",
  ),
  shopExit: t(
    "both",
    "percent",
    [0.25, 0.42],
    "shops gone two years later",
    "两年内关闭的网店",
    "Gan et al. 2019",
  ),
  newShopExit: seen(
    "both",
    "percent",
    undefined,
    "… of newly opened ones",
    "……其中新开店",
    "none: facts §7 have 8 % a quarter",
  ),
  topTenth: t(
    "both",
    "percent",
    [0.35, 0.6],
    "top tenth of shops, of profit",
    "前10%网店占利润",
    "seven microcredit trials",
  ),
  shopSales: t("both", "yuan", [118_000, 154_000], "mean sales of a shop a year", "网店平均年销售", "C2"),
  sellers: t(
    "both",
    "percent",
    [0.03, 0.11],
    "households with a shop, first year",
    "开网店农户(首年)",
    "C8; census 2016",
  ),
  income: t(
    "bank",
    "yuan",
    [13_629, 14_473],
    "income per head, first year",
    "人均净收入(首年)",
    "N11: 14,051 ± 3 %",
  ),
  sigma: t(
    "bank",
    "number",
    [0.5, 0.8],
    "log sigma of income per head",
    "人均收入对数标准差",
    "N19; default .70",
  ),
  fifths: t(
    "bank",
    "number",
    [7.3, 9.2],
    "top fifth's income, of the bottom's",
    "最高与最低五分位之比",
    QUINTILES,
  ),
  fifth1: seen("bank", "percent", 0.054, "… bottom fifth's share", "……最低20%所占", QUINTILES),
  fifth2: seen("bank", "percent", 0.115, "… second", "……第二", QUINTILES),
  fifth3: seen("bank", "percent", 0.165, "… third", "……第三", QUINTILES),
  fifth4: seen("bank", "percent", 0.231, "… fourth", "……第四", QUINTILES),
  fifth5: seen("bank", "percent", 0.436, "… top fifth's share", "……最高20%所占", QUINTILES),
  wage: t("bank", "percent", [0.313, 0.393], "wages, of income", "工资性收入占比", "N10: 35.3 ± 4"),
  operating: t("bank", "percent", [0.32, 0.4], "farm and shop, of income", "经营净收入占比", "N10: 36.0 ± 4"),
  transfer: t("bank", "percent", [0.233, 0.313], "transfers, of income", "转移净收入占比", "N10: 27.3 ± 4"),
  property: t("bank", "percent", [0.004, 0.024], "property, of income", "财产净收入占比", "N10: 1.4 ± 1"),
  liftedIncome: t(
    "bank",
    "yuan",
    [11_295, 13_805],
    "income per head of the lifted, first year",
    "脱贫户人均净收入(首年)",
    "NRRA 2021: 12,550 ± 10 %",
  ),
  saving: t("bank", "percent", [0.12, 0.18], "saving rate", "储蓄率", "N11"),
  quarter1: t("bank", "percent", [0.255, 0.315], "income of winter", "一季度收入占比", "N8–N16: 28.5 ± 3"),
  quarter2: t("bank", "percent", [0.172, 0.232], "income of spring", "二季度收入占比", "N8–N16: 20.2 ± 3"),
  quarter3: t("bank", "percent", [0.207, 0.267], "income of summer", "三季度收入占比", "N8–N16: 23.7 ± 3"),
  quarter4: t("bank", "percent", [0.246, 0.306], "income of autumn", "四季度收入占比", "N8–N16: 27.6 ± 3"),
  growthDrift: t(
    "bank",
    "points",
    [-0.01, 0.01],
    "growth over ten years, less the scenario's",
    "十年平均增速与设定之差",
    "no drift; ± 1 assumed",
  ),
  savingDrift: t(
    "bank",
    "points",
    [-0.03, 0.03],
    "saving rate, years 9–10 less 1–2",
    "储蓄率十年变化",
    "no drift; ± 3 assumed",
  ),
  seasonDrift: t(
    "bank",
    "points",
    [0, 0.03],
    "largest change of a season's weight",
    "季节权重十年最大变化",
    "no drift; facts §7: ± 3",
  ),
} as const satisfies Record<string, Target>;

export type TargetKey = keyof typeof targets;
export const targetKeys = Object.keys(targets) as readonly TargetKey[];
