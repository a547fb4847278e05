import { describe, expect, test } from "vitest";
import { reserve } from "../../src/declare/table.ts";
import { dealingsOf, leavesRecord, showsDealings } from "../../src/model/credit/dealings.ts";
import { type Applicant, featureKey, features } from "../../src/model/credit/features.ts";
import { recordStands } from "../../src/model/credit/lending-office.ts";
import { cropIndex, debtService, lnMeans, lnSales, salesTrend } from "../../src/model/credit/measures.ts";
import type { Observation } from "../../src/model/credit/observation.ts";
import { tables } from "../../src/model/state/state.ts";
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

describe("the credit record", () => {
  const { plan, state, at } = threeHouseholds();
  const rules: Observation = { ...(plan.phases.credit as Observation), recordSeasons: 20 };
  const applicant = (recorded: boolean, season: number): Applicant => ({
    state,
    i: 0,
    declared: Number.NaN,
    s: -1,
    lender: 0,
    purpose: 0,
    amount: 1,
    years: 1,
    noise: at(0).draw("observation", 0),
    publicData: false,
    shopData: false,
    codeData: false,
    orderData: false,
    dealings: dealingsOf(state, rules, at(0)),
    recorded,
    season,
    observation: rules,
  });

  test("shows a default for so many seasons, of those whose loans stand in it", () => {
    state.household.lastDefault[0] = 3;
    const shown = (recorded: boolean, season: number) =>
      features.recordedDefault.measure(applicant(recorded, season));
    expect([4, 23, 24].map((season) => shown(true, season))).toEqual([1, 1, 0]);
    expect(shown(false, 4)).toBe(0);
  });

  test("shows nobody's default who never had one", () => {
    const fresh = threeHouseholds();
    const never = { ...applicant(true, 0), state: fresh.state };
    expect(features.recordedDefault.measure(never)).toBe(0);
  });

  test("shows debts in seasons of income, within what a card can bear", () => {
    const owing = (fen: number, recorded = true) => {
      state.household.bankDebt[0] = fen;
      state.household.permanentIncome[0] = 500_000;
      return features.recordedDebt.measure(applicant(recorded, 0));
    };
    expect([owing(750_000), owing(0), owing(750_000, false)]).toEqual([1.5, 0, 0]);
    expect(owing(1e12)).toBe(owing(1e13));
  });

  test("covers the same share of households at every lender and in every season", () => {
    const covered = (uniform: number, village = 0) => {
      const { state, at } = threeHouseholds(undefined, { "credit record": uniform });
      state.village.recorded[0] = village;
      return recordStands(state, 1, { recordCoverage: 0.7 }, at(0));
    };
    expect([covered(0.69), covered(0.71)]).toEqual([true, false]);
    // A credit village that reaches fewer adds nobody; one that reaches more, those up to its share.
    expect([covered(0.71, 0.6), covered(0.71, 0.9)]).toEqual([false, true]);
  });
});

describe("dealings on a platform's record", () => {
  const { state, at } = threeHouseholds();
  const { household } = state;
  let ordered = 0;
  const coverage = { codeShare: 0.5, inputsOnline: 0.5, recordLiteracy: 0.5 };
  const seen = (key: "codeReceipts" | "inputPurchases" | "forwardOrders", lot: number, opened = true) => {
    const stream = { uniform: () => lot };
    const dealings = { coverage, codes: stream, inputs: stream, orders: Float64Array.of(ordered) };
    return features[key].measure({
      state,
      i: 0,
      codeData: opened,
      orderData: opened,
      dealings,
    } as unknown as Applicant);
  };

  test("are left by the more the more literate, by nobody at a share of nought", () => {
    expect(leavesRecord(0.14, 0.1, 1, 0.5)).toBe(true);
    expect(leavesRecord(0.16, 0.1, 1, 0.5)).toBe(false);
    expect(leavesRecord(0.04, 0.1, -1, 0.5)).toBe(true);
    expect(leavesRecord(0.06, 0.1, -1, 0.5)).toBe(false);
    expect(leavesRecord(0, 0, 4, 0.5)).toBe(false);
  });

  test("are receipts by code, standardised by ln 3,600 yuan, of who takes payments so", () => {
    household.literacy[0] = 0;
    household.receipts[0] = 100 * Math.exp(9.5) - 5000;
    expect(seen("codeReceipts", 0.49)).toBeCloseTo(1, 6);
    expect(seen("codeReceipts", 0.51)).toBe(0);
    expect(seen("codeReceipts", 0.49, false)).toBe(0);
  });

  test("are inputs in the ground, of who buys them through a platform", () => {
    household.inputsFunded.fill(1, 0, 4);
    expect(seen("inputPurchases", 0.49)).toBeCloseTo(Math.log(1.2), 6);
    expect(seen("inputPurchases", 0.51)).toBe(0);
    expect(seen("inputPurchases", 0.49, false)).toBe(0);
  });

  test("are orders to deliver, in seasons of income, within two", () => {
    household.permanentIncome[0] = 500_000;
    ordered = 250_000;
    expect(seen("forwardOrders", 0.9)).toBe(0.5);
    ordered = 5_000_000;
    expect(seen("forwardOrders", 0.9)).toBe(2);
    expect(seen("forwardOrders", 0.9, false)).toBe(0);
  });

  test("bring a household without a shop before who reads them, and is shown a platform", () => {
    const turn = at(0);
    const sees = (keys: readonly string[], platforms: readonly number[], share: number) =>
      showsDealings(
        state,
        0,
        { information: { sees: keys, platforms, expertDefault: 0.02 } },
        dealingsOf(state, { codeShare: share, inputsOnline: 0, recordLiteracy: 0 }, turn),
      );
    expect(sees(["codeReceipts"], [0], 1)).toBe(true);
    expect(sees(["codeReceipts"], [0], 0)).toBe(false);
    expect(sees(["codeReceipts"], [], 1)).toBe(false);
    expect(sees(["noShop"], [0], 1)).toBe(false);
    expect(sees(["forwardOrders"], [0], 0)).toBe(false);
    reserve(tables.promise, state.promise, 2);
    state.promise.count = 2;
    state.promise.household.set([0, 0]);
    state.promise.amount.set([100, 150]);
    expect(dealingsOf(state, coverage, turn).orders![0]).toBe(250);
    expect(sees(["forwardOrders"], [0], 0)).toBe(true);
  });
});
