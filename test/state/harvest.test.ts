import { expect, test } from "vitest";
import {
  fundedShare,
  grossOfNet,
  harvest,
  shareAfterDisaster,
  shareByHealth,
  shareByInputs,
} from "../../src/model/state/harvest.ts";
import { planWith } from "../three-households.ts";

test("inputs in the ground: half of a planting that weighs .8, after a full one", () => {
  expect(fundedShare(1, 0.8, 50, 100)).toBeCloseTo(0.6, 12);
  expect(fundedShare(0, 1, 100, 100)).toBe(1);
  expect(fundedShare(0.7, 0, 0, 100)).toBe(0.7);
});

test("a field of intensity .7 at a cost of .4 grosses 1.28 of its net", () => {
  expect(grossOfNet(0.4, 0.7)).toBeCloseTo(1.28, 12);
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

test("without inputs half of the harvest is lost", () => {
  expect([shareByInputs(0, 0.5), shareByInputs(0.5, 0.5), shareByInputs(1, 0.5)]).toEqual([0.5, 0.75, 1]);
});

test("a harvest is the field's capacity, a factor for each kind of luck", () => {
  const settings = {
    ...(planWith().phases.produce as Parameters<typeof harvest>[3]),
    inputCost: 0.5,
    inputIntensity: 0.5,
    healthEffect: 0.5,
    livelihoodEffect: 0.5,
    laterLoss: 0.5,
    inputEffect: 0.5,
  };
  const columns = {
    household: {
      capitalIntensive: [0],
      fieldCapacity: [1_000_000],
      health: [0.5],
      livelihoodLoss: [0.5],
      disasterLoss: [0.2],
      yearDisaster: [0.2],
      inputsFunded: [0.5],
    },
    luck: { fieldFortune: [2] },
  };
  // 1,000,000 · .3 · 1.25 · .75 · .75 · 2 · .8 · .75
  expect(harvest(columns, 0, 0.3, settings)).toBeCloseTo(253_125, 6);
});
