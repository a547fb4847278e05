import { describe, expect, test } from "vitest";
import { dugInto, fadingOf, inputsAtHurdle, planInputs } from "../../src/kernels/inputs.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { marginalReturn } from "../../src/model/state/harvest.ts";
import {
  fallow,
  fillPlanting,
  harvestOfInputs,
  inputsWorth,
  moneyOf,
  type Planting,
  planAllInputs,
  salesDelay,
  sowingOf,
} from "../../src/model/state/input-plan.ts";
import { smallPlan } from "../three-households.ts";

/** cI = 1, κ = .5, ε = .25: the first yuan brings 2, the last 1. */
const planting: Planting = {
  full: 100_000,
  due: 0.5,
  others: 0.4,
  expected: 1.2,
  response: { cost: 1, weight: 0.5, curvature: 0.25 },
};

/** What one household with that planting plans, by what it has and goes by; what is left out plays no part. */
function planned(rules: {
  full?: number;
  price?: number;
  cashRate: number;
  scarce?: number;
  delay: number;
  share?: number;
  cash?: number;
  free?: number;
  advanced?: number;
  floor?: number;
  absorbed?: number;
}) {
  const { full = planting.full, price = planting.expected, cash = 0, free = 0, scarce = 0 } = rules;
  const { cost, weight, curvature } = planting.response;
  const one = (value: number) => Float64Array.of(value);
  const [left, spare, wanted, own] = [one(cash), one(free), one(0), one(0)];
  const paid = Float32Array.of(rules.advanced ?? 0);
  planInputs(
    1,
    [0],
    [0],
    [0],
    [full],
    [0],
    [1],
    [0],
    [1],
    [0, 0.8, 0, 0],
    [price],
    [rules.delay],
    [0.5, 0.5, 0, 0],
    [1, cost, weight, curvature],
    [cash],
    left,
    spare,
    paid,
    wanted,
    own,
    0,
    0,
    1,
    0.6,
    0.6,
    rules.cashRate,
    scarce,
    rules.share ?? 0,
    rules.absorbed ?? 0,
    rules.floor ?? 0,
  );
  return { wanted: wanted[0], own: own[0], paid: paid[0], left: left[0], free: spare[0] };
}

test("what is planted is sold a season later for each season that it stands", () => {
  expect(salesDelay([1, 0, 0, 0], 0)).toBe(0);
  expect(salesDelay([1, 0, 0, 0], 1)).toBe(0.75);
  expect(salesDelay([0.25, 0.25, 0.25, 0.25], 2)).toBe(0.375);
});

describe("inputs wanted", () => {
  test("are those due, until a yuan brings no more than own cash is worth", () => {
    // 1.2 · (1 + 2 · .5 · (1 − φ)) = 1 + .4 · .5 = 1.2 at φ = 1, more than what is due.
    expect(planned({ cashRate: 0.4, delay: 0.5 }).wanted).toBe(50_000);
    // 1.2 · (2 − φ) = 1.56 at φ = .7, of which .4 is in the ground.
    expect(planned({ cashRate: 0.56, delay: 1 }).wanted).toBe(30_000);
    expect(planned({ cashRate: 3, delay: 1 }).wanted).toBe(0);
  });

  test("are none of a field that nobody can work, or whose price has gone", () => {
    expect(planned({ full: 0, cashRate: 0.1, delay: 1 }).wanted).toBe(0);
    expect(planned({ price: 0, cashRate: 0.1, delay: 1 }).wanted).toBe(0);
  });
});

test("inputs are planned on the very planting by which a loan for them is valued", () => {
  const county = smallPlan({ villages: 6, households: 10 });
  const settings = { ownCashRate: 0.12, scarceCashRate: 1.5, inputsOwn: 0.8, inputsAbsorbed: 0.5 };
  let compared = 0;
  simulateArms(county, 0, ["hybrid"], {
    prepare(_, state, turn) {
      const { household, village } = state;
      const sowing = sowingOf(state, turn, turn.ahead.produce);
      const money = moneyOf(household.count);
      for (const column of Object.values(money)) column.fill(0);
      const paid = household.inputsPaid.slice();
      planAllInputs(state, money, { each: [{ settings, turn, sowing, floor: 0 }] });
      household.inputsPaid.set(paid);
      const seen = fallow(sowing);
      for (let i = 0; i < household.count; i++) {
        fillPlanting(seen, state, i, sowing, turn);
        const { full, due, others, expected, response } = seen;
        const delay = sowing.delays[village.product[household.village[i]]];
        const hurdle = (1 + settings.ownCashRate * delay) / expected;
        const { cost, weight, curvature } = response;
        const wanted =
          full > 0 && expected > 0 ? inputsAtHurdle(full, due, others, hurdle, cost, weight, curvature) : 0;
        expect(money.wanted[i]).toBe(wanted);
        if (wanted > 0) compared++;
      }
    },
  });
  expect(compared).toBeGreaterThan(100);
});

test("a year's harvest is expected of the inputs of all quarters", () => {
  // φ = .4 + .3: 1.2 · 100,000 · 2 · (1 − .15 − .0225)
  expect(harvestOfInputs(30_000, planting)).toBeCloseTo(198_600, 6);
});

test("a loan for inputs is worth the harvest that it adds, less itself", () => {
  // φ from .4 to .7: 1.2 · 200,000 · (.8275 − .61) = 52,200 for 30,000
  expect(inputsWorth(30_000, 0, planting)).toBeCloseTo(22_200, 6);
  expect(inputsWorth(0, 30_000, planting)).toBe(0);
  const steps = [10_000, 20_000, 30_000].map((lent) => inputsWorth(lent, 0, planting));
  expect(steps[1] - steps[0]).toBeLessThan(steps[0]);
});

describe("own money beyond what is free", () => {
  test("goes into inputs until the next yuan brings what cash is worth", () => {
    // (.5 − .1)/(.00001 + (1.5 − .1)/40,000) = .4/.000045
    expect(dugInto(40_000, 0.5, 0.00001, 0.1, 1.5)).toBe(8888);
    // More than the purse holds.
    expect(dugInto(1000, 5, 0, 0.1, 0.1)).toBe(1000);
    expect(dugInto(40_000, 0.05, 0.00001, 0.1, 1.5)).toBe(0);
    expect(dugInto(0, 5, 0, 0.1, 1.5)).toBe(0);
  });

  test("is read off the field's response", () => {
    // φ = .4: 1.2 · (2 − φ) − 1 = .92; each yuan takes 1.2 · 2 · 2 · .25/100,000 from it.
    const next = 1.2 * marginalReturn(0.4, planting.response) - 1;
    const fading = (1.2 * 2 * 2 * 0.25) / 100_000;
    expect(fadingOf(1.2, 1, 0.25, 100_000)).toBeCloseTo(fading, 18);
    // A yuan of cash is worth 12 % a year: over half a year 6 %.
    const { own } = planned({ cashRate: 0.12, scarce: 1.5, delay: 0.5, cash: 20_000 });
    expect(own).toBe(dugInto(20_000, next, fading, 0.06, 1.5));
    expect(own).toBeGreaterThan(0);
  });
});

test("what was advanced for inputs goes into them first, and leaves no less free cash for them", () => {
  // With an empty purse nothing beyond free cash is put in: own money is what was given and .8 of the rest that is free.
  const rules = { cashRate: 0.4, scarce: 100, delay: 0.5, share: 0.8 };
  const own = (advanced: number, free: number) => planned({ ...rules, advanced, free }).own;
  expect([own(0, 10_000), own(6000, 10_000), own(6000, 0)]).toEqual([8000, 9200, 6000]);
  expect(own(70_000, 80_000)).toBe(50_000);
});

test("what own money pays leaves the purse; a small gap is absorbed while there is cash", () => {
  const rules = { cashRate: 0.4, scarce: 100, delay: 0.5, share: 0.8, cash: 8000, free: 10_000 };
  expect(planned(rules)).toEqual({ wanted: 50_000, own: 8000, paid: 8000, left: 0, free: 2000 });
  // 42,000 are missing: within the floor, and half of 8,000 is less than what is paid anyway.
  expect(planned({ ...rules, floor: 42_000, absorbed: 0.5 }).paid).toBe(8000);
  expect(planned({ ...rules, floor: 42_000, absorbed: 1.5 }).paid).toBe(12_000);
});
