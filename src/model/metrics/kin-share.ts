import { outAt } from "../credit/capital.ts";
import type { State } from "../state/state.ts";
import { type Measured, metric, once } from "./metric.ts";

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

const newLoansIn = (state: State, measured: Measured) => once(measured, "newLoans", () => newLoans(state));

/** Loans outstanding, from kin and formal ones. */
const loansIn = (state: State, measured: Measured) =>
  once(measured, "loans", (): [kin: number, formal: number] => [
    kinLoans(state),
    formalLoans(state, measured.lenders.length),
  ]);

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
      base: (state, measured) => {
        const [kin, formal] = loansIn(state, measured);
        return kin + formal;
      },
    },
    measure: (state, measured) => part(...loansIn(state, measured)),
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
      anew: true,
      base: (state, measured) => {
        const [kin, formal] = newLoansIn(state, measured);
        return kin + formal;
      },
    },
    measure: (state, measured) => part(...newLoansIn(state, measured)),
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
