import { describe, expect, test } from "vitest";
import { drawnPlan } from "../../src/model/drawn-plan.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";

const planWith = (...set: string[]) =>
  planOf(loadScenario("scenarios/small.yaml", { set: ["compare.uncertainty=parameters", ...set] }).scenario);

/** What was drawn, by name. */
function drawn(plan: ReturnType<typeof planWith>, replicate = 1): Map<string, number> {
  const made = drawnPlan(plan, replicate);
  return new Map(
    plan.uncertain!.map(({ key, path }) => [
      key,
      path.reduce((branch: unknown, name) => (branch as Record<string, unknown>)[name], made) as number,
    ]),
  );
}

describe("uncertain parameters", () => {
  const plan = planWith();

  test("are those of grade C or D that stand at their default, and none that a scenario sets", () => {
    const keys = plan.uncertain!.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys).toContain("ruralCreditCooperative.cost.processing");
    expect(keys).not.toContain("county.povertyLine");
    const set = planWith("lenders.ruralCreditCooperative.cost.processing=1100").uncertain!;
    expect(set.map(({ key }) => key)).not.toContain("ruralCreditCooperative.cost.processing");
  });

  test("lie in their plausible ranges, whole where they have to be, and differ between replicates", () => {
    const [first, second] = [drawn(plan, 1), drawn(plan, 2)];
    for (const { key, low, high, whole } of plan.uncertain!) {
      expect(first.get(key)!).toBeGreaterThanOrEqual(low);
      expect(first.get(key)!).toBeLessThanOrEqual(high);
      if (whole) expect(Number.isInteger(first.get(key)!)).toBe(true);
    }
    const moved = [...first].filter(([key, value]) => second.get(key) !== value);
    expect(moved.length).toBeGreaterThan(100);
  });

  test("are drawn the same whatever else is set or drawn", () => {
    const [all, fewer] = [drawn(plan), drawn(planWith("county.subsistence=3000"))];
    expect(fewer.size).toBe(all.size - 1);
    for (const [key, value] of fewer) expect(value, key).toBe(all.get(key));
  });

  test("of a policy are the same in every arm that carries it", () => {
    const both = planWith(
      "arms.traditional.policies.training.seats=0.05",
      "arms.hybrid.policies.training.seats=0.05",
    );
    const made = drawnPlan(both, 3);
    const gains = made.arms.flatMap(({ policies }) => policies.map(({ parameters }) => parameters.gain));
    expect(gains).toHaveLength(2);
    expect(gains[0]).toBe(gains[1]);
    expect(gains[0]).not.toBe(0.5);
  });

  test("of a lender that is like another lie in that one's ranges, and what it sets is not drawn", () => {
    const like = planWith(
      'lenders.rural={"like": "dataLender", "security": {"lgd": 0.5}}',
      "arms.hybrid.lenders.rural=all",
    );
    const of = (name: string) =>
      like
        .uncertain!.filter(({ key }) => key.startsWith(`${name}.`))
        .map(({ key, low, high }) => [key.slice(name.length), low, high]);
    expect(of("rural")).toEqual(of("dataLender").filter(([key]) => key !== ".security.lgd"));
  });

  test("leave alone what does not apply to a lender", () => {
    const keys = plan.uncertain!.map(({ key }) => key);
    expect(keys).toContain("ruralCreditCooperative.security.recovery");
    for (const key of ["dataLender.security.recovery", "ruralCreditCooperative.security.collection"])
      expect(keys).not.toContain(key);
  });

  test("leave a plan without uncertainty as it is", () => {
    const { uncertain: _, ...rest } = plan;
    expect(drawnPlan(rest, 1)).toBe(rest);
  });
});

/** The data lender's approvals over ten replicates, in a county with many shops. */
function approvals(uncertainty: string): number {
  const { scenario } = loadScenario("scenarios/small.yaml", {
    set: ["population.shopShare=0.3", "time.seasons=8", `compare.uncertainty=${uncertainty}`],
  });
  const runs = Array.from({ length: 10 }, (_, k) => simulateArms(planOf(scenario), k + 1, ["ecommerce"]));
  return runs.reduce((sum, [{ summary }]) => sum + summary.approval1, 0) / runs.length;
}

test("the data lender refuses nearly all when its numbers are drawn from another lender's ranges", () => {
  const usual = approvals("none");
  expect(usual).toBeGreaterThan(0.5);
  expect(usual - approvals("parameters")).toBeLessThan(0.3);
});
