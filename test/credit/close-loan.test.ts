import { expect, test } from "vitest";
import { remember, revisedLoss } from "../../src/model/credit/close-loan.ts";
import type { Settling } from "../../src/model/credit/settling.ts";
import { FEATURES } from "../../src/model/state/tables.ts";
import { threeHouseholds } from "../three-households.ts";

test("a lender moves by the weight from what it believed to what it lost, not under its floor", () => {
  // Nine tenths of .4 and a tenth of .9.
  expect(revisedLoss(0.4, 0.9, 0.1, 0.01)).toBeCloseTo(0.45, 12);
  expect(revisedLoss(0.4, 0, 1, 0.01)).toBe(0.01);
  expect(revisedLoss(0.4, 0, 1, 0)).toBe(0);
});

test("the last assessments are kept, in the room that there is now", () => {
  const { state, plan, at } = threeHouseholds();
  state.line.count = 1;
  const [closed] = state.samples;
  const features = (remembered: number, value: number): number[] => {
    state.line.features[1] = value;
    remember(state, 0, false, { ...(plan.phases.settle as Settling), remembered }, at(0));
    return Array.from({ length: closed.count }, (_, row) => closed.features[row * FEATURES + 1]);
  };
  expect(features(2, 1)).toEqual([1]);
  expect(features(2, 2)).toEqual([1, 2]);
  expect(features(2, 3)).toEqual([3, 2]);
  // Room for more: the next stand beside those kept, and no row is empty.
  expect(features(4, 4)).toEqual([3, 2, 4]);
  expect(features(4, 5)).toEqual([3, 2, 4, 5]);
  // Less room again: no more than that is looked at.
  expect(features(3, 6)).toHaveLength(3);
});
