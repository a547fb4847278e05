import { expect, test } from "vitest";
import { fundingCost } from "../../src/model/phases/settle.ts";

test("funds cost a quarter of the yearly rate on what stood out", () => {
  expect(fundingCost(10_000_000, 0.022)).toBe(55_000);
  expect(fundingCost(0, 0.022)).toBe(0);
});
