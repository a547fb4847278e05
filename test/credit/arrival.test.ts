import { describe, expect, test } from "vitest";
import { realDays, usefulShare, usesLate } from "../../src/model/credit/arrival.ts";

describe("real days", () => {
  test("are the expected ones without spread, and a normal of one is e^.32 times as many at a spread of .4", () => {
    expect(realDays(10, 1.7, { daysSpread: 0 })).toBe(10);
    expect(realDays(10, 1, { daysSpread: 0.4 })).toBeCloseTo(13.77127764, 6);
  });

  test("are the expected ones in the mean", () => {
    // Over the middles of 4,000 equal steps of the normal from −8 to 8, by its density.
    let mean = 0;
    for (let k = 0; k < 4000; k++) {
      const n = -8 + (k + 0.5) * 0.004;
      mean += realDays(10, n, { daysSpread: 0.4 }) * 0.004 * Math.exp((-n * n) / 2);
    }
    expect(mean / Math.sqrt(2 * Math.PI)).toBeCloseTo(10, 6);
  });
});

test("money loses of its use by each day that it is late, never more than all of it", () => {
  const useful = [-5, 0, 10, 40].map((days) => usefulShare(days, { lateLoss: 0.03 }));
  expect(useful).toEqual([1, 1, 0.7, 0]);
});

describe("late money", () => {
  const rules = { returnFee: 0.005 };

  // Of 1,000 fen that would have brought 400 and cost 100: .8·400 − .2·1,000 − 100 = 20.
  test("is used where what it still brings beats owing it", () => {
    expect(usesLate(1000, 400, 100, 0.8, rules)).toBe(true);
    // .75·400 − .25·1,000 − 100 = −50, and giving it back costs 5.
    expect(usesLate(1000, 400, 100, 0.75, rules)).toBe(false);
  });

  test("is used at a small loss where giving it back would cost more", () => {
    // .78·400 − .22·1,000 − 100 = −8.
    expect(usesLate(1000, 400, 100, 0.78, { returnFee: 0.01 })).toBe(true);
    expect(usesLate(1000, 400, 100, 0.78, { returnFee: 0.005 })).toBe(false);
  });
});
