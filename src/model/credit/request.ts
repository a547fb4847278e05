/** What household `i` asks for at one door: a lender's, or its kin's. One object, filled anew for each. */
export interface LoanRequest {
  /** The need. */
  n: number;
  i: number;
  purpose: number;
  /** What is still missing of the need, fen. */
  gap: number;
  j: number;
  product: number;
  /** What the lender would look at instead where a programme's product is refused, or -1. */
  ordinary: number;
  /** What the household would ask for of that, fen. */
  ordinaryAsk: number;
  /** What asking costs the household, fen. */
  effort: number;
  /** What the household asks for, fen: the part of the gap that leaves it most. */
  ask: number;
  /** Its open line at the lender that serves the purpose, or -1: then it files. */
  line: number;
}
