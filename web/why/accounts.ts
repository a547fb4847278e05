import { type Estimate, estimate } from "../../src/compare/estimate.ts";
import type { ByMetric } from "../../src/model/by-metric.ts";
import type { LenderFigure, LenderMetric } from "../../src/model/metrics/lender-accounts.ts";
import { levelDecimals, type Show } from "../../src/report/layout/format.ts";

/** A lender's figures in the order in which they are read; each key ends in the lender's number. */
const accountKeys = [
  "applications",
  "approval",
  "loanSize",
  "meanRate",
  "lineHolders",
  "lineLimit",
  "lineDrawn",
  "lineWithdrawn",
  "costPerLoan",
  "firstTime",
  "npl",
  "defaultShare",
  "yearlyLoss",
  "profit",
  "profitFull",
  "capitalRatio",
  "auc",
  "aucLow",
  "aucHigh",
  "aucBad",
  "aucGood",
  "ownAuc",
  "ownAucLow",
  "ownAucHigh",
  "ownAucBad",
  "ownAucGood",
] as const satisfies readonly LenderFigure[];

/** One line of a lender's account: an estimate for each arm that opens it. */
export interface AccountLine {
  key: LenderFigure;
  metric: LenderMetric;
  show: Show;
  digits: number;
  estimates: readonly Estimate[];
}

export interface Account {
  /** By number, as metrics count. */
  lender: number;
  arms: readonly string[];
  lines: readonly AccountLine[];
}

type Estimates = Readonly<Record<string, ByMetric<Estimate>>>;
type Shows = ByMetric<{ show: Show }>;

/** The account of every lender that one of the arms opens; lines that are nowhere defined are left out. */
export function accounts(
  estimates: Estimates,
  arms: readonly string[],
  opened: Readonly<Record<string, readonly number[]>>,
  metrics: Shows,
): Account[] {
  const open = (arm: string): readonly number[] => opened[arm] ?? [];
  const lenders = [...new Set(arms.flatMap(open))].sort((a, b) => a - b);
  return lenders.map((lender) => {
    const serving = arms.filter((arm) => open(arm).includes(lender));
    const lines = accountKeys.map((key) => lineOf(key, lender, serving, estimates, metrics));
    const defined = lines.filter((line) => line.estimates.some(({ mean }) => Number.isFinite(mean)));
    return { lender, arms: serving, lines: defined };
  });
}

function lineOf(
  key: LenderFigure,
  lender: number,
  arms: readonly string[],
  estimates: Estimates,
  metrics: Shows,
): AccountLine {
  const metric = `${key}${lender}` as LenderMetric;
  const show = metrics[metric].show;
  const means = arms.map((arm) => estimates[arm]?.[metric] ?? estimate([]));
  return { key, metric, show, digits: levelDecimals(show, means), estimates: means };
}
