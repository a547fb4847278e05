import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { type ArmRun, armOf, type Plan } from "../../src/model/run.ts";
import { program, season } from "../../src/model/season.ts";
import { found, simulateArms } from "../../src/model/simulate.ts";
import type { Assignment } from "../../src/model/state/eligibility.ts";
import type { State } from "../../src/model/state/state.ts";
import type { TimePath } from "../../src/model/state/time-path.ts";
import { turner } from "../../src/model/turner.ts";
import { planWith } from "../three-households.ts";
import { type Assignable, assignables, otherThan } from "./assignable.ts";

/**
 * A small county in which every phase has something to do: harvests are sold ahead and live, help is on. There is
 * enough of it for all, and shops do not crowd each other: nobody feels in the same season what others are given.
 */
const usual = planWith([
  "county.villages=6",
  "county.householdsPerVillage=30",
  "time.burnIn=8",
  "time.seasons=8",
  "sell={ contractShare: 0.1, presoldShare: 0.1, liveSlots: 0.1, crowding: 0 }",
  "publicHand={ monitoring: true, help: true, budget: 20000 }",
]);
const ARMS = ["traditional", "hybrid"];
const played = (plan: Plan): ArmRun[] => simulateArms(plan, 0, ARMS);
const plain = played(usual);
const each = assignables(usual);
const families = [...new Set(each.map(({ path }) => path.split(".")[0]))];
const everybody: Assignment = { literacy: { atLeast: -1000 } };

const pathsOf = (moved: readonly Assignable[], some?: Assignment): TimePath[] =>
  moved.map(({ place, row }) => ({
    place,
    value: otherThan(row),
    ...(row.whole && { whole: true }),
    ...(some && { for: some }),
    at: [],
  }));

const founded = found(usual, luckOf(runKey(usual.seed, 0))).village;
/** Numbers of the villages that lenders come to last, so that what they do there leaves the others as they are. */
const FARTHEST = [...founded.nearness].slice(founded.count / 2).map((v) => founded.number[v]);

/** One value of each household that a step left otherwise, and by which step. */
interface Apart {
  inside: Set<string>;
  outside: Map<string, string[]>;
}

/** Each step from the same county, with and without paths: which households it leaves otherwise. */
function apartByStep(moved: Plan): Apart {
  const arm = armOf(usual, "hybrid");
  const draw = luckOf(runKey(usual.seed, 0));
  const state = found(usual, draw);
  const [steps, movedSteps] = [program(usual, arm), program(moved, arm)];
  const turnAt = turner(usual, arm, state, draw);
  const apart: Apart = { inside: new Set(), outside: new Map() };
  for (let t = 0; t < SEASONS; t++)
    for (const [k, step] of steps.entries()) {
      const other = structuredClone(state);
      season(other, [movedSteps[k]], turner(moved, arm, other, draw)(t, true));
      season(state, [step], turnAt(t, true));
      note(apart, step.name, state, other);
    }
  return apart;
}

/** Which columns of households, and which of their balances, differ. */
function note({ inside, outside }: Apart, step: string, state: State, other: State): void {
  const { household, village } = state;
  for (const [name, a, b] of columnsOf(state, other)) {
    const width = Math.max(1, Math.floor(a.length / household.count));
    for (let at = 0; at < Math.min(a.length, width * household.count); at++) {
      if (Object.is(a[at], b[at])) continue;
      const v = household.village[Math.floor(at / width)];
      if (FARTHEST.includes(village.number[v])) inside.add(step);
      else outside.set(step, [...new Set([...(outside.get(step) ?? []), name])]);
    }
  }
}

function columnsOf(state: State, other: State): [string, Column, Column][] {
  const household = Object.keys(state.household).filter((name) => name !== "count") as "assets"[];
  const balances = Object.keys(state.ledger.balances) as "deposit"[];
  return [
    ...household.map((name): [string, Column, Column] => [
      name,
      state.household[name],
      other.household[name],
    ]),
    ...balances.map((name): [string, Column, Column] => {
      return [name, state.ledger.balances[name], other.ledger.balances[name]];
    }),
  ];
}

type Column = Readonly<ArrayLike<number>>;

/** Every phase of a year has its turn; what comes about later only, where there is time for it. */
const SEASONS = process.env.LONG ? 24 : 8;

describe.each(families)("what %s reads by household", (family) => {
  const moved = each.filter(({ path }) => path.startsWith(`${family}.`));
  test("is read of everybody where a path is for everybody by its rules, bit for bit", () => {
    const all = played({ ...usual, paths: pathsOf(moved) });
    expect(isDeepStrictEqual(all, plain)).toBe(false);
    const byRules = played({ ...usual, paths: pathsOf(moved, everybody) });
    expect(isDeepStrictEqual(byRules, all)).toBe(true);
  });

  test("is read of those only whom it is for, step by step", () => {
    const { inside, outside } = apartByStep({ ...usual, paths: pathsOf(moved, { villages: FARTHEST }) });
    expect(inside.size).toBeGreaterThan(0);
    expect(Object.fromEntries(outside)).toEqual({});
  });
});
