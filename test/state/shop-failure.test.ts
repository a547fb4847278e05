import { beforeEach, describe, expect, test } from "vitest";
import { openShop } from "../../src/model/state/open-shop.ts";
import { hazard, standingEffect, stockEffect, tenureEffect } from "../../src/model/state/shop-failure.ts";
import { planWith, threeHouseholds, type Village } from "../three-households.ts";

const settings = planWith().phases.sell as Parameters<typeof hazard>[2];

test("stock, standing and tenure move the log of the hazard within their limits", () => {
  const by = { ...settings, stockSlope: 0.2, enoughStock: 0.5, failureSlope: 1.4, standingLimit: 2.5 };
  expect([stockEffect(0.6, by), stockEffect(0.5, by)]).toEqual([-0.2, 0.2]);
  expect([1, 9, -9].map((standing) => standingEffect(standing, by))).toEqual([1.4, 3.5, -3.5]);
  const taught = { ...settings, tenureProtection: 0.125, tenureLimit: 12 };
  expect([0, 4, 12, 30].map((tenure) => tenureEffect(tenure, taught))).toEqual([0, 0.5, 1.5, 1.5]);
});

describe("a new shop of a household without luck", () => {
  let village: Village;
  beforeEach(() => {
    village = threeHouseholds();
    openShop(village.state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
    village.state.luck.persistent.fill(0);
    village.state.household.health.fill(1);
    village.state.shop.stockFunded[0] = 1;
  });
  const at = (values: Partial<typeof settings> = {}): number =>
    hazard(village.state, 0, { ...settings, ...values });

  test("fails with failure · e^.3, and e^.7 without stock", () => {
    const by = { failure: 0.1, stockSlope: 0.2 };
    expect(at(by)).toBeCloseTo(0.13498588075760032, 12);
    village.state.shop.stockFunded[0] = 0;
    expect(at(by)).toBeCloseTo(0.20137527074704767, 12);
  });

  test("is given up where labour is gone or two seasons were poor, and never fails for certain", () => {
    const by = { failure: 0, giveUp: 0.3 };
    expect(at(by)).toBe(0);
    village.state.shop.poorSeasons[0] = 2;
    expect(at(by)).toBe(0.3);
    village.state.shop.poorSeasons[0] = 0;
    village.state.household.health[0] = 0;
    expect(at(by)).toBe(0.3);
    expect(at({ failure: 1 })).toBe(0.95);
  });
});
