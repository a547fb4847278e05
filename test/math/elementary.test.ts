import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, log, logistic, normalDistribution, normalQuantile, power } from "../../src/math/elementary.ts";

// Fractional parts of multiples of the golden ratio: evenly spread, and off every table's grid.
const spread = (i: number) => (i * 0.6180339887498949) % 1;

function worst(count: number, input: (share: number) => number, error: (x: number) => number): number {
  let largest = 0;
  for (let i = 1; i <= count; i++) {
    const found = error(input(spread(i)));
    if (!(found <= largest)) largest = found;
  }
  return largest;
}

const relative = (value: number, truth: number) =>
  value === truth ? 0 : Math.abs(value - truth) / Math.abs(truth);

describe("exp", () => {
  // Computed with mpmath at 40 digits.
  test.each([
    [-700, 9.85967654375977e-305],
    [-100, 3.720075976020836e-44],
    [-20.5, 1.2501528663867426e-9],
    [-1, 0.36787944117144233],
    [-0.001, 0.999000499833375],
    [0.5, 1.6487212707001282],
    [2, 7.38905609893065],
    [10, 22026.465794806718],
    [100.25, 3.451610733125924e43],
    [700, 1.0142320547350045e304],
  ])("of %d", (x, truth) => expect(relative(exp(x), truth)).toBeLessThan(1e-15));

  test("is within 1e-15 of Math.exp over its whole range", () => {
    const error = (x: number) => relative(exp(x), Math.exp(x));
    expect(worst(1e6, (u) => -708 + 1417.78 * u, error)).toBeLessThan(1e-15);
    expect(worst(1e6, (u) => -2 + 4 * u, error)).toBeLessThan(1e-15);
    expect(worst(1e5, (u) => 1e-9 * (u - 0.5), error)).toBeLessThan(1e-15);
  });

  test("at its ends", () => {
    expect(exp(0)).toBe(1);
    expect([exp(709.8), exp(710), exp(1e308), exp(Infinity)]).toEqual([
      Infinity,
      Infinity,
      Infinity,
      Infinity,
    ]);
    expect([exp(-746), exp(-1e308), exp(-Infinity)]).toEqual([0, 0, 0]);
    expect(exp(-745)).toBe(5e-324);
    expect(relative(exp(-720), Math.exp(-720))).toBeLessThan(1e-10);
    expect(exp(NaN)).toBeNaN();
  });

  test("never falls", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -746, max: 710, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, d) => {
          // Values closer than the error bound may swap.
          expect(exp(x + d)).toBeGreaterThanOrEqual(exp(x) * (1 - 1e-15));
        },
      ),
    );
  });
});

describe("log", () => {
  test.each([
    [1e-300, -690.7755278982137],
    [0.2, -1.6094379124341003],
    [0.7, -0.35667494393873245],
    [0.99, -0.01005033585350145],
    [0.999999, -1.000000500029089e-6],
    [1.0000001, 9.999999505838704e-8],
    [1.5, 0.4054651081081644],
    [3, 1.0986122886681098],
    [12, 2.4849066497880004],
    [1e6, 13.815510557964274],
    [1e300, 690.7755278982137],
  ])("of %d", (x, truth) => expect(relative(log(x), truth)).toBeLessThan(1e-15));

  test("is within 1e-15 of Math.log over its whole range", () => {
    const error = (x: number) => relative(log(x), Math.log(x));
    expect(worst(1e6, (u) => 3 * u, error)).toBeLessThan(1e-15);
    expect(worst(1e6, (u) => 0.99 + 0.02 * u, error)).toBeLessThan(1e-15);
    expect(worst(1e6, (u) => Math.exp(-744 + 1453 * u), error)).toBeLessThan(1e-15);
  });

  test("at its ends", () => {
    expect(log(1)).toBe(0);
    expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity]);
    expect([log(-1), log(-5e-324), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(relative(log(5e-324), Math.log(5e-324))).toBeLessThan(1e-15);
    expect(relative(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(1e-15);
  });

  test("undoes exp", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(1e-15 + 1e-15 * Math.abs(x));
      }),
    );
  });
});

test("logistic", () => {
  expect([logistic(0), logistic(-Infinity), logistic(Infinity)]).toEqual([0.5, 0, 1]);
  expect([logistic(-1e4), logistic(1e4), logistic(NaN)]).toEqual([0, 1, NaN]);
  expect(relative(logistic(-30), 9.357622968839299e-14)).toBeLessThan(2e-15);
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
      expect(Math.abs(logistic(x) + logistic(-x) - 1)).toBeLessThan(1e-15);
    }),
  );
});

test("power", () => {
  expect([power(0, 0), power(5, 0), power(0, 2), power(0, -1), power(1, 7)]).toEqual([1, 1, 0, Infinity, 1]);
  expect([power(-1, 2), power(NaN, 1), power(2, NaN)]).toEqual([NaN, NaN, NaN]);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: -40, max: 40, noNaN: true }),
      (x, y) => {
        expect(relative(power(x, y), x ** y)).toBeLessThan(2e-15 * (1 + Math.abs(y * Math.log(x))));
      },
    ),
  );
});

describe("normalQuantile", () => {
  // Computed with mpmath at 40 digits; the first three agree with the checks printed in Wichura (1988).
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.0902323061678136],
    [1e-20, -9.262340089798407],
    [0.975, 1.9599639845400538],
    [0.995, 2.5758293035489004],
    [0.05, -1.6448536269514726],
    [0.074, -1.4466320671589785],
    [0.075, -1.439531470938456],
    [0.0751, -1.43882539275254],
    [0.9, 1.2815515655446006],
    [0.999, 3.090232306167813],
    [1e-5, -4.264890793922825],
    [1e-10, -6.361340902404057],
    [1e-100, -21.273453560965326],
    [1e-300, -37.0470962993612],
  ])("at %d", (p, truth) => expect(relative(normalQuantile(p), truth)).toBeLessThan(2e-15));

  test("at and beyond its ends", () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  test("is odd about one half and never falls", () => {
    const dyadic = fc.integer({ min: 1, max: 2 ** 32 - 1 }).map((n) => n / 2 ** 32);
    fc.assert(
      fc.property(dyadic, dyadic, (p, other) => {
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBe(0);
        if (p < other) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(other) + 1e-14);
      }),
    );
  });

  test("gives draws of mean 0, variance 1 and kurtosis 3", () => {
    const moments = [0, 0, 0, 0];
    const n = 1e6;
    for (let i = 0; i < n; i++) {
      const z = normalQuantile((i + 0.5) / n);
      for (let m = 0, term = 1; m < 4; m++) {
        term *= z;
        moments[m] += term / n;
      }
    }
    expect(moments[0]).toBeCloseTo(0, 10);
    expect(moments[1]).toBeCloseTo(1, 4);
    expect(moments[3]).toBeCloseTo(3, 2);
  });
});

describe("normalDistribution", () => {
  // Computed with the error function of the C library.
  test.each([
    [-38, 2.88542835e-316],
    [-10, 7.619853024160593e-24],
    [-8, 6.220960574271819e-16],
    [-5, 2.866515718791946e-7],
    [-3, 0.0013498980316300957],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [0.25, 0.5987063256829237],
    [1.6448536269514722, 0.95],
    [4, 0.9999683287581669],
  ])("at %d", (x, truth) => {
    expect(relative(normalDistribution(x), truth)).toBeLessThan(2e-8);
    expect(Math.abs(normalDistribution(x) - truth)).toBeLessThan(1e-15);
  });

  test("at its ends and in the middle", () => {
    const ends = [-Infinity, -40, 0, 40, Infinity, Number.NaN].map(normalDistribution);
    expect(ends).toEqual([0, 0, 0.5, 1, 1, Number.NaN]);
  });

  test("undoes the quantile, and never falls", () => {
    const unit = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (p, other) => {
        expect(relative(normalDistribution(normalQuantile(p)), p)).toBeLessThan(1e-8);
        if (p < other)
          expect(normalDistribution(normalQuantile(p))).toBeLessThanOrEqual(
            normalDistribution(normalQuantile(other)) + 1e-14,
          );
      }),
    );
  });
});

test("the same bits on every engine", () => {
  // Recorded once: a change of any bit of any of these changes every figure of the model.
  const values = new Float64Array(5 * 20000);
  for (let i = 0; i < 20000; i++) {
    const u = spread(i + 1);
    values[5 * i] = exp(-750 + 1470 * u);
    values[5 * i + 1] = log(u * u * u * 100);
    values[5 * i + 2] = normalQuantile(u);
    values[5 * i + 3] = logistic(20 * u - 10);
    values[5 * i + 4] = power(u * 10, 3 * u - 1);
  }
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(values.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  expect((hash >>> 0).toString(16)).toBe("1738e775");
});
