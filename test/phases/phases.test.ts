import { beforeEach, describe, expect, test } from "vitest";
import { YARDSTICK, yardstickKeys } from "../../src/declare/interviews.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { holdersOf, posting } from "../../src/model/ledger/ledger.ts";
import { phases } from "../../src/model/phases/all.ts";
import { netIncome } from "../../src/model/phases/consume.ts";
import { found } from "../../src/model/simulate.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { type TableKey, tables } from "../../src/model/state/state.ts";
import { turner } from "../../src/model/turner.ts";
import { drawn, smallPlan, threeHouseholds, type Village } from "../three-households.ts";

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
});

const run = (name: keyof typeof phases, season: number, set: object = {}): void =>
  phases[name].run(
    village.state as never,
    { ...village.plan.phases[name], ...set } as never,
    village.at(season) as never,
  );

describe("calendar", () => {
  test("sets every term back to its base, whatever policies made of it", () => {
    const terms = (Object.keys(tables) as TableKey[]).flatMap((table) =>
      Object.entries(tables[table].columns).flatMap(([column, { base }]) =>
        base === undefined ? [] : [{ path: `${table}.${column}`, table, column, base }],
      ),
    );
    expect(terms.length).toBeGreaterThan(8);
    const valuesOf = (table: TableKey, column: string) =>
      (village.state[table] as unknown as Record<string, Float32Array>)[column];
    village.state.village.stationHeld.fill(0);
    for (const { table, column } of terms) valuesOf(table, column).fill(0.7);
    run("calendar", 1);
    for (const { path, table, column, base } of terms)
      expect(new Set(valuesOf(table, column)), path).toEqual(new Set([base]));
  });

  test("a station that stands serves again each season", () => {
    village.state.village.stationHeld.fill(1);
    run("calendar", 1);
    expect(village.state.village.station[0]).toBe(1);
  });

  test("clears the year's counts at the new year, and not before", () => {
    const { household } = village.state;
    household.yearIncome.fill(5);
    household.granted.fill(1);
    run("calendar", 3);
    expect([household.yearIncome[0], household.granted[0]]).toEqual([5, 1]);
    run("calendar", 4);
    expect([household.yearIncome[0], household.granted[0]]).toEqual([0, 0]);
  });

  test("school fees fall due in the two seasons in which terms begin", () => {
    const { household } = village.state;
    household.pupils.fill(2);
    const due = [1, 2, 3].map((season) => {
      run("calendar", season, { basicFee: 500 });
      return household.fees[0];
    });
    expect(due.map((fen) => fen > 0)).toEqual([false, true, false]);
    expect(due[1]).toBe(Math.round(100_000 * village.at(2).growth));
  });
});

describe("sell", () => {
  test("a shop without stock still sells a little, and with stock for all its demand more", () => {
    const sold = [0, 10_000_000].map((stock) => {
      village = threeHouseholds();
      const { state } = village;
      openShop(state, 0, { quality: 3, service: 0, uPlatform: 0, season: -4 });
      state.household.health.fill(1);
      state.shop.demand[0] = 1_000_000;
      state.shop.stockOwn[0] = stock;
      village.cash(0, 20_000_000);
      run("sell", 1);
      expect(village.deposit(0)).toBe(20_000_000 - stock);
      return state.shop.sales[0];
    });
    expect(sold[0]).toBeGreaterThan(0);
    // 4·.2/2.2 = .364: without stock as with .05 of it, 1 − .364·.95² = .672 of the demand is met.
    expect(sold[0] / sold[1]).toBeCloseTo(0.672, 2);
  });
});

describe("consume", () => {
  test("net income is the five sources less interest", () => {
    const { household } = village.state;
    const sources = ["fieldIncome", "wageIncome", "shopIncome", "transferIncome", "propertyIncome"] as const;
    sources.forEach((source, k) => {
      household[source][0] = 10 ** (k + 1);
    });
    household.interestPaid[0] = 1;
    expect(netIncome(village.state.household, 0)).toBe(111_109);
  });

  test("spends no more than there is, and nobody goes into debt by eating", () => {
    const { household } = village.state;
    household.members.fill(4);
    household.assets.fill(0);
    village.cash(0, 12_345);
    run("consume", 1);
    expect(village.deposit(0)).toBe(0);
    expect(household.wentWithout[0]).toBe(1);
    expect(village.deposit(1)).toBe(0);
  });
});

describe("classify", () => {
  const classified = (season: number, fen: number): void => {
    village.state.household.seasonIncome.fill(fen);
    run("classify", season);
  };
  /** A quarter of 100 times 4,000 yuan for two: at the line a head and year. */
  const AT_LINE = 200_000;
  /** Φ(.32/2): of an income at the line somewhat more than half of all interviewers hear less. */
  const CHANCE = 0.5635595;

  beforeEach(() => {
    village.state.household.members.fill(2);
    village.state.household.yearHelp.fill(0);
  });

  test("knows this year and the last, the base and the interviews, in any year", () => {
    const { household } = village.state;
    classified(-1, 0);
    expect([household.heardPoorAtBase[0], household.chanceAtBase[0], household.chancePoor[0]]).toEqual([
      1, 1, 1,
    ]);
    classified(3, AT_LINE);
    expect(household.chancePoor[0]).toBeCloseTo(CHANCE, 6);
    expect([household.chancePoorBefore[0], household.chanceFell[0]]).toEqual([1, 0]);
    classified(7, AT_LINE);
    classified(15, AT_LINE);
    expect(household.chanceFell[0]).toBeCloseTo(1 - (1 - CHANCE) ** 2, 6);
    expect(household.chancePoorEver[0]).toBeCloseTo(1 - (1 - CHANCE) ** 3, 6);
    classified(399, 0);
    expect([household.heardPoor[0], household.chancePoor[0], household.administrativePoor[0]]).toEqual([
      1, 1, 1,
    ]);
    classified(403, 5_000_000);
    expect([household.heardPoor[0], household.administrativePoor[0]]).toEqual([0, 0]);
    expect([household.administrativePoorBefore[0], household.chancePoorBefore[0]]).toEqual([1, 1]);
    expect(household.chanceFell[0]).toBeCloseTo(1 - (1 - CHANCE) ** 2, 6);
  });

  test("without interview noise it is all or nothing", () => {
    const exact = YARDSTICK.exact;
    classified(-1, AT_LINE);
    expect(village.state.household.chanceAtBase[exact]).toBe(0);
    classified(7, AT_LINE - 1);
    expect(village.state.household.chanceFell[exact]).toBe(1);
  });

  test("help, insurance and guarantees lift one yardstick, interest another, living is a third", () => {
    const { household } = village.state;
    household.yearHelp[0] = 4 * AT_LINE;
    household.yearCover[1] = 4 * AT_LINE;
    household.yearInterest[2] = 4 * AT_LINE;
    household.yearConsumption.set([0, 4 * AT_LINE, 0]);
    classified(-1, 0);
    const at = (i: number) =>
      Array.from(
        household.chanceAtBase.subarray(i * yardstickKeys.length, (i + 1) * yardstickKeys.length),
        (p) => Number(p.toFixed(4)),
      );
    expect(at(0)).toEqual([1, 1, 0.5636, 1, 1]);
    expect(at(1)).toEqual([1, 1, 0.5636, 1, 0.5636]);
    expect(at(2)).toEqual([1, 1, 1, 0.5636, 1]);
  });

  test("a village where nobody is found at the close does not end the search in those after it", () => {
    const plan = smallPlan({ villages: 2, households: 3 });
    const state = found(plan, luckOf(runKey("two villages", 0)));
    const { household, ledger } = state;
    household.members.fill(2);
    for (const column of ["seasonIncome", "yearHelp", "yearRigid"] as const) household[column].fill(0);
    state.village.closing.set([0, 1]);
    const holders = holdersOf(ledger);
    posting(ledger).opening(holders.of("state"), holders.of("county"), 1e9);
    const turn = turner(plan, plan.arms[0], state, drawn({}))(3, true);
    phases.classify.run(state, plan.phases.classify as never, {
      ...turn,
      county: { ...turn.county, monitoringLine: 8000 },
    });
    // To the line of 8,000 yuan a head from nothing, and a fen beyond.
    expect([...household.yearHelp.subarray(0, 6)]).toEqual([0, 0, 0, 1_600_001, 1_600_001, 1_600_001]);
  });

  test("the first fall is of those who were not poor at the base", () => {
    const { household } = village.state;
    classified(-1, 5_000_000);
    for (const season of [3, 7]) {
      classified(season, 0);
      expect([household.firstFall[0], household.poorFrom[0], household.poorUntil[0]]).toEqual([3, 3, -1]);
    }
    classified(11, 5_000_000);
    classified(15, 0);
    classified(19, 5_000_000);
    expect([household.firstFall[0], household.poorFrom[0], household.poorUntil[0]]).toEqual([3, 3, 11]);
  });

  test("who was poor at the base has no first fall", () => {
    const { household } = village.state;
    classified(-1, 0);
    classified(3, 0);
    expect([household.firstFall[0], household.poorFrom[0]]).toEqual([-1, -1]);
  });
});
