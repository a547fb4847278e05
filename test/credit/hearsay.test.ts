import { expect, test } from "vitest";
import { driftedBelief, experienceAfter, type Hearing, hearAnswers } from "../../src/model/credit/hearsay.ts";
import { LENDERS } from "../../src/model/state/tables.ts";
import { threeHouseholds } from "../three-households.ts";

const rules: Hearing = { ordinaryBelief: 0.4, drift: 0.1, village: 0.5, grantsWeight: 0.25 };

test("a village's experience moves by the weight to the share of the season's applications that was granted", () => {
  // Three quarters of .8 and a quarter of one half.
  expect(experienceAfter(0.8, 2, 4, 0.25)).toBeCloseTo(0.725, 12);
  expect(experienceAfter(0.8, 0, 0.5, 0.25)).toBeCloseTo(0.6, 12);
  // The first answers are all that is heard.
  expect(experienceAfter(Number.NaN, 1, 4, 0.25)).toBe(0.25);
});

test("belief is pulled to the village's experience and drifts to the ordinary", () => {
  // .6 + .5 · (.8 − .6) + .1 · (.4 − .6)
  expect(driftedBelief(0.6, 0.8, rules)).toBeCloseTo(0.68, 12);
  expect(driftedBelief(0.4, 0.4, rules)).toBeCloseTo(0.4, 12);
});

test("where nothing was ever heard belief only drifts", () => {
  expect(driftedBelief(0.6, Number.NaN, rules)).toBeCloseTo(0.58, 12);
});

test("a village of refusals only pulls belief down", () => {
  // .6 + .5 · (0 − .6) + .1 · (.4 − .6)
  expect(driftedBelief(0.6, 0, rules)).toBeCloseTo(0.28, 12);
});

test("each lender's answers are heard of, also those of one that refused before another lent", () => {
  const { state } = threeHouseholds();
  const { need, village } = state;
  need.count = 3;
  need.household.set([0, 1, 2]);
  need.applied.set([1, 1, 0]);
  need.filed.fill(0);
  need.grantedBy.fill(0);
  // The first need: lender 0 refuses, lender 1 grants. The second: lender 0 grants. The third was not filed for.
  need.filed.set([1, 1], 0);
  need.grantedBy[1] = 1;
  need.filed[LENDERS] = 1;
  need.grantedBy[LENDERS] = 1;
  hearAnswers(state, rules);
  expect([...village.grants.subarray(0, 3)]).toEqual([0.5, 1, 0]);
  expect([...village.heard.subarray(0, 3)]).toEqual([1, 1, 0]);
  // A season later both are refused by lender 0: three quarters of .5.
  need.filed[1] = 0;
  need.grantedBy.fill(0);
  hearAnswers(state, rules);
  expect(village.grants[0]).toBeCloseTo(0.375, 6);
  expect(village.grants[1]).toBe(1);
});
