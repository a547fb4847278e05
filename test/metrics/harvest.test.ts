import { beforeEach, expect, test } from "vitest";
import { metrics } from "../../src/model/metrics/all.ts";
import { CHANNEL } from "../../src/model/state/channels/all.ts";
import { CHANNELS } from "../../src/model/state/tables.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
  const { household, market } = village.state;
  market.sold.fill(0);
  market.got.fill(0);
  household.costOfLiving.set([1, 0.8, 1]);
  household.yearConsumption.set([300_000, 400_000, 300_000]);
  household.members.fill(1);
});

const measured = (key: keyof typeof metrics): number => {
  const { season, quarter, year, county, lenders } = village.at(3);
  return metrics[key].measure(village.state, { season, quarter, year, county, lenders });
};

test("shares of the harvest by channel, over all products, and the prices got there", () => {
  const { sold, got } = village.state.market;
  sold[CHANNEL.farmGate] = 600;
  got[CHANNEL.farmGate] = 600;
  sold[CHANNELS + CHANNEL.ownShop] = 100;
  got[CHANNELS + CHANNEL.ownShop] = 150;
  sold[CHANNEL.contract] = 200;
  got[CHANNEL.contract] = 220;
  sold[CHANNEL.preSale] = 100;
  got[CHANNEL.preSale] = 130;
  expect(measured("soldAtGate")).toBeCloseTo(0.6, 12);
  expect(measured("soldUnderContract")).toBeCloseTo(0.2, 12);
  expect(measured("onlineHarvest")).toBeCloseTo(0.2, 12);
  expect(measured("producerPrice")).toBeCloseTo(1.1, 12);
  expect(measured("onlinePrice")).toBeCloseTo(1.4, 12);
  expect(measured("gatePrice")).toBe(1);
});

test("without any harvest there is no share and no price", () => {
  expect([measured("onlineHarvest"), measured("producerPrice")]).toEqual([Number.NaN, Number.NaN]);
});

test("what those who order online save, themselves and for all", () => {
  expect(measured("onlineBuyers")).toBeCloseTo(1 / 3, 12);
  expect(measured("buyersCostOfLiving")).toBeCloseTo(0.8, 6);
  expect(measured("costOfLiving")).toBeCloseTo(10 / 11, 6);
  expect(measured("realConsumption")).toBeCloseTo(11_000 / 3, 2);
});

test("income without a shop, in villages with shops and without", () => {
  const { household, village: table } = village.state;
  household.yearIncome.set([100_000, 200_000, 900_000]);
  household.shop[2] = 0;
  table.shops[0] = 1 / 3;
  expect([measured("incomeNearShops"), measured("incomeFarFromShops")]).toEqual([1500, Number.NaN]);
  table.shops[0] = 0;
  expect(measured("incomeFarFromShops")).toBe(1500);
});

test("new shops gone in two years at the season's rate: of every ten one a season", () => {
  const { market } = village.state;
  market.young.set([8, 12]);
  market.youngGone.set([1, 1]);
  expect(measured("newShopsGone")).toBeCloseTo(1 - 0.9 ** 8, 12);
});
