import { replicateOf } from "../../src/compare/replicates.ts";
import { resultHash } from "../../src/compare/result-hash.ts";
import { type Instrument, instruments } from "../../src/declare/flows.ts";
import { metricsIn } from "../../src/model/by-metric.ts";
import { rowSums } from "../../src/model/ledger/flow-matrix.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import type { ArmRun, Plan } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { type State, type TableKey, tables } from "../../src/model/state/state.ts";

/** Scores are NaN where a lender sees nothing of a borrower; nothing else may be. */
const maybeUndefined = new Set(["line.scores", "tape.scores"]);

/** What is wrong with the books of a season: money made or lost, broken fen, households overdrawn. */
function bookFault({ ledger }: State): string | undefined {
  const totals = instrumentTotals(ledger);
  for (const instrument of Object.keys(instruments) as Instrument[]) {
    if (totals[instrument] !== 0) return `${instrument} sums to ${totals[instrument]} fen`;
    const broken = ledger.balances[instrument].find((fen) => !Number.isSafeInteger(fen));
    if (broken !== undefined) return `${instrument} holds ${broken} fen`;
  }
  if (rowSums(ledger.matrix).some((sum) => sum !== 0)) return "a flow does not sum to zero";
  const overdrawn = ledger.balances.deposit.subarray(0, ledger.households).findIndex((fen) => fen < 0);
  return overdrawn >= 0 ? `household ${overdrawn} is overdrawn` : undefined;
}

/** The first column in use that holds something other than a number. */
function columnFault(state: State): string | undefined {
  for (const table of Object.keys(tables) as TableKey[])
    for (const [column, { width }] of Object.entries(tables[table].columns)) {
      if (maybeUndefined.has(`${table}.${column}`)) continue;
      const values = (state[table] as unknown as Record<string, Float64Array>)[column];
      const used = values.subarray(0, state[table].count * width);
      const wrong = used.find((value) => !Number.isFinite(value));
      if (wrong !== undefined) return `${table}.${column} holds ${wrong}`;
    }
  return undefined;
}

/** A metric may be not defined, never infinite. */
function metricFault({ series, summary }: ArmRun): string | undefined {
  return metricsIn(series).find((key) =>
    [...series[key], summary[key]].some((value) => Math.abs(value) === Infinity),
  );
}

/** Plays arms of a plan twice with every invariant; tells the first that does not hold. */
export function playTwice(plan: Plan, arms: readonly string[]): string | undefined {
  let fault: string | undefined;
  const watch = (arm: string, state: State, { season }: { season: number }): void => {
    const wrong = fault === undefined ? (bookFault(state) ?? columnFault(state)) : undefined;
    if (wrong !== undefined) fault = `${arm}, season ${season}: ${wrong}`;
  };
  try {
    const [one, other] = [simulateArms(plan, 1, arms, { watch }), simulateArms(plan, 1, arms)];
    for (const run of one) {
      const wrong = metricFault(run);
      if (wrong !== undefined) fault ??= `${run.arm}: ${wrong} is infinite`;
    }
    const hash = (runs: readonly ArmRun[]) => resultHash([replicateOf({ arms, pairs: [] }, 1, runs)]);
    return fault ?? (hash(one) === hash(other) ? undefined : "the second time came out otherwise");
  } catch (error) {
    return `ended with ${error instanceof Error ? error.message : error}`;
  }
}
