import { describe, expect, test } from "vitest";
import { type Emulator, fitEmulator, predict } from "../../src/calibration/emulator.ts";
import { evenBound, identificationOf, unevenness } from "../../src/calibration/identification.ts";
import { type Emulated, implausibility, isPlausible, outside } from "../../src/calibration/implausibility.ts";
import { climbed } from "../../src/calibration/ladder.ts";
import { plausiblePlaces } from "../../src/calibration/plausible-places.ts";
import { pooledError } from "../../src/calibration/wave-results.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";

const draw = luckOf(runKey("emulator", 0));

/** Places in so many dimensions. */
const places = (count: number, dimensions: number, purpose = "place"): Float64Array[] =>
  Array.from({ length: count }, (_, p) =>
    Float64Array.from({ length: dimensions }, (_, a) => draw(purpose).uniform(p, a)),
  );

describe("an emulator", () => {
  const units = places(200, 30);
  // In z = 2u − 1: 5 + 3z₄ − 2z₁₁ + 4z₄² + z₄z₁₁.
  const truth = (u: ArrayLike<number>): number => {
    const [a, b] = [2 * u[4] - 1, 2 * u[11] - 1];
    return 5 + 3 * a - 2 * b + 4 * a * a + a * b;
  };

  test("finds a quadratic of few places among many, to the last digits, and says that it explains all", () => {
    const emulator = fitEmulator(units, units.map(truth));
    for (const unit of places(50, 30, "other")) expect(predict(emulator, unit)).toBeCloseTo(truth(unit), 8);
    expect(emulator.explained).toBeCloseTo(1, 8);
    expect(emulator.error).toBeLessThan(1e-6);
  });

  test("of noise alone is its mean, and its error the noise", () => {
    const noise = draw("noise");
    const emulator = fitEmulator(
      units,
      units.map((_, p) => 7 + noise.normal(p)),
    );
    expect(emulator.terms).toEqual([]);
    expect(emulator.constant).toBeCloseTo(7, 0);
    expect(emulator.error).toBeGreaterThan(0.85);
    expect(emulator.error).toBeLessThan(1.15);
  });

  test("errs at new places by what it says that it errs", () => {
    const noise = draw("noise");
    const [spread, found] = [0.5, units.map((unit, p) => truth(unit) + 0.5 * noise.normal(p, 1))];
    const emulator = fitEmulator(units, found);
    const others = places(400, 30, "new");
    const squares = others.map(
      (unit, p) => (predict(emulator, unit) - truth(unit) - spread * noise.normal(p, 2)) ** 2,
    );
    const real = Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
    expect(emulator.error / real).toBeGreaterThan(0.85);
    expect(emulator.error / real).toBeLessThan(1.15);
  });

  test("learns from points before those by which its error is told", () => {
    const noise = draw("earlier noise");
    // A narrow part of the space: there alone little moves, and luck hides it.
    const here = places(60, 30, "here").map((unit) => unit.map((place) => 0.4 + 0.2 * place));
    const all = [...units, ...here];
    const found = all.map((unit, p) => truth(unit) + 0.3 * noise.normal(p));
    const alone = fitEmulator(here, found.slice(units.length));
    const helped = fitEmulator(all, found, units.length);
    expect(helped.error).toBeLessThan(alone.error);
    expect(helped.explained).toBeGreaterThan(alone.explained);
    expect(helped.error / 0.3).toBeGreaterThan(0.8);
    expect(helped.error / 0.3).toBeLessThan(1.3);
  });

  test("leaves out points where the figure is not defined, and vouches for nothing where too few are left", () => {
    const figures = units.map((unit, p) => (p % 2 ? Number.NaN : truth(unit)));
    expect(fitEmulator(units, figures).points).toBe(100);
    const none = fitEmulator(
      units,
      units.map((_, p) => (p < 5 ? 1 : Number.NaN)),
    );
    expect([none.error, none.terms]).toEqual([Infinity, []]);
  });
});

describe("implausibility", () => {
  const emulator: Emulator = {
    constant: 1,
    terms: [{ a: 0 }],
    coefficients: [2],
    error: 0.5,
    explained: 1,
    points: 9,
  };
  const target = { key: "x", low: 0, high: 2, emulator };

  test("counts errors outside the band, and nothing within it", () => {
    expect([outside(-1, target), outside(1, target), outside(5, target)]).toEqual([1, 0, 3]);
    // E(u) = 1 + 2(2u − 1): 3 at the high end, one beyond 2.
    expect(implausibility(target, [1])).toBe(2);
    expect(implausibility(target, [0.5])).toBe(0);
    expect(implausibility({ ...target, high: Infinity }, [1])).toBe(0);
  });

  test("a place stands if no target of any wave rules it out", () => {
    const strict = { ...target, key: "y", low: 1.5 };
    expect(isPlausible([[target]], 3, [1])).toBe(true);
    expect(isPlausible([[target]], 1.9, [1])).toBe(false);
    expect(isPlausible([[target], [strict]], 3, [0])).toBe(false);
  });

  test("what is left of a space is counted from even places, with what each target rules out", () => {
    // Outside by more than 1.5 errors, .75: 1 + 2(2u − 1) above 2.75 or under −.75: an eighth, or a sixteenth each side.
    const left = plausiblePlaces({ waves: [[target]], cutoff: 1.5, dimensions: 2, wanted: 10, draw });
    const { drawn, left: count, ruledOut } = left.space;
    expect(Math.abs(count / drawn - 0.875)).toBeLessThan(0.01);
    expect(ruledOut.x.all).toBe(drawn - count);
    expect(ruledOut.x.alone).toBe(drawn - count);
    expect(left.places).toHaveLength(10);
    expect(left.walked).toBe(0);
    for (const unit of left.places) expect(isPlausible([[target]], 1.5, unit)).toBe(true);
  });

  test("where little is left, walks make up the number and stay within it", () => {
    const narrow = { ...target, low: 1.999, emulator: { ...emulator, error: 0.0001 } };
    const made = plausiblePlaces({ waves: [[narrow]], cutoff: 3, dimensions: 3, wanted: 200, draw });
    expect(made.places).toHaveLength(200);
    expect(made.walked).toBeGreaterThan(0);
    for (const unit of made.places) expect(isPlausible([[narrow]], 3, unit)).toBe(true);
    const none = plausiblePlaces({
      waves: [[{ ...narrow, low: 9, high: 10 }]],
      cutoff: 3,
      dimensions: 3,
      wanted: 9,
      draw,
    });
    expect([none.places.length, none.space.left]).toEqual([0, 0]);
  });
});

describe("where even places hardly meet what is left", () => {
  const band = { low: -Infinity, high: 0 };
  /** E(u) is the place of one number from −1 to 1, and a place above `edge` is ruled out. */
  const below = (a: number, edge: number): Emulated => ({
    ...{ key: `x${a}`, ...band, high: edge },
    emulator: { constant: 0, terms: [{ a }], coefficients: [1], error: 0.001, explained: 1, points: 9 },
  });
  const search = { cutoff: 3, dimensions: 10, wanted: 100, draw };

  test("ladders find it, and its share", () => {
    // Each of five numbers in its lowest .0515: 3.6e-7 of the space.
    const wave = Array.from({ length: 5 }, (_, a) => below(a, -0.9));
    const { space, places } = plausiblePlaces({ waves: [wave], ...search });
    const truth = ((0.1 + 3 * 0.001) / 2) ** 5;
    expect(space.left).toBe(0);
    expect(space.share.low).toBeLessThan(truth);
    expect(space.share.high).toBeGreaterThan(truth);
    expect(space.share.high / space.share.low).toBeLessThan(30);
    expect(places).toHaveLength(100);
    for (const unit of places) expect(isPlausible([wave], 3, unit)).toBe(true);
    // What no target looks at stays even.
    const free = places.map((unit) => unit[7]).sort((one, other) => one - other);
    expect(unevenness(free)).toBeLessThan(evenBound(100, 1));
    expect(new Set(places.map((unit) => unit[0])).size).toBeGreaterThan(50);
  });

  test("nothing is found where two targets exclude one another", () => {
    const above = { ...below(0, 0), key: "y", low: 0.5, high: Infinity };
    const { space, places } = plausiblePlaces({ waves: [[below(0, -0.5), above]], ...search });
    expect([space.share.value, places.length]).toEqual([0, 0]);
  });

  test("a target that no point defines rules nothing out, on ladders either", () => {
    const units = places(20, 4);
    const nowhere = fitEmulator(
      units,
      units.map(() => Number.NaN),
    );
    const undefinedTarget = { key: "y", low: 0, high: 1, emulator: nowhere };
    expect(implausibility(undefinedTarget, units[0])).toBe(0);
    // The lowest .0515 of one number.
    const { bottom: found } = climbed({
      waves: [[undefinedTarget, below(0, -0.9)]],
      cutoff: 3,
      dimensions: 4,
      draw,
    });
    expect(found?.share.low).toBeLessThan(0.0515);
    expect(found?.share.high).toBeGreaterThan(0.0515);
  });
});

describe("what targets tell of a number", () => {
  test("is how far its places lie from even ones", () => {
    expect(unevenness([0.25, 0.75])).toBe(0.25);
    expect(unevenness([0.9, 0.95])).toBe(0.9);
    // Massart's bound for one look: √(ln 40 / 2n).
    expect(evenBound(100, 1)).toBeCloseTo(0.1358, 4);
  });

  test("numbers that are told come first, even ones are not told", () => {
    const units = places(300, 20).map((unit) => unit.map((place, a) => (a === 7 ? 0.4 + place / 5 : place)));
    const looked = identificationOf(
      Array.from({ length: 20 }, (_, a) => `p${a}`),
      units,
    );
    expect(looked[0]).toMatchObject({ path: "p7", isTold: true });
    expect(looked[0].low).toBeGreaterThan(0.4);
    expect(looked.filter((each) => each.isTold)).toHaveLength(1);
  });
});

test("luck of a mean is pooled over points, those with one replicate aside", () => {
  // Variances 2 and 8, a degree of freedom each: s² = 5; means of two.
  const points = [
    [1, 3],
    [5, 9],
    [4, Number.NaN],
  ].map((each) => Float64Array.from(each));
  expect(pooledError(points)).toBeCloseTo(Math.sqrt(5 / 2), 12);
  expect(pooledError([Float64Array.of(1)])).toBeNaN();
});
