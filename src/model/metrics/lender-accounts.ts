import { auc } from "../../math/auc.ts";
import type { State } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import { book, ofLender, ratio } from "./lender-figure.ts";
import { linesOf, marginsOf, usesOf } from "./lender-lines.ts";
import { type Metric, metric } from "./metric.ts";

/** Loans below which a ranking says nothing. */
const FEWEST = 20;

/**
 * Discrimination of lender j's card on the tape so far, over the loans that `of` picks. Loans are compared only
 * within one lender's book: a year's file and a six-week draw do not default at the same rate.
 */
function discrimination({ tape }: State, j: number, of: (t: number) => boolean): number {
  let concordant = 0;
  let pairs = 0;
  let count = 0;
  for (let book = 0; book < LENDERS; book++) {
    const scores: number[] = [];
    const labels: number[] = [];
    let bad = 0;
    for (let t = 0; t < tape.count; t++) {
      if (tape.lender[t] !== book || !of(t)) continue;
      scores.push(tape.scores[t * LENDERS + j]);
      labels.push(tape.defaulted[t]);
      bad += tape.defaulted[t];
    }
    count += labels.length;
    const compared = bad * (labels.length - bad);
    if (compared === 0) continue;
    concordant += compared * auc(Float64Array.from(scores), Uint8Array.from(labels), labels.length);
    pairs += compared;
  }
  return count < FEWEST || pairs === 0 ? Number.NaN : concordant / pairs;
}

/** Loans of borrowers whom every one of the arm's lenders could score. */
const scoredByAll =
  ({ tape }: State, open: readonly number[]) =>
  (t: number): boolean => {
    for (const k of open) if (Number.isNaN(tape.scores[t * LENDERS + k])) return false;
    return true;
  };

/** Its book: what goes bad, and what is earned on it. */
function bookOf(j: number) {
  const of = ofLender(j);
  return {
    npl: metric({
      ...of,
      level: "main",
      en: "non-performing loans, of the average balance",
      zh: "不良贷款率",
      measure: (state) => ratio(state.lender.nonPerforming[j], book(state, j)),
    }),
    yearlyLoss: metric({
      ...of,
      level: "headline",
      unit: "per year",
      en: "written off a year, of the average balance",
      zh: "年核销损失率",
      measure: (state) => ratio(4 * state.lender.lost[j], book(state, j)),
    }),
    defaultShare: metric({
      ...of,
      en: "loans closed in default",
      zh: "违约率(结案笔数)",
      measure: ({ lender }) =>
        ratio(
          lender.firstDefaults[j] + lender.repeatDefaults[j],
          lender.firstClosed[j] + lender.repeatClosed[j],
        ),
    }),
    profit: metric({
      ...of,
      level: "main",
      unit: "yuan per year",
      show: "yuan",
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
  const of = ofLender(j);
  return {
    loanSize: metric({
      ...of,
      late: true,
      unit: "yuan",
      show: "yuan",
      en: "mean loan or draw",
      zh: "平均单笔金额",
      measure: ({ lender }) => ratio(lender.lent[j] / 100, lender.draws[j]),
    }),
    applications: metric({
      ...of,
      late: true,
      unit: "per year",
      show: "number",
      unbounded: true,
      en: "asked for at the posted rate a year, per hundred households",
      zh: "按现行利率提出的年申请笔数(每百户)",
      measure: ({ lender, household }, { lenders }) => {
        // A draw on a line that was priced once does not answer to what is posted now.
        const repriced = lenders[j]?.products.some(({ reviewed }) => reviewed) ? lender.draws[j] : 0;
        return (4 * 100 * (lender.files[j] + repriced)) / household.count;
      },
    }),
    approval: metric({
      ...of,
      level: "main",
      late: true,
      en: "files approved, and shops looked at unasked that got a line",
      zh: "批准率(含主动授信)",
      measure: ({ lender }) =>
        ratio(lender.granted[j] + lender.passed[j], lender.files[j] + lender.assessed[j]),
    }),
    firstTime: metric({
      ...of,
      late: true,
      en: "of its new customers, first-time borrowers",
      zh: "新客户中首贷户占比",
      measure: ({ lender }) => ratio(lender.firstLoans[j], lender.newCustomers[j]),
    }),
    costPerLoan: metric({
      ...of,
      late: true,
      unit: "yuan",
      show: "yuan",
      en: "operating cost per loan or draw",
      zh: "单笔作业成本",
      measure: ({ lender }) => ratio(lender.cost[j] / 100, lender.draws[j]),
    }),
  };
}

/** Its card: how well it tells good from bad. */
function cardFiguresOf(j: number) {
  const of = ofLender(j);
  return {
    auc: metric({
      ...of,
      level: "main",
      incomparable: true,
      each: "year",
      summary: "last",
      show: "number",
      en: "AUC of its scorecard, on loans that every lender could score",
      zh: "评分卡AUC(各机构均可评分的贷款)",
      measure: (state, { lenders, open = lenders.map((_, k) => k) }) =>
        discrimination(state, j, scoredByAll(state, open)),
    }),
    ownAuc: metric({
      ...of,
      incomparable: true,
      each: "year",
      summary: "last",
      show: "number",
      en: "AUC on its own book (truncated by its own choice)",
      zh: "评分卡AUC(自有贷款，样本经筛选)",
      measure: (state) => discrimination(state, j, (t) => state.tape.lender[t] === j),
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
