import { expect, it } from "vitest";
import { nearestPath } from "../../src/scenario/override.ts";
import { nearestFactor } from "../../src/sweeps/study/factor-place.ts";

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
