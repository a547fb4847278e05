import { compact } from "../../declare/table.ts";
import { flagWorkspace } from "../../declare/workspace.ts";
import { relationAt } from "../state/relation.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";
import type { SampleColumn } from "./close-loan.ts";
import { labelNonDefault } from "./default-label.ts";
import { stands } from "./line.ts";
import type { Settling } from "./settling.ts";

/** What keeping the contracts writes. */
type KeptColumn =
  | SampleColumn
  | "line.*"
  | "loan.line"
  | "relation.line"
  | "lender.lines"
  | "lender.limits"
  | "lender.use"
  | "lender.borrowers";

type Kept = Open<KeptColumn>;

/** What is out on each contract, whose twelve months are over, which lines have run out; and lenders learn how lines are used. */
export function keepLines(
  state: Kept,
  settings: Settling,
  turn: Turn,
  treated: ByHousehold<{ turn: Turn }> = { each: [{ turn }] },
): void {
  const { line } = state;
  countOut(state);
  countLines(state, turn);
  learnUse(state, settings, turn);
  for (let c = 0; c < line.count; c++) {
    labelNonDefault(state, c, settings, metBy(treated, line.borrower[c]).turn);
    expire(state, c, turn);
  }
  dropLines(state);
}

const borrowerFlags = flagWorkspace();

function countOut({ line, loan, lender, household }: Open<"line.out" | "lender.borrowers">): void {
  line.out.fill(0);
  lender.borrowers.fill(0);
  const seen = borrowerFlags(household.count * LENDERS);
  for (let l = 0; l < loan.count; l++) {
    line.out[loan.line[l]] += loan.outstanding[l];
    const at = loan.borrower[l] * LENDERS + loan.lender[l];
    if (!seen[at]) lender.borrowers[loan.lender[l]]++;
    seen[at] = 1;
  }
}

/** Lines that stand, and their limits. */
function countLines({ line, lender }: Open<"lender.lines" | "lender.limits">, { lenders }: Turn): void {
  lender.lines.fill(0);
  lender.limits.fill(0);
  for (let c = 0; c < line.count; c++) {
    const j = line.lender[c];
    if (line.limit[c] <= 0 || !lenders[j].products[line.product[c]].revolving) continue;
    lender.lines[j]++;
    lender.limits[j] += line.limit[c];
  }
}

/** u ← (1 − w)·u + w·drawn/limits: the use of a line that a lender expects, from its own book (docs/model/08-settle.md). */
export const learntUse = (before: number, drawn: number, limits: number, weight: number): number =>
  (1 - weight) * before + weight * Math.min(1, drawn / limits);

function learnUse({ lender }: Open<"lender.use">, { useWeight }: Settling, { lenders }: Turn): void {
  lenders.forEach(({ products }, j) => {
    const line = products.find(({ revolving }) => revolving);
    if (!line || lender.limits[j] <= 0) return;
    const before = lender.use[j] > 0 ? lender.use[j] : line.expectedUse;
    lender.use[j] = Math.max(LEAST_USE, learntUse(before, lender.drawn[j], lender.limits[j], useWeight));
  });
}

/** Nobody expects a line not to be used at all: its file would never pay. */
const LEAST_USE = 0.01;

function expire(state: Open<"line.limit" | "relation.line">, c: number, turn: Turn): void {
  const { line, relation } = state;
  if (!stands(state, c) || turn.season + 1 < line.ends[c]) return;
  relation.line[relationAt(state, line.borrower[c], line.lender[c])] = -1;
  line.limit[c] = 0;
}

/** Contracts that neither stand nor have anything out or to teach leave the table, and rows that point to others follow. */
function dropLines(state: Open<"line.*" | "loan.line" | "relation.line">): void {
  const { line, loan, relation } = state;
  const row = new Int32Array(line.count);
  let kept = 0;
  for (let c = 0; c < line.count; c++) {
    const keeps = stands(state, c) || line.out[c] > 0 || (line.used[c] === 1 && line.learnt[c] === 0);
    row[c] = keeps ? kept++ : -1;
  }
  if (kept === line.count) return;
  for (let l = 0; l < loan.count; l++) loan.line[l] = row[loan.line[l]];
  for (let c = 0; c < line.count; c++) {
    const at = relationAt(state, line.borrower[c], line.lender[c]);
    if (relation.line[at] === c) relation.line[at] = row[c];
  }
  compact(tables.line, line, (c) => row[c] >= 0);
}
