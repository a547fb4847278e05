import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestAsk, costOfOwing, noAsk, type Terms } from "../../src/model/credit/ask.ts";

// A gap of 40,000 yuan: a quarter of it would bring 3,000 yuan, and each further quarter less.
const GAP = 4_000_000;
const WORTH = [300_000, 500_000, 640_000, 700_000];
const terms: Terms = {
  rate: 0.08,
  dread: 0.04,
  years: 1,
  effort: 20_000,
  belief: 0.5,
  caution: 0,
  room: Number.POSITIVE_INFINITY,
  divisible: true,
};
const asked = (set: Partial<Terms> = {}, worth: readonly number[] = WORTH, gap = GAP) =>
  bestAsk(worth, 0, gap, { ...terms, ...set }, noAsk());

test("owing weighs rate and dread over the years that it lasts", () => {
  expect(costOfOwing(1_000_000, { rate: 0.08, dread: 0.04, years: 1.5 })).toBeCloseTo(180_000, 6);
});

describe("the ask that leaves most", () => {
  // Quarters leave 1,800, 2,600, 2,800 and 2,200 yuan; three of them half of 2,800, less 200 of effort.
  test("is of three quarters where the last costs more than it brings", () => {
    const ask = asked();
    expect(ask.amount).toBe(3_000_000);
    expect([ask.value, ask.cost, ask.brings].map(Math.round)).toEqual([120_000, 380_000, 640_000]);
  });

  // At 18 and 4 per cent: 800, 600, −200 and −1,800 yuan.
  test("is of less where money is dearer, and of nothing where it is dearer still", () => {
    expect(asked({ rate: 0.18 }).amount).toBe(1_000_000);
    const none = asked({ rate: 0.3 });
    expect(none.amount).toBe(0);
    // What the least bad would have cost, with effort, and brought.
    expect([none.cost, none.brings].map(Math.round)).toEqual([360_000, 300_000]);
  });

  // Of what is brought half is counted on: 300, 100, −400 and −1,300 yuan.
  test("counts on a part of what the money would bring, and on all that it costs", () => {
    const ask = asked({ caution: 0.5, effort: 0 });
    expect([ask.amount, Math.round(ask.value), ask.brings]).toEqual([1_000_000, 15_000, 150_000]);
    expect(asked({ caution: 0.99 }).amount).toBe(0);
  });

  test("is of nothing where effort eats what belief leaves", () => {
    // Half of 2,800 yuan are 1,400.
    expect([asked({ effort: 139_999 }).amount, asked({ effort: 140_001 }).amount]).toEqual([3_000_000, 0]);
    expect(asked({ belief: 0 }).amount).toBe(0);
  });

  test("is within the room on the line, in the parts of the gap that fit or all that is left", () => {
    expect(asked({ room: 2_500_000 }).amount).toBe(2_000_000);
    expect(asked({ room: 400_000.7 }).amount).toBe(400_000);
  });

  test("where the room is under a quarter, is worth its part of the quarter's worth", () => {
    // 4,000 of 10,000 yuan: two fifths of 3,000, less 12 % of 4,000, half believed: 360, less 200 of effort.
    const cut = asked({ room: 400_000 });
    expect([cut.amount, cut.brings].map(Math.round)).toEqual([400_000, 120_000]);
    expect(cut.value).toBeCloseTo(16_000, 6);
    // Another lender that has all of the quarter to lend leaves 1,800 · ½ − 200.
    expect(asked({ room: 1_000_000 }).value).toBeCloseTo(70_000, 6);
    expect(asked({ room: 0 }).amount).toBe(0);
    // A part of a tractor is of no use.
    expect(asked({ room: 400_000, divisible: false }).amount).toBe(0);
    expect(asked({ room: 1_000_000, divisible: false }).amount).toBe(1_000_000);
  });

  test("reads the worth of its own need, in whole fen of the gap", () => {
    const ask = bestAsk([0, 0, 0, 0, ...WORTH], 4, 4_000_003, terms, noAsk());
    expect(ask.amount).toBe(3_000_002);
    expect(bestAsk([0, 0, 0, 0, ...WORTH], 0, GAP, terms, noAsk()).amount).toBe(0);
  });
});

const fen = fc.integer({ min: -1_000_000, max: 5_000_000 });
const percent = fc.integer({ min: 0, max: 60 }).map((n) => n / 100);

test("whatever money would bring, a dearer rate, more dread or a longer time never raise what is asked for", () => {
  fc.assert(
    fc.property(fc.tuple(fen, fen, fen, fen), percent, percent, percent, (worth, rate, dread, more) => {
      const before = asked({ rate, dread }, worth).amount;
      expect(asked({ rate: rate + more, dread }, worth).amount).toBeLessThanOrEqual(before);
      expect(asked({ rate, dread: dread + more }, worth).amount).toBeLessThanOrEqual(before);
      expect(asked({ rate, dread, years: 1 + more }, worth).amount).toBeLessThanOrEqual(before);
    }),
  );
});

test("what is asked for leaves something, and no other part leaves more", () => {
  fc.assert(
    fc.property(fc.tuple(fen, fen, fen, fen), percent, percent, (worth, rate, belief) => {
      const ask = asked({ rate, belief }, worth);
      const left = [1, 2, 3, 4].map(
        (k) => belief * (worth[k - 1] - (rate + terms.dread) * 1_000_000 * k) - terms.effort,
      );
      const most = Math.max(...left);
      if (ask.amount === 0) expect(most).toBeLessThanOrEqual(0);
      else expect(left[ask.amount / 1_000_000 - 1]).toBeCloseTo(most, 4);
    }),
  );
});
