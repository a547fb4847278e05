import { beforeAll, describe, expect, test } from "vitest";
import { lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { planWith } from "../three-households.ts";

/** The same figure of the other lender: npl0 for npl1. Figures that are no lender's are their own match. */
function matched(key: string): string {
  const [, name, number] = /^(.+)([01])$/.exec(key) ?? [];
  return name && key in lenderMetrics ? `${name}${1 - Number(number)}` : key;
}

/** Metrics by the key under which `match` finds them in the other arm. */
const renamed = (values: Readonly<Record<string, unknown>>, match: (key: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [match(key), value]));

const itself = (key: string): string => key;

function expectSame(a: ArmRun, b: ArmRun, match: (key: string) => string): void {
  expect(renamed(b.summary, match)).toEqual(a.summary);
  expect(renamed(b.series, match)).toEqual(a.series);
  expect(b.households).toEqual(a.households);
}

describe("the null test", () => {
  let first: ArmRun;
  let second: ArmRun;
  let placebo: ArmRun;
  let none: ArmRun;

  beforeAll(() => {
    const plan = planWith([], "scenarios/null-test.yaml");
    expect(plan.lenderNames).toEqual(["first", "second"]);
    [first, second, placebo, none] = simulateArms(plan, 0, ["first", "second", "placebo", "none"]) as [
      ArmRun,
      ArmRun,
      ArmRun,
      ArmRun,
    ];
  });

  test("two lenders with the same columns come out the same, household by household, bit for bit", () => {
    expectSame(first, second, matched);
  });

  test("the placebo's effect is exactly zero, for every household and every metric", () => {
    expectSame(first, placebo, itself);
  });

  test("is a test: both lend, and lending makes a difference", () => {
    expect(first.summary.loanSize0).toBeGreaterThan(0);
    expect(second.summary.loanSize1).toBeGreaterThan(0);
    expect(first.summary.loanSize1).toBeNaN();
    expect(first.summary.coverage).toBeGreaterThan(0.02);
    expect(first.households.income).not.toEqual(none.households.income);
  });

  test("matches every lender's metric with the other lender's", () => {
    const keys = Object.keys(first.summary);
    expect(matched("npl0")).toBe("npl1");
    expect(matched("relapse")).toBe("relapse");
    expect(keys.map(matched).toSorted()).toEqual(keys.toSorted());
  });
});
