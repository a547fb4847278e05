import { outAt } from "../credit/capital.ts";
import type { State } from "../state/state.ts";
import { metric } from "./metric.ts";

/** Kin are not said to have lent what is less than a hundred yuan, fen. */
const TRIFLE = 10_000;

/** Kin loans outstanding: small ones together count once, one for a house once. */
function kinLoans({ household, ledger }: State): number {
  let count = 0;
  for (let i = 0; i < household.count; i++) {
    const owed = -ledger.balances.kinLoan[i];
    const house = household.houseDebt[i];
    if (house > 0) count++;
    if (owed - house > TRIFLE) count++;
  }
  return count;
}

/** Formal loans: what is out, and what was drawn and repaid within the season. */
function formalLoans({ loan, lender }: State, lenders: number): number {
  let count = loan.count;
  for (let j = 0; j < lenders; j++) count += lender.turned[j];
  return count;
}

/** Loans of the year, from kin and formal ones. */
function newLoans({ household }: State): [kin: number, formal: number] {
  let [kin, formal] = [0, 0];
  for (let i = 0; i < household.count; i++) {
    kin += household.kinLoansNew[i];
    formal += household.loansNew[i];
  }
  return [kin, formal];
}

const part = (kin: number, formal: number): number => (kin + formal > 0 ? kin / (kin + formal) : Number.NaN);

export const kinShareMetrics = {
  kinShareCount: metric({
    group: "credit",
    level: "main",
    en: "kin share of loans outstanding, by count",
    zh: "亲友借款占比(在贷笔数)",
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    counted: {
      of: "loans",
      counting: "whole",
      base: (state, { lenders }) => kinLoans(state) + formalLoans(state, lenders.length),
    },
    measure: (state, { lenders }) => part(kinLoans(state), formalLoans(state, lenders.length)),
  }),
  kinShareNew: metric({
    group: "credit",
    en: "kin share of new loans",
    zh: "亲友借款占比(新增笔数)",
    unit: "share",
    each: "year",
    summary: "mean",
    show: "percent",
    counted: {
      of: "loans",
      counting: "whole",
      base: (state) => {
        const [kin, formal] = newLoans(state);
        return kin + formal;
      },
    },
    measure: (state) => part(...newLoans(state)),
  }),
  kinShareAmount: metric({
    group: "credit",
    en: "kin share of debt",
    zh: "亲友借款占比(余额)",
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
    measure: (state) => {
      const { household, ledger, lender } = state;
      let kin = 0;
      let formal = 0;
      for (let i = 0; i < household.count; i++) kin -= ledger.balances.kinLoan[i];
      for (let j = 0; j < lender.count; j++) formal += outAt(state, j);
      return part(kin, formal);
    },
  }),
};
