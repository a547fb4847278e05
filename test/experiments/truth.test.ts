import { expect, test } from "vitest";
import { armContrast } from "../../src/experiments/estimators/arm-contrast.ts";
import { density } from "../../src/experiments/estimators/density.ts";
import { eventStudy } from "../../src/experiments/estimators/event-study.ts";
import { quantileEffects } from "../../src/experiments/estimators/quantile-effects.ts";
import { regressionDiscontinuity } from "../../src/experiments/estimators/regression-discontinuity.ts";
import { stablePoints, transitionCurve } from "../../src/experiments/estimators/transition-curve.ts";
import type { Experiment } from "../../src/experiments/file/experiment.ts";
import { seedEstimate } from "../../src/experiments/found/seed-estimate.ts";
import type { SampleTable } from "../../src/experiments/sample/sample-table.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";

const table = (columns: Record<string, readonly number[]>): SampleTable => ({
  rows: Object.values(columns)[0]!.length,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]),
  ),
});
const sampled = { seed: "truth", replicate: 1 };
const luck = luckOf(runKey("truth", 1))("rows");
const rows = Array.from({ length: 600 }, (_, k) => k);

test("at a cutoff the same luck says by how much own effects jump, for whom the first stage does", () => {
  const running = rows.map((k) => luck.uniform(k, 1) - 0.5);
  // Above, three in four get it, who gain 2; the effect does not hang on how far above they are.
  const line = running.map((r, k) => (r >= 0 && k % 4 > 0 ? 1 : 0));
  const before = rows.map((k) => 5 * luck.normal(k, 2));
  const sample = table({
    running,
    line,
    "y.without": before,
    y: before.map((value, k) => value + 2 * line[k]!),
  });
  const settings = { outcome: "y", running: "running", cutoff: 0, bandwidth: 0.5, donut: 0, balance: [] };
  expect(regressionDiscontinuity.truth!(sample, { ...settings, firstStage: "line" })).toBeCloseTo(2, 9);
  const reduced = regressionDiscontinuity.truth!(sample, { ...settings, firstStage: undefined });
  expect(reduced).toBeGreaterThan(1.2);
  expect(reduced).toBeLessThan(1.8);
});

test("an event study's truth is the own effect in its wave less that in its base, of those assigned", () => {
  const wave = rows.map((k) => k % 3);
  const assigned = rows.map((k) => (k % 2 === 0 ? 1 : 0));
  const other = rows.map((k) => luck.normal(k, 3));
  const y = other.map((value, k) => value + assigned[k]! * [0, 0.5, 4][wave[k]!]!);
  const sample = table({ wave, assigned, y, "y.without": other });
  const settings = { outcome: "y", base: 1, from: 2, cluster: "none" } as const;
  expect(eventStudy.truth!(sample, { ...settings, controlled: true })).toBeCloseTo(3.5, 9);
  expect(eventStudy.truth!(sample, { ...settings, controlled: false })).toBeCloseTo(1.75, 9);
});

test("a quantile's truth is that of those assigned with the treatment less without it", () => {
  const assigned = rows.map((k) => (k < 301 ? 1 : 0));
  const sample = table({ assigned, "y.without": rows, y: rows.map((k) => 3 * k) });
  const settings = { outcome: "y", at: 0.5, quantiles: [0.5] };
  expect(quantileEffects.truth!(sample, settings)).toBe(300);
});

test("arms set against each other find the truth itself", () => {
  const sample = table({ arm: [0, 0, 1, 1], wave: [3, 3, 3, 3], y: [1, 3, 4, 6] });
  const form = {
    zh: "",
    en: "",
    kind: "armContrast",
    outcome: "y",
    as: "difference",
    where: [],
    show: "number",
  } as const;
  const experiment = {
    county: { arm: "bank" },
    arms: { both: {} },
    samples: { all: {} },
    assignment: { by: "none" },
  } as unknown as Experiment;
  expect(armContrast.arms).toBe("all");
  expect(seedEstimate(sample, form, experiment, sampled)).toMatchObject({ value: 3, truth: 3 });
});

test("a density test finds units that crowd above a cutoff, and none where they do not", () => {
  const even = rows.map((k) => (k - 299.5) / 300);
  const moved = even.map((r, k) => (r < 0 && r > -0.15 && k % 3 > 0 ? r + 0.15 : r));
  const found = (running: readonly number[]) =>
    density.estimate(table({ running }), { running: "running", cutoff: 0, bandwidth: 0.5 }, sampled)!;
  expect(Math.abs(found(even).value)).toBeLessThan(found(even).se);
  expect(found(moved).value).toBeGreaterThan(3 * found(moved).se);
});

test("stable points are where a curve falls through the line on which nothing changes, and the ends that it does not leave", () => {
  const curve = (signs: readonly number[]) => signs.map((sign, at) => ({ at, value: at + sign, se: 0.1 }));
  expect(stablePoints(curve([1, 1, -1, -1]))).toBe(1);
  expect(stablePoints(curve([-1, -1, 1, 1, -1]))).toBe(2);
  expect(stablePoints(curve([-1, 1]))).toBe(2);
  expect(stablePoints(curve([0.1, -0.1]))).toBeUndefined();
});

test("a trap of two stable points is found in a sample, and one where all strive for the same", () => {
  const before = rows.map((k) => 4 * luck.uniform(k, 5));
  const noise = (k: number): number => 0.05 * luck.normal(k, 6);
  const settings = { outcome: "after", before: "before", bandwidth: 0.15 };
  const points = (after: (x: number) => number) =>
    transitionCurve.estimate(
      table({ before, after: before.map((x, k) => after(x) + noise(k)) }),
      settings,
      sampled,
    )?.value;
  expect(points((x) => x + 0.3 * Math.sin(Math.PI * x))).toBe(2);
  expect(points((x) => x + 0.3 * (2 - x))).toBe(1);
});
