import { beforeEach, expect, test } from "vitest";
import { sellAssets } from "../../src/model/state/distress-sale.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
  const { household } = village.state;
  household.assets[0] = 10_000;
  household.projectValue[0] = 2_000_000;
  household.projectIncome[0] = 50_000;
  village.cash(0, 0);
});

/** What household 0 sells for so much, fen, where so large a share may go. */
function sold(short: number, share: number, least = 0): number {
  const turn = village.at(1);
  const county = { ...turn.county, distressPrice: 0.6 };
  return sellAssets(village.state.household, 0, { short, share, least }, { ...turn, county });
}

test("brings no more than is short, productive assets first", () => {
  // 540 yuan at six tenths are 900 yuan of assets.
  expect(sold(54_000, 0.15)).toBe(54_000);
  const { household } = village.state;
  expect([household.assets[0], household.projectValue[0], household.distressSales[0]]).toEqual([
    9100, 2_000_000, 1,
  ]);
  expect(village.deposit(0)).toBe(54_000);
});

test("goes on with fixed assets, whose income goes with them", () => {
  // 15 % of 10,000 yuan and of 20,000 yuan, at six tenths: 900 and 1,800 yuan.
  expect(sold(1_000_000, 0.15)).toBe(270_000);
  const { household } = village.state;
  expect(household.assets[0]).toBeCloseTo(8500, 2);
  expect(household.projectValue[0]).toBeCloseTo(1_700_000, 0);
  expect(household.projectIncome[0]).toBeCloseTo(42_500, 1);
});

test("leaves the productive assets that are kept", () => {
  expect(sold(1_000_000, 0.15, 10_000)).toBe(180_000);
  expect(village.state.household.assets[0]).toBe(10_000);
});

test("of everything leaves nothing, and of nothing brings nothing", () => {
  expect(sold(10_000_000, 1)).toBe(600_000 + 1_200_000);
  const { household } = village.state;
  expect([household.assets[0], household.projectValue[0], household.projectIncome[0]]).toEqual([0, 0, 0]);
  household.distressSales[0] = 0;
  expect(sold(1000, 1)).toBe(0);
  expect(household.distressSales[0]).toBe(0);
});
