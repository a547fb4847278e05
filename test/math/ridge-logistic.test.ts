import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitRidgeLogistic, type RidgeLogistic, ridgeFit } from "../../src/math/ridge-logistic.ts";

function problem(rows: number[][], labels: number[], lambda: number, prior?: number[]): RidgeLogistic {
  const width = prior?.length ?? rows[0].length;
  return {
    features: Float64Array.from(rows.flat()),
    labels: Uint8Array.from(labels),
    rows: rows.length,
    width,
    prior: Float64Array.from(prior ?? new Array(width).fill(0)),
    lambda,
  };
}

// Its gradient is zero at the answer and, the problem being convex, nowhere else.
function gradient(
  { features, labels, rows, width, prior, lambda }: RidgeLogistic,
  at: Float64Array,
): number[] {
  const slope = Array.from(at, (b, a) => lambda * (b - prior[a]));
  for (let i = 0; i < rows; i++) {
    const row = Array.from(features.subarray(i * width, (i + 1) * width));
    const eta = row.reduce((total, feature, a) => total + feature * at[a], 0);
    for (let a = 0; a < width; a++) slope[a] += (1 / (1 + Math.exp(-eta)) - labels[i]) * row[a];
  }
  return slope;
}

// Hours of study and passing: the example of Wikipedia's "Logistic regression", -4.0777 and 1.5046.
const hours = [
  0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5,
].map((hour) => [1, hour]);
const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

describe("known answers", () => {
  test("hours of study, no penalty", () => {
    const [intercept, slope] = fitRidgeLogistic(problem(hours, passed, 0));
    expect(intercept).toBeCloseTo(-4.0777, 4);
    expect(slope).toBeCloseTo(1.5046, 4);
  });

  test("one column by hand: 3 of 4, so log 3", () => {
    const [intercept] = fitRidgeLogistic(problem([[1], [1], [1], [1]], [1, 1, 0, 1], 0));
    expect(intercept).toBeCloseTo(Math.log(3), 12);
  });

  test("plain gradient descent arrives at the same place", () => {
    const ridge = problem(hours, passed, 0.7, [-1, 0.5]);
    const slow = Float64Array.from(ridge.prior);
    for (let round = 0; round < 20000; round++) {
      const slope = gradient(ridge, slow);
      for (let a = 0; a < 2; a++) slow[a] -= 0.02 * slope[a];
    }
    const found = fitRidgeLogistic(ridge);
    expect(found[0]).toBeCloseTo(slow[0], 9);
    expect(found[1]).toBeCloseTo(slow[1], 9);
  });
});

describe("limits", () => {
  test("no rows give the prior", () => {
    expect([...fitRidgeLogistic(problem([], [], 2, [0.3, -4]))]).toEqual([0.3, -4]);
  });

  test("no rows lead back to the prior from elsewhere", () => {
    const found = fitRidgeLogistic({ ...problem([], [], 2, [0.3, -4]), start: Float64Array.of(3, 3) });
    expect(found[0]).toBeCloseTo(0.3, 12);
    expect(found[1]).toBeCloseTo(-4, 12);
  });

  test("a huge lambda gives the prior", () => {
    const found = fitRidgeLogistic(problem(hours, passed, 1e12, [0.3, -4]));
    expect(found[0]).toBeCloseTo(0.3, 9);
    expect(found[1]).toBeCloseTo(-4, 9);
  });

  test("perfect separation stays finite", () => {
    const apart = [-3, -2, -1, 1, 2, 3].map((x) => [1, 100 * x]);
    const found = fitRidgeLogistic(problem(apart, [0, 0, 0, 1, 1, 1], 1e-6));
    expect(found.every(Number.isFinite)).toBe(true);
    expect(found[1]).toBeGreaterThan(0);
    const alike = fitRidgeLogistic(problem([[1], [1]], [1, 1], 1e-9));
    expect(alike[0]).toBeGreaterThan(5);
    expect(alike[0]).toBeLessThanOrEqual(16);
  });

  test("two equal columns share", () => {
    const found = fitRidgeLogistic(
      problem(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        [1, 1, 0],
        0.5,
      ),
    );
    expect(found[0]).toBeCloseTo(found[1], 12);
  });
});

test("refuses what is not finite, wrong sizes, other labels, singular problems", () => {
  const good = problem(hours, passed, 1);
  const fitWith = (change: Partial<RidgeLogistic>) => () => fitRidgeLogistic({ ...good, ...change });
  const features = Float64Array.from(good.features);
  features[7] = NaN;
  expect(fitWith({ features })).toThrow("invalid feature 1 in row 3: NaN");
  expect(fitWith({ prior: Float64Array.of(0, Infinity) })).toThrow("invalid prior 1: Infinity");
  expect(fitWith({ start: Float64Array.of(NaN, 0) })).toThrow("invalid start 0: NaN");
  expect(fitWith({ lambda: NaN })).toThrow("invalid lambda: NaN");
  expect(fitWith({ lambda: Infinity })).toThrow("invalid lambda: Infinity");
  expect(fitWith({ lambda: -1 })).toThrow("invalid lambda: -1");
  expect(fitWith({ labels: new Uint8Array(20).fill(2) })).toThrow("invalid label in row 0: 2");
  expect(fitWith({ rows: 21 })).toThrow("invalid rows: 21 of 20 with 20 labels");
  expect(fitWith({ prior: Float64Array.of(1) })).toThrow("invalid width: 2 for a prior of 1, a start of 1");
  expect(() => fitRidgeLogistic(problem([], [], 0, [1]))).toThrow("singular logistic regression: pivot 0");
});

test("leaves its input as it is and does not depend on where it starts", () => {
  const row = fc.tuple(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.nat(1),
  );
  const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), coordinate, (rows, from) => {
      const ridge = problem(
        rows.map(([a, b]) => [1, a, b]),
        rows.map(([, , label]) => label),
        1,
        [0, 0.5, -0.5],
      );
      const start = Float64Array.of(from, from, from);
      const found = fitRidgeLogistic({ ...ridge, start });
      expect([...start]).toEqual([from, from, from]);
      expect([...ridge.prior]).toEqual([0, 0.5, -0.5]);
      for (const slope of gradient(ridge, found)) expect(Math.abs(slope)).toBeLessThan(1e-7);
    }),
  );
});

test("stopped short of the minimum on data that hardly overlap, and did not say so", () => {
  const separable = problem(
    Array.from({ length: 60 }, (_, k) => [1, (k - 29.5) / 4]),
    Array.from({ length: 60 }, (_, k) => (k < 30 ? 0 : 1)),
    1e-6,
  );
  const short = ridgeFit(separable);
  expect(short.converged).toBe(false);
  expect(short.lastStep).toBeGreaterThan(1e-4);
  expect([...fitRidgeLogistic(separable)]).toEqual([...short.coefficients]);
  const whole = ridgeFit({ ...separable, steps: 60 });
  expect(whole.converged).toBe(true);
  for (const slope of gradient(separable, whole.coefficients)) expect(Math.abs(slope)).toBeLessThan(1e-9);
  expect(ridgeFit(problem(hours, passed, 0.7)).converged).toBe(true);
});
