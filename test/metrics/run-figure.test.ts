import { expect, test } from "vitest";
import { lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import { metric, type Parts, quotient } from "../../src/model/metrics/metric.ts";
import { runFigure } from "../../src/model/run-figure.ts";
import { threeHouseholds } from "../three-households.ts";

const named = {
  en: "made up",
  zh: "虚构",
  group: "other",
  unit: "share",
  each: "season",
  show: "number",
} as const;
const plain = (summary: "mean" | "sum" | "last") => metric({ ...named, summary, measure: () => 0 });
const ratioed = quotient({ ...named, parts: () => [0, 0] });

test("a mean, a sum and the last are of the seasons in which a metric is defined", () => {
  const values = [Number.NaN, 1, 5, Number.NaN];
  expect(runFigure(plain("mean"), values)).toBe(3);
  expect(runFigure(plain("sum"), values)).toBe(6);
  expect(runFigure(plain("last"), values)).toBe(5);
  expect(runFigure(plain("mean"), [Number.NaN])).toBeNaN();
});

test("a quotient is the ratio of sums: a season with little below weighs little", () => {
  const parts: Parts[] = [
    [30, 1000],
    [50, 1000],
    [10, 2],
  ];
  // 90 of 2,002, and not the mean of 3, 5 and 500 %.
  expect(runFigure(ratioed, [0.03, 0.05, 5], parts)).toBe(90 / 2002);
  // What is lost after the book has gone is lost all the same.
  expect(runFigure(ratioed, [0.03, Number.NaN], [parts[0], [20, 0]])).toBe(0.05);
  expect(runFigure(ratioed, [Number.NaN], [[20, 0]])).toBeNaN();
  expect(runFigure(ratioed, [])).toBeNaN();
});

test("a year's loss of a book that vanishes is what was lost of what was out on average", () => {
  const { state, plan } = threeHouseholds();
  const { lender } = state;
  const season = { season: 0, quarter: 0, year: 0, county: plan.county, lenders: plan.lenders };
  const loss = lenderMetrics.yearlyLoss0;
  const parts: Parts[] = [];
  const values: number[] = [];
  // 10,000 yuan out and 100 lost in each of three seasons; 50 out and 100 lost in the fourth.
  for (const [out, lost] of [
    [10_000, 100],
    [10_000, 100],
    [10_000, 100],
    [50, 100],
  ]) {
    lender.averagePerforming[0] = 100 * out;
    lender.overdue[0] = 0;
    lender.nonPerforming[0] = 0;
    lender.lost[0] = 100 * lost;
    values.push(loss.measure(state, season));
    const made = loss.parts?.(state, season);
    if (made) parts.push(made);
  }
  expect(values[3]).toBe(8);
  // 400 yuan in a year of an average of 30,050/4; the mean of the seasons' ratios would be 203 %.
  expect(runFigure(loss, values, parts)).toBeCloseTo(400 / (30_050 / 4), 12);
});
