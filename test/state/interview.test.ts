import { expect, test } from "vitest";
import { chanceHeardPoor, heardIncome } from "../../src/model/state/interview.ts";

test("an income at the line is heard below it with chance Φ(σ/2)", () => {
  // Φ(.13) = .5517168, by tables.
  expect(chanceHeardPoor(4000, 4000, 0.26)).toBeCloseTo(0.5517168, 7);
  // Half a σ² above the line in logs: right in the middle.
  expect(chanceHeardPoor(4000 * Math.exp(0.0338), 4000, 0.26)).toBeCloseTo(0.5, 12);
  // Twice the line: Φ((ln ½ + .0338)/.26) = Φ(−2.53595).
  expect(chanceHeardPoor(8000, 4000, 0.26)).toBeCloseTo(0.0056072, 6);
});

test("without noise, and of nothing, it is all or nothing", () => {
  expect([3999, 4000].map((yuan) => chanceHeardPoor(yuan, 4000, 0))).toEqual([1, 0]);
  expect([0, -500].map((yuan) => chanceHeardPoor(yuan, 4000, 0.26))).toEqual([1, 1]);
  expect([0, 1].map((yuan) => chanceHeardPoor(yuan, 0, 0.26))).toEqual([0, 0]);
});

test("is the share of draws that are heard below the line", () => {
  const draws = Array.from({ length: 2000 }, (_, k) => (k + 0.5) / 2000).map((u) => Math.sqrt(2) * probit(u));
  const heard = draws.filter((n) => heardIncome(5000, n, 0.26) < 4000).length / draws.length;
  expect(chanceHeardPoor(5000, 4000, 0.26)).toBeCloseTo(heard, 3);
});

/** Inverse of the error function over [−1, 1], by bisection on its series: a witness of its own. */
function probit(u: number): number {
  let [low, high] = [-4, 4];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if ((1 + errorFunction(middle)) / 2 < u) low = middle;
    else high = middle;
  }
  return low;
}

function errorFunction(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 200; n++) {
    term *= (-x * x) / n;
    total += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * total;
}
