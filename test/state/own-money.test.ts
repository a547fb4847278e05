import { expect, test } from "vitest";
import { billMeans, freeCash, ownPart } from "../../src/model/state/own-money.ts";

test("for bills there is cash and a fifth of an income, less a quarter of subsistence for each of four", () => {
  const settings = { lean: 0.2, billsReserve: 0.25 };
  expect(billMeans(500_000, 400_000, 60_000, 4, settings)).toBe(520_000);
  expect(billMeans(0, 100_000, 60_000, 4, settings)).toBe(0);
});

test("free is what a reserve and the bills leave", () => {
  expect(freeCash(500_000, 400_000, 100_000, 0.5)).toBe(200_000);
  expect(freeCash(250_000, 400_000, 100_000, 0.5)).toBe(0);
});

test("of a need no more is paid than the share of free cash, and no more than it costs", () => {
  expect(ownPart(90_000, 0.5, 100_001)).toBe(50_000);
  expect(ownPart(30_000, 0.5, 100_001)).toBe(30_000);
});
