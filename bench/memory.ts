import { rowBytes } from "../src/declare/table.ts";
import { sample } from "../src/model/state/closed-loans.ts";
import { type State, stateBytes, type TableKey, tables } from "../src/model/state/state.ts";
import { baselinePlan, householdsOf, play } from "./county.ts";
import type { Item, Row } from "./row.ts";

const unit = "bytes a household";

/** What one season's state holds at the end of the baseline's hybrid arm. */
export const memory: Item = {
  title: "State of one season, baseline, hybrid, last season",
  async measure() {
    const plan = baselinePlan();
    const households = householdsOf(plan);
    const state = lastState(plan);
    const parts = partsOf(state).sort((a, b) => b.bytes - a.bytes);
    const rows: Row[] = [
      { what: "all", value: stateBytes(state) / households, unit, atMost: 400 },
      { what: "with spare capacity", value: arrayBytes(state) / households, unit },
      ...parts.map(({ what, bytes, note }) => ({ what: `  ${what}`, value: bytes / households, unit, note })),
    ];
    return rows;
  },
};

function lastState(plan: ReturnType<typeof baselinePlan>): State {
  let last: State | undefined;
  play(plan, ["hybrid"], 1, (_, state) => {
    last = state;
  });
  return last as State;
}

function partsOf(state: State): { what: string; bytes: number; note?: string }[] {
  const { ledger, samples } = state;
  const balances = Object.values(ledger.balances);
  const remembered = samples.reduce((sum, { count }) => sum + count, 0);
  const inTables = (Object.keys(tables) as TableKey[]).map((key) => {
    const [count, width] = [state[key].count, rowBytes(tables[key])];
    return { what: key, bytes: count * width, note: `${count.toLocaleString("en")} rows of ${width} bytes` };
  });
  return [
    ...inTables,
    {
      what: "ledger balances",
      bytes: balances.reduce((sum, { byteLength }) => sum + byteLength, 0),
      note: `${balances.length} instruments`,
    },
    { what: "ledger matrix", bytes: ledger.matrix.byteLength },
    {
      what: "samples",
      bytes: remembered * rowBytes(sample),
      note: `${remembered.toLocaleString("en")} closed loans of ${rowBytes(sample)} bytes`,
    },
  ];
}

/** Bytes of every typed array that can be reached, each buffer once. */
function arrayBytes(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return arrayBytes(value.buffer, seen);
  if (value instanceof ArrayBuffer) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + arrayBytes(part, seen), 0);
}
