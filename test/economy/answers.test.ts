import { beforeAll, describe, expect, test } from "vitest";
import { playReplicate } from "../../src/compare/replicates.ts";
import { type TrialFigure, trialFigures } from "../../src/experiments/trial-result.ts";
import { type Trial, trials } from "../../src/experiments/trials.ts";
import { interval } from "../../src/report/layout/format.ts";
import { planWith } from "../three-households.ts";

/** What of a trial holds over so many replicates, its arms paired on the same luck. */
function played(trial: Trial, rows: Trial["rows"], replicates: number, set: readonly string[] = []) {
  const plan = planWith(set, trial.scenario);
  const arms = [...new Set([trial.reference, ...rows.map(({ arm }) => arm)])];
  const done = Array.from({ length: replicates }, (_, r) =>
    playReplicate({ plan, arms, pairs: [] }, { replicate: r, flows: false }),
  );
  return trialFigures({ ...trial, rows }, plan, done);
}

describe("dearer credit is asked for less", () => {
  const rows = trials.price.rows.filter(({ arm, read }) => read && arm.includes("Up"));
  let figures: TrialFigure[];
  beforeAll(() => {
    figures = played(trials.price, rows, 8, ["time.seasons=4"]);
  });

  test.each(rows.map(({ arm }) => arm))(
    "%s: fewer ask in the first year, by an elasticity below 0",
    (arm) => {
      const figure = figures.find(({ row }) => row.arm === arm)!;
      console.log(
        `${arm}: asked for a year ${interval(figure.reference, "number")}, moved by ${interval(figure.difference, "number")}, own elasticity ${interval(figure.elasticity!, "number")}`,
      );
      expect(figure.difference.mean).toBeLessThan(0);
      expect(figure.elasticity!.mean).toBeLessThan(0);
      expect(figure.elasticity!.mean).toBeGreaterThan(-4);
    },
  );

  test.each(["bank", "data"])("of the %s lender the elasticity is told from 0", (lender) => {
    const own = figures.filter(({ row }) => row.arm.startsWith(lender));
    expect(own).toHaveLength(2);
    expect(Math.min(...own.map(({ elasticity }) => elasticity!.high))).toBeLessThan(0);
  });
});

describe("a lender without records does worse than one with them, on the same luck", () => {
  let loss: TrialFigure;
  let reach: TrialFigure;
  let profit: TrialFigure;
  beforeAll(() => {
    const rows = trials.data.rows.filter(({ read }) => read);
    [loss, reach, profit] = played(trials.data, rows, 6) as [TrialFigure, TrialFigure, TrialFigure];
    const told = ({ reference, difference }: TrialFigure, show: "percent" | "yuan"): string =>
      `${interval(difference, show, 2)} on ${interval(reference, show, 2)}`;
    console.log(
      `without records: loss ${told(loss, "percent")} %, reach ${told(reach, "percent")} %, profit ${told(profit, "yuan")} yuan a household`,
    );
  });

  test("in loss or in reach, told from 0", () => {
    expect(loss.difference.low > 0 || reach.difference.high < 0).toBe(true);
  });

  test("and in profit", () => {
    expect(profit.difference.mean).toBeLessThan(0);
  });
});
