import { expect, test } from "vitest";
import {
  crowdingOf,
  failureDay,
  salesOf,
  shareBeforeFailure,
  stockFunded,
  stockWorth,
  successOf,
  visibilityAfter,
} from "../../src/model/state/shop-sales.ts";
import { planWith } from "../three-households.ts";

const declared = planWith().phases.sell as Parameters<typeof salesOf>[4];

test("a shop fails on a day that its draw tells, between the first and the last of the season, or not at all", () => {
  expect([failureDay(0, 0.4), failureDay(0.2, 0.4), failureDay(0.3999, 0.4)]).toEqual([1, 45, 88]);
  expect([failureDay(0.4, 0.4), failureDay(0.9, 0.4), failureDay(0, 0)]).toEqual([0, 0, 0]);
});

test("a shop that fails on the 45th day has made seven tenths of half its sales", () => {
  expect(shareBeforeFailure(45, 0.7)).toBeCloseTo(0.35, 12);
  expect(shareBeforeFailure(0, 0.7)).toBe(1);
});

test("crowding lowers the price where shops want more than the pool holds, and raises it where less", () => {
  const settings = { crowding: -0.2, leastCrowding: 1 / 32 };
  expect(crowdingOf(100, 100, settings)).toBe(1);
  expect(crowdingOf(3200, 100, settings)).toBeCloseTo(0.5, 12);
  expect(crowdingOf(50, 100, settings)).toBeGreaterThan(1);
  // (1/32)^−.2 = 2, and emptier markets pay no more.
  expect(crowdingOf(1, 100, settings)).toBeCloseTo(2, 12);
  expect([crowdingOf(0, 100, settings), crowdingOf(100, 0, settings)]).toEqual([1, 1]);
});

test("stock in hand is a share of what is wanted, never more than all", () => {
  expect([stockFunded(30, 60), stockFunded(90, 60), stockFunded(0, 60), stockFunded(0, 0)]).toEqual([
    0.5, 1, 0, 1,
  ]);
});

test("sales fall with the square of the stock missing, and follow the price by half", () => {
  const settings = { ...declared, stockElasticity: 0.5, pricePassThrough: 0.5, leastStock: 0.04 };
  expect(salesOf(1000, 0.8, 0, 1, settings)).toBeCloseTo(800, 9);
  // 4·.5/2.5 = .8: 1 − .8·.75² = .55 with a quarter; without stock as with .04 of it, 1 − .8·.96² = .26272.
  expect(salesOf(1000, 1, 0, 0.25, settings)).toBeCloseTo(550, 9);
  expect(salesOf(1000, 1, 0, 0, settings)).toBeCloseTo(262.72, 9);
  // The elasticity at a half: from .5 to .5001, .8 · 2 · .5 · .0001/.8 = .0001, half of the rise in stock.
  const half = salesOf(1000, 1, 0, 0.5, settings);
  expect((salesOf(1000, 1, 0, 0.5001, settings) / half - 1) / 0.0002).toBeCloseTo(0.5, 3);
  // A price four times the usual doubles sales: ln 4 = 1.3862943611…
  expect(salesOf(1000, 1, 1.3862943611198906, 1, settings)).toBeCloseTo(2000, 6);
  // 2 billion yuan would be demanded at a thousand times the price: a hundred million are sold.
  expect(salesOf(200_000_000, 1000, 0, 1, settings)).toBe(10_000_000_000);
});

test("success is the log of sales against the usual, within one either way", () => {
  expect(successOf(500, 500)).toBe(0);
  expect(successOf(1000, 500)).toBeCloseTo(Math.LN2, 12);
  expect([successOf(5000, 500), successOf(50, 500), successOf(0, 500)]).toEqual([1, -1, -1]);
});

test("visibility fades by a fifth, loses to crowding and gains by success", () => {
  const settings = { ...declared, visibilityPersistence: 0.8, crowdedVisibility: 0.03, feedback: 0.04 };
  expect(visibilityAfter(0.5, 1, 0, settings)).toBeCloseTo(0.4, 12);
  expect(visibilityAfter(0.5, 1, 1, settings)).toBeCloseTo(0.44, 12);
  // ln .5 = −.6931…
  expect(visibilityAfter(0, 0.5, -1, settings)).toBeCloseTo(-0.0607944154, 9);
});

test("stock is worth the margin on what more of it sells", () => {
  const settings = { ...declared, pricePassThrough: 0, stockElasticity: 0.5, leastStock: 0.01 };
  const shelf = { demand: 10_000, logPrice: 1, wanted: 4000, own: 1000, margin: 0.1 };
  // From a quarter of the stock to all: .55 of the sales to all of them; to .5625 of it: 1 − .8·.4375² = .846875.
  expect(stockWorth(3000, shelf, settings)).toBeCloseTo(450, 9);
  expect(stockWorth(1250, shelf, settings)).toBeCloseTo(296.875, 9);
  expect(stockWorth(9000, shelf, settings)).toBeCloseTo(450, 9);
});
