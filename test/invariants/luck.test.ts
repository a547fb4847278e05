import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import type { Plan } from "../../src/model/run.ts";
import { program, season } from "../../src/model/season.ts";
import { found, simulateArms } from "../../src/model/simulate.ts";
import type { State, TableKey } from "../../src/model/state/state.ts";
import { tables } from "../../src/model/state/state.ts";
import { turner } from "../../src/model/turner.ts";
import { smallPlan } from "../three-households.ts";

const size = { villages: 3, households: 12 };
const namesOf = (plan: Plan): string[] => plan.arms.map(({ name }) => name);

type Rows = Record<string, Float64Array>;
const columnsOf = (state: State, table: TableKey): Rows => state[table] as unknown as Rows;
const copyOf = (state: State, table: TableKey): unknown => structuredClone(columnsOf(state, table));

/** The luck and the prices of every measured season, by arm. */
function luckOfArms(plan: Plan, replicate = 0): Map<string, unknown[]> {
  const kept = new Map<string, unknown[]>();
  simulateArms(plan, replicate, namesOf(plan), {
    watch: (arm, state) =>
      kept.set(arm, [...(kept.get(arm) ?? []), copyOf(state, "luck"), copyOf(state, "price")]),
  });
  return kept;
}

describe("common luck", () => {
  test("every arm of a comparison has the same luck and prices, in every season", () => {
    const [reference, ...others] = [...luckOfArms(smallPlan(size)).values()];
    expect(others).toHaveLength(3);
    for (const other of others) expect(isDeepStrictEqual(other, reference)).toBe(true);
  });

  test("each season and each replicate has its own", () => {
    const [first] = [...luckOfArms(smallPlan(size), 0).values()];
    const [second] = [...luckOfArms(smallPlan(size), 1).values()];
    expect(first[0]).not.toEqual(first[2]);
    expect(first[0]).not.toEqual(second[0]);
  });

  test("policies, lenders and access rules change nobody's luck", () => {
    const plain = luckOfArms(smallPlan(size)).get("hybrid");
    const other = luckOfArms(
      smallPlan(size, [
        "arms.hybrid.policies.training={seats: 0.5}",
        "arms.hybrid.policies.guarantee={share: 0.8}",
        "arms.hybrid.policies.relapseInsurance={}",
        "arms.hybrid.policies.serviceStations={years: 1}",
        "lenders.dataLender.cost.processing=500",
        "credit.barUnable=false",
        "publicHand.monitoring=true",
        "publicHand.help=true",
      ]),
    ).get("hybrid");
    expect(isDeepStrictEqual(other, plain)).toBe(true);
  });

  test("arms that say the same come out the same", () => {
    const plan = smallPlan(size, [
      "arms.again={lenders: {ruralCreditCooperative: [inputs, stock, asset, emergency]}, policies: {}}",
    ]);
    const [traditional, again] = simulateArms(plan, 0, ["traditional", "again"]);
    expect(again).toEqual({ ...traditional, arm: "again" });
  });

  test("one more shock under another name moves no draw of the others", () => {
    const plan = smallPlan(size);
    const more = smallPlan(size, ["shocks.drought={kind: disaster, start: 0, probability: 0}"]);
    expect(more.shocks).toHaveLength(plan.shocks.length + 1);
    const arms = namesOf(plan);
    expect(isDeepStrictEqual(simulateArms(more, 0, arms), simulateArms(plan, 0, arms))).toBe(true);
  });
});

/** The columns of a table that belong to one household, less those that name a row. */
function ownColumns(state: State, table: "household" | "luck" | "relation", i: number): unknown {
  return Object.entries(tables[table].columns).flatMap(([column, { width, unit }]) => {
    const values = (state[table].count / state.household.count) * width;
    return unit === "row"
      ? []
      : [[column, ...columnsOf(state, table)[column].slice(i * values, (i + 1) * values)]];
  });
}

function ownShop(state: State, i: number): unknown {
  const s = state.household.shop[i];
  return s < 0
    ? "none"
    : Object.keys(tables.shop.columns)
        .filter((column) => column !== "owner")
        .map((column) => columnsOf(state, "shop")[column][s]);
}

/** A county on its way under one arm. */
function county(plan: Plan) {
  const draw = luckOf(runKey(plan.seed, 0));
  const state = found(plan, draw);
  const arm = plan.arms.at(-1)!;
  const steps = program(plan, arm);
  const turnAt = turner(plan, arm, state, draw);
  return { state, play: (t: number) => season(state, steps, turnAt(t, true)) };
}

describe.each([
  ["ten times the villages", { villages: 30, households: 12 }],
  ["ten times the households in a village", { villages: 3, households: 120 }],
])("a county with %s", (_, larger) => {
  const small = county(smallPlan(size));
  const large = county(smallPlan(larger));
  const pairs = Array.from({ length: size.villages * size.households }, (_, i) => {
    const v = Math.floor(i / size.households);
    return [i, v * larger.households + (i % size.households)] as const;
  });

  test("gives household i of village v the same traits and the same shop", () => {
    for (const [i, same] of pairs) {
      expect(large.state.household.village[same]).toBe(small.state.household.village[i]);
      expect(ownColumns(large.state, "household", same)).toEqual(ownColumns(small.state, "household", i));
      expect(ownColumns(large.state, "relation", same)).toEqual(ownColumns(small.state, "relation", i));
      expect(ownShop(large.state, same)).toEqual(ownShop(small.state, i));
      expect(large.state.ledger.balances.deposit[same]).toBe(small.state.ledger.balances.deposit[i]);
    }
  });

  test("and the same luck, disasters and prices in every season", () => {
    for (let t = 0; t < 6; t++) {
      small.play(t);
      large.play(t);
      for (const [i, same] of pairs) {
        expect(ownColumns(large.state, "luck", same)).toEqual(ownColumns(small.state, "luck", i));
        const loss = small.state.household.disasterLoss[i];
        expect(large.state.household.disasterLoss[same], `disaster of household ${i}`).toBe(loss);
      }
      expect(large.state.price.level).toEqual(small.state.price.level);
    }
  });
});

describe("independent luck", () => {
  const plan = smallPlan(size, ["compare.luck=independent"]);
  const seen = new Map<string, { luck: unknown; land: unknown; ability: unknown }[]>();
  const runs = simulateArms(plan, 0, namesOf(plan), {
    watch: (arm, state) => {
      const { land, ability } = state.household;
      const luck = copyOf(state, "luck");
      seen.set(arm, [...(seen.get(arm) ?? []), { luck, land: land.slice(), ability: ability.slice() }]);
    },
  });

  test("holds the population: the same people, as they were when the arms parted", () => {
    const [{ households }, ...others] = runs as [(typeof runs)[0], ...typeof runs];
    for (const { households: same } of others)
      for (const trait of ["lifted", "shop", "elderly", "distance", "literacy"] as const)
        expect(same[trait]).toEqual(households[trait]);
    const [one, ...rest] = [...seen.values()].map(([first]) => [first.land, first.ability]);
    for (const other of rest) expect(other).toEqual(one);
  });

  test("gives each arm another luck from the first season on", () => {
    const lucks = [...seen.values()].map((seasons) => seasons[0].luck);
    for (let a = 0; a < lucks.length; a++)
      for (let b = a + 1; b < lucks.length; b++) expect(lucks[a]).not.toEqual(lucks[b]);
  });
});
