import { exclusionKeys } from "../../src/declare/exclusions.ts";
import { purposeKeys } from "../../src/declare/purposes.ts";
import type { State } from "../../src/model/state/state.ts";
import type { Turn } from "../../src/model/state/step.ts";

/** Who lent: the bank, the data lender, kin. */
export const givers = ["bank", "data", "kin"] as const;
export type Giver = (typeof givers)[number];

export interface Loans {
  /** Amounts, yuan. */
  sizes: Record<Giver, number[]>;
  /** Count by purpose. */
  purposes: Record<Giver, number[]>;
  /** Formal loans by the seasons until they fall due; 0 within the season. */
  tenors: Record<"bank" | "data", Map<number, number>>;
  /** Needs that got no formal loan, by reason. */
  reasons: number[];
  households: number;
  years: number;
}

export const noLoans = (): Loans => ({
  sizes: { bank: [], data: [], kin: [] },
  purposes: {
    bank: purposeKeys.map(() => 0),
    data: purposeKeys.map(() => 0),
    kin: purposeKeys.map(() => 0),
  },
  tenors: { bank: new Map(), data: new Map() },
  reasons: exclusionKeys.map(() => 0),
  households: 0,
  years: 0,
});

/** Adds the loans that this season's needs came to, and why the others got none. */
export function gatherLoans(loans: Loans, state: State, { lenders, season }: Turn): void {
  const { need, loan, lender, household } = state;
  const reads = lenders.map(({ information }) => information.platforms.length > 0);
  loans.households = household.count;
  loans.years = (season + 1) / 4;
  const add = (giver: Giver, purpose: number, fen: number): void => {
    loans.sizes[giver].push(fen / 100);
    loans.purposes[giver][purpose]++;
  };
  for (let n = 0; n < need.count; n++) {
    const purpose = need.purpose[n];
    if (need.formal[n] > 0) add(reads[need.lender[n]] ? "data" : "bank", purpose, need.formal[n]);
    else loans.reasons[need.reason[n]]++;
    if (need.kin[n] > 0) add("kin", purpose, need.kin[n]);
  }
  // Files stay in the book at the season's end; what has gone from it was a draw.
  const left = lenders.map((_, j) => lender.granted[j]);
  const count = (j: number, tenor: number, many: number): void => {
    const tenors = loans.tenors[reads[j] ? "data" : "bank"];
    tenors.set(tenor, (tenors.get(tenor) ?? 0) + many);
  };
  for (let l = 0; l < loan.count; l++) {
    if (loan.opened[l] !== season) continue;
    const j = loan.lender[l];
    left[j]--;
    count(j, lenders[j].products[loan.product[l]].tenor, 1);
  }
  for (let j = 0; j < lenders.length; j++) count(j, 0, Math.max(0, left[j]));
}
