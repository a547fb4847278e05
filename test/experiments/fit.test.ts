import { describe, expect, it, test } from "vitest";
import { fit as fitOf, judged } from "../../src/experiments/fit.ts";
import type { FitTask, Measured } from "../../src/experiments/fit-measure.ts";
import { type TargetKey, targetKeys, targets } from "../../src/experiments/targets.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { bandOf, fitMarkdown, fitTable } from "../../src/report/tables/fit-report.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";

const task = { bank: "traditional", both: "hybrid" } as FitTask;
const nothing = Object.fromEntries(targetKeys.map((key) => [key, Number.NaN])) as Measured;
const seeds = (key: TargetKey, values: readonly number[]): Measured[] =>
  values.map((value) => ({ ...nothing, [key]: value }));
const rowOf = (key: TargetKey, values: readonly number[]) =>
  judged("made up", task, seeds(key, values)).rows.find((row) => row.key === key)!;

describe("a verdict", () => {
  it("asks for the median and for 60 % of the seeds", () => {
    expect(rowOf("relapse", [0.11, 0.12, 0.13, 0.05, 0.3]).verdict).toBe("in");
    expect(rowOf("relapse", [0.11, 0.12, 0.05, 0.05, 0.3])).toMatchObject({ verdict: "missed", inside: 0.4 });
    expect(rowOf("relapse", [0.05, 0.06, 0.12]).verdict).toBe("missed");
  });

  it("counts a seed without a figure as outside", () => {
    expect(rowOf("relapse", [0.12, Number.NaN, Number.NaN])).toMatchObject({
      median: 0.12,
      verdict: "missed",
    });
  });

  it("says what is not carried, and shows what has no band", () => {
    expect(rowOf("relapse", [Number.NaN]).verdict).toBe("notMeasurable");
    expect(rowOf("harvestOnline", [0.8]).verdict).toBe("shown");
  });

  it("has an end on one side only where the target has", () => {
    expect(rowOf("breakEvenBank", [Number.POSITIVE_INFINITY]).verdict).toBe("in");
    expect(rowOf("administrative", [0.013]).verdict).toBe("missed");
  });
});

test("a band has the same minus sign at both ends", () => {
  expect(bandOf(targets.elasticityBank)).toBe("−2–−0.3");
});

describe("the AUC of a lender was judged by a card that had never seen what it judged (F11)", () => {
  it("is of cards refitted on one tape and judged out of time, and its row says so", () => {
    for (const key of ["aucBank", "aucData"] as const) {
      expect(targets[key].en).toMatch(/refitted on one tape, out of time/);
      expect(targets[key].zh).toMatch(/同一份贷款带上重拟合,以其后年份检验/);
    }
  });
});

describe("the fit of a small county", () => {
  const { scenario } = loadScenario("scenarios/small.yaml", { set: ["time.burnIn=8"] });

  it("measures every target, the same on threads as without", async () => {
    const here = await fitOf(scenario, { seeds: 2, workers: 0 });
    expect(here.rows.map(({ key }) => key)).toEqual(targetKeys);
    expect(here.rows.filter(({ key }) => !key.startsWith("auc")).map(({ median }) => median)).not.toContain(
      Number.NaN,
    );
    expect(await fitOf(scenario, { seeds: 2, workers: 2 })).toEqual(here);
    for (const language of ["zh", "en"] as const) {
      const table = fitTable(here, language, 300);
      for (const key of targetKeys) expect(table).toContain(targets[key][language]);
      for (const width of [40, 80, 120])
        for (const line of fitTable(here, language, width).split("\n"))
          expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(
        fitMarkdown(here, language)
          .split("\n")
          .filter((line) => line.startsWith("|")),
      ).toHaveLength(targetKeys.length + 2);
    }
  });

  it("is not told apart by whether help is on in the file", async () => {
    const helped = loadScenario("scenarios/small.yaml", {
      set: ["time.burnIn=8", "publicHand.monitoring=true", "publicHand.help=true"],
    });
    const [off, on] = [
      await fitOf(scenario, { seeds: 1, workers: 0 }),
      await fitOf(helped.scenario, { seeds: 1, workers: 0 }),
    ];
    expect(on.rows).toEqual(off.rows);
  });
});
