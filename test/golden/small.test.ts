import { expect, test } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";
import { golden } from "./golden.ts";

/** JSON has no NaN: what is not defined is null there. */
const defined = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number.isNaN(value) ? null : value]));

test("small.yaml, seed 1: every metric of every arm is exactly what it was", () => {
  const plan = planWith(["seed=1"]);
  const arms = plan.arms.map(({ name }) => name);
  const made = [0, 1].flatMap((replicate) =>
    simulateArms(plan, replicate, arms).map(({ arm, summary }) => ({ arm, replicate, ...defined(summary) })),
  );
  expect(made).toEqual(golden("small.json", made));
});
