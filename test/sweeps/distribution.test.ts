import fc from "fast-check";
import { expect, test } from "vitest";
import { massWithin, quantileOf } from "../../src/sweeps/factor/distribution.ts";
import type { Distribution } from "../../src/sweeps/factor/factor.ts";

const shares = [0.01, 0.25, 0.5, 0.9, 0.999];

// Quantiles of scipy 1.11: truncnorm, triang, loguniform.
const published: [string, Distribution, number, number, number[]][] = [
  [
    "a normal cut at both ends",
    { kind: "normal", mean: 0.4, sd: 0.3 },
    0,
    1,
    [0.015656903288455, 0.25355422326716, 0.42577264142101, 0.76580767681824, 0.99515560012917],
  ],
  [
    "the upper tail of a normal",
    { kind: "normal", mean: -2, sd: 0.5 },
    0,
    1,
    [0.0011888618562388, 0.033781526730752, 0.08054858283993, 0.25742726616539, 0.70180388164126],
  ],
  [
    "a log-normal cut above",
    { kind: "logNormal", median: 1000, sigma: 0.8 },
    0,
    3000,
    [151.44395475524, 551.96715078768, 918.30953516728, 2103.2578301024, 2985.9543186663],
  ],
  [
    "a triangle",
    { kind: "triangular", low: 0.2, mode: 0.7, high: 1 },
    0,
    1,
    [0.26324555320337, 0.51622776601684, 0.64721359549996, 0.8450806661517, 0.98450806661517],
  ],
  [
    "a log-uniform",
    { kind: "logUniform", low: 2, high: 3000 },
    0,
    20_000,
    [2.1517455241138, 12.44665954577, 77.459666924148, 1443.8169261076, 2978.1403684172],
  ],
  ["a uniform", { kind: "uniform", low: 2, high: 4 }, 0, 9, [2.02, 2.5, 3, 3.8, 3.998]],
];

test.each(published)("quantiles of %s", (_, distribution, low, high, expected) => {
  const quantile = quantileOf(distribution, low, high);
  shares.forEach((share, k) => {
    expect(Math.abs(quantile(share) / expected[k] - 1)).toBeLessThan(1e-11);
  });
});

test("a distribution's own ends cut it too", () => {
  const quantile = quantileOf({ kind: "normal", mean: 5, sd: 10, low: 4, high: 6 }, 0, 100);
  expect(quantile(0)).toBe(4);
  expect(quantile(1)).toBe(6);
  expect(quantile(0.5)).toBeCloseTo(5, 12);
});

test("how much of a normal lies in a range", () => {
  expect(massWithin({ kind: "normal", mean: 0.4, sd: 0.3 }, 0, 1)).toBeCloseTo(0.886038648325953, 13);
  expect(massWithin({ kind: "normal", mean: -2, sd: 0.5 }, 0, 1) / 3.1670255245e-5).toBeCloseTo(1, 9);
  expect(massWithin({ kind: "normal", mean: 40, sd: 1 }, 0, 1)).toBe(0);
  expect(massWithin({ kind: "triangular", low: 0, mode: 0, high: 1 }, 0, 1)).toBe(1);
});

test("quantiles rise, and stay inside, for any normal whose range has some mass", () => {
  const terms = fc.record({
    mean: fc.double({ min: -3, max: 4, noNaN: true }),
    sd: fc.double({ min: 0.01, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(terms, (each) => {
      const distribution = { kind: "normal", ...each } as const;
      if (massWithin(distribution, 0, 1) < 0.01) return;
      const quantile = quantileOf(distribution, 0, 1);
      const values = Array.from({ length: 101 }, (_, k) => quantile(k / 100));
      values.forEach((value, k) => {
        expect(value).toBeGreaterThanOrEqual(k === 0 ? 0 : values[k - 1]);
        expect(value).toBeLessThanOrEqual(1);
      });
    }),
  );
});
