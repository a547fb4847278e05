import { describe, expect, test } from "vitest";
import type { Draw, Stream } from "../../src/math/draw.ts";
import { exchangeRate, openAbroad, priceAbroad } from "../../src/model/state/cross-border.ts";
import { marketOf } from "../../src/model/state/online-market.ts";
import { CROSS_BORDER, openShop } from "../../src/model/state/open-shop.ts";
import { goodsOf, returnsOf } from "../../src/model/state/shop-costs.ts";
import { threeHouseholds } from "../three-households.ts";

/** One standard deviation of news in season 5, and none before or after. */
const news: Draw = (_, season) => ({ normal: () => (season === 5 ? 1 : 0) }) as unknown as Stream;

test("news about the exchange rate fades by its persistence", () => {
  const terms = { rateSpread: 0.04, ratePersistence: 0.5 };
  expect([4, 5, 6, 7].map((season) => exchangeRate(news, season, terms))).toEqual([0, 0.04, 0.02, 0.01]);
});

test("goods fetch more abroad, and the more the dearer foreign money is", () => {
  expect(priceAbroad(0.3, 0)).toBeCloseTo(0.3, 12);
  expect(priceAbroad(0.25, Math.log(1.2))).toBeCloseTo(0.5, 12);
  expect(priceAbroad(0.25, Math.log(0.8))).toBeCloseTo(0, 12);
});

describe("a shop abroad", () => {
  const { state, plan } = threeHouseholds();
  const settings = plan.phases.sell as Parameters<typeof returnsOf>[2];
  for (const i of [0, 1]) openShop(state, i, { quality: 0, service: 0, uPlatform: 0, season: 0 });
  state.shop.platform[1] = CROSS_BORDER;
  const terms = {
    pool: 100,
    reach: 0.2,
    premium: 0.25,
    commission: 0.04,
    freight: 0.08,
    returns: 0.05,
    rateSpread: 0,
    ratePersistence: 0,
  };

  test("meets others like it, where there are buyers; else those at home", () => {
    const home = state.shop.product[0];
    expect([marketOf(state, 0), marketOf(state, 1)]).toEqual([home, home]);
    openAbroad(state, terms, 0, { growth: 1 });
    expect(marketOf(state, 0)).toBe(home);
    expect(marketOf(state, 1)).not.toBe(home);
    // 100 yuan of three households.
    expect(state.platform.pool[CROSS_BORDER]).toBe(30_000);
  });

  test("pays a fifth less for goods of a yuan sold where they fetch a quarter more, and gets more back", () => {
    expect(goodsOf(state, 1, { goods: 0.7 })).toBeCloseTo(0.56, 7);
    expect(goodsOf(state, 0, { goods: 0.7 })).toBe(0.7);
    expect(returnsOf(state, 1, settings) - returnsOf(state, 0, settings)).toBeCloseTo(0.05, 7);
  });

  test("has its terms once, however many programmes open them", () => {
    openAbroad(state, terms, 0, { growth: 1 });
    expect(state.platform.commission[CROSS_BORDER]).toBeCloseTo(0.04, 7);
    expect(state.platform.logistics[CROSS_BORDER]).toBeCloseTo(0.08, 7);
  });
});
