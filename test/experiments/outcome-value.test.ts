import { expect, test } from "vitest";
import { inverseHyperbolicSine } from "../../src/experiments/sample/outcome-value.ts";

test("the inverse hyperbolic sine is that of the reference, odd, and small where what is put in is small", () => {
  // By arbitrary-precision arithmetic (mpmath 1.3).
  const values: readonly (readonly [number, number])[] = [
    [1e-6, 9.999999999998333e-7],
    [0.009, 0.00899987850442846],
    [0.011, 0.010999778178744622],
    [0.5, 0.4812118250596035],
    [3, 1.8184464592320668],
    [21457, 10.66695339254803],
  ];
  for (const [x, value] of values) {
    expect(Math.abs(inverseHyperbolicSine(x) / value - 1), `${x}`).toBeLessThan(2e-14);
    expect(inverseHyperbolicSine(-x)).toBe(-inverseHyperbolicSine(x));
  }
  expect(inverseHyperbolicSine(0)).toBe(0);
  expect(inverseHyperbolicSine(Number.NaN)).toBeNaN();
});
