import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { leastSquares } from "../../src/sweeps/analysis/least-squares.ts";
import { noiseShares } from "../../src/sweeps/analysis/noise.ts";
import { ranksOf, standardisedRegression } from "../../src/sweeps/analysis/standardised-regression.ts";

const draw = luckOf(runKey("regression", 0));
const column = (name: string, rows: number) =>
  Float64Array.from({ length: rows }, (_, row) => draw(name).normal(row));
const how = { seed: "test", resamples: 200 };

/** Longley's (1967) employment on two of his columns, solved by hand in the normal equations. */
test("least squares equals the normal equations", () => {
  const [x, z, e] = [column("x", 40), column("z", 40), column("e", 40)];
  const y = x.map((value, row) => 2 + 3 * value - z[row] + e[row]);
  const { coefficients, r2 } = leastSquares([x, z], y);
  const rest = y.map(
    (value, row) => value - coefficients[0] - coefficients[1] * x[row] - coefficients[2] * z[row],
  );
  const dot = (one: Float64Array, other: Float64Array) =>
    one.reduce((total, value, row) => total + value * other[row], 0);
  // The residuals of the best fit are at right angles to everything fitted.
  for (const fitted of [x, z, x.map(() => 1)]) expect(Math.abs(dot(rest, fitted))).toBeLessThan(1e-12 * 40);
  const centred = y.map((value) => value - y.reduce((total, each) => total + each, 0) / 40);
  expect(r2).toBeCloseTo(1 - dot(rest, rest) / dot(centred, centred), 12);
});

test("a column that repeats another, or never changes, gets nothing", () => {
  const x = column("x", 20);
  const { coefficients, r2 } = leastSquares(
    [x, x.map((value) => 2 * value + 1), x.map(() => 4)],
    x.map((value) => 5 * value),
  );
  expect([...coefficients].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 5, 0, 0]);
  expect(r2).toBeCloseTo(1, 12);
});

describe("standardised coefficients", () => {
  const x = [column("x", 400), column("z", 400)];

  test("of independent factors in a straight line: squares sum to one", () => {
    const corners = [0, 1].map((i) =>
      Float64Array.from({ length: 40 }, (_, row) => ((row >> i) % 2) * 2 - 1),
    );
    const y = corners[0].map((value, row) => 3 * value - 4 * corners[1][row]);
    const { coefficients, r2 } = standardisedRegression(corners, y, how);
    expect(coefficients.map(({ value }) => Math.round(value * 1e9) / 1e9)).toEqual([0.6, -0.8]);
    expect(r2.value).toBeCloseTo(1, 12);
  });

  test("by ranks see a monotone curve as a straight line, the plain ones do not", () => {
    const y = x[0].map((value) => Math.exp(3 * value));
    expect(standardisedRegression(x, y, how).r2.value).toBeLessThan(0.6);
    const ranked = standardisedRegression(x, y, { ...how, ranks: true });
    expect(ranked.r2.value).toBeCloseTo(1, 12);
    expect(ranked.coefficients[0].value).toBeCloseTo(1, 12);
  });

  test("have intervals that hold the truth", () => {
    const y = x[0].map((value, row) => value + 2 * draw("noise").normal(row));
    const { coefficients } = standardisedRegression(x, y, how);
    expect(coefficients[0].low).toBeLessThan(1 / Math.sqrt(5));
    expect(coefficients[0].high).toBeGreaterThan(1 / Math.sqrt(5));
    expect(coefficients[1].low).toBeLessThan(0);
    expect(coefficients[1].high).toBeGreaterThan(0);
  });
});

test("ranks share ties", () => {
  expect([...ranksOf([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
});

describe("shares of variance", () => {
  const [points, replicates] = [300, 6];
  const parameter = draw("parameter");
  const own = draw("own");
  const common = draw("common");
  const table = (withCommon: number) =>
    Array.from({ length: points }, (_, p) =>
      Array.from(
        { length: replicates },
        (_, r) => 2 * parameter.normal(p) + 3 * own.normal(p, r) + withCommon * common.normal(r),
      ),
    );

  test("one-way: luck of each point's own", () => {
    const found = noiseShares(table(0), false)!;
    expect(found.parameter).toBeGreaterThan(3);
    expect(found.parameter).toBeLessThan(5);
    expect(found.own).toBeGreaterThan(8);
    expect(found.own).toBeLessThan(10);
    expect(found.luckShare).toBeCloseTo(9 / 13, 1);
    expect(found.pointError).toBeCloseTo(Math.sqrt(found.own / replicates), 9);
  });

  test("two-way: luck that all points share goes apart", () => {
    const found = noiseShares(table(5), true)!;
    expect(found.parameter).toBeGreaterThan(3);
    expect(found.parameter).toBeLessThan(5);
    expect(found.own).toBeGreaterThan(8);
    expect(found.own).toBeLessThan(10);
    expect(found.common).toBeGreaterThan(3);
    // What the same rows give when the points are taken for independent: the common luck counts as own.
    expect(noiseShares(table(5), false)!.own).toBeGreaterThan(found.own + 3);
  });

  test("missing runs: only replicates that all points have", () => {
    const holed = table(5);
    holed[0][2] = Number.NaN;
    holed[1] = [1];
    const found = noiseShares(
      holed.map((values) => Float64Array.from({ length: replicates }, (_, r) => values[r] ?? Number.NaN)),
      true,
    )!;
    expect([found.points, found.replicates]).toEqual([points - 1, replicates - 1]);
  });

  test("nothing to say from single replicates", () => {
    expect(noiseShares([[1], [2], [3]], true)).toBeUndefined();
  });
});
