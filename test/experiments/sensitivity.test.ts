import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type LoanTerm, loanTermKeys, loanTerms } from "../../src/declare/loan-terms.ts";
import { movedIn, planWith, sliceEffects, variantsOf } from "../../src/experiments/sensitivity.ts";
import { playVariant } from "../../src/experiments/sensitivity-play.ts";
import { lenders } from "../../src/model/lenders/all.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

const { scenario } = loadScenario("scenarios/small.yaml", { set: ["time.burnIn=4", "time.seasons=16"] });
const plan = planOf(scenario);
const moved = movedIn(scenario);

describe("what is moved", () => {
  it("is uncertain, has two ends, and is there once", () => {
    expect(moved.length).toBeGreaterThan(100);
    expect(new Set(moved.map(({ path }) => path)).size).toBe(moved.length);
    for (const { path, low, high, grade } of moved) {
      expect(low, path).toBeLessThan(high);
      expect(["C", "D"]).toContain(grade);
    }
  });

  it("takes in the terms of products, each from a declared range that holds its own value", () => {
    const products = Object.entries(lenders).map(([name, lender]) => {
      const [first] = z.parse(lender, {}).products;
      return [name, first as unknown as Record<string, unknown>] as const;
    });
    for (const [, first] of products)
      expect(loanTermKeys).toEqual(
        expect.arrayContaining(Object.keys(first).filter((key) => key !== "purposes")),
      );
    const ranged = loanTermKeys.flatMap((key) => {
      const { plausible = {} }: LoanTerm = loanTerms[key];
      return Object.entries(plausible).map(([lender, [low, high]]) => ({ key, lender, low, high }));
    });
    expect(ranged.length).toBeGreaterThan(0);
    for (const { key, lender, low, high } of ranged) {
      const value = new Map(products).get(lender)?.[key];
      const path = `lenders.${lender}.products.0.${key}`;
      expect(value, path).toBeGreaterThanOrEqual(low);
      expect(value, path).toBeLessThanOrEqual(high);
      expect(
        moved.find((each) => each.path === path),
        path,
      ).toMatchObject({ low, high, grade: "D" });
    }
  });

  it("changes one value of the plan, which a scenario may hold", () => {
    for (const { name, moved: each, value } of variantsOf(moved)) {
      const changed = JSON.stringify(planWith(scenario, each.path, value));
      expect(changed, name).not.toBe(JSON.stringify(plan));
    }
    const set = variantsOf(moved).filter(({ moved: { path } }) => !path.includes(".products."));
    for (const { moved: each, value } of set)
      expect(() => loadScenario("scenarios/small.yaml", { set: [`${each.path}=${value}`] })).not.toThrow();
  });
});

describe("one replicate", () => {
  const task = { reference: "traditional", treatment: "hybrid" };

  it("differs in nothing from itself", () => {
    const same = playVariant(
      { reference: "hybrid", treatment: "hybrid" },
      { variant: "", replicate: 1, plan },
    );
    expect([same.relapse, same.expected, same.relapseExact, same.income]).toEqual([0, 0, 0, 0]);
  });

  it("has slices that make up the county, and a difference that is saved less harmed", () => {
    const { slices, relapse } = playVariant(task, { variant: "", replicate: 2, plan });
    const { lifted, neverPoor, liftedShop, shop } = slices;
    expect(lifted.households + neverPoor.households).toBeLessThanOrEqual(300);
    expect(liftedShop.households).toBeLessThanOrEqual(shop.households);
    expect(relapse).toBeCloseTo((lifted.harmed - lifted.saved) / lifted.households, 12);
    expect(lifted.fellTreatment - lifted.fellReference).toBe(lifted.harmed - lifted.saved);
  });

  it("expects, over interviews, what is heard without noise when there is none", () => {
    const exact = planWith(scenario, "county.interviewNoise", 0);
    const played = playVariant(task, { variant: "", replicate: 3, plan: exact });
    expect(played.expected).toBeCloseTo(played.relapse, 12);
    expect(played.relapseExact).toBeCloseTo(played.relapse, 12);
    expect(sliceEffects([played])[0]).toMatchObject({ slice: "lifted" });
  });

  it("takes no equal zeros for certainty: of households none of whom differed there is still an interval", () => {
    const same = [4, 5, 6].map((replicate) =>
      playVariant({ reference: "traditional", treatment: "traditional" }, { variant: "", replicate, plan }),
    );
    for (const { fell, households } of sliceEffects(same)) {
      expect(fell.mean).toBe(0);
      // The exact Poisson limit of none is 3.69; of two sides, either end is that far.
      if (households > 0) expect(fell.high * households * same.length).toBeCloseTo(-Math.log(0.025), 2);
    }
  });
});
