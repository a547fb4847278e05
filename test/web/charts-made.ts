import { summarise } from "../../src/compare/reduction.ts";
import { playReplicate, type Replicate } from "../../src/compare/replicates.ts";
import { countedOf, rangeOf } from "../../src/model/metrics/all.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { sharedPlan } from "../../src/twin/twin.ts";
import type { ShownArm } from "../../web/charts/outcome-lines.ts";
import { lookOf } from "../../web/set/arms.ts";
import { county } from "../twin/lived.ts";

/** Small results of the engine itself, for charts to draw. */
const plan = sharedPlan(county());
const names = ["traditional", "ecommerce", "hybrid", "none"] as const;
const [reference, ...others] = names;
const pairs = others.map((arm) => ({ reference, arm }));

export const households = plan.size.villages * plan.size.householdsPerVillage;
export const runs = simulateArms(plan, 1, names, { flows: true });
export const replicates: Replicate[] = [1, 2, 3, 4].map((replicate) =>
  playReplicate({ plan, arms: names, pairs }, { replicate, flows: false }),
);
export const over = summarise({ arms: names, pairs }, replicates, {
  headline: ["hybrid", "traditional"],
  rangeOf,
  countedOf,
});
export const luck = { replicate: 1, arms: replicates[0]!.arms.map((run) => ({ run })) };
export const arms: ShownArm[] = names.map((arm) => ({
  arm,
  name: `arm ${arm}`,
  short: arm,
  look: lookOf(arm),
}));
