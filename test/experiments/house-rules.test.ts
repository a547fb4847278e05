import { beforeAll, describe, expect, it } from "vitest";
import { ownElasticity } from "../../src/experiments/elasticity.ts";
import { lenderMetric } from "../../src/model/metrics/lender-accounts.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";

/** Replicates over which a figure is averaged, and the county they are played in. */
const REPLICATES = [0, 1, 2];
const baseline = planWith([], "scenarios/baseline.yaml");

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("dearer credit is asked for less", () => {
  const lenders = baseline.lenderNames.map((name, j) => [name, j] as const);

  it.each(lenders)("of the %s, the more the dearer", (_, j) => {
    const over = (points: number): number =>
      mean(REPLICATES.map((replicate) => ownElasticity(baseline, "hybrid", j, points, replicate)));
    const [five, ten] = [over(0.05), over(0.1)];
    console.log(
      `own elasticity of applications, ${baseline.lenderNames[j]}: ${five.toFixed(2)} at 5, ${ten.toFixed(2)} at 10 points`,
    );
    expect(five).toBeLessThan(0);
    expect(ten).toBeLessThan(0);
    expect(five).toBeGreaterThan(-4);
  });
});

describe("a lender without records does worse", () => {
  const plan = planWith([], "scenarios/uninformed-lender.yaml");
  const [informed, uninformed] = ["dataLender", "uninformedLender"].map((name) =>
    plan.lenderNames.indexOf(name),
  );
  let runs: ArmRun[][];
  beforeAll(() => {
    runs = REPLICATES.map((replicate) => simulateArms(plan, replicate, ["ecommerce", "uninformed"]));
  });

  it("in loss or reach, and in profit, on the same luck", () => {
    const difference = (figure: "yearlyLoss" | "lineHolders" | "profit"): number =>
      mean(
        runs.map(
          ([seeing, blind]) =>
            blind.summary[lenderMetric(figure, uninformed)] - seeing.summary[lenderMetric(figure, informed)],
        ),
      );
    const [loss, reach, profit] = [difference("yearlyLoss"), difference("lineHolders"), difference("profit")];
    console.log(
      `without records: loss ${loss.toFixed(4)}, reach ${reach.toFixed(4)}, profit ${profit.toFixed(2)} yuan a household`,
    );
    expect(loss > 0 || reach < 0).toBe(true);
    expect(profit).toBeLessThan(0);
  });
});
