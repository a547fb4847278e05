import { beforeEach, expect, test } from "vitest";
import { openShop } from "../../src/model/state/open-shop.ts";
import { returnsOf } from "../../src/model/state/shop-costs.ts";
import { shopDemand } from "../../src/model/state/shop-demand.ts";
import { hazard } from "../../src/model/state/shop-failure.ts";
import { recordSeason } from "../../src/model/state/shop-record.ts";
import { meetTrouble } from "../../src/model/state/shop-trouble.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

const terms = { troublePersistence: 0.5, troubleSpread: 0.3, strainWeight: 0.25 };

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
  openShop(village.state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
  village.state.luck.persistent.fill(0);
  village.state.household.health.fill(1);
});

test("trouble fades, and strain gathers what was there before", () => {
  const { shop } = village.state;
  shop.trouble[0] = 2;
  meetTrouble(village.state, { each: [{ settings: terms }] }, village.at(1));
  expect([shop.trouble[0], shop.strain[0]]).toEqual([1, 0.5]);
  meetTrouble(village.state, { each: [{ settings: terms }] }, village.at(2));
  expect([shop.trouble[0], shop.strain[0]]).toEqual([0.5, 0.625]);
});

test("good fortune makes no strain", () => {
  village.state.shop.trouble[0] = -2;
  meetTrouble(village.state, { each: [{ settings: terms }] }, village.at(1));
  expect([village.state.shop.trouble[0], village.state.shop.strain[0]]).toEqual([-1, 0]);
});

test("the record shows trouble in the season in which it comes, the hazard after", () => {
  const { shop } = village.state;
  const { sell, learn, plan } = village.plan.phases;
  const seen = () => {
    shop.rating[0] = 0;
    recordSeason(village.state, { each: [{ settings: learn as never }] }, village.at(1));
    shopDemand(village.state, { each: [{ settings: plan as never }] }, village.at(1));
    return {
      rating: shop.rating[0],
      returns: returnsOf(village.state, 0, sell as never),
      demand: shop.demand[0],
    };
  };
  const before = { ...seen(), hazard: hazard(village.state, 0, sell as never) };
  shop.tenure[0] = 0;
  shop.trouble[0] = 1;
  const after = { ...seen(), hazard: 0 };
  shop.tenure[0] = 1;
  expect(after.rating).toBeLessThan(before.rating);
  expect(after.returns).toBeGreaterThan(before.returns);
  expect(after.demand).toBeLessThan(before.demand);
  expect(hazard(village.state, 0, sell as never)).toBe(before.hazard);
  shop.strain[0] = 1;
  expect(hazard(village.state, 0, { ...(sell as object), strainSlope: 1 } as never)).toBeCloseTo(
    before.hazard * Math.E,
    6,
  );
});
