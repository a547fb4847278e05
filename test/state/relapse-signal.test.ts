import { expect, test } from "vitest";
import { isSignal, isSudden } from "../../src/model/state/relapse-signal.ts";

test("hardship is sudden by a bill of over a fifth of income, or a harvest of which a third is lost", () => {
  const settings = { billSignal: 0.2, harvestSignal: 0.3 };
  expect(isSudden(200_000, 1_000_000, 0.3, settings)).toBe(false);
  expect(isSudden(200_001, 1_000_000, 0, settings)).toBe(true);
  expect(isSudden(0, 1_000_000, 0.31, settings)).toBe(true);
});

test("income under the line is a signal, after sudden hardship also income a little above it", () => {
  expect([isSignal(99, 100, false, 1.2), isSignal(100, 100, false, 1.2)]).toEqual([true, false]);
  expect([isSignal(119, 100, true, 1.2), isSignal(120, 100, true, 1.2)]).toEqual([true, false]);
});
