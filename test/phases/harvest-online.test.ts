import { beforeEach, describe, expect, test } from "vitest";
import { sell } from "../../src/model/phases/sell.ts";
import { settle } from "../../src/model/phases/settle.ts";
import { CHANNEL } from "../../src/model/state/channels/all.ts";
import { gradedBy } from "../../src/model/state/channels/own-shop.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { fitForShop } from "../../src/model/state/own-goods.ts";
import { CHANNELS } from "../../src/model/state/tables.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

const YIELD = 100_000;
const SEASON = 1;

let village: Village;
beforeEach(() => arrange());

/** A village with one good shop, of household 0: cash for stock, demand for all that three fields bring. */
function arrange(): void {
  village = threeHouseholds();
  const { state } = village;
  const { household, price, luck } = state;
  openShop(state, 0, { quality: 3, service: 3, uPlatform: 0, season: -4 });
  state.shop.demand[0] = 1_000_000;
  state.shop.stockOwn[0] = 400_000;
  village.cash(0, 1_000_000);
  household.health.fill(1);
  household.trained.fill(0);
  household.harvest.fill(YIELD);
  household.fieldIncome.fill(0);
  price.level.fill(0);
  luck.persistent.fill(0);
  state.village.parcel.fill(1);
  state.village.product.fill(0);
  state.shop.product.fill(0);
}

const run = (set: object = {}): void =>
  sell.run(
    village.state,
    { ...village.plan.phases.sell, pool: 100_000, ...set } as Parameters<typeof sell.run>[1],
    village.at(SEASON),
  );
const settleUp = (): void =>
  settle.run(
    village.state,
    village.plan.phases.settle as Parameters<typeof settle.run>[1],
    village.at(SEASON),
  );

const soldBy = (channel: number): number => village.state.market.sold[channel];
const ordinary = (fen: number): void => {
  village.state.market.ordinary.fill(fen / village.at(SEASON).growth);
};

test("a disaster leaves the shops of its villages with less to sell", () => {
  run();
  const whole = village.state.shop.sales[0];
  arrange();
  village.state.household.harvest.fill(YIELD / 10);
  run();
  expect(village.state.shop.harvestSales[0]).toBeLessThan(whole / 10);
  expect(village.state.shop.sales[0]).toBeLessThan(0.95 * whole);
});

test("a glut lowers prices online and at the farm gate", () => {
  ordinary(3 * YIELD);
  run({ glutGate: 0.5, glutList: 0.25 });
  expect(
    [village.state.market.gate[0], village.state.market.list[0]].map((times) => times.toFixed(5)),
  ).toEqual(["1.00000", "1.00000"]);
  expect(village.state.village.gate[0]).toBeCloseTo(1, 5);
  arrange();
  ordinary(2 * YIELD);
  run({ glutGate: 0.5, glutList: 0.25 });
  expect(village.state.market.gate[0]).toBeCloseTo(0.8164966, 6);
  expect(village.state.market.list[0]).toBeCloseTo(0.903602, 6);
  expect(village.state.village.gate[0]).toBeCloseTo(0.8164966, 6);
});

test("channels shut, everything goes at the farm gate, and shops trade bought-in goods", () => {
  const { state } = village;
  ordinary(3 * YIELD);
  run({ harvestOnline: false });
  expect(soldBy(CHANNEL.farmGate)).toBe(3 * YIELD);
  expect([...state.household.fieldIncome]).toEqual([YIELD, YIELD, YIELD]);
  expect(village.deposit(1)).toBe(YIELD);
  expect(state.shop.sales[0]).toBeGreaterThan(0);
  expect(state.shop.harvestSales[0]).toBe(0);
});

test("a household without a shop next to one gets more than the farm gate", () => {
  const { state } = village;
  ordinary(3 * YIELD);
  run({ paidLate: 0, bargain: 0.5 });
  expect(soldBy(CHANNEL.villageShop)).toBeGreaterThan(0);
  expect(village.deposit(1) + village.deposit(2)).toBeGreaterThan(2 * YIELD);
  expect(Math.max(state.household.priceGot[1], state.household.priceGot[2])).toBeGreaterThan(1);
  expect(state.household.fieldIncome[1] + state.household.fieldIncome[2]).toBe(
    village.deposit(1) + village.deposit(2),
  );
});

test("the owner's harvest goes first: its graded half, valued at the farm gate as field income", () => {
  const { state } = village;
  ordinary(3 * YIELD);
  run();
  expect(soldBy(CHANNEL.ownShop)).toBeCloseTo(YIELD / 2, 6);
  expect(state.household.fieldIncome[0]).toBeCloseTo(YIELD, 0);
});

test("a shop without cash for stock buys nothing on delivery", () => {
  village.state.shop.stockOwn[0] = 0;
  run({ paidLate: 0 });
  expect(soldBy(CHANNEL.villageShop)).toBe(0);
  expect(soldBy(CHANNEL.ownShop)).toBeGreaterThan(0);
});

test("who is paid late is paid once the season is settled", () => {
  const { state } = village;
  run({ paidLate: 1 });
  const owed = state.payable.amount.subarray(0, state.payable.count).reduce((sum, fen) => sum + fen, 0);
  expect(owed).toBeGreaterThan(0);
  const before = village.deposit(1) + village.deposit(2);
  state.village.closing.fill(0);
  settleUp();
  expect(village.deposit(1) + village.deposit(2)).toBe(before + owed);
});

test("traders give up margin where shops bought", () => {
  village.state.village.bought.fill(0.25);
  ordinary(3 * YIELD);
  run({ traderMargin: 0.2, traderAnswer: 2 });
  expect(village.state.village.gate[0]).toBeCloseTo(1.125, 5);
});

test("what was stored was graded before, and is fit for the shop whole but for what spoils", () => {
  const { household } = village.state;
  // The graded half of the harvest, and nine tenths of what was stored.
  expect(fitForShop(0.5, YIELD, YIELD, 0.1)).toBeCloseTo(1.4 * YIELD, 6);
  ordinary(3 * YIELD);
  household.stored[0] = YIELD;
  run({ storeLoss: 0.1 });
  expect(soldBy(CHANNEL.ownShop)).toBeCloseTo(1.4 * YIELD, 6);
});

test("what keeps is stored for the next season's sales", () => {
  const { household } = village.state;
  household.harvest.fill(4 * YIELD);
  village.state.shop.demand[0] = 100_000;
  run({ storeSeasons: 1 });
  expect(household.stored[0]).toBeGreaterThan(0);
  const sold = village.state.market.sold.subarray(0, CHANNELS).reduce((sum, fen) => sum + fen, 0);
  expect(sold + household.stored[0]).toBeCloseTo(12 * YIELD, 0);
});

describe("channels that something opens", () => {
  beforeEach(() => {
    ordinary(3 * YIELD);
    village.state.shop.closed[0] = 1;
    village.state.shop.demand[0] = 0;
    village.state.household.shop.fill(-1);
    village.state.shop.count = 0;
  });

  test("a contract pays part ahead, and the rest on delivery at its price", () => {
    const { household, promise } = village.state;
    run({ contractShare: 0.5, contractPrice: 1.5, contractAdvance: 0.2 });
    const promised = promise.amount[0];
    expect(promised).toBeGreaterThan(0);
    expect(promise.advance[0]).toBe(Math.round(0.3 * promised));
    household.harvest.fill(YIELD);
    const before = village.deposit(0);
    run({ contractShare: 0, contractPrice: 1.5, contractRejected: 0 });
    expect(soldBy(CHANNEL.contract)).toBeCloseTo(3 * promised, 6);
    const gate = Math.round((YIELD - promised) * village.state.village.gate[0]);
    expect(village.deposit(0) - before).toBeCloseTo(
      Math.round(1.5 * promised) - Math.round(0.3 * promised) + gate,
      -1,
    );
  });

  test("a pre-sale that is not delivered is paid back", () => {
    const { household, promise } = village.state;
    run({ presoldShare: 0.3, presaleAdvance: 0.5 });
    const advance = promise.advance[0];
    expect(advance).toBeGreaterThan(0);
    household.harvest.fill(0);
    const before = village.deposit(0);
    run({});
    expect(before - village.deposit(0)).toBe(advance);
    expect(promise.count).toBe(0);
  });

  test("a slot in a stream sells a part of the harvest for more than the gate", () => {
    run({ liveSlots: 1, liveMost: 0.25, hostShare: 0.1, liveReturns: 0.05 });
    expect(soldBy(CHANNEL.liveStream)).toBeCloseTo(0.75 * YIELD, 6);
    expect(village.deposit(0)).toBeGreaterThan(YIELD);
  });

  test("are shut unless they are opened", () => {
    run();
    expect([CHANNEL.contract, CHANNEL.preSale, CHANNEL.liveStream].map(soldBy)).toEqual([0, 0, 0]);
  });
});

test("what is sold offline is remembered as a year's receipts, what goes into the own shop or is streamed is not", () => {
  const { household } = village.state;
  household.receipts.fill(0);
  household.fieldIncome.fill(0);
  run({ harvestOnline: false, receiptsWeight: 0.25 });
  const atGate = household.fieldIncome[1];
  expect(atGate).toBeGreaterThan(0);
  expect(household.receipts[1]).toBe(0.25 * atGate);
  household.harvest.fill(0);
  run({ harvestOnline: false, receiptsWeight: 0.25 });
  expect(household.receipts[1]).toBe(0.75 * 0.25 * atGate);
  arrange();
  household.receipts.fill(0);
  village.state.household.receipts.fill(0);
  run({ receiptsWeight: 1 });
  const owner = village.state.household;
  expect(owner.receipts[0]).toBeLessThan(owner.fieldIncome[0]);
});

test("who has a contract to deliver sends more of the next harvest, and no more once there is none", () => {
  const { household } = village.state;
  run({ contractShare: 0.3, contractPrice: 1.5 });
  expect([...household.contracted.slice(0, 3)]).toEqual([1, 1, 1]);
  household.harvest.fill(YIELD);
  run({ contractShare: 0 });
  expect([...household.contracted.slice(0, 3)]).toEqual([0, 0, 0]);
  run({ contractShare: 0.3, contractPrice: 1.5 });
  household.harvest.fill(YIELD);
  run({ harvestOnline: false });
  expect([...household.contracted.slice(0, 3)]).toEqual([0, 0, 0]);
});

test("under contract the graded share of a harvest is larger by what is declared", () => {
  const { household } = village.state;
  const terms = { trainedGrade: 0.1, contractGrade: 0.15 };
  household.contracted[1] = 1;
  const share = (i: number) => gradedBy(household, i, { graded: 0.5 }, terms);
  expect([share(0), share(1)]).toEqual([0.5, 0.65]);
});
