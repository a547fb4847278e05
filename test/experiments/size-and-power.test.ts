import { describe, expect, test } from "vitest";
import { madeUpScores, madeUpShops } from "../../scripts/made-up-shops.ts";
import { ancova } from "../../src/experiments/estimators/ancova.ts";
import { differenceInDifferences } from "../../src/experiments/estimators/difference-in-differences.ts";
import { differenceOfMeans } from "../../src/experiments/estimators/difference-of-means.ts";
import type { Found } from "../../src/experiments/estimators/estimator.ts";
import { eventStudy } from "../../src/experiments/estimators/event-study.ts";
import { instrument } from "../../src/experiments/estimators/instrument.ts";
import { panel } from "../../src/experiments/estimators/panel.ts";
import { quantileEffects } from "../../src/experiments/estimators/quantile-effects.ts";
import { regressionDiscontinuity } from "../../src/experiments/estimators/regression-discontinuity.ts";
import { densityTest } from "../../src/experiments/regression/density-test.ts";
import { twoSided } from "../../src/experiments/regression/student.ts";
import { rowsWhere, type SampleTable } from "../../src/experiments/sample/sample-table.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";

const LONG = process.env.LONG !== undefined;
/** Of 2,000 placebos 3 to 7 % are rejected at 5 %: of 400, one right estimator in fifteen would fail by luck. Of 150, 1 to 10 %. */
const [SEEDS, LEAST, MOST, OFF] = LONG ? [2000, 0.03, 0.07, 0.06] : [150, 0.01, 0.1, 0.12];
const [VILLAGES, HOUSEHOLDS, WAVES] = [60, 8, 4];

/** Villages with luck of their own, half of them treated from wave 2 on, with so large an effect; 80 % take it up. */
function trial(seed: number, effect: number): SampleTable {
  const luck = luckOf(runKey("size", seed));
  const [of, own, noise, lot, taking] = ["village", "household", "noise", "lot", "taking"].map((name) =>
    luck(name),
  );
  const order = Array.from({ length: VILLAGES }, (_, v) => v).sort((a, b) => lot.uniform(a) - lot.uniform(b));
  const drawn = new Set(order.slice(0, VILLAGES / 2));
  const rows = Array.from({ length: VILLAGES * HOUSEHOLDS * WAVES }, (_, row) => {
    const wave = row % WAVES;
    const unit = Math.floor(row / WAVES);
    const village = Math.floor(unit / HOUSEHOLDS);
    const assigned = drawn.has(village) ? 1 : 0;
    const treated = wave >= 2 && assigned === 1 && taking.uniform(unit) < 0.8 ? 1 : 0;
    const fixed = 0.4 * of.normal(village) + own.normal(unit);
    const y = fixed + 0.2 * of.normal(village, 1 + wave) + noise.normal(unit, wave) + effect * treated;
    const before = fixed + noise.normal(unit, 9);
    return { unit, village, wave, assigned, treated, y, before };
  });
  const column = (name: keyof (typeof rows)[number]) => Float64Array.from(rows, (row) => row[name]);
  const names = ["unit", "village", "wave", "assigned", "treated", "y", "before"] as const;
  return { rows: rows.length, columns: Object.fromEntries(names.map((name) => [name, column(name)])) };
}

const lastOf = (table: SampleTable): SampleTable =>
  rowsWhere(table, (row) => table.columns.wave[row] === WAVES - 1);
const shared = { outcome: "y", cluster: "village", scale: "level" } as const;
const sampled = (replicate: number) => ({ seed: "size", replicate });

const estimates: Record<string, (table: SampleTable, seed: number) => Found | undefined> = {
  differenceOfMeans: (table, seed) => differenceOfMeans.estimate(lastOf(table), shared, sampled(seed)),
  ancova: (table, seed) =>
    ancova.estimate(lastOf(table), { ...shared, before: "before", covariates: [] }, sampled(seed)),
  differenceInDifferences: (table, seed) =>
    differenceInDifferences.estimate(table, { ...shared, after: 2 }, sampled(seed)),
  eventStudy: (table, seed) =>
    eventStudy.estimate(table, { ...shared, base: 1, from: 3, controlled: true }, sampled(seed)),
  instrument: (table, seed) =>
    instrument.estimate(lastOf(table), { ...shared, endogenous: "treated", covariates: [] }, sampled(seed)),
  panel: (table, seed) =>
    panel.estimate(
      table,
      { ...shared, of: "placebo", covariates: [], effects: ["unit", "wave"] },
      sampled(seed),
    ),
  ...(LONG && {
    quantileEffects: (table: SampleTable, seed: number) =>
      quantileEffects.estimate(lastOf(table), { outcome: "y", at: 0.5, quantiles: [0.5] }, sampled(seed)),
  }),
};

/** What a panel regression is asked of: the assignment from wave 2 on, whoever takes it up. */
const withPlacebo = (table: SampleTable): SampleTable => ({
  ...table,
  columns: {
    ...table.columns,
    placebo: table.columns.assigned.map((is, row) => (table.columns.wave[row] >= 2 ? is : 0)),
  },
});

const seeds = Array.from({ length: SEEDS }, (_, k) => k + 1);
const pOf = (found: Found | undefined): number =>
  found ? twoSided(found.value / found.se, found.df) : Number.NaN;

describe("placebos are rejected at 5 % as often as that, and planted effects found as often as their errors say", () => {
  const placebos = seeds.map((seed) => withPlacebo(trial(seed, 0)));
  const planted = seeds.map((seed) => withPlacebo(trial(seed + 1000, 0.6)));

  test.each(Object.entries(estimates))("%s", (_, estimate) => {
    const none = placebos.map((table, k) => estimate(table, k + 1));
    const rejected = none.filter((found) => pOf(found) < 0.05).length / SEEDS;
    expect(rejected).toBeGreaterThanOrEqual(LEAST);
    expect(rejected).toBeLessThanOrEqual(MOST);
    const found = planted.map((table, k) => estimate(table, k + 1));
    const power = found.filter((each) => pOf(each) < 0.05).length / SEEDS;
    // Φ(effect/se − 2), with the mean of what was found, at the mean error.
    const mean = (of: (each: Found) => number): number =>
      found.reduce((sum, each) => sum + (each ? of(each) : Number.NaN), 0) / SEEDS;
    const beyond = mean(({ value }) => value) / mean(({ se }) => se) - 2;
    const tail = twoSided(Math.abs(beyond), Number.POSITIVE_INFINITY) / 2;
    expect(Math.abs(power - (beyond > 0 ? 1 - tail : tail))).toBeLessThan(OFF);
  });
});

test("a cutoff without an effect is rejected as often as 5 %, with one its effect is found", () => {
  const settings = { outcome: "sales", running: "margin", cutoff: 0, bandwidth: 0.6, donut: 0, balance: [] };
  const fuzzy = { ...settings, firstStage: "line" };
  const found = (effect: number) =>
    seeds.map((seed) => regressionDiscontinuity.estimate(madeUpShops(seed, effect), fuzzy, sampled(seed)));
  const rejected = found(0).filter((each) => pOf(each) < 0.05).length / SEEDS;
  expect(rejected).toBeGreaterThanOrEqual(LEAST);
  expect(rejected).toBeLessThanOrEqual(MOST);
  const effects = found(0.5).map((each) => each?.value ?? Number.NaN);
  expect(effects.reduce((sum, value) => sum + value, 0) / SEEDS).toBeCloseTo(0.5, 1);
});

test("the density test rejects even scores seldom, and bunching nearly always", () => {
  const share = (moved: number): number =>
    seeds.filter((seed) => densityTest(madeUpScores(seed, moved), 0.5).p < 0.05).length / SEEDS;
  expect(share(0)).toBeLessThanOrEqual(MOST);
  expect(share(0.2)).toBeGreaterThan(0.9);
});
