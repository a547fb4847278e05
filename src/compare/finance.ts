import { purposeKeys } from "../declare/purposes.ts";
import { sum } from "../math/sum.ts";
import {
  FINANCES,
  type FinanceClass,
  type FinanceField,
  financeClasses,
  financeClassOf,
  financeTallyAt,
} from "../model/finance.ts";
import type { Fates } from "../model/run.ts";
import { FINANCE_SOURCES, financeAt, KIN } from "../model/state/finance.ts";
import { type Estimate, estimate, pairedEstimate, shareEstimate, within } from "./estimate.ts";
import type { Replicate } from "./replicates.ts";

/** Households that had a finance under an arm, those that failed on it, and yuan a head by which their income differs. */
const gainFields = ["households", "failed", "gain"] as const;
type GainField = (typeof gainFields)[number];

const gainAt = (finance: number, of: number, field: GainField): number =>
  (finance * financeClasses.length + of) * gainFields.length + gainFields.indexOf(field);

/** One arm against the reference in one replicate, over finances, classes and fields. */
export type FinanceGains = Float64Array;

/** Adds up the households of one replicate; without a reference no gains are told. */
export function financeGains(arm: Fates, reference?: Fates): FinanceGains {
  const sums = new Float64Array(FINANCES * financeClasses.length * gainFields.length);
  for (let i = 0; i < arm.finance.length; i++) {
    if (arm.finance[i] === 0) continue;
    const of = financeClassOf(arm, i);
    for (let finance = 0; finance < FINANCES; finance++) {
      if (!(arm.finance[i] & (1 << finance))) continue;
      sums[gainAt(finance, of, "households")]++;
      if (arm.financeFailed[i] & (1 << finance)) sums[gainAt(finance, of, "failed")]++;
      sums[gainAt(finance, of, "gain")] += reference ? arm.income[i] - reference.income[i] : Number.NaN;
    }
  }
  return sums;
}

/** Which class a row is of; `all` is all of them together. */
export type FinanceGroup = "all" | FinanceClass;
export const financeGroups = ["all", ...financeClasses] as const satisfies readonly FinanceGroup[];

/** What one source lent for one purpose to one class of households under an arm. */
export interface FinanceRow {
  purpose: (typeof purposeKeys)[number];
  /** A lender's number, or kin. */
  source: number | "kin";
  group: FinanceGroup;
  /** Needs that it served a replicate, and yuan. */
  served: Estimate;
  amount: Estimate;
  /** Of the needs that it served, those in time. */
  inTime: Estimate;
  /** Households that had it, a replicate; of them those that failed on it (not told of kin). */
  households: Estimate;
  failed: Estimate;
  /** Their income a head in the last year, less what it is under the reference on the same luck. */
  income: Estimate;
}

/** Which finance for whom under one arm: the rows in which anything was lent. */
export function financeOf(done: readonly Replicate[], arm: string): FinanceRow[] {
  const rows: FinanceRow[] = [];
  const tallies = done.flatMap(({ arms }) =>
    arms.filter((run) => run.arm === arm).map(({ finance }) => finance),
  );
  const gains = done.flatMap(({ financeGains: by }) => (by[arm] ? [by[arm]] : []));
  for (const [purpose, key] of purposeKeys.entries())
    for (let source = 0; source < FINANCE_SOURCES; source++)
      for (const group of financeGroups) {
        const row = rowOf({ tallies, gains }, financeAt(purpose, source), group);
        if (row)
          rows.push({
            purpose: key,
            source: source === KIN ? "kin" : source,
            group,
            ...withoutKinFailures(row, source),
          });
      }
  return rows;
}

/** A count or a sum, which is never below zero. */
const amountEstimate = (values: ArrayLike<number>): Estimate =>
  within(estimate(values), [0, Number.POSITIVE_INFINITY]);

type Figures = Omit<FinanceRow, "purpose" | "source" | "group">;

/** Kin keep no book of failures. */
const withoutKinFailures = (row: Figures, source: number): Figures =>
  source === KIN ? { ...row, failed: estimate([]) } : row;

interface Tallied {
  tallies: readonly Float64Array[];
  gains: readonly FinanceGains[];
}

function rowOf({ tallies, gains }: Tallied, finance: number, group: FinanceGroup): Figures | undefined {
  const classes = group === "all" ? financeClasses.map((_, of) => of) : [financeClasses.indexOf(group)];
  const lent = (field: FinanceField): number[] =>
    tallies.map((sums) => sum(classes.map((of) => sums[financeTallyAt(finance, of, field)])));
  const had = (field: GainField): number[] =>
    gains.map((sums) => sum(classes.map((of) => sums[gainAt(finance, of, field)])));
  const served = lent("served");
  if (sum(served) === 0) return;
  const households = had("households");
  const gained = had("gain").map((gain, r) => (households[r] > 0 ? gain / households[r] : Number.NaN));
  return {
    served: amountEstimate(served),
    amount: amountEstimate(lent("amount")),
    inTime: shareEstimate({ hits: lent("inTime"), of: served }),
    households: amountEstimate(households),
    failed: shareEstimate({ hits: had("failed"), of: households }),
    income: pairedEstimate(gained),
  };
}
