import { describe, expect, test } from "vitest";
import type { Stream } from "../../src/math/draw.ts";
import { opportunityChance } from "../../src/model/state/investment.ts";
import {
  assetWorth,
  bestRung,
  costOfRung,
  type Ladder,
  ladderOfHousehold,
  leastToAdd,
  rungsOf,
  shareOfRung,
} from "../../src/model/state/ladder.ts";
import { RUNGS } from "../../src/model/state/tables.ts";
import { planWith, threeHouseholds } from "../three-households.ts";

const { plan, produce } = planWith().phases;
const settings = {
  ...(plan as Parameters<typeof rungsOf>[3]),
  opportunities: 0.1,
  opportunityBase: 0.5,
  opportunityAbility: 0.25,
  toolsFrom: 2500,
  toolsTo: 10_000,
  toolsReturn: 0.2,
  herdReturn: 0.1,
  projectSpread: 0.2,
  projectError: 0.05,
  discountRate: 0.1,
};
const rules = {
  ...(produce as Parameters<typeof rungsOf>[4]),
  projectFailure: 0,
  projectDecay: 0,
  projectWear: 0,
};
const luck = (normal: number): Stream => ({ normal: () => normal, uniform: () => 0.5 }) as unknown as Stream;

test("chances come to the able more often", () => {
  expect(opportunityChance(0, settings)).toBeCloseTo(0.05, 12);
  expect(opportunityChance(2, settings)).toBeCloseTo(0.1, 12);
});

test("a rung costs between its ends, even in logarithms, and more as all earnings grow", () => {
  expect(costOfRung({ from: 2500, to: 10_000 }, 0.5, 1.1)).toBe(550_000);
  expect([
    costOfRung({ from: 2500, to: 10_000 }, 0, 1),
    costOfRung({ from: 2500, to: 10_000 }, 1, 1),
  ]).toEqual([250_000, 1_000_000]);
});

test("one luck moves the returns of all rungs; worth is by what is seen of them", () => {
  const [tools, herd] = rungsOf(luck(-0.5), 7, 1, settings, rules);
  expect(tools.cost).toBe(500_000);
  expect(tools.yearly).toBeCloseTo(0.1, 12);
  expect(herd.yearly).toBeCloseTo(0, 12);
  // Seen at .2 − .1 − .025 = .075 a year, a perpetuity at .1: three quarters of the cost.
  expect(tools.worth).toBeCloseTo(-125_000, 4);
});

describe("the best rung for the money", () => {
  const ladder: Ladder = {
    costs: [0, 0, 0, 1000, 3000, 10_000],
    worths: [9, 9, 9, 300, 600, 500],
    at: 3,
    technology: "lumpy",
  };

  test("is had whole from nine tenths of its cost on, or not at all", () => {
    expect([
      shareOfRung(899, 1000, "lumpy"),
      shareOfRung(900, 1000, "lumpy"),
      shareOfRung(2000, 1000, "lumpy"),
    ]).toEqual([0, 1, 1]);
    expect([shareOfRung(250, 1000, "smooth"), shareOfRung(2000, 1000, "smooth")]).toEqual([0.25, 1]);
  });

  test("is a lower one where money suffices for no more, and none where it suffices for none", () => {
    expect([800, 900, 2699, 2700, 20_000].map((money) => bestRung(money, ladder))).toEqual([-1, 0, 0, 1, 1]);
    expect(bestRung(20_000, { ...ladder, worths: [9, 9, 9, -1, -5, 0] })).toBe(-1);
  });

  test("lends worth to a loan by the steps that it reaches", () => {
    const worths = [500, 1000, 2000, 2700].map((lent) => assetWorth(lent, 0, ladder));
    expect(worths).toEqual([0, 300, 300, 600]);
    expect(assetWorth(2000, 1000, ladder)).toBe(300);
  });

  test("needs so much more money that a rung worth more can be had", () => {
    // 900 for the first, 2,700 for the second; the third is worth less than the second.
    expect([0, 800, 899, 900, 2000, 2700].map((money) => leastToAdd(money, ladder))).toEqual([
      900,
      100,
      1,
      1800,
      700,
      Number.POSITIVE_INFINITY,
    ]);
    expect(leastToAdd(0, { ...ladder, worths: [9, 9, 9, -1, 0, -3] })).toBe(Number.POSITIVE_INFINITY);
    // Smooth: the first is whole at 1,000; half of the second is worth as much.
    const smooth: Ladder = { ...ladder, technology: "smooth" };
    expect([0, 400, 1000, 1600, 3000].map((money) => leastToAdd(money, smooth))).toEqual([
      0,
      0,
      500,
      0,
      Number.POSITIVE_INFINITY,
    ]);
  });

  test("of a household is found among those that have a chance", () => {
    const { state } = threeHouseholds();
    const { opportunity } = state;
    opportunity.count = 2;
    opportunity.household.set([0, 2]);
    const at = [0, 1, 2].map((i) => ladderOfHousehold(opportunity, i, { technology: "lumpy" })?.at);
    expect(at).toEqual([0, undefined, RUNGS]);
  });

  test("lends worth yuan by yuan where technology is smooth", () => {
    const smooth: Ladder = { ...ladder, technology: "smooth" };
    // A fifth of a yuan of the third thousand, three tenths of the first.
    expect(assetWorth(500, 0, smooth)).toBeCloseTo(150, 12);
    expect(assetWorth(3000, 0, smooth)).toBeCloseTo(600, 12);
    expect(assetWorth(600, 2400, smooth)).toBeCloseTo(120, 12);
  });
});
