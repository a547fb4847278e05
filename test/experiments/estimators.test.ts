import { describe, expect, test } from "vitest";
import { ancova } from "../../src/experiments/estimators/ancova.ts";
import { armContrast } from "../../src/experiments/estimators/arm-contrast.ts";
import { cardAuc } from "../../src/experiments/estimators/card-auc.ts";
import { concentration, hillIndex } from "../../src/experiments/estimators/concentration.ts";
import { differenceInDifferences } from "../../src/experiments/estimators/difference-in-differences.ts";
import { differenceOfMeans } from "../../src/experiments/estimators/difference-of-means.ts";
import { dropToFlip, fewestToFlip } from "../../src/experiments/estimators/drop-to-flip.ts";
import { eventStudy } from "../../src/experiments/estimators/event-study.ts";
import { instrument } from "../../src/experiments/estimators/instrument.ts";
import { mean } from "../../src/experiments/estimators/mean.ts";
import { panel } from "../../src/experiments/estimators/panel.ts";
import { quantileEffects } from "../../src/experiments/estimators/quantile-effects.ts";
import { regressionDiscontinuity } from "../../src/experiments/estimators/regression-discontinuity.ts";
import { type Spell, spellCurve, survival } from "../../src/experiments/estimators/survival.ts";
import { densityTest } from "../../src/experiments/regression/density-test.ts";
import { ridgeCard } from "../../src/experiments/regression/ridge-card.ts";
import { criticalValue, twoSided } from "../../src/experiments/regression/student.ts";
import { rowsWhere } from "../../src/experiments/sample/sample-table.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { fixedData, printedBy } from "./reference/reference.ts";

const python = printedBy("python");
const r = printedBy("r");
const data = fixedData("panel");
const last = rowsWhere(data, (row) => data.columns.wave[row] === 3);
const sampled = { seed: "test", replicate: 1 };

/** To the digits that an iteration or a sum in another order leaves. */
const close = (value: number | undefined, expected: number, digits = 9): void =>
  expect(value).toBeCloseTo(expected, digits - Math.ceil(Math.log10(Math.abs(expected) + 1e-9)));
/** Statsmodels counts the 143 dummies of units too, which lie within villages; here waves and the constant alone count. */
const notCounted = (slopes: number): number => Math.sqrt((576 - slopes - 147) / (576 - slopes - 4));
const pOf = (found?: { value: number; se: number; df: number }): number =>
  found ? twoSided(found.value / found.se, found.df) : Number.NaN;

describe("estimators find what statsmodels, linearmodels, rdrobust, lifelines, scikit-learn and R print", () => {
  test("difference of means with errors clustered by village, and without clusters", () => {
    const settings = { outcome: "y", cluster: "village", scale: "level" } as const;
    for (const printed of [python, r]) {
      const found = differenceOfMeans.estimate(last, settings, sampled);
      close(found?.value, printed.differenceOfMeans.value);
      close(found?.se, printed.differenceOfMeans.se);
      close(pOf(found), printed.differenceOfMeans.p);
      const alone = differenceOfMeans.estimate(last, { ...settings, cluster: "none" }, sampled);
      close(alone?.se, printed["differenceOfMeans, no clusters"].se);
      close(pOf(alone), printed["differenceOfMeans, no clusters"].p);
    }
  });

  test("ANCOVA", () => {
    const settings = { outcome: "y", before: "before", cluster: "village", scale: "level" } as const;
    const found = ancova.estimate(last, { ...settings, covariates: ["x"] }, sampled);
    close(found?.value, python.ancova.value);
    close(found?.se, python.ancova.se);
  });

  test("difference in differences, and an event study, with dummies of units and waves", () => {
    const settings = { outcome: "y", cluster: "village" } as const;
    const found = differenceInDifferences.estimate(data, { ...settings, after: 2, scale: "level" }, sampled);
    close(found?.value, python.differenceInDifferences.value);
    close(found?.se, notCounted(1) * python.differenceInDifferences.se);
    for (const from of [0, 2, 3]) {
      const study = eventStudy.estimate(data, { ...settings, base: 1, from, controlled: true }, sampled);
      const printed = python.eventStudy[from] as unknown as { value: number; se: number };
      close(study?.value, printed.value);
      close(study?.se, notCounted(3) * printed.se);
      expect(study?.series?.length).toBe(4);
    }
  });

  test("two-stage least squares, and Wald's ratio", () => {
    const settings = { outcome: "y", endogenous: "treated", cluster: "village" } as const;
    const found = instrument.estimate(last, { ...settings, covariates: ["x"] }, sampled);
    close(found?.value, python.instrument.value);
    close(found?.value, r.instrument.value);
    close(found?.se, python.instrument.se);
    close(
      instrument.estimate(last, { ...settings, covariates: [] }, sampled)?.value,
      python["instrument, Wald"].value,
    );
  });

  test("a panel with effects of units and waves", () => {
    const settings = { outcome: "y", of: "treated", covariates: ["x"], cluster: "village" } as const;
    const found = panel.estimate(
      data,
      { ...settings, covariates: ["x"], effects: ["unit", "wave"] },
      sampled,
    );
    for (const printed of [python, r]) {
      close(found?.value, printed.panel.value);
      close(found?.more?.x, printed.panel.x);
    }
    close(found?.se, notCounted(2) * python.panel.se);
  });

  test("regression discontinuity with triangular weights, sharp and fuzzy", () => {
    const cutoff = fixedData("cutoff");
    const settings = {
      outcome: "sales",
      running: "margin",
      cutoff: 0,
      bandwidth: 0.5,
      donut: 0,
      balance: ["age"],
    };
    const sharp = regressionDiscontinuity.estimate(cutoff, settings, sampled);
    close(sharp?.value, python.regressionDiscontinuity.value);
    close(sharp?.se, python.regressionDiscontinuity.se);
    const fuzzy = regressionDiscontinuity.estimate(cutoff, { ...settings, firstStage: "line" }, sampled);
    close(fuzzy?.value, python["regressionDiscontinuity, fuzzy"].value);
    close(fuzzy?.se, python["regressionDiscontinuity, fuzzy"].se);
    expect(Math.abs(sharp?.more?.["balance.age"] ?? 9)).toBeLessThan(3);
  });

  test("cards refitted on earlier loans and judged on later ones", () => {
    const loans = fixedData("loans");
    const settings = { outcome: "defaulted", from: 1, common: [] };
    const one = cardAuc.estimate(loans, { ...settings, features: ["a"] }, sampled);
    const both = cardAuc.estimate(loans, { ...settings, features: ["a", "b", "c"] }, sampled);
    close(one?.value, python["auc, one"].value);
    close(both?.value, python["auc, both"].value);
  });

  test("Kaplan and Meier's curve of spells", () => {
    const { columns, rows } = fixedData("spells");
    // Who leaves unseen at t is at risk at t there; here a spell of t + 1 waves at the last interview is.
    const spells = Array.from({ length: rows }, (_, k): Spell => {
      const ended = columns.ended[k] === 1;
      return { duration: columns.duration[k] + (ended ? 0 : 1), ended };
    });
    for (const printed of [python, r])
      for (const [k, { survival: share }] of spellCurve(spells).slice(0, 9).entries())
        close(share, printed.survival[k + 1], 10);
  });

  test("quantiles of the assigned less those of the others", () => {
    for (const at of [0.25, 0.5, 0.75]) {
      const found = quantileEffects.estimate(last, { outcome: "y", at, quantiles: [0.5] }, sampled);
      close(found?.value, r.quantileEffects[at]);
      // Resampled villages against the clustered error of the mean, 0.35.
      expect(found?.se).toBeGreaterThan(0.2);
      expect(found?.se).toBeLessThan(0.7);
    }
  });
});

describe("estimators with answers known by hand", () => {
  const table = (columns: Record<string, readonly number[]>) => ({
    rows: Object.values(columns)[0].length,
    columns: Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, Float64Array.from(of)])),
  });

  test("a mean is a mean, a ratio that of two sums", () => {
    const four = table({ y: [1, 0, 1, 2], n: [2, 2, 2, 4] });
    expect(mean.estimate(four, { outcome: "y", cluster: "none" }, sampled)?.value).toBe(1);
    expect(mean.estimate(four, { outcome: "y", per: "n", cluster: "none" }, sampled)?.value).toBe(0.4);
  });

  test("a column that says what another says has no estimate", () => {
    const settings = { outcome: "y", cluster: "none", scale: "level" } as const;
    const all = table({ y: [1, 2, 3, 5], assigned: [1, 1, 1, 1] });
    expect(differenceOfMeans.estimate(all, settings, sampled)).toBeUndefined();
  });

  test("what has to be dropped is the one household on which the mean hangs", () => {
    // Means 3 and 1: without the 9 they are 1 and 1, which is no longer above.
    expect(fewestToFlip([1, 1, 1, 9], [1, 1, 1, 1])).toBe(1);
    // Greedily the best of all subsets, found by trying each of them.
    const treated = [2.1, 0.3, 1.7, 3.2, 0.9];
    const control = [1.2, 0.1, 0.8, 1.9];
    const all = [...treated.map((y) => [y, 1]), ...control.map((y) => [y, 0])];
    let fewest = all.length;
    for (let set = 0; set < 2 ** all.length; set++) {
      const left = all.filter((_, k) => ((set >> k) & 1) === 0);
      const of = (is: number): number[] => left.filter(([, a]) => a === is).map(([y]) => y);
      const [a, b] = [of(1), of(0)];
      if (a.length === 0 || b.length === 0) continue;
      const average = (values: number[]): number => values.reduce((sum, y) => sum + y, 0) / values.length;
      if (average(a) <= average(b)) fewest = Math.min(fewest, all.length - left.length);
    }
    expect(fewestToFlip(treated, control)).toBe(fewest);
    const flipped = dropToFlip.estimate(
      table({ y: all.map(([y]) => y), assigned: all.map(([, a]) => a) }),
      { outcome: "y" },
      sampled,
    );
    expect(flipped?.value).toBeCloseTo(fewest / all.length, 12);
  });

  test("Hill's index of a Pareto tail is its exponent, and the top's share what it holds", () => {
    // Quantiles of a Pareto distribution with exponent 1.5: index 1.5 but for the grid.
    const pareto = Array.from({ length: 20_000 }, (_, k) => ((k + 0.5) / 20_000) ** (-1 / 1.5));
    expect(hillIndex(pareto, 2000)).toBeCloseTo(1.5, 1);
    const of = { outcome: "y", top: 0.1 } as const;
    const hundred = table({ y: [...new Array<number>(90).fill(1), ...new Array<number>(10).fill(9), 0, 0] });
    expect(concentration.estimate(hundred, { ...of, report: "topShare" }, sampled)?.value).toBeCloseTo(
      0.5,
      12,
    );
    expect(concentration.estimate(hundred, { ...of, report: "zeroShare" }, sampled)?.value).toBeCloseTo(
      2 / 102,
      12,
    );
  });

  test("hazards of spells that are seen to end, and of those that begin in sight", () => {
    // Unit 0 is in from the first wave and leaves after two; unit 1 enters at wave 1 and stays; unit 2 enters and leaves at once.
    const state = [1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0];
    const waves = table({
      unit: state.map((_, k) => Math.floor(k / 4)),
      wave: state.map((_, k) => k % 4),
      state,
    });
    const settings = { state: "state", being: 1, report: "hazard", against: 1 } as const;
    const hazard = (at: number, inSight: boolean) =>
      survival.estimate(waves, { ...settings, at, inSight, underWay: false }, sampled)?.value;
    expect(hazard(1, false)).toBeCloseTo(1 / 3, 12);
    expect(hazard(2, false)).toBeCloseTo(1 / 2, 12);
    expect(hazard(1, true)).toBeCloseTo(1 / 2, 12);
    // Unit 0 alone is in from the first wave.
    const cohort = { ...settings, report: "ended", inSight: false, underWay: true } as const;
    expect([1, 2].map((at) => survival.estimate(waves, { ...cohort, at }, sampled)?.value)).toEqual([0, 1]);
  });

  test("a card of few defaults among skewed features comes to rest, where whole Newton steps went to and fro", () => {
    const luck = luckOf(runKey("rare defaults", 1))("loans");
    const rows = 1000;
    const x = [0, 1, 2, 3].map((k) =>
      Float64Array.from({ length: rows }, (_, row) =>
        k === 0 ? 1 : Math.exp(1.5 * luck.normal(row, k)) - 3,
      ),
    );
    const chance = (row: number): number => 1 / (1 + Math.exp(4 - 0.5 * Math.min(8, x[1][row])));
    const y = Float64Array.from({ length: rows }, (_, row) => (luck.uniform(row, 9) < chance(row) ? 1 : 0));
    const card = ridgeCard({ x, y, ridge: 1 });
    // At the maximum the slope of Σ ln p is what the ridge pulls back.
    x.forEach((column, k) => {
      const slope = column.reduce((sum, value, row) => {
        const z = x.reduce((total, each, c) => total + (card?.[c] ?? Number.NaN) * each[row], 0);
        return sum + value * (y[row] - 1 / (1 + Math.exp(-z)));
      }, 0);
      expect(slope - (k === 0 ? 0 : (card?.[k] ?? 0))).toBeCloseTo(0, 4);
    });
  });

  test("an arm against the county as it is", () => {
    const arms = table({ y: [2, 4, 9, 9], arm: [0, 0, 1, 2] });
    const found = (as: "difference" | "percent" | "ratio", arm: number) =>
      armContrast.estimate(arms, { outcome: "y", as, arm } as never, sampled)?.value;
    expect([found("difference", 1), found("percent", 2), found("ratio", 1)]).toEqual([6, 2, 3]);
  });

  test("Student's t at its known quantiles", () => {
    // Fisher's table, and the normal distribution beyond it.
    for (const [df, t] of [
      [1, 12.7062],
      [4, 2.776445],
      [23, 2.068658],
      [1e9, 1.959964],
    ] as const) {
      expect(criticalValue(df)).toBeCloseTo(t, 4);
      expect(twoSided(t, df)).toBeCloseTo(0.05, 5);
    }
  });

  test("the density test sees planted bunching, and none where there is none", () => {
    const luck = luckOf(runKey("bunching", 1))("running");
    const even = Float64Array.from({ length: 4000 }, (_, k) => 2 * luck.uniform(k) - 1);
    expect(densityTest(even, 0.5).p).toBeGreaterThan(0.05);
    // A fifth of those just below move above.
    const moved = even.map((value, k) =>
      value < 0 && value > -0.2 && luck.uniform(k, 1) < 0.2 ? -value : value,
    );
    expect(densityTest(moved, 0.5).p).toBeLessThan(0.01);
    expect(densityTest(moved, 0.5).value).toBeGreaterThan(0);
  });
});
