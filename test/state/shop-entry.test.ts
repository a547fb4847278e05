import { expect, test } from "vitest";
import { type Entering, entryChance, literacyEffect } from "../../src/model/state/shop-entry.ts";

const rules: Entering = {
  entry: 0.01,
  entryScale: 0.5,
  entryCap: 12,
  entryStation: 1,
  entryNoCourier: 0.5,
  entryLiteracy: Math.LN2,
  stationLiteracy: 0.5,
  imitation: 3,
  qualitySpread: 1,
};

test("literacy doubles entry with each standard deviation, half as much beside a station", () => {
  expect([0, 1, -1].map((literacy) => literacyEffect(rules, literacy, 0))).toEqual([
    1,
    expect.closeTo(2, 12),
    expect.closeTo(0.5, 12),
  ]);
  expect(literacyEffect(rules, 2, 1)).toBeCloseTo(2, 12);
  // A live-stream base halves what low literacy takes, takes nothing from the skilled, and adds nothing to a station.
  expect([-2, 2].map((literacy) => literacyEffect(rules, literacy, 0, 0.5))).toEqual([
    expect.closeTo(0.5, 12),
    expect.closeTo(4, 12),
  ]);
  expect(literacyEffect(rules, -2, 1, 0.5)).toBe(literacyEffect(rules, -2, 1));
});

test("the chance of opening a shop is the product of what helps and what hinders", () => {
  expect(entryChance(rules, 0, { station: 0, courier: true, shops: 0, base: 0 })).toBeCloseTo(0.005, 12);
  expect(entryChance(rules, 0, { station: 0, courier: false, shops: 0, base: 0 })).toBeCloseTo(0.0025, 12);
  expect(entryChance(rules, 0, { station: 1, courier: true, shops: 0, base: 0 })).toBeCloseTo(0.01, 12);
  expect(entryChance(rules, 1, { station: 0, courier: true, shops: 1, base: 0 })).toBeCloseTo(
    0.005 * 2 * 4,
    12,
  );
});
