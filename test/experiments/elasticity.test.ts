import { describe, expect, it } from "vitest";
import { dearerPaths, elasticityOf, withDearer } from "../../src/experiments/elasticity.ts";
import { planWith } from "../three-households.ts";

describe("own elasticity of applications", () => {
  it("is the ratio of logarithms", () => {
    // ln(90/100)/ln(.13/.08) = −.1054/.4855
    expect(elasticityOf(100, 90, 0.08, 0.13)).toBeCloseTo(-0.217, 4);
    expect(elasticityOf(0, 90, 0.08, 0.13)).toBeNaN();
  });

  it("moves the band of one lender in one arm, from where the arms part", () => {
    const plan = planWith();
    const paths = dearerPaths(plan, 0, 0.05);
    expect(paths).toHaveLength(2 * plan.lenders[0].products.length);
    expect(paths[0]).toEqual({
      place: ["lenders", 0, "products", 0, "rateLow"],
      arm: "dearer",
      at: [{ season: 0, to: plan.lenders[0].products[0].rateLow + 0.05 }],
    });
    const moved = withDearer(plan, plan.arms[0].name, 0, 0.05);
    expect(moved.arms[0]).toEqual(plan.arms[0]);
    expect(moved.arms[1]).toEqual({ ...plan.arms[0], name: "dearer" });
  });
});
