import { describe, expect, it } from "vitest";
import {
  endowments,
  startingAssets,
  startingCash,
  startingHouse,
  startingTransfers,
  startingWageShare,
} from "../../src/model/founding/endowments.ts";
import { defaultsOf } from "../defaults.ts";

const usual = defaultsOf(endowments);

describe("at the start", () => {
  it("the share of labour in wage work is the mean and a spread, within bounds; none without a worker", () => {
    expect(startingWageShare(0.47, 2, 0, usual)).toBe(0.47);
    expect(startingWageShare(0.47, 2, 1, usual)).toBeCloseTo(0.72, 12);
    expect(startingWageShare(0.47, 2, 3, usual)).toBe(0.95);
    expect(startingWageShare(0.47, 2, -3, usual)).toBe(0);
    expect(startingWageShare(0.47, 0, 1, usual)).toBe(0);
  });

  it("transfers of 3,350 yuan a year are 83,750 fen a season in the mean", () => {
    expect(startingTransfers(3350, 0, 1.3)).toBe(83_750);
    // exp(.8 · 1 − .32) = exp(.48) = 1.616074…
    expect(startingTransfers(3350, 0.8, 1)).toBeCloseTo(83_750 * 1.6160744021928934, 6);
  });

  it("assets rise with ability less than in proportion, and are larger in a greenhouse", () => {
    expect(startingAssets(1, 0, false, usual)).toBeCloseTo(12_000 * 1.116 * 0.8, 6);
    expect(startingAssets(1, 0, true, usual)).toBeCloseTo(12_000 * 1.116 * 1.8, 6);
    // 2^.7 = 1.624504…
    expect(startingAssets(2, 0, false, usual)).toBeCloseTo(12_000 * 1.116 * 0.8 * 1.624504792712471, 5);
  });

  it("a house of middle ability is worth 66,960 yuan", () => {
    expect(startingHouse(1, 0, usual)).toBeCloseTo(66_960, 6);
  });

  it("cash is .9 seasons of income, a little less at the middle for its spread", () => {
    // exp(−.08) = .923116…
    expect(startingCash(0.9, 1_000_000, 0, usual)).toBeCloseTo(900_000 * 0.9231163463866358, 4);
  });
});
