import { beforeEach, expect, test } from "vitest";
import { productList } from "../../src/declare/products.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { shopDemand, standingOf } from "../../src/model/state/shop-demand.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
});

const settings = (set: object) =>
  ({ ...village.plan.phases.plan, ...set }) as Parameters<typeof standingOf>[2];

test("standing is rating, and tenure up to twelve seasons", () => {
  const each = settings({ ratingEffect: 0.2, tenureEffect: 0.01, tenureSeasons: 12 });
  expect(standingOf(-1, 5, each)).toBeCloseTo(-0.15, 12);
  expect(standingOf(1, 40, each)).toBeCloseTo(0.32, 12);
});

test("a shop that nothing sets apart meets the usual demand of its season; a station and its reach are capped", () => {
  const { state } = village;
  const { shop, platform } = state;
  openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
  for (const column of [shop.trend, shop.visibility, shop.rating, shop.tenure, platform.traffic])
    column.fill(0);
  shop.quality.fill(0);
  state.village.station.fill(0);
  const met = (set: object): number => {
    const own = { settings: settings({ shopBase: 8000, trendPersistence: 0, ...set }) };
    shopDemand(state, { each: [own] }, village.at(-3));
    return shop.demand[0];
  };
  const usual = 800_000 * productList[shop.product[0]].demand[1];
  expect(met({})).toBeCloseTo(usual, 0);
  state.village.station.fill(1);
  expect(met({ stationEffect: Math.LN2 })).toBeCloseTo(2 * usual, 0);
  shop.quality[0] = 50;
  expect(met({ mostReach: 2 * Math.LN2 })).toBeCloseTo(4 * usual, 0);
  // 200,000 yuan · e^20 are 9.7e15 fen, more than is counted exactly.
  expect(met({ shopBase: 200_000, mostReach: 20 })).toBe(10_000_000_000);
});
