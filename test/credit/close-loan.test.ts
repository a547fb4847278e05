import { expect, test } from "vitest";
import { revisedLoss } from "../../src/model/credit/close-loan.ts";

test("a lender moves by the weight from what it believed to what it lost, not under its floor", () => {
  // Nine tenths of .4 and a tenth of .9.
  expect(revisedLoss(0.4, 0.9, 0.1, 0.01)).toBeCloseTo(0.45, 12);
  expect(revisedLoss(0.4, 0, 1, 0.01)).toBe(0.01);
  expect(revisedLoss(0.4, 0, 1, 0)).toBe(0);
});
