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

/** The books of a season: conserved to the fen, whole, and nobody who cannot borrow is overdrawn. */
export function expectSoundBooks({ ledger }: State): void {
  const totals = instrumentTotals(ledger);
  for (const instrument of instrumentKeys) {
    expect(totals[instrument], instrument).toBe(0);
    const fractional = ledger.balances[instrument].findIndex((fen) => !Number.isSafeInteger(fen));
    expect(fractional, `${instrument} of holder ${fractional}`).toBe(-1);
  }
  for (const sum of rowSums(ledger.matrix)) expect(sum).toBe(0);
  const holders = holdersOf(ledger);
  const { deposit, loan, kinLoan, kinClaim } = ledger.balances;
  for (let i = 0; i < ledger.households; i++) {
    expect(deposit[i], `deposit of household ${i}`).toBeGreaterThanOrEqual(0);
    expect(loan[i], `loan of household ${i}`).toBeLessThanOrEqual(0);
    expect(kinLoan[i], `kin loan of household ${i}`).toBeLessThanOrEqual(0);
    expect(kinClaim[i], `kin claim of household ${i}`).toBeGreaterThanOrEqual(0);
  }
  for (const sector of ["county", "guaranteeFund", "insurer"] as const)
    expect(deposit[holders.of(sector)], `deposit of ${sector}`).toBeGreaterThanOrEqual(0);
  for (let g = 0; g < ledger.kinCircles; g++)
    expect(deposit[holders.kinCircle(g)], `deposit of kin circle ${g}`).toBeGreaterThanOrEqual(0);
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
  ledger.balances.loan.forEach((fen, holder) => {
    expect(owed.get(holder) ?? 0, `loans of holder ${holder}`).toBe(fen);
  });
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
    expect(c >= 0 && c < line.count, `contract ${c} of loan ${l}`).toBe(true);
    const contract = [line.borrower[c], line.lender[c], line.product[c]];
    expect(contract, `contract of loan ${l}`).toEqual([loan.borrower[l], loan.lender[l], loan.product[l]]);
    out[c] += loan.outstanding[l];
  }
  const standing = new Set<number>();
  for (let i = 0; i < household.count; i++)
    for (let j = 0; j < ledger.lenders; j++) {
      const c = relation.line[relationAt(state, i, j)];
      if (c < 0) continue;
      standing.add(c);
      expect([line.borrower[c], line.lender[c]], `line ${c}`).toEqual([i, j]);
      expect(line.limit[c], `limit of line ${c}`).toBeGreaterThan(0);
    }
  for (let c = 0; c < line.count; c++) {
    expect(out[c], `out on contract ${c}`).toBe(line.out[c]);
    const keeps = standing.has(c) || out[c] > 0 || (line.used[c] === 1 && line.learnt[c] === 0);
    expect(keeps, `contract ${c} has a reason to stand in the table`).toBe(true);
  }
}

/** Every value of every column in use is a number. */
export function expectFinite(state: State): void {
  for (const table of Object.keys(tables) as TableKey[])
    for (const [column, { width }] of Object.entries(tables[table].columns)) {
      const values = (state[table] as unknown as Record<string, Float64Array>)[column];
      const used = state[table].count * width;
      expect(values.length, `room in ${table}.${column}`).toBeGreaterThanOrEqual(used);
      const wrong = values.subarray(0, used).findIndex((value) => !Number.isFinite(value));
      if (!maybeUndefined.has(`${table}.${column}`))
        expect(wrong, `${table}.${column}[${wrong}] is ${values[wrong]}`).toBe(-1);
    }
}

/** Every metric is a number or not defined, never infinite; what became of households is a number. */
export function expectMeasured({ arm, summary, series, households }: ArmRun): void {
  for (const key of metricsIn(series))
    for (const value of [...series[key], summary[key]])
      expect(Number.isFinite(value) || Number.isNaN(value), `${key} of ${arm} is ${value}`).toBe(true);
  for (const [key, values] of Object.entries(households))
    expect(
      (values as Float32Array).findIndex((value) => !Number.isFinite(value)),
      `${key} of ${arm}`,
    ).toBe(-1);
}
