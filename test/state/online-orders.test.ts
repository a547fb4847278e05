import { expect, test } from "vitest";
import { canOrder, costWithOrders } from "../../src/model/state/online-orders.ts";

const terms = {
  orderLiteracy: 1,
  orderStation: 0.5,
  basket: 0.25,
  priceGap: 0.2,
  gapPerKm: 0.01,
  mostGap: 0.4,
};

test("orders who can read a screen where parcels come, and at a station who can half", () => {
  expect(canOrder(1, 1, 0, terms)).toBe(true);
  expect(canOrder(0.9, 1, 0, terms)).toBe(false);
  expect(canOrder(3, 0, 0, terms)).toBe(false);
  expect(canOrder(0.5, 0, 1, terms)).toBe(true);
});

test("distance widens the gap, up to the most", () => {
  expect([0, 10, 90].map((km) => costWithOrders(km, terms))).toEqual([0.95, 0.925, 0.9]);
});
