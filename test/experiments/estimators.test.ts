import { describe, expect, test } from "vitest";
import { ancova } from "../../src/experiments/estimators/ancova.ts";
import { differenceOfMeans } from "../../src/experiments/estimators/difference-of-means.ts";
import { mean } from "../../src/experiments/estimators/mean.ts";
import { criticalValue, twoSided } from "../../src/experiments/regression/student.ts";
import { rowsWhere } from "../../src/experiments/sample/sample-table.ts";
import { fixedData, printedBy } from "./reference/reference.ts";

const printed = printedBy("python");
const panel = fixedData("panel");
const last = rowsWhere(panel, (row) => panel.columns.wave[row] === 3);
const sampled = { seed: "test", replicate: 1 };

/** To the digits that an iteration or a sum in another order leaves. */
const close = (value: number | undefined, expected: number): void =>
  expect(value).toBeCloseTo(expected, 9 - Math.ceil(Math.log10(Math.abs(expected) + 1e-9)));

describe("estimators find what statsmodels 0.15.0 prints", () => {
  test("difference of means with errors clustered by village, and without clusters", () => {
    const settings = { outcome: "y", cluster: "village", scale: "level" } as const;
    const found = differenceOfMeans.estimate(last, settings, sampled);
    close(found?.value, printed.differenceOfMeans.value);
    close(found?.se, printed.differenceOfMeans.se);
    close(twoSided((found?.value ?? 0) / (found?.se ?? 1), found?.df ?? 0), printed.differenceOfMeans.p);
    const alone = differenceOfMeans.estimate(last, { ...settings, cluster: "none" }, sampled);
    close(alone?.se, printed["differenceOfMeans, no clusters"].se);
    close(
      twoSided((alone?.value ?? 0) / (alone?.se ?? 1), alone?.df ?? 0),
      printed["differenceOfMeans, no clusters"].p,
    );
  });

  test("ANCOVA", () => {
    const settings = {
      outcome: "y",
      before: "before",
      covariates: ["x"],
      cluster: "village",
      scale: "level",
    } as const;
    const found = ancova.estimate(last, { ...settings, covariates: ["x"] }, sampled);
    close(found?.value, printed.ancova.value);
    close(found?.se, printed.ancova.se);
  });
});

test("a mean is a mean, a ratio that of two sums", () => {
  const table = { rows: 4, columns: { y: Float64Array.of(1, 0, 1, 2), n: Float64Array.of(2, 2, 2, 4) } };
  expect(mean.estimate(table, { outcome: "y", cluster: "none" }, sampled)?.value).toBe(1);
  expect(mean.estimate(table, { outcome: "y", per: "n", cluster: "none" }, sampled)?.value).toBe(0.4);
});

test("a column that says what another says has no estimate", () => {
  const table = {
    rows: 4,
    columns: { y: Float64Array.of(1, 2, 3, 5), assigned: Float64Array.of(1, 1, 1, 1) },
  };
  const settings = { outcome: "y", cluster: "none", scale: "level" } as const;
  expect(differenceOfMeans.estimate(table, settings, sampled)).toBeUndefined();
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
