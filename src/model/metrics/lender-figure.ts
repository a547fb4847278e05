import type { State } from "../state/state.ts";

/** What is out at lender j over the season, fen. */
export const book = ({ lender }: State, j: number): number =>
  lender.averagePerforming[j] + lender.overdue[j] + lender.nonPerforming[j];

/** a/b, not defined where there is no b. */
export const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);

/** What all figures of lender j have in common. */
export const ofLender = (j: number) =>
  ({
    group: "lenders",
    lender: j,
    unit: "share",
    each: "season",
    summary: "mean",
    show: "percent",
  }) as const;
