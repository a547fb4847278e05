import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pawnFloor, pawnIndices, slicesOf } from "../../src/sweeps/analysis/pawn.ts";
import { ishigami, sobolPoints } from "./test-functions.ts";

const how = { seed: "test", resamples: 100 };

/** The distance by definition: the largest difference of two empirical distribution functions at any value. */
function kolmogorovSmirnov(one: readonly number[], other: readonly number[]): number {
  const below = (values: readonly number[], x: number) =>
    values.filter((value) => value <= x).length / values.length;
  return Math.max(...[...one, ...other].map((x) => Math.abs(below(one, x) - below(other, x))));
}

test("equals a brute-force computation, whatever the values and ties", () => {
  const value = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 12, maxLength: 60 }), (pairs) => {
      const x = pairs.map(([u]) => u);
      const y = pairs.map(([, v]) => v);
      const slices = slicesOf(x, 4);
      const distances = [...new Set(slices)].map((slice) =>
        kolmogorovSmirnov(
          y.filter((_, row) => slices[row] === slice),
          y,
        ),
      );
      const [index] = pawnIndices([x], Float64Array.from(y), { ...how, slices: 4, resamples: 0 });
      const mean = distances.reduce((total, each) => total + each, 0) / distances.length;
      expect(index.maximum.value).toBeCloseTo(Math.max(...distances), 12);
      expect(index.mean.value).toBeCloseTo(mean, 12);
    }),
  );
});

describe("on Ishigami's function at 1,024 points", () => {
  const points = sobolPoints(6, 1024, 2048).map((point) => point.slice(0, 3));
  const response = Float64Array.from(points, (point) => ishigami().of(point));
  const found = pawnIndices(
    [0, 1, 2].map((i) => points.map((point) => point[i])),
    response,
    how,
  );

  test("gives what SALib's code gives", () => {
    // Computed with SALib's source at commit 1c375488, pawn.analyze(…, S=10). It leaves the largest value of each
    // factor out of every slice, hence the tolerance of one point in a slice of 102.
    const expected = {
      median: [0.25491126, 0.40249303, 0.09242737],
      mean: [0.24375377, 0.35592507, 0.10561759],
      maximum: [0.3147595, 0.50134038, 0.21107154],
    };
    for (const kind of ["median", "mean", "maximum"] as const)
      found.forEach((index, i) => {
        expect(Math.abs(index[kind].value - expected[kind][i]), `${kind} ${i}`).toBeLessThan(0.01);
      });
  });

  test("intervals lie about the index, and the floor of chance below the factors that matter", () => {
    const floor = pawnFloor(response, { seed: "test" });
    expect(floor).toBeGreaterThan(0.05);
    expect(floor).toBeLessThan(0.13);
    expect(found[0].median.low).toBeGreaterThan(floor);
    for (const { median } of found) expect(median.low).toBeLessThanOrEqual(median.high);
  });
});

test("slices: one for each value where values are few, equal counts otherwise", () => {
  expect([...slicesOf([5, 1, 5, 9], 10)]).toEqual([1, 0, 1, 2]);
  const counts = [0, 0, 0, 0];
  for (const slice of slicesOf(
    Array.from({ length: 100 }, (_, k) => (k * 37) % 100),
    4,
  ))
    counts[slice]++;
  expect(counts).toEqual([25, 25, 25, 25]);
});
