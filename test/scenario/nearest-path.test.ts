import { expect, it } from "vitest";
import { nearestPath } from "../../src/scenario/override.ts";
import { nearestFactor } from "../../src/sweeps/study/factor-place.ts";
import { head, problemsOf } from "./problems.ts";

it("is the path that ends alike, else one whose last name begins so, else the nearest in letters", () => {
  const paths = ["household.pupils", "plan.inputsOwn", "credit.inputsOnline", "shop.pupils"];
  expect(nearestPath("family.pupils", paths)).toBe("shop.pupils");
  expect(nearestPath("household.inputs", paths)).toBe("plan.inputsOwn");
  expect(nearestPath("household.pupls", paths)).toBe("household.pupils");
  expect(nearestPath("house.inp", paths)).toBeUndefined();
});

it("offers nobody's pupils for inputs", () => {
  expect(nearestFactor("household.inputs")).toMatch(/inputs/);
});

it("stays in the part of the scenario that was named, where there is one that begins so", () => {
  const paths = ["arms.*.policies.fund.rateLow", "lenders.dataLender.products.0.rateLow"];
  expect(nearestPath("lenders.bank.products.0.rateLo", paths)).toBe("lenders.dataLender.products.0.rateLow");
});

it.each([
  ["rateHig", "lenders.dataLender.products.0.rateHigh"],
  ["rateHigh", "lenders.dataLender.products.0.rateHigh"],
  ["tenor", "lenders.dataLender.products.0.tenor"],
  ["speed.day", "days"],
])("offers for a lender's %s its own %s, not a policy's", (typed, meant) => {
  const set = [`lenders.dataLender.${typed}=0.2`];
  expect(problemsOf(head, {}, set)).toEqual([expect.objectContaining({ nearest: meant })]);
});
