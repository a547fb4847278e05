import { beforeAll, describe, expect, test } from "vitest";
import type { Frozen } from "../../src/declare/table.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import type { Post, PostAll } from "../../src/model/ledger/ledger.ts";
import { policies } from "../../src/model/policies/all.ts";
import { type ListedStep, program } from "../../src/model/season.ts";
import { shocks } from "../../src/model/shocks/all.ts";
import { found } from "../../src/model/simulate.ts";
import { active } from "../../src/model/state/pick.ts";
import { type State, type TableKey, tables } from "../../src/model/state/state.ts";
import type { FullTurn } from "../../src/model/state/step.ts";
import { FEATURES } from "../../src/model/state/tables.ts";
import { turner } from "../../src/model/turner.ts";
import { golden } from "../golden/golden.ts";
import { smallPlan } from "../three-households.ts";

const SEASONS = 32;

// A county in which much happens: every policy is on, shops abound, lenders are generous.
const plan = smallPlan({ villages: 20, households: 20 }, [
  ...Object.keys(shocks).map((name) => `shocks.${name}={}`),
  ...Object.keys(policies).map((name) => `arms.hybrid.policies.${name}={}`),
  "arms.hybrid.policies.training.seats=0.5",
  "publicHand={monitoring: true, help: true}",
  "population.shopShare=0.3",
  "lenders.ruralCreditCooperative.funding.hurdle=-0.05",
  "credit.diversion=0",
]);

type Snapshot = Map<string, { rows: number; values: Float64Array }>;
const tableKeys = Object.keys(tables) as TableKey[];

function snapshot(state: State): Snapshot {
  const taken: Snapshot = new Map();
  for (const table of tableKeys)
    for (const [column, { width }] of Object.entries(tables[table].columns)) {
      const rows = state[table].count;
      const values = (state[table] as unknown as Record<string, Float64Array>)[column];
      taken.set(`${table}.${column}`, { rows, values: values.slice(0, rows * width) });
    }
  const remembered = state.samples.flatMap(({ count, features, defaulted }) => [
    count,
    ...features.subarray(0, count * FEATURES),
    ...defaulted.subarray(0, count),
  ]);
  taken.set("samples", { rows: 0, values: Float64Array.from(remembered) });
  return taken;
}

/** Columns of rows that were there before and after, and tables whose number of rows changed. */
function changesBetween(before: Snapshot, after: Snapshot): string[] {
  const changed = new Set<string>();
  for (const [path, { rows, values }] of after) {
    const old = before.get(path)!;
    if (rows !== old.rows) changed.add(`${path.split(".")[0]} (rows)`);

    const shared = Math.min(values.length, old.values.length);
    for (let at = 0; at < shared; at++)
      if (!Object.is(values[at], old.values[at])) {
        changed.add(path);
        break;
      }
  }
  return [...changed];
}

interface Touched {
  step: ListedStep["step"];
  columns: Set<string>;
  flows: Set<string>;
}
const touched = new Map<string, Touched>();

function recorded(post: Post, into: Set<string>): Post {
  const wrapped = Object.entries(post).map(([flow, move]) => [
    flow,
    (payer: number, payee: number, fen: number) => {
      if (fen !== 0) into.add(flow);
      move(payer, payee, fen);
    },
  ]);
  return Object.fromEntries(wrapped) as Post;
}

function recordedAll(post: PostAll, into: Set<string>): PostAll {
  const wrapped = Object.entries(post).map(([flow, move]) => [
    flow,
    (holder: number, amounts: Frozen) => {
      if (Array.from(amounts).some((fen) => fen !== 0)) into.add(flow);
      move(holder, amounts);
    },
  ]);
  return Object.fromEntries(wrapped) as PostAll;
}

/** The county as the last step left it. */
let left: Snapshot;

function play(state: State, { step, name, parameters, pick }: ListedStep, turn: FullTurn): void {
  if (pick && !active(pick, turn.season)) return;
  const noted = touched.get(name) ?? { step, columns: new Set(), flows: new Set() };
  touched.set(name, noted);
  const before = left;
  step.run(state as never, parameters, {
    ...turn,
    post: recorded(turn.post, noted.flows),
    charge: recordedAll(turn.charge, noted.flows),
    disburse: recordedAll(turn.disburse, noted.flows),
  });
  left = snapshot(state);
  for (const path of changesBetween(before, left)) noted.columns.add(path);
}

beforeAll(() => {
  const draw = luckOf(runKey("wiring", 0));
  const state = found(plan, draw);
  const arm = plan.arms.at(-1)!;
  const steps = program(plan, arm);
  const turnAt = turner(plan, arm, state, draw);
  left = snapshot(state);
  for (let t = 0; t < SEASONS; t++) {
    state.season = t;
    state.ledger.matrix.fill(0);
    for (const step of steps) play(state, step, turnAt(t, true));
  }
});

const may = (sets: readonly string[], path: string): boolean => {
  const table = path.split(/[. ]/)[0];
  if (path.endsWith("(rows)")) return sets.some((set) => set.startsWith(`${table}.`));
  return sets.includes(path) || sets.includes(`${table}.*`);
};

const names = program(plan, plan.arms.at(-1)!).map(({ name }) => name);

describe.each(names)("step %s", (name) => {
  test("changes only columns that it sets", () => {
    const { step, columns } = touched.get(name)!;
    expect([...columns].filter((path) => !may(step.sets, path))).toEqual([]);
  });

  test("moves money only by flows that it posts", () => {
    const { step, flows } = touched.get(name)!;
    expect([...flows].filter((flow) => !(step.posts as readonly string[]).includes(flow))).toEqual([]);
  });
});

test("the wiring diagram is as it was: which step writes which columns and flows", () => {
  const diagram = Object.fromEntries(
    [...touched].map(([name, { columns, flows }]) => [
      name,
      { columns: [...columns].sort(), flows: [...flows].sort() },
    ]),
  );
  expect(diagram).toEqual(golden("wiring.json", diagram));
});
