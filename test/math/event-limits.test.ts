import { describe, expect, test } from "vitest";
import {
  moverDifference,
  poissonLimits,
  THREE,
  weightedLimits,
  wilsonLimits,
} from "../../src/math/event-limits.ts";

// R 4.2.2: poisson.test(k)$conf.int
test.each([
  [0, 0, 3.68887945411],
  [1, 0.0253178079843, 5.5716433909389],
  [2, 0.242209278544, 7.224687667724],
  [3, 0.618672122896, 8.767273069742],
  [10, 4.79538869613, 18.39035604202],
  [100, 81.3639912509, 121.6267937924],
  [1000, 938.973018408, 1063.952136016],
  [5000, 4862.35918869, 5140.54894854],
])("exact limits of a Poisson mean from %d events are those of R", (count, low, high) => {
  const limits = poissonLimits(count);
  expect(limits.low / (low || 1)).toBeCloseTo(low === 0 ? 0 : 1, 6);
  expect(limits.high / high).toBeCloseTo(1, 6);
});

// R 4.2.2: prop.test(hits, trials, correct = FALSE)$conf.int
test.each([
  [0, 8, 0, 0.324407564884],
  [1, 10, 0.0178762130951, 0.4041500267952],
  [5, 400, 0.00535075077997, 0.02892373619597],
  [399, 400, 0.985976714924, 0.999558552213],
  [10, 10, 0.722467200137, 1],
])("Wilson's limits of %d of %d are those of R", (hits, trials, low, high) => {
  const limits = wilsonLimits(hits, trials);
  expect(limits.low).toBeCloseTo(low, 10);
  expect(limits.high).toBeCloseTo(high, 10);
});

// R 4.2.2, from poisson.test by the formula of Zou and Donner (2008).
test.each([
  [0, 0, -3.68887945411, 3.68887945411],
  [3, 0, -1.3907350279, 8.76727306974],
  [2, 5, -9.89612071679, 3.22078816413],
  [40, 31, -8.30742743764, 26.55237288457],
])("%d less %d events: limits of the difference are those worked out in R", (one, other, low, high) => {
  const limits = moverDifference(poissonLimits(one), poissonLimits(other));
  expect(limits.low).toBeCloseTo(low, 7);
  expect(limits.high).toBeCloseTo(high, 7);
});

test("a share never leaves 0 to 1, and no count is a share of nothing", () => {
  for (const trials of [1, 2, 7, 400])
    for (let hits = 0; hits <= trials; hits++) {
      const { low, value, high } = wilsonLimits(hits, trials);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(high - low).toBeGreaterThan(0);
    }
  expect(() => wilsonLimits(1, 0)).toThrow("invalid share");
  expect(() => poissonLimits(-1)).toThrow("invalid count");
});

test("the rule of three: a chance of 3/n leaves n tries without a hit once in twenty", () => {
  expect((1 - THREE / 1e6) ** 1e6).toBeCloseTo(0.05, 5);
});

describe("limits of a sum of chances", () => {
  test("of counts are the exact Poisson ones", () => {
    for (const count of [0, 1, 5, 40]) {
      const { low, high } = poissonLimits(count);
      const found = weightedLimits(count, count);
      expect([found.value, found.low]).toEqual([count, low]);
      expect(found.high).toBeCloseTo(high, 10);
    }
  });

  test("of ten halves are those of ten events, halved below; above, one of size 1 may have been missed", () => {
    const { value, low, high } = weightedLimits(5, 2.5);
    expect([value, low]).toEqual([5, poissonLimits(10).low / 2]);
    // (5 + 1)²/(2.5 + 1) = 10.3 events: at most as many as nine counted leave possible, each of 6/10.
    expect(high).toBeCloseTo((6 * poissonLimits(9).high) / 10, 12);
    expect(high).toBeGreaterThan(poissonLimits(10).high / 2);
  });

  test("of nothing are the rule of three for two sides", () => {
    expect(weightedLimits(0, 0)).toEqual({ value: 0, low: 0, high: poissonLimits(0).high });
    expect(weightedLimits(1e-6, 1e-14).high).toBeCloseTo(poissonLimits(0).high, 4);
  });
});
