import type { Names } from "../../declare/parameter.ts";
import type { Discrimination } from "../../math/discrimination.ts";
import { outAt } from "../credit/capital.ts";
import { discriminationOn, loansOf, scoredByAll } from "../credit/discrimination.ts";
import type { State } from "../state/state.ts";
import type { LENDERS } from "../state/tables.ts";
import { type Measured, type Metric, metric, ofHouseholds, ofLender, once, quotient } from "./metric.ts";

/** Its book: what goes bad, and what is earned on it. */
function bookOf(j: number) {
  const of = ofLender(j);
  return {
    npl: quotient({
      ...of,
      level: "main",
      en: "non-performing loans, of the average balance",
      zh: "不良贷款率",
      parts: (state) => [state.lender.nonPerforming[j], outAt(state, j)],
    }),
    yearlyLoss: quotient({
      ...of,
      level: "headline",
      unit: "per year",
      range: "positive",
      en: "written off a year, of the average balance",
      zh: "年核销损失率",
      parts: (state) => [4 * state.lender.lost[j], outAt(state, j)],
    }),
    defaultShare: quotient({
      ...of,
      en: "loans closed in default",
      zh: "违约率(结案笔数)",
      counted: { of: "loans", counting: "whole" },
      parts: ({ lender }) => [
        lender.firstDefaults[j] + lender.repeatDefaults[j],
        lender.firstClosed[j] + lender.repeatClosed[j],
      ],
    }),
    profit: metric({
      ...of,
      level: "main",
      unit: "yuan per year",
      show: "yuan",
      range: "any",
      en: "profit, per household",
      zh: "利润(每户每年)",
      measure: ({ lender, household }) =>
        (4 * (lender.interest[j] - lender.cost[j] - lender.funding[j] - lender.lost[j])) /
        100 /
        household.count,
    }),
  };
}

/** Its customers: how much they get, how many are let in, and at what cost. */
function customersOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    loanSize: quotient({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "mean loan or draw",
      zh: "平均单笔金额",
      parts: ({ lender }) => [lender.lent[j] / 100, lender.draws[j]],
    }),
    applications: metric({
      ...of,
      unit: "per year",
      show: "number",
      range: "positive",
      en: "applications at the posted rate a year, per hundred households",
      zh: "按现行利率提出的年申请笔数(每百户)",
      counted: { ...ofHouseholds("events"), of: "householdYears", per: 100, anew: true },
      measure: ({ lender, household }, { lenders }) => {
        // A draw on a line that was priced once does not answer to what is posted now.
        const repriced = lenders[j]?.products.some(({ reviewed }) => reviewed) ? lender.draws[j] : 0;
        return (4 * 100 * (lender.files[j] + repriced)) / household.count;
      },
    }),
    approval: quotient({
      ...of,
      level: "main",
      en: "approved, of files and of shops looked at unasked",
      zh: "批准率(含主动授信)",
      counted: { of: "files", counting: "whole" },
      parts: ({ lender }) => [lender.granted[j] + lender.passed[j], lender.files[j] + lender.assessed[j]],
    }),
    firstTime: quotient({
      ...of,
      en: "first-time borrowers, of its new customers",
      zh: "新客户中首贷户占比",
      counted: { of: "customers", counting: "whole" },
      parts: ({ lender }) => [lender.firstLoans[j], lender.newCustomers[j]],
    }),
    costPerLoan: quotient({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "operating cost per loan or draw",
      zh: "单笔作业成本",
      parts: ({ lender }) => [lender.cost[j] / 100, lender.draws[j]],
    }),
  };
}

/** Its lines: who has one, and how large they are. */
function linesOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    lineHolders: metric({
      ...of,
      level: "main",
      en: "households with a line of it",
      zh: "有授信农户占比",
      counted: ofHouseholds(),
      better: "higher",
      measure: ({ lender, household }) => lender.lines[j] / household.count,
    }),
    lineLimit: quotient({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "mean limit of a line",
      zh: "户均授信额度",
      parts: ({ lender }) => [lender.limits[j] / 100, lender.lines[j]],
    }),
    lineUnused: metric({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "limits granted and not drawn, per household",
      zh: "未使用授信(每户)",
      measure: ({ lender, household }) =>
        Math.max(0, lender.limits[j] - lender.drawn[j]) / 100 / household.count,
    }),
  };
}

/** How its lines are used and taken back. */
function usesOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    lineUse: quotient({
      ...of,
      level: "main",
      // Lines that ended in the season were drawn on, and stand no more.
      range: "positive",
      en: "limits drawn on average, of those granted",
      zh: "授信使用率",
      parts: ({ lender }) => [lender.drawn[j], lender.limits[j]],
    }),
    lineDrawn: quotient({
      ...of,
      en: "lines drawn on in a season",
      zh: "当季支用的授信占比",
      range: "positive",
      parts: ({ lender }) => [lender.drawers[j], lender.lines[j]],
    }),
    lineWithdrawn: quotient({
      ...of,
      unit: "per year",
      en: "limits taken back a year, of those that stand",
      zh: "年收回额度占比",
      range: "positive",
      parts: ({ lender }) => [4 * lender.withdrawn[j], lender.limits[j]],
    }),
  };
}

/** What it earns on a yuan, what its borrowers cost in full, and its own money. */
function marginsOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    meanRate: quotient({
      ...of,
      unit: "per year",
      en: "mean rate earned",
      zh: "实际平均利率",
      range: "positive",
      parts: ({ lender }) => [4 * lender.interest[j], lender.averagePerforming[j]],
    }),
    profitFull: metric({
      ...of,
      unit: "yuan per year",
      show: "yuan",
      range: "any",
      en: "profit, with its borrowers' full cost for operating cost, per household",
      zh: "以用信户全成本代替作业成本的利润(每户每年)",
      measure: ({ lender, household }, { lenders }) =>
        (4 * (lender.interest[j] - lender.funding[j] - lender.lost[j])) / 100 / household.count -
        ((lenders[j]?.cost.upkeep ?? Number.NaN) * lender.borrowers[j]) / household.count,
    }),
    capitalRatio: quotient({
      ...of,
      range: "any",
      en: "own money less provisions, of what is out",
      zh: "资本充足率",
      parts: (state) => [state.lender.equity[j] - state.lender.provision[j], outAt(state, j)],
    }),
  };
}

/** A card judged on some loans: AUC, DeLong's interval, and what was counted of either class. */
type Judged = (state: State, measured: Measured) => Discrimination;

/** Loans that every lender of the arm could score. */
const comparable = (state: State, measured: Measured): readonly number[] =>
  once(measured, "scored by all", () =>
    scoredByAll(state, measured.open ?? measured.lenders.map((_, k) => k)),
  );

const ofCard = { incomparable: true, each: "year", summary: "last", show: "number" } as const;
const onAll =
  (j: number): Judged =>
  (state, measured) =>
    once(measured, `card ${j} on all`, () => discriminationOn(state, j, comparable(state, measured)));
const onOwn =
  (j: number): Judged =>
  (state, measured) =>
    once(measured, `card ${j} on its own`, () => discriminationOn(state, j, loansOf(state, j)));
const figure = (j: number, judged: Judged, key: keyof Discrimination, told: Names & Pick<Metric, "level">) =>
  metric({
    ...ofLender(j),
    ...ofCard,
    ...(key === "bad" || key === "good" ? { unit: "count", show: "count" } : {}),
    ...told,
    measure: (state, measured) => judged(state, measured)[key],
  });

/** Its card: how well it tells good from bad, how sure that is, and by how many loans; undefined under ten of either. */
function cardFiguresOf(j: number) {
  const all = (key: keyof Discrimination, names: Names) =>
    figure(j, onAll(j), key, { level: "main", ...names });
  const own = (key: keyof Discrimination, names: Names) => figure(j, onOwn(j), key, names);
  return {
    auc: all("auc", {
      en: "AUC of its scorecard, on loans that every lender could score",
      zh: "评分卡AUC(各机构均可评分的贷款)",
    }),
    aucLow: all("low", {
      en: "AUC of its scorecard, low end of DeLong's 95 % interval of one run",
      zh: "评分卡AUC,单次运行的DeLong 95%区间下限",
    }),
    aucHigh: all("high", { en: "AUC of its scorecard, high end of the interval", zh: "评分卡AUC,区间上限" }),
    aucBad: all("bad", {
      en: "loans in default that its AUC rests on (none told under 10)",
      zh: "AUC所依据的违约笔数(不足10笔不报AUC)",
    }),
    aucGood: all("good", { en: "loans repaid that its AUC rests on", zh: "AUC所依据的正常笔数" }),
    ownAuc: own("auc", {
      en: "AUC on its own book (truncated by its own choice)",
      zh: "评分卡AUC(自有贷款，样本经筛选)",
    }),
    ownAucLow: own("low", {
      en: "AUC on its own book, low end of DeLong's 95 % interval of one run",
      zh: "自有贷款AUC,单次运行的DeLong 95%区间下限",
    }),
    ownAucHigh: own("high", {
      en: "AUC on its own book, high end of the interval",
      zh: "自有贷款AUC,区间上限",
    }),
    ownAucBad: own("bad", {
      en: "AUC on its own book, loans in default behind it",
      zh: "自有贷款AUC,所依据的违约笔数",
    }),
    ownAucGood: own("good", {
      en: "AUC on its own book, loans repaid behind it",
      zh: "自有贷款AUC,所依据的正常笔数",
    }),
  };
}

/** What is told of lender j. */
const accountsOf = (j: number) => ({
  ...bookOf(j),
  ...customersOf(j),
  ...linesOf(j),
  ...usesOf(j),
  ...marginsOf(j),
  ...cardFiguresOf(j),
});

/** A figure that is told of every lender. */
export type LenderFigure = keyof ReturnType<typeof accountsOf>;

export const lenderFigures = Object.keys(accountsOf(0)) as readonly LenderFigure[];

export type LenderMetric = `${LenderFigure}${(typeof numbers)[number]}`;

/** The key of the figure that is told of this lender; no metric has it where a plan cannot have so many lenders. */
export const lenderMetric = (figure: LenderFigure, lender: number) => `${figure}${lender}` as LenderMetric;

const numbers = [0, 1, 2, 3] as const satisfies readonly number[] & { length: typeof LENDERS };

/** The accounts of every lender that a plan may have; keys end in the lender's number. */
export const lenderMetrics = Object.fromEntries(
  numbers.flatMap((j) => Object.entries(accountsOf(j)).map(([key, told]) => [`${key}${j}`, told])),
) as Record<LenderMetric, Metric>;
