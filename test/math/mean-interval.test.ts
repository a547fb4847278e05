import { expect, test } from "vitest";
import { meanInterval, studentQuantile } from "../../src/math/mean-interval.ts";

test("of Student's sleep data", () => {
  // Student (1908), The probable error of a mean, Biometrika 6: t.test of R gives 0.7001142 to 2.4598858.
  const { mean, sd, half, low, high, n } = meanInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
  expect(mean).toBeCloseTo(1.58, 12);
  expect(sd).toBeCloseTo(1.229995, 6);
  expect([low, high]).toEqual([mean - half, mean + half]);
  expect(low).toBeCloseTo(0.7001142, 6);
  expect(high).toBeCloseTo(2.4598858, 6);
  expect(n).toBe(10);
});

test("of equal, one and no values", () => {
  expect(meanInterval([2, 2, 2])).toEqual({ mean: 2, sd: 0, half: 0, low: 2, high: 2, n: 3 });
  expect(meanInterval([5])).toEqual({
    mean: 5,
    sd: NaN,
    half: Infinity,
    low: -Infinity,
    high: Infinity,
    n: 1,
  });
  expect(meanInterval([])).toEqual({
    mean: NaN,
    sd: NaN,
    half: Infinity,
    low: -Infinity,
    high: Infinity,
    n: 0,
  });
});

// scipy.stats.t.ppf(0.975, df)
test.each([
  [1, 12.706205],
  [2, 4.302653],
  [3, 3.182446],
  [4, 2.776445],
  [5, 2.570582],
  [6, 2.446912],
  [7, 2.364624],
  [8, 2.306004],
  [9, 2.262157],
  [10, 2.228139],
  [11, 2.200985],
  [12, 2.178813],
  [15, 2.13145],
  [20, 2.085963],
  [30, 2.042272],
  [60, 2.000298],
  [120, 1.97993],
  [1000, 1.962339],
  [Infinity, 1.959964],
])("Student's quantile for %d degrees of freedom", (df, truth) => {
  expect(Math.abs(studentQuantile(df) - truth)).toBeLessThan(1e-5);
});

test("Student's quantile falls with the degrees of freedom", () => {
  for (let df = 1; df < 2000; df++) expect(studentQuantile(df + 1)).toBeLessThan(studentQuantile(df));
});

test.each([0, -1, 1.5, NaN])("refuses %d degrees of freedom", (df) => {
  expect(() => studentQuantile(df)).toThrow(`invalid degrees of freedom: ${df}`);
});
