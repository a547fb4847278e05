import fc from "fast-check";
import { expect, test } from "vitest";
import { billMeans, freeCash, keptBack, ownPart, ownStock } from "../../src/model/state/own-money.ts";

test("for bills there is cash and a fifth of an income, less a quarter of subsistence for each of four", () => {
  const settings = { lean: 0.2, billsReserve: 0.25 };
  expect(billMeans(500_000, 400_000, 60_000, 4, settings)).toBe(520_000);
  expect(billMeans(0, 100_000, 60_000, 4, settings)).toBe(0);
});

test("free is what the cash kept back and the bills leave", () => {
  expect(freeCash(500_000, 200_000, 100_000)).toBe(200_000);
  expect(freeCash(250_000, 200_000, 100_000)).toBe(0);
});

test("half an income is kept back, less a tenth of what could be drawn", () => {
  const settings = { reserve: 0.5, lineInReserve: 0.1 };
  expect(keptBack(400_000, 0, settings)).toBe(200_000);
  expect(keptBack(400_000, 500_000, settings)).toBe(150_000);
  expect(keptBack(400_000, 3_000_000, settings)).toBe(0);
});

test("the more can be drawn the less is kept back, never less than nothing; without a line as ever", () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const fen = fc.integer({ min: 1, max: 100_000_000 });
  fc.assert(
    fc.property(share, share, fen, fen, (reserve, lineInReserve, lasting, room) => {
      const settings = { reserve, lineInReserve };
      const without = keptBack(lasting, 0, settings);
      const reserveKept = keptBack(lasting, room, settings);
      expect(without).toBe(reserve * lasting);
      expect(reserveKept).toBeLessThan(without);
      expect(reserveKept).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("of a need no more is paid than the share of free cash, and no more than it costs", () => {
  expect(ownPart(90_000, 0.5, 100_001)).toBe(50_000);
  expect(ownPart(30_000, 0.5, 100_001)).toBe(30_000);
});

test("goods are paid from half of what is free, or from the till where that holds more", () => {
  const settings = { stockOwn: 0.5, stockKept: 0.4 };
  // Half of 60,000 beats two fifths of 50,000.
  expect(ownStock(100_000, 60_000, 50_000, 80_000, settings)).toBe(30_000);
  expect(ownStock(100_000, 0, 50_000, 80_000, settings)).toBe(20_000);
  // The till holds no more than there is, and no less than nothing.
  expect(ownStock(100_000, 0, 50_000, 15_000, settings)).toBe(15_000);
  expect(ownStock(100_000, 0, 50_000, -5_000, settings)).toBe(0);
  expect(ownStock(10_000, 60_000, 50_000, 80_000, settings)).toBe(10_000);
  expect(ownStock(100_000, 33_333, 0, 0, settings)).toBe(16_666);
});
