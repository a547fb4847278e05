import { expect, test } from "vitest";
import { productKeys, productList } from "../../src/declare/products.ts";
import { logisticsShare, marginOf, returnRate } from "../../src/model/state/shop-costs.ts";

test("parcels cost more for fresh goods and without a courier, less with a station, never under nothing", () => {
  const settings = { logistics: 0.1, noCourier: 1.3, stationSaving: 0.25 };
  const tea = productKeys.indexOf("tea");
  const ordinary = 0.1 * productList[tea].parcel;
  expect(logisticsShare(settings, tea, 0, 1, 0)).toBeCloseTo(ordinary, 12);
  expect(logisticsShare(settings, tea, 1, 1, 0)).toBeCloseTo(0.75 * ordinary, 12);
  expect(logisticsShare(settings, tea, 0, 0, 0)).toBeCloseTo(1.3 * ordinary, 12);
  expect(logisticsShare(settings, tea, 0, 1, -1)).toBe(0);
  expect(logisticsShare(settings, productKeys.indexOf("fruit"), 0, 1, 0)).toBeGreaterThan(ordinary);
});

test("a good rating avoids a fifth of the returns, two at most two fifths, and some parcels always break", () => {
  const settings = { ratingReturns: 0.2, leastReturns: 0.005 };
  expect(returnRate(0.1, 0, settings)).toBe(0.1);
  expect(returnRate(0.1, 1, settings)).toBeCloseTo(0.08, 12);
  expect(returnRate(0.1, 3, settings)).toBeCloseTo(0.06, 12);
  expect(returnRate(0.1, -3, settings)).toBeCloseTo(0.14, 12);
  expect(returnRate(0.001, 0, settings)).toBe(0.005);
});

test("of a yuan sold, 17 fen are left after goods, commission, parcels and half of a tenth returned", () => {
  expect(marginOf({ goods: 0.65, returnLoss: 0.5 }, 0.04, 0.09, 0.1)).toBeCloseTo(0.17, 12);
});
