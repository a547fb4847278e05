import type { Estimate } from "../../src/compare/estimate.ts";
import type { FinanceGroup, FinanceRow } from "../../src/compare/finance.ts";
import { type Purpose, purposeKeys } from "../../src/declare/purposes.ts";

/** Who lends: a lender's number, or kin. */
export type Source = FinanceRow["source"];

/** What one purpose got from each source. */
export interface PurposeFinance {
  purpose: Purpose;
  /** In the order of the sources; undefined where a source lent nothing for it. */
  rows: readonly (FinanceRow | undefined)[];
}

/** Purpose by purpose what each source lent to a class of households; what nobody lent for is left out. */
export function financeByPurpose(
  rows: readonly FinanceRow[],
  group: FinanceGroup,
): { sources: readonly Source[]; purposes: readonly PurposeFinance[] } {
  const own = rows.filter((row) => row.group === group);
  const sources = sourcesOf(own);
  const purposes = purposeKeys
    .map((purpose) => ({
      purpose,
      rows: sources.map((source) => own.find((row) => row.purpose === purpose && row.source === source)),
    }))
    .filter((each) => each.rows.some((row) => row !== undefined));
  return { sources, purposes };
}

/** Lenders in their order, kin last. */
function sourcesOf(rows: readonly FinanceRow[]): Source[] {
  const found = new Set(rows.map(({ source }) => source));
  const lenders = [...found].filter((source): source is number => source !== "kin").sort((a, b) => a - b);
  return found.has("kin") ? [...lenders, "kin"] : lenders;
}

/** The amount of a whole run as yuan a household of the county and year. */
export const yearlyAmount = (
  { amount }: FinanceRow,
  { households, seasons }: { households: number; seasons: number },
): Pick<Estimate, "mean" | "low" | "high"> => {
  const each = (yuan: number): number => (yuan * 4) / households / seasons;
  return { mean: each(amount.mean), low: each(amount.low), high: each(amount.high) };
};
