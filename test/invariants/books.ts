import { expect } from "vitest";
import { type Instrument, instruments } from "../../src/declare/flows.ts";
import { metricsIn } from "../../src/model/by-metric.ts";
import { rowSums } from "../../src/model/ledger/flow-matrix.ts";
import { holdersOf, instrumentTotals } from "../../src/model/ledger/ledger.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { relationAt } from "../../src/model/state/relation.ts";
import { type State, type TableKey, tables } from "../../src/model/state/state.ts";

const instrumentKeys = Object.keys(instruments) as Instrument[];

/** Scores are NaN where a lender sees nothing of a borrower; nothing else may be. */
const maybeUndefined = new Set(["line.scores", "tape.scores"]);

/** Says which of so many is the first that is not as it should be: to expect something of each takes longer than to play. */
function expectEach(count: number, holds: (k: number) => boolean, message: (k: number) => string): void {
  for (let k = 0; k < count; k++) if (!holds(k)) expect.fail(message(k));
}

/** The books of a season: conserved to the fen, whole, and nobody who cannot borrow is overdrawn. */
export function expectSoundBooks({ ledger }: State): void {
  const totals = instrumentTotals(ledger);
  for (const instrument of instrumentKeys) {
    expect(totals[instrument], instrument).toBe(0);
    const fractional = ledger.balances[instrument].findIndex((fen) => !Number.isSafeInteger(fen));
    expect(fractional, `${instrument} of holder ${fractional}`).toBe(-1);
  }
  expect(rowSums(ledger.matrix).filter((sum) => sum !== 0)).toHaveLength(0);
  const holders = holdersOf(ledger);
  const { deposit, loan, kinLoan, kinClaim } = ledger.balances;
  expectEach(
    ledger.households,
    (i) => deposit[i] >= 0 && loan[i] <= 0 && kinLoan[i] <= 0 && kinClaim[i] >= 0,
    (i) =>
      `household ${i}: deposit ${deposit[i]}, loan ${loan[i]}, kin loan ${kinLoan[i]}, kin claim ${kinClaim[i]}`,
  );
  for (const sector of ["county", "guaranteeFund", "insurer"] as const)
    expect(deposit[holders.of(sector)], `deposit of ${sector}`).toBeGreaterThanOrEqual(0);
  expectEach(
    ledger.kinCircles,
    (g) => deposit[holders.kinCircle(g)] >= 0,
    (g) => `deposit of kin circle ${g}`,
  );
}

/** The loans in the book are what the ledger says that borrowers owe and lenders hold. */
export function expectBookOfLoans({ loan, ledger }: State): void {
  const holders = holdersOf(ledger);
  const owed = new Map<number, number>();
  const add = (holder: number, fen: number) => owed.set(holder, (owed.get(holder) ?? 0) + fen);
  for (let l = 0; l < loan.count; l++) {
    add(loan.borrower[l], -loan.outstanding[l]);
    add(holders.lender(loan.lender[l]), loan.outstanding[l]);
  }
  const balances = ledger.balances.loan;
  expectEach(
    balances.length,
    (holder) => (owed.get(holder) ?? 0) === balances[holder],
    (holder) => `loans of holder ${holder}: ${owed.get(holder) ?? 0}, by the ledger ${balances[holder]}`,
  );
}

/**
 * Draws point at the contract that they are drawn on, of the same borrower, lender and product, and what is out on a
 * contract is the sum of them; a household's line is its own, and what no longer stands cannot be drawn on.
 */
export function expectSoundLines(state: State): void {
  const { line, loan, relation, household, ledger } = state;
  const out = new Float64Array(line.count);
  for (let l = 0; l < loan.count; l++) {
    const c = loan.line[l];
    if (!(c >= 0 && c < line.count)) expect.fail(`contract ${c} of loan ${l}`);
    const isTheirs =
      line.borrower[c] === loan.borrower[l] &&
      line.lender[c] === loan.lender[l] &&
      line.product[c] === loan.product[l];
    if (!isTheirs) expect.fail(`loan ${l} is drawn on contract ${c} of somebody else, or of another product`);
    out[c] += loan.outstanding[l];
  }
  const standing = new Set<number>();
  for (let i = 0; i < household.count; i++)
    for (let j = 0; j < ledger.lenders; j++) {
      const c = relation.line[relationAt(state, i, j)];
      if (c < 0) continue;
      standing.add(c);
      if (line.borrower[c] !== i || line.lender[c] !== j)
        expect.fail(
          `line ${c} of household ${i} with lender ${j} is of ${line.borrower[c]} with ${line.lender[c]}`,
        );
      if (!(line.limit[c] > 0)) expect.fail(`limit of line ${c} is ${line.limit[c]}`);
    }
  for (let c = 0; c < line.count; c++) {
    if (out[c] !== line.out[c]) expect.fail(`out on contract ${c}: ${out[c]}, by the table ${line.out[c]}`);
    const keeps = standing.has(c) || out[c] > 0 || (line.used[c] === 1 && line.learnt[c] === 0);
    if (!keeps) expect.fail(`contract ${c} has no reason to stand in the table`);
  }
}

/** Every value of every column in use is a number. */
export function expectFinite(state: State): void {
  for (const table of Object.keys(tables) as TableKey[])
    for (const [column, { width }] of Object.entries(tables[table].columns)) {
      const values = (state[table] as unknown as Record<string, Float64Array>)[column];
      const used = state[table].count * width;
      if (!(values.length >= used)) expect.fail(`room in ${table}.${column}: ${values.length} for ${used}`);
      if (maybeUndefined.has(`${table}.${column}`)) continue;
      expectEach(
        used,
        (k) => Number.isFinite(values[k]),
        (k) => `${table}.${column}[${k}] is ${values[k]}`,
      );
    }
}

/** Every metric is a number or not defined, never infinite; what became of households is a number. */
export function expectMeasured({ arm, summary, series, households }: ArmRun): void {
  for (const key of metricsIn(series)) {
    const values = [...series[key], summary[key]];
    const wrong = values.find((value) => !Number.isFinite(value) && !Number.isNaN(value));
    if (wrong !== undefined) expect.fail(`${key} of ${arm} is ${wrong}`);
  }
  for (const [key, values] of Object.entries(households))
    expect(
      (values as Float32Array).findIndex((value) => !Number.isFinite(value)),
      `${key} of ${arm}`,
    ).toBe(-1);
}
