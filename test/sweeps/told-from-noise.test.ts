import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import type { ResponseNames } from "../../src/report/sweep-report/names.ts";
import { noiseSentence } from "../../src/report/sweep-report/noise-sentence.ts";
import { analysisEn } from "../../src/report/text/analysis-en.ts";
import { methods } from "../../src/sweeps/analysis/all.ts";
import type { Bounded } from "../../src/sweeps/analysis/bootstrap.ts";
import type { NoiseShares } from "../../src/sweeps/analysis/noise.ts";
import type { SobolResult } from "../../src/sweeps/analysis/sobol-indices.ts";
import {
  regressionFloor,
  standardisedRegression,
} from "../../src/sweeps/analysis/standardised-regression.ts";

const draw = luckOf(runKey("noise", 0));
const near = (value: number, half = 0.02): Bounded => ({ value, low: value - half, high: value + half });

const resultOf = (first: number[], total: number[], half?: number, second: number[] = []): SobolResult => {
  const indices = {
    first: first.map((value) => near(value, half)),
    total: total.map((value) => near(value, half)),
    second: second.map((value, k) => ({ pair: [0, k + 1] as [number, number], index: near(value, half) })),
    variance: 1,
  };
  return { plain: indices, corrected: indices };
};
const toldOf = (result: SobolResult): string =>
  methods.sobol
    .findings({ result })
    .map(({ en }) => en)
    .join(" ");

describe("Sobol' sums", () => {
  test("first orders of −.06 and totals of .98 were called interaction, which needs totals of 2.06", () => {
    const sentence = toldOf(resultOf([-0.06, 0], [0.5, 0.48]));
    expect(sentence).toContain(
      "First-order indices sum to −0.06 and total indices to 0.98, which do not agree",
    );
    expect(sentence).toContain("2.06 or more");
    expect(sentence).not.toContain("the rest is interaction");
  });

  test("where both sums agree the rest is interaction", () => {
    // Ishigami's: .314 + .442 + 0 and .558 + .442 + .244.
    expect(toldOf(resultOf([0.314, 0.442, 0], [0.558, 0.442, 0.244]))).toContain("the rest is interaction");
    expect(toldOf(resultOf([0.1, 0.1], [0.7, 0.6], 0.4))).toContain("the rest is interaction");
  });

  test("second orders that sum to more than there is are called noise", () => {
    const sentence = toldOf(resultOf([0.5, 0.5, 0], [0.5, 0.5, 0], 0.3, [2, -3, 0.1]));
    expect(sentence).toContain("sum to 5.10, more than all the variance there is");
    expect(sentence).toContain("Of 3 pairs, 2 have an interval that leaves zero out");
  });
});

test("regression: one inert column in twenty lies beyond the floor, where intervals leave out zero for more", () => {
  const [rows, factors, studies] = [40, 4, 300];
  let [beyond, outside] = [0, 0];
  for (let study = 0; study < studies; study++) {
    const column = (c: number) =>
      Float64Array.from({ length: rows }, (_, row) => draw("column").uniform(1000 * study + row, c));
    const columns = Array.from({ length: factors }, (_, c) => column(c));
    const response = column(99);
    const how = { seed: String(study), resamples: 60 };
    const { coefficients } = standardisedRegression(columns, response, how);
    const floor = regressionFloor(columns, response, how.seed);
    beyond += coefficients.filter(({ value }) => Math.abs(value) > floor).length;
    outside += coefficients.filter(({ low, high }) => low > 0 || high < 0).length;
  }
  const all = studies * factors;
  expect(beyond / all).toBeLessThan(0.07);
  expect(beyond / all).toBeGreaterThan(0.03);
  expect(outside / all).toBeGreaterThan(0.065);
});

test("an error of yuan was printed as 9.3e+2 yuan", () => {
  const yuan = { factor: 1, errorUnit: "yuan" } as ResponseNames;
  const noise = { luckShare: 0.5, pointError: 931.2, commonError: 12_345 } as NoiseShares;
  const sentence = noiseSentence(noise, analysisEn, yuan);
  expect(sentence).toContain(
    "an error of 930 yuan (standard deviation) at each point, and one of 12000 yuan",
  );
});
