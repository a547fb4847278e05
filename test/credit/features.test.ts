import { describe, expect, test } from "vitest";
import {
  type Applicant,
  cropIndex,
  debtService,
  featureKey,
  features,
  lnMeans,
  lnSales,
  salesTrend,
} from "../../src/model/credit/features.ts";
import type { Observation } from "../../src/model/credit/observation.ts";
import { threeHouseholds } from "../three-households.ts";

const LN2 = Math.LN2;

test("sales are standardised by ln 4,900 yuan and one and a half", () => {
  // e^8.5 yuan, less the 50 yuan that are added.
  expect(lnSales(100 * Math.exp(8.5) - 5000)).toBeCloseTo(0, 12);
  expect(lnSales(100 * Math.exp(10) - 5000)).toBeCloseTo(1, 12);
});

test("the trend of sales is a logarithm, within two", () => {
  expect(salesTrend(395_000, 195_000)).toBeCloseTo(LN2, 12);
  expect([salesTrend(1e9, 0), salesTrend(0, 1e9), salesTrend(7, 7)]).toEqual([2, -2, 0]);
});

test("the crop index falls with inputs missing and with disaster", () => {
  expect(cropIndex(1, 0)).toBeCloseTo(Math.log(1.2 * 1.05), 12);
  expect(cropIndex(0, 1)).toBeCloseTo(Math.log(0.2 * 0.05), 12);
  expect(cropIndex(1, 3)).toBe(cropIndex(1, 1));
});

test("a debt is served over its years, a short one at once", () => {
  expect([debtService(600, 3), debtService(600, 0.25)]).toEqual([200, 600]);
});

test("means are cash and a share of assets, to a season's income, in logarithms", () => {
  // (200 + .5 · 720 + 560) / (0 + 560) = 2.
  expect(lnMeans(200, 720, 0, 0.5)).toBeCloseTo(LN2, 12);
  expect(lnMeans(-5, 0, 0, 0.5)).toBe(0);
});

test("a name that no feature has is refused", () => {
  expect(featureKey("sales")).toBe("sales");
  expect(() => featureKey("horoscope")).toThrow("no feature is called horoscope: houseToLoan, ");
});

describe("soft information", () => {
  const { plan, state } = threeHouseholds();
  const rules: Observation = {
    ...(plan.phases.credit as Observation),
    softMeans: 0.5,
    softAssets: 0.5,
    softIllness: 0.6,
    softPrudence: 0.7,
    softLivelihood: 0.25,
    softNoise: 0.5,
    softNoisePerKm: 0.25,
  };
  const seen = (noise: number): number => {
    const applicant = { state, i: 0, noise: { normal: () => noise }, observation: rules };
    return features.softInformation.measure(applicant as unknown as Applicant);
  };

  test("weighs means, luck, illness, prudence and livelihood, and is the noisier the farther", () => {
    const { household, luck, village } = state;
    household.permanentIncome[0] = 0;
    household.assets[0] = 1120;
    luck.persistent[0] = 0.125;
    household.labourLost[0] = 1;
    household.chronicLoss[0] = 1;
    household.prudence[0] = 2;
    household.livelihoodLoss[0] = 1;
    village.distance[0] = 4;
    // ½ ln((0 + 560 + 560)/560) + .125 − .6 + 1.4 − .25
    expect(seen(0)).toBeCloseTo(0.5 * LN2 + 0.675, 12);
    expect(seen(2)).toBeCloseTo(0.5 * LN2 + 0.675 + 2 * (0.5 + 1), 12);
  });
});
