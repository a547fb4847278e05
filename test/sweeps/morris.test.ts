import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { morrisEffects, type Step } from "../../src/sweeps/analysis/morris-effects.ts";

/** One-factor-at-a-time steps between neighbouring points; the factor is the one coordinate that differs. */
function stepsOf(
  points: readonly number[][],
  responses: readonly ArrayLike<number>[],
  length: number,
): Step[] {
  return points.flatMap((point, k) => {
    if (k % length === 0) return [];
    const before = points[k - 1];
    const factor = point.findIndex((value, i) => value !== before[i]);
    const moved = point[factor] - before[factor];
    return [
      { trajectory: Math.floor(k / length), factor, moved, before: responses[k - 1], after: responses[k] },
    ];
  });
}

/** Random trajectories on four levels: start low or high in each factor, move each once by 2/3, in random order. */
function trajectories(factors: number, count: number): number[][] {
  const draw = luckOf(runKey("trajectories", 0))("start");
  const points: number[][] = [];
  for (let t = 0; t < count; t++) {
    const order = Array.from({ length: factors }, (_, i) => i).sort(
      (i, j) => draw.uniform(t, 900 + i) - draw.uniform(t, 900 + j),
    );
    const point = order.map((_, i) => Math.floor(draw.uniform(t, i) * 4) / 3);
    points.push([...point]);
    for (const i of order) {
      point[i] = point[i] + (point[i] < 0.5 ? 2 / 3 : -2 / 3);
      points.push([...point]);
    }
  }
  return points;
}

const how = (factors: number) => ({ factors, seed: "test", resamples: 200 });

test("Saltelli et al. (2008), exercise 4 of chapter 3, as SALib's tests print it", () => {
  // Inputs, outputs and results: SALib at commit 1c375488, tests/test_analyze_morris.py.
  const thirds = [
    [0, 1], [0, 3], [2, 3],
    [0, 1], [2, 1], [2, 3],
    [2, 0], [2, 2], [0, 2],
    [1, 3], [3, 3], [3, 1],
    [1, 3], [1, 1], [3, 1],
    [1, 2], [1, 0], [3, 0],
  ]; // biome-ignore format: a line is a trajectory
  const outputs = [
    0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1.0,
  ];
  const points = thirds.map((row) => row.map((third) => third / 3));
  const [one, two] = morrisEffects(
    stepsOf(
      points,
      outputs.map((value) => [value]),
      3,
    ),
    how(2),
  );
  const shown = ({ mu, muStar, sigma }: NonNullable<typeof one>) =>
    [mu, muStar, sigma].map(({ value }) => value.toFixed(2));
  expect(shown(one).slice(1)).toEqual(["1.62", "1.79"]);
  // The means are given as 0.66 and 0.21; its tests allow a tenth more or less.
  expect(one.mu.value).toBeCloseTo(0.65, 9);
  expect(shown(two).slice(1)).toEqual(["0.35", "0.41"]);
  expect(Math.abs(two.mu.value - 0.21)).toBeLessThan(0.021);
});

test("a linear function has its coefficients as effects, without spread", () => {
  const slopes = [3, -2, 0, 0.5];
  const points = trajectories(4, 6);
  const responses = points.map((point) => [point.reduce((total, u, i) => total + slopes[i] * u, 1)]);
  morrisEffects(stepsOf(points, responses, 5), how(4)).forEach(({ mu, muStar, sigma, effects }, i) => {
    expect(mu.value).toBeCloseTo(slopes[i], 10);
    expect(muStar.value).toBeCloseTo(Math.abs(slopes[i]), 10);
    expect(sigma.value).toBeCloseTo(0, 10);
    expect(effects).toBe(6);
  });
});

describe("Morris's function of twenty factors (1991, section 6)", () => {
  // w = 2 (x − 1/2), but 2 (1.1 x / (x + 0.1) − 1/2) for the third, fifth and seventh. First ten: strong linear
  // terms; first six: pairs; first five: triples; first four: quadruples. The rest are weak: random normal
  // coefficients in the paper, by its convention of signs (−1)^i and (−1)^(i+j) here.
  const of = (x: readonly number[]): number => {
    const w = x.map((u, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * u) / (u + 0.1) - 0.5) : 2 * (u - 0.5)));
    let y = 0;
    for (let i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i];
      for (let j = i + 1; j < 20; j++) {
        y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i] * w[j];
        for (let l = j + 1; l < 5; l++) {
          y += -10 * w[i] * w[j] * w[l];
          for (let s = l + 1; s < 4; s++) y += 5 * w[i] * w[j] * w[l] * w[s];
        }
      }
    }
    return y;
  };
  const points = trajectories(20, 50);
  const effects = morrisEffects(
    stepsOf(
      points,
      points.map((point) => [of(point)]),
      21,
    ),
    how(20),
  );

  test("sets the ten strong factors apart from the ten weak ones", () => {
    const least = Math.min(...effects.slice(0, 10).map(({ muStar }) => muStar.value));
    const most = Math.max(...effects.slice(10).map(({ muStar }) => muStar.value));
    expect(least).toBeGreaterThan(2 * most);
  });

  test("shows the interactions of the first six and the straight lines of the eighth to tenth", () => {
    for (const i of [0, 1, 2, 3, 4, 5]) expect(effects[i].sigma.value).toBeGreaterThan(15);
    for (const i of [7, 8, 9]) {
      expect(effects[i].muStar.value).toBeGreaterThan(35);
      expect(effects[i].muStar.value).toBeLessThan(45);
      expect(effects[i].sigma.value).toBeLessThan(15);
    }
  });
});

describe("missing runs and luck", () => {
  const points = trajectories(2, 30);
  const draw = luckOf(runKey("luck", 0))("own");
  const responses = points.map((point, p) => [0, 1, 2, 3].map((r) => 2 * point[0] + draw.normal(p, r)));

  test("an effect without a common replicate is missing, the others stay", () => {
    const holed = responses.map((values, p) => (p === 1 ? values.map(() => Number.NaN) : values));
    const found = morrisEffects(stepsOf(points, holed, 3), how(2));
    expect(found.map(({ effects, missing }) => [effects, missing])).toEqual([
      [29, 1],
      [29, 1],
    ]);
  });

  test("a factor with effect lies above the mark of luck", () => {
    const [strong] = morrisEffects(stepsOf(points, responses, 3), how(2));
    expect(strong.muStar.low).toBeGreaterThan(strong.floor);
  });

  test.each([1, 4, 10])(
    "of factors without effect one in twenty lies above it, with %i trajectories",
    (count) => {
      const factors = 2000;
      const steps = Array.from({ length: factors * count }, (_, k): Step => {
        // Many replicates, so that the mark's own error does not enter.
        const luck = (end: number) =>
          Float64Array.from({ length: 40 }, (_, r) => draw.normal(9000 + k, 2 * r + end));
        return {
          trajectory: k % count,
          factor: Math.floor(k / count),
          moved: 1,
          before: luck(0),
          after: luck(1),
        };
      });
      const found = morrisEffects(steps, { ...how(factors), resamples: 0 });
      const above = found.filter(({ muStar, floor }) => muStar.value > floor).length / factors;
      expect(above).toBeGreaterThan(0.035);
      expect(above).toBeLessThan(0.068);
    },
  );

  test.each([
    [2, 8],
    [4, 10],
    [3, 4],
  ])(
    "the mark of luck took an estimated variance for known: with %i replicates and %i trajectories 16 and 9 of 100 passed it",
    (replicates, count) => {
      const factors = 2000;
      const steps = Array.from({ length: factors * count }, (_, k): Step => {
        const luck = (end: number) =>
          Float64Array.from({ length: replicates }, (_, r) => draw.normal(2e6 + k, 2 * r + end));
        const factor = Math.floor(k / count);
        return { trajectory: k % count, factor, moved: 1, before: luck(0), after: luck(1) };
      });
      const found = morrisEffects(steps, { ...how(factors), resamples: 0 });
      const above = found.filter(({ muStar, floor }) => muStar.value > floor).length / factors;
      expect(above).toBeGreaterThan(0.035);
      expect(above).toBeLessThan(0.066);
    },
  );

  test("effects with one common replicate do not take the mark away", () => {
    const holed = responses.map((values, p) => (p === 1 ? [values[0], NaN, NaN, NaN] : values));
    for (const { floor, effects } of morrisEffects(stepsOf(points, holed, 3), how(2))) {
      expect(effects).toBe(30);
      expect(floor).toBeGreaterThan(0);
    }
  });
});
