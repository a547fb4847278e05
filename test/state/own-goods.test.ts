import { expect, test } from "vitest";
import { ownStockOf } from "../../src/model/state/own-goods.ts";

test("a shop's stock is its owner's harvest at the gate's price, up to a share of what the shop wants", () => {
  expect(ownStockOf(1000, 0.8, 2000, 0.3)).toBeCloseTo(600, 12);
  expect(ownStockOf(500, 0.8, 2000, 0.3)).toBeCloseTo(400, 12);
  expect(ownStockOf(0, 0.8, 2000, 0.3)).toBe(0);
});
