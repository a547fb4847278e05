import { describe, expect, test } from "vitest";
import { farm, shareAfterDisaster } from "../../src/kernels/harvest.ts";
import {
  expectedHarvest,
  fundedShare,
  fundedToHurdle,
  inputResponse,
  marginalReturn,
  shareByHealth,
  shareByInputs,
  weightOfInputs,
} from "../../src/model/state/harvest.ts";
import { planWith, threeHouseholds } from "../three-households.ts";

test("inputs in the ground: each quarter's by its share of the year's planting", () => {
  expect(fundedShare([1, 1, 1, 1, 1, 0.5, 0, 0.2], 1, [0.1, 0.6, 0.05, 0.25])).toBeCloseTo(0.45, 12);
});

describe("the response to inputs", () => {
  const settings = planWith().phases.produce as Parameters<typeof inputResponse>[1];
  const [ordinary, intensive] = [inputResponse(0, settings), inputResponse(1, settings)];

  test("weighs missing inputs by their cost: .28 and 1.28 of net income, .15 on the last yuan", () => {
    expect(ordinary.cost).toBeCloseTo(0.28, 12);
    expect(intensive.cost).toBeCloseTo(1.28, 12);
    expect(weightOfInputs(0.28, 0.15)).toBeCloseTo(0.322 / 1.28, 12);
    expect(intensive.weight).toBeCloseTo(1.472 / 2.28, 12);
  });

  test("the first yuan brings 3.44 of ordinary farming and 2.22 of intensive, the last 1.15 of both", () => {
    // 1.15 + 2 · .25 · 1.28/.28 and 1.15 + 2 · .3 · 2.28/1.28
    expect(marginalReturn(0, ordinary)).toBeCloseTo(3.4357, 4);
    expect(marginalReturn(0, intensive)).toBeCloseTo(2.21875, 10);
    expect(marginalReturn(1, ordinary)).toBeCloseTo(1.15, 12);
    expect(marginalReturn(1, intensive)).toBeCloseTo(1.15, 12);
  });

  test("half of the inputs leave 1 − κ/2 − ε/4 of a harvest, none less than nothing", () => {
    expect(shareByInputs(0.5, { cost: 1, weight: 0.4, curvature: 0.2 })).toBeCloseTo(0.75, 12);
    expect(shareByInputs(1, intensive)).toBe(1);
    expect(shareByInputs(0, { cost: 1, weight: 0.9, curvature: 0.5 })).toBe(0);
  });

  test("inputs go in until a yuan brings what is asked of it", () => {
    const response = { cost: 1, weight: 0.5, curvature: 0.25 };
    // 2 · (.5 + .5 · (1 − φ)) = 1.2 at φ = .8
    expect(fundedToHurdle(1.2, response)).toBeCloseTo(0.8, 12);
    expect(marginalReturn(0.8, response)).toBeCloseTo(1.2, 12);
    expect([fundedToHurdle(1, response), fundedToHurdle(3, response)]).toEqual([1, 0]);
    expect(fundedToHurdle(1.01, { ...response, curvature: 0 })).toBe(0);
  });
});

test("without labour what kin and machines do is left, with all of it everything", () => {
  expect([shareByHealth(0, 0.6), shareByHealth(0.5, 0.6)]).toEqual([0.4, 0.7]);
  expect(shareByHealth(1, 0.6)).toBeCloseTo(1, 12);
});

test("a disaster takes its loss now, and the later share of the year's worst thereafter", () => {
  expect(shareAfterDisaster(0.5, 0.5, 0.6)).toBe(0.5);
  expect(shareAfterDisaster(0, 0.5, 0.6)).toBeCloseTo(0.7, 12);
  expect(shareAfterDisaster(0, 0, 0.6)).toBe(1);
});

test("a harvest is the field's capacity, a factor for each kind of luck", () => {
  const [income, harvest] = [new Float32Array(1), new Float32Array(1)];
  const inputsFunded = Float32Array.of(0.5, 0.5, 1, 0);
  const [cost, weight, curvature] = [0.25, weightOfInputs(0.25, 0.2), 0.24];
  farm(
    1,
    [0],
    [0],
    [0],
    [0],
    [1],
    [1_000_000],
    [0.5],
    [0.5],
    [2],
    [0.2],
    [0.2],
    [1000],
    [2000],
    [5000],
    [0.3],
    [0.5, 0.1, 0.2, 0.2],
    [0.1, cost, weight, curvature],
    new Float64Array(1),
    inputsFunded,
    harvest,
    income,
    0,
    1,
    1,
    0.5,
    0.5,
    0.5,
  );
  // 1,000 fen of the 10,000 due in spring are paid.
  expect([income[0], inputsFunded[1]]).toEqual([-1000, Math.fround(0.1)]);
  // cI = .25, κ = .25 · 1.2/1.25 = .24; φ = .46: 1 − .24 · .54 − .24 · .2916
  // 1,000,000 · .3 · 1.25 · .75 · .75 · 2 · .8 · .800416
  expect(harvest[0]).toBeCloseTo(270_140.4, 0);
});

test("what a season is to bring is the harvest by ordinary luck, whatever the season's disaster takes", () => {
  const { state, at } = threeHouseholds();
  const { household, village } = state;
  const turn = at(1);
  village.product[0] = 1;
  household.fieldLabour.set([2, 0, 2]);
  household.fieldCapacity.fill(1_000_000);
  household.health.fill(1);
  household.inputsFunded.fill(1);
  household.disasterLoss[0] = 0.5;
  household.capitalIntensive.fill(0);
  const { cost, weight, curvature } = inputResponse(0, turn.ahead.produce);
  // Fruit in spring: .16 of the year's harvest, at price level nought.
  const whole = 1_000_000 * (1 + cost) * 0.16 * turn.growth;
  state.price.level[1] = 0;
  expect(expectedHarvest(state, 0, turn)).toBeCloseTo(whole, 6);
  expect(expectedHarvest(state, 1, turn)).toBe(0);
  household.inputsFunded.fill(0);
  expect(expectedHarvest(state, 2, turn)).toBeCloseTo(whole * (1 - weight - curvature), 6);
});
