import type { Open } from "./state.ts";

/** Row of what household `i` and lender `j` are to one another: each household has one for every lender of the plan. */
export const relationAt = ({ ledger }: Pick<Open<never>, "ledger">, i: number, j: number): number =>
  i * ledger.lenders + j;
