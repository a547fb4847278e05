import { expect, test } from "vitest";
import { driftedBelief, experienceAfter, type Hearing } from "../../src/model/credit/hearsay.ts";

const rules: Hearing = { ordinaryBelief: 0.4, drift: 0.1, village: 0.5, grantsWeight: 0.25 };

test("a village's experience moves by the weight to the share of the season's applications that was granted", () => {
  // Three quarters of .8 and a quarter of one half.
  expect(experienceAfter(0.8, 2, 4, 0.25)).toBeCloseTo(0.725, 12);
  expect(experienceAfter(0.8, 0, 0.5, 0.25)).toBeCloseTo(0.6, 12);
});

test("belief is pulled to the village's experience and drifts to the ordinary", () => {
  // .6 + .5 · (.8 − .6) + .1 · (.4 − .6)
  expect(driftedBelief(0.6, 0.8, rules)).toBeCloseTo(0.68, 12);
  expect(driftedBelief(0.4, 0.4, rules)).toBeCloseTo(0.4, 12);
});

test("where nothing was ever heard belief only drifts", () => {
  expect(driftedBelief(0.6, 0, rules)).toBeCloseTo(0.58, 12);
});
