import { describe, expect, test } from "vitest";
import { estimate } from "../../src/compare/estimate.ts";
import { fieller, fiellerAt, pairedMeans } from "../../src/levers/fieller.ts";
import { forLooks } from "../../src/levers/looks.ts";
import { studentLimit } from "../../src/levers/student-limit.ts";
import { verdictOf, withParameters } from "../../src/levers/verdict.ts";

// Tables of Student's t (Abramowitz and Stegun 1964, table 26.10).
test.each([
  [1, 0.05, 12.706],
  [2, 0.05, 4.303],
  [5, 0.01, 4.032],
  [10, 0.001, 4.587],
  [19, 0.05, 2.093],
  [30, 0.02, 2.457],
  [120, 0.05, 1.98],
])("Student's t with %i degrees of freedom at %f is %f", (df, alpha, t) => {
  expect(studentLimit(df, alpha)).toBeCloseTo(t, 3);
});

describe("Fieller's limits", () => {
  const means = { above: 10, below: 5, varianceAbove: 1, varianceBelow: 0.25, covariance: 0 };

  test("by hand: 24 θ² − 100 θ + 96 ≤ 0 from 3/2 to 8/3", () => {
    const found = fiellerAt(means, 2);
    expect(found).toMatchObject({ kind: "between", ratio: 2 });
    expect(found.low).toBeCloseTo(1.5, 12);
    expect(found.high).toBeCloseTo(8 / 3, 12);
  });

  test("are Student's interval where what is below is known exactly", () => {
    const found = fiellerAt({ ...means, varianceBelow: 0 }, 2);
    expect([found.low, found.high]).toEqual([(10 - 2) / 5, (10 + 2) / 5]);
  });

  test("lie outside a gap where what is below may be nought and what is above may not", () => {
    // −0.75 θ² − 10 θ + 96 ≤ 0: the roots are (−5 ± √97)/0.75.
    const found = fiellerAt({ ...means, below: 0.5 }, 2);
    expect(found.kind).toBe("outside");
    expect(found.low).toBeCloseTo((-5 + Math.sqrt(97)) / 0.75, 10);
    expect(found.high).toBeCloseTo((-5 - Math.sqrt(97)) / 0.75, 10);
  });

  test("leave nothing out where both may be nought", () => {
    expect(fiellerAt({ ...means, above: 1, below: 0.5 }, 2)).toMatchObject({ kind: "all", low: -Infinity });
  });

  test.each([0.3, -0.3])(
    "hold just the θ whose a − θb is not told from nought, covariance %f",
    (covariance) => {
      const all = { ...means, covariance };
      const { low, high } = fiellerAt(all, 2);
      const isIn = (theta: number): boolean =>
        (10 - 5 * theta) ** 2 <= 4 * (1 - 2 * theta * covariance + theta * theta * 0.25);
      for (const [at, inside] of [
        [low, 1],
        [high, -1],
      ] as const) {
        expect(isIn(at + inside * 1e-6)).toBe(true);
        expect(isIn(at - inside * 1e-6)).toBe(false);
      }
    },
  );

  test("are of means over the pairs in which both are defined", () => {
    const found = pairedMeans([1, 2, 3, Number.NaN], [2, 4, 9, 1]);
    // Variances of the means: 1/3; ((−3)² + (−1)² + 4²)/2/3; ((−1)(−3) + 0 + 1·4)/2/3.
    expect(found).toEqual({
      above: 2,
      below: 5,
      varianceAbove: 1 / 3,
      varianceBelow: 26 / 6,
      covariance: 7 / 6,
      n: 3,
    });
  });

  test("of a single pair leave nothing out", () => {
    expect(fieller(pairedMeans([1], [2]), 0.05).kind).toBe("all");
  });
});

describe("intervals for so many looks", () => {
  const values = [1, 2, 3, 4, 5];

  test("are those at 5 % divided by the looks", () => {
    const found = forLooks(estimate(values), 10);
    const half = studentLimit(4, 0.005) * Math.sqrt(2.5 / 5);
    expect(found.low).toBeCloseTo(3 - half, 4);
    expect(found.high).toBeCloseTo(3 + half, 4);
  });

  test("of one look are the plain ones", () => {
    const plain = estimate(values);
    expect(forLooks(plain, 1)).toBe(plain);
  });
});

describe("the word for an effect", () => {
  test.each([
    [0.1, 3, "helps"],
    [-3, -0.1, "harms"],
    [-0.5, 0.9, "nothing"],
    [-0.5, 1.2, "unsure"],
    [-1.2, 0.5, "unsure"],
    [-Infinity, Infinity, "unsure"],
  ] as const)("from %f to %f, where 1 matters: %s", (low, high, word) => {
    expect(verdictOf({ low, high }, 1)).toBe(word);
  });

  test("is taken back where parameters can turn the sign, and only there", () => {
    expect(withParameters("helps", { low: -1, high: 3 })).toBe("unsure");
    expect(withParameters("helps", { low: 1, high: 3 })).toBe("helps");
    expect(withParameters("harms", { low: -3, high: 1 })).toBe("unsure");
    expect(withParameters("nothing", { low: -3, high: 1 })).toBe("nothing");
  });
});
