import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { estimate, pairedEstimate } from "../../src/compare/estimate.ts";
import type { Replicate } from "../../src/compare/replicates.ts";
import { type TrialFigure, trialFigures } from "../../src/experiments/trial-result.ts";
import { type Trial, type TrialRow, trialNames, trials } from "../../src/experiments/trials.ts";
import { lenderMetric } from "../../src/model/metrics/lender-accounts.ts";
import { change, trialMarkdown } from "../../src/report/trial-report.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";

const loaded = (name: (typeof trialNames)[number]) => {
  const { scenario } = loadScenario(trials[name].scenario);
  return { scenario, plan: planOf(scenario) };
};

/** Replicates in which every arm's figures are told by a function of arm and replicate. */
const replicates = (
  arms: readonly string[],
  told: (arm: string, r: number) => { summary: object; series?: object },
  n = 4,
): Replicate[] =>
  Array.from({ length: n }, (_, r) => ({
    replicate: r + 1,
    arms: arms.map((arm) => ({ arm, series: {}, ...told(arm, r) })),
  })) as unknown as Replicate[];

describe("every experiment of docs/model/experiments.md", () => {
  const page = readFileSync("docs/model/experiments.md", "utf8");
  test.each(trialNames)("%s has its scenario, its arms and its lenders, a command and a table", (name) => {
    const { scenario } = loaded(name);
    const trial: Trial = trials[name];
    for (const { arm, of } of trial.rows) {
      expect(Object.keys(scenario.arms)).toContain(arm);
      if (typeof of !== "string")
        for (const lender of [of.lender, of.against ?? of.lender])
          expect(Object.keys(scenario.lenders)).toContain(lender);
    }
    expect(Object.keys(scenario.arms)).toContain(trial.reference);
    expect(page).toContain(`sannong compare ${trial.scenario} `);
    expect(page).toMatch(new RegExp(`<!-- made by: node tools/trials.js ${name}; figures: \\w{8} -->`));
  });

  test("moves one thing between an arm and the reference", () => {
    const { scenario: priced } = loaded("price");
    for (const { arm } of trials.price.rows) {
      const moved = priced.paths!.filter((path) => path.arm === arm);
      expect(new Set(moved.map(({ path }) => path.split(".")[1])).size, arm).toBe(1);
      expect(moved.map(({ path }) => path.replace(/^.*\./, "")).sort(), arm).toEqual([
        "rateHigh",
        "rateHigh",
        "rateLow",
        "rateLow",
      ]);
    }
    const own = (name: "channel" | "line", arm: string) =>
      loaded(name)
        .scenario.paths!.filter((path) => path.arm === arm)
        .map(({ path, value }) => [path, value]);
    expect(own("channel", "gateOnly")).toEqual([["sell.harvestOnline", false]]);
    expect(own("line", "withdrawn")).toEqual([["shocks.squeeze.lines", 1]]);
  });

  test("moves rates by five and ten points, and never below 0", () => {
    const { scenario, plan } = loaded("price");
    const rate = (arm: string, key: string) =>
      scenario.paths!.find((path) => path.arm === arm && path.path.endsWith(`products.0.${key}`))!
        .value as number;
    for (const [short, lender] of [
      ["bank", "ruralCreditCooperative"],
      ["data", "dataLender"],
    ] as const)
      for (const [shift, points] of [
        ["Up10", 0.1],
        ["Up5", 0.05],
        ["Down5", -0.05],
        ["Down10", -0.1],
      ] as const)
        for (const key of ["rateLow", "rateHigh"] as const) {
          const usual = plan.lenders[plan.lenderNames.indexOf(lender)].products[0][key];
          expect(rate(`${short}${shift}`, key), `${short}${shift}`).toBeCloseTo(
            Math.max(0, usual + points),
            12,
          );
        }
  });
});

describe("what a trial came to", () => {
  test("is paired on the same luck, of two lenders where two are compared", () => {
    const { plan } = loaded("data");
    const [seeing, blind] = ["dataLender", "uninformedLender"].map((name) =>
      lenderMetric("profit", plan.lenderNames.indexOf(name)),
    );
    const done = replicates(["ecommerce", "uninformed"], (arm, r) => ({
      summary: arm === "ecommerce" ? { [seeing]: 10 + r } : { [blind]: 7 + 2 * r },
    }));
    const row: TrialRow = {
      arm: "uninformed",
      of: { figure: "profit", lender: "uninformedLender", against: "dataLender" },
    };
    const [figure] = trialFigures({ ...trials.data, rows: [row] }, plan, done);
    // 7 + 2r − (10 + r) = r − 3
    expect(figure.difference).toEqual(pairedEstimate([-3, -2, -1, 0]));
    expect(figure.reference).toEqual(estimate([10, 11, 12, 13]));
  });

  test("of a price is the first year's, with the elasticity to the middle of the band", () => {
    const { plan } = loaded("price");
    const key = lenderMetric("applications", plan.lenderNames.indexOf("ruralCreditCooperative"));
    const done = replicates(["hybrid", "bankUp5"], (arm, r) => ({
      summary: { [key]: 99 },
      series: { [key]: arm === "hybrid" ? [8, 12, 10, 10, 50] : [6 + r, 8, 8, 8 - r, 70] },
    }));
    const row: TrialRow = {
      arm: "bankUp5",
      of: { figure: "applications", lender: "ruralCreditCooperative" },
      firstYear: true,
    };
    const [{ difference, elasticity, reference }] = trialFigures(
      { ...trials.price, rows: [row] },
      plan,
      done,
    );
    expect(reference.mean).toBe(10);
    expect(difference.mean).toBe(-2.5);
    // ln(7.5/10)/ln(.135/.085)
    expect(elasticity?.mean).toBeCloseTo(Math.log(0.75) / Math.log(0.135 / 0.085), 12);
  });
});

describe("the sentence that reads a table", () => {
  const figure = (values: number[], metric = "income"): TrialFigure =>
    ({
      row: { arm: "gateOnly", of: metric, read: true },
      metric,
      reference: estimate([100, 102]),
      difference: pairedEstimate(values),
    }) as unknown as TrialFigure;

  test("says a difference, its sign and its interval, or that nothing is told from unchanged", () => {
    expect(change(figure([-11, -10, -9]), "en")).toEqual(["falls", "−10.0 [−12.5, −7.5] yuan"]);
    expect(change(figure([9, 10, 11]), "zh")).toEqual(["上升", "+10.0 [7.5, 12.5] 元"]);
    const unclear = figure([-0.01, 0.02, 0.01], "relapse");
    expect(change(unclear, "en")).toEqual(["is not told from unchanged", "+0.7 [−3.1, 4.5] points"]);
    expect(change(unclear, "zh")[0]).toBe("与不变分不开");
    expect(change(figure([5]), "en")).toEqual(["cannot be told from these replicates", ""]);
  });

  test("stands below the table in both languages", () => {
    const { scenario } = loaded("channel");
    const made = trialMarkdown({
      trial: trials.channel,
      scenario,
      figures: [figure([-11, -10, -9])],
      seed: "s",
      replicates: 3,
    });
    expect(made).toContain(
      "| 人均净收入 net income per head yuan | 101 [88, 114] | −10.0 [−12.5, −7.5] | 3 |",
    );
    expect(made).toContain("“net income per head” falls (−10.0 [−12.5, −7.5] yuan).");
    expect(made).toContain("“人均净收入”下降（−10.0 [−12.5, −7.5] 元）。");
  });
});
