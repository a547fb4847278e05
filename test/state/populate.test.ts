import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { IDS_PER_VILLAGE } from "../../src/model/founding/settle-household.ts";
import { found } from "../../src/model/simulate.ts";
import { AGE, PLACES, STUDENT, VACANT } from "../../src/model/state/household.ts";
import { CIRCLE } from "../../src/model/state/kin-circle.ts";
import { active } from "../../src/model/state/pick.ts";
import { copyState, type State, stateBytes, type TableKey, tables } from "../../src/model/state/state.ts";
import { expectFinite, expectSoundBooks } from "../invariants/books.ts";
import { planWith, smallPlan } from "../three-households.ts";

const county = (set: readonly string[] = [], size = { villages: 20, households: 50 }): State => {
  const plan = smallPlan(size, set);
  return found(plan, luckOf(runKey(plan.seed, 0)));
};
const large = county();
const n = large.household.count;
const shareOf = (holds: (i: number) => boolean, state = large): number =>
  Array.from({ length: state.household.count }, (_, i) => i).filter(holds).length / state.household.count;

describe("a county at season 0", () => {
  test("has sound books, and whole numbers of fen", () => {
    expectSoundBooks(large);
    expectFinite(large);
  });

  test("numbers its households by village and place, never by row alone", () => {
    const { household } = large;
    expect(new Set(household.id).size).toBe(n);
    for (const i of [0, 49, 50, 999]) {
      expect(household.id[i]).toBe(household.village[i] * IDS_PER_VILLAGE + household.number[i]);
      expect(i).toBe(household.village[i] * 50 + household.number[i]);
    }
  });

  test("counts members, elders, pupils, students and workers as their ages say", () => {
    const { household } = large;
    for (let i = 0; i < n; i++) {
      const places = [...household.ages.subarray(i * PLACES, (i + 1) * PLACES)].filter(
        (age) => age !== VACANT,
      );
      const ages = places.map((age) => age & AGE);
      const students = places.filter((age) => age & STUDENT).length;
      expect(household.members[i]).toBe(places.length);
      expect(household.members[i]).toBeGreaterThan(0);
      expect(household.elders[i]).toBe(ages.filter((age) => age >= 60).length);
      expect(household.students[i]).toBe(students);
      expect(household.able[i] + household.pupils[i] + students).toBeLessThanOrEqual(places.length);
    }
  });

  test("has the shares that it was asked for, more or less", () => {
    const { household } = large;
    expect(shareOf((i) => household.lifted[i] === 1)).toBeCloseTo(0.25, 0.9);
    expect(shareOf((i) => household.shop[i] >= 0)).toBeLessThan(0.12);
    expect(shareOf((i) => household.capitalIntensive[i] === 1)).toBeCloseTo(0.3, 0.9);
  });

  test("at the ends of the shares has nobody and everybody", () => {
    const size = { villages: 2, households: 30 };
    const none = county(["population.liftedShare=0", "population.stationShare=0"], size);
    const all = county(["population.liftedShare=1", "population.stationShare=1"], size);
    expect([shareOf((i) => none.household.lifted[i] === 1, none), none.village.stationHeld[0]]).toEqual([
      0, 0,
    ]);
    expect([shareOf((i) => all.household.lifted[i] === 1, all), all.village.stationHeld[0]]).toEqual([1, 1]);
  });

  test("gives each shop to the household that owns it", () => {
    const { shop, household } = large;
    for (let s = 0; s < shop.count; s++) expect(household.shop[shop.owner[s]]).toBe(s);
    expect(shareOf((i) => household.shop[i] >= 0) * n).toBeCloseTo(shop.count, 9);
  });

  test("orders its villages from the nearest to the farthest", () => {
    const { village } = large;
    const distances = [...village.nearness].map((v) => village.distance[v]);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(new Set(village.nearness).size).toBe(village.count);
  });

  test("has a kin circle for each ten households of a village", () => {
    expect(county([], { villages: 3, households: 21 }).ledger.kinCircles).toBe(9);
    expect(CIRCLE).toBe(10);
  });

  test("founds one household alone", () => {
    const alone = county([], { villages: 1, households: 1 });
    expectSoundBooks(alone);
    expectFinite(alone);
  });
});

describe("a copy of a state", () => {
  const plan = planWith(["county.villages=2"]);
  const state = found(plan, luckOf(runKey("copy", 0)));
  const copy = copyState(state);
  const columns = (of: State, table: TableKey) => of[table] as unknown as Record<string, Float64Array>;

  test("says the same and shares nothing but the season's luck", () => {
    for (const table of Object.keys(tables) as TableKey[])
      for (const column of Object.keys(tables[table].columns)) {
        const [one, other] = [columns(state, table)[column], columns(copy, table)[column]];
        const { count } = state[table];
        expect(other.subarray(0, count)).toEqual(one.subarray(0, count));
        if (table !== "luck") expect(other.buffer, `${table}.${column}`).not.toBe(one.buffer);
      }
    expect(copy.luck).toBe(state.luck);
    expect(copy.ledger).toEqual(state.ledger);
    expect(copy.ledger.balances.deposit).not.toBe(state.ledger.balances.deposit);
    expect(copy.samples).toHaveLength(state.samples.length);
    expect(stateBytes(copy)).toBe(stateBytes(state));
  });
});

test("a pick is active from its start for its duration", () => {
  const pick = { name: "flood", kind: "disaster", start: -4, duration: 6, parameters: {} };
  expect([-5, -4, 0, 1, 2].map((season) => active(pick, season))).toEqual([false, true, true, true, false]);
});
