import { describe, expect, test } from "vitest";
import { CHANNEL, channelKeys } from "../../../src/model/state/channels/all.ts";
import { bestFirst } from "../../../src/model/state/channels/channel.ts";
import { gatePrice, glutEffect } from "../../../src/model/state/channels/farm-gate.ts";
import { deliver, promiseOf } from "../../../src/model/state/channels/forward-sale.ts";
import { livePrice } from "../../../src/model/state/channels/live-stream.ts";
import { gradedShare, listPrice, netPrice } from "../../../src/model/state/channels/own-shop.ts";
import { bargainedPrice, bargainedShare } from "../../../src/model/state/channels/village-shop.ts";
import { CHANNELS } from "../../../src/model/state/tables.ts";

test("there is room for every channel, and each knows its number", () => {
  expect(channelKeys).toHaveLength(CHANNELS);
  expect(channelKeys.map((key) => CHANNEL[key])).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the best price comes first, and of equal ones the earlier channel", () => {
  const offers = [
    { channel: 2, price: 1.1, most: 1, shop: 0 },
    { channel: 5, price: 1.3, most: 1, shop: -1 },
    { channel: 1, price: 1.3, most: 1, shop: 0 },
  ];
  expect(bestFirst(offers).map(({ channel }) => channel)).toEqual([1, 5, 2]);
});

describe("the farm gate", () => {
  test("a harvest four times or a ninth of the ordinary moves the price as twice and half would", () => {
    expect(glutEffect(400, 100, 1)).toBeCloseTo(0.5, 12);
    expect(glutEffect(11, 100, 0.5)).toBeCloseTo(Math.SQRT2, 12);
    expect([glutEffect(100, 100, 0.4), glutEffect(0, 100, 0.4), glutEffect(5, 0, 0.4)]).toEqual([1, 1, 1]);
  });

  test("pays the reference where no shop buys; half the margin goes where a quarter is bought", () => {
    const terms = { traderMargin: 0.2, traderAnswer: 2 };
    expect(gatePrice(1, 0, terms)).toBe(1);
    expect(gatePrice(1, 0.25, terms)).toBeCloseTo(1.125, 12);
    expect(gatePrice(0.8, 0.9, terms)).toBeCloseTo(1, 12);
  });
});

describe("shops", () => {
  test("a fen of harvest makes the list price less what spoils, pressed by crowding and never lifted", () => {
    const fruit = { list: 2, spoilage: 0.2 };
    const terms = { stationFresh: 0.5 };
    expect(listPrice(fruit, 1, 1, 0, terms)).toBeCloseTo(1.6, 12);
    expect(listPrice(fruit, 0.5, 3, 1, terms)).toBeCloseTo(0.9, 12);
    expect(listPrice(fruit, 1, 0.5, 0, terms)).toBeCloseTo(0.8, 12);
  });

  test("keep what commission, delivery and returns leave", () => {
    expect(netPrice(2, 0.05, 0.2, 0.05)).toBeCloseTo(1.4, 12);
  });

  test("can send the graded share, more of it where somebody was trained or is under contract, and never more than all", () => {
    const terms = { trainedGrade: 0.1, contractGrade: 0.2 };
    const share = (graded: number, trained: number, contracted: number) =>
      gradedShare({ graded }, trained, contracted, terms);
    expect([share(0.5, 0, 0), share(0.5, 1, 0), share(0.5, 0, 1)]).toEqual([0.5, 0.6, 0.7]);
    expect(share(0.5, 1, 1)).toBeCloseTo(0.8, 12);
    expect([share(0.95, 1, 0), share(0.9, 0, 1)]).toEqual([1, 1]);
  });

  test("leave neighbours a bargained share that rises with their number", () => {
    const terms = { bargain: 0.2, rivalsHalf: 4 };
    const shares = [1, 5, 13].map((shops) => bargainedShare(shops, terms).toFixed(6));
    expect(shares).toEqual(["0.200000", "0.600000", "0.800000"]);
    expect(bargainedPrice(1, 1.5, 0.4)).toBeCloseTo(1.2, 12);
    expect(bargainedPrice(1, 0.9, 0.4)).toBe(0);
  });
});

test("a stream leaves what host, parcels and returns do not take", () => {
  expect(livePrice(2, 0.2, 0.5, { hostShare: 0.2, liveReturns: 0.2 })).toBeCloseTo(1, 12);
});

describe("what is sold ahead", () => {
  test("is a share of what is expected, if the price is what the household counts on", () => {
    expect([promiseOf(1000, 0.3, 1.1, 1), promiseOf(1000, 0.3, 0.9, 1)]).toEqual([300, 0]);
  });

  test("is paid on delivery less the advance; the advance for what is missing is owed back", () => {
    expect(deliver(1000, 5000, 1.2, 300)).toEqual({ delivered: 1000, paid: 900, refund: 0 });
    expect(deliver(1000, 400, 1.2, 300)).toEqual({ delivered: 400, paid: 360, refund: 180 });
    expect(deliver(1000, 0, 1.2, 300)).toEqual({ delivered: 0, paid: 0, refund: 300 });
    expect(deliver(0, 400, 1.2, 0)).toEqual({ delivered: 0, paid: 0, refund: 0 });
  });
});
