import { describe, expect, test } from "vitest";
import type { Emulator } from "../../src/calibration/emulator.ts";
import { type Emulated, isPlausible } from "../../src/calibration/implausibility.ts";
import { shareBy } from "../../src/calibration/ladder.ts";
import { type PlausiblePlaces, plausiblePlaces } from "../../src/calibration/plausible-places.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { wilsonLimits } from "../../src/math/event-limits.ts";
import { calibrationReport } from "../../src/report/calibration/calibration-report.ts";

const place = Float64Array.of(0.5);
const arrived = (share: number) => ({ places: [place], logShare: Math.log(share), moved: 0.1 });
const ended = (share: number) => ({ ...arrived(share), places: [] });

describe("the share by ladders", () => {
  test("is their geometric mean with its t interval where all arrive", () => {
    const { value, low, high } = shareBy([1e-6, 2e-6, 4e-6, 8e-6, 16e-6].map(arrived));
    // Logs are ln 2 apart: sd √2.5·ln 2, and 2.776445 of √.5·ln 2 on either side.
    expect(value / 4e-6).toBeCloseTo(1, 9);
    expect(high / value).toBeCloseTo(2 ** (2.776445 * Math.SQRT1_2), 5);
    expect(value / low).toBeCloseTo(high / value, 9);
  });

  test("counts a ladder that did not arrive as none, and is at most what lies where it ended", () => {
    const four = [arrived(2e-6), arrived(2e-6), arrived(2e-6), arrived(2e-6)];
    const share = shareBy([...four, ended(5e-5)]);
    expect(share.value).toBeCloseTo(1.6e-6, 12);
    // Wilson's low end of four in five: .3755.
    expect(share.low / 2e-6).toBeCloseTo(0.3755, 3);
    expect(share.high).toBeCloseTo(5e-5, 12);
    // A ladder that ended with less than the others found takes nothing from them.
    expect(shareBy([...four, ended(1e-9)]).high).toBeCloseTo(2e-6, 12);
  });

  test("of one ladder is hardly told", () => {
    const share = shareBy([arrived(1e-6), ...Array.from({ length: 4 }, () => ended(1e-4))]);
    expect([share.low, share.high]).toEqual([0, 1]);
    expect(share.value).toBeCloseTo(2e-7, 12);
  });
});

describe("where a wide part of the space that ends above the cutoff leads one ladder astray", () => {
  const target = (
    key: string,
    high: number,
    emulator: Pick<Emulator, "terms" | "coefficients" | "error">,
  ) => ({
    ...{ key, low: -Infinity, high },
    emulator: { ...emulator, constant: 0, explained: 1, points: 9 },
  });
  // In z = 2u − 1: z₀² is .84 at least, and for four others z + z₀z + .6z₀ is −.9 at most. Near z₀ = −1 that is −.6 for
  // all z, six errors above, and near 1 it takes z ≤ −.75: 1/4096 of that side.
  const ends = target("ends", -0.9, { terms: [{ a: 0, b: 0 }], coefficients: [-1], error: 0.02 });
  const others = [1, 2, 3, 4].map((b) =>
    target(`x${b}`, -1.2, {
      terms: [{ a: b }, { a: 0, b }, { a: 0 }],
      coefficients: [1, 1, 0.6],
      error: 0.1,
    }),
  );
  const waves = [[ends, ...others]];
  const truth = shareLeft(0.84, 0.9, 0.6, others.length);
  let made: PlausiblePlaces;

  test("the others' places are used, and the interval allows for it", () => {
    const draw = luckOf(runKey("rep 0", 0));
    made = plausiblePlaces({ waves, cutoff: 3, dimensions: 8, wanted: 50, draw });
    const { drawn, left, share, ladders } = made.space;
    expect(ladders).toEqual({ all: 5, arrived: 4 });
    expect(made.places).toHaveLength(50);
    for (const unit of made.places) expect(isPlausible(waves, 3, unit)).toBe(true);
    expect(share.low).toBeGreaterThan(0);
    expect(share.low).toBeLessThan(truth);
    // It ended where more lies within its level than even places allow to be left.
    expect(share.high).toBe(wilsonLimits(left, drawn).high);
    expect(share.high).toBeGreaterThan(truth);
  });

  test("and the report says how many arrived", () => {
    expect(wordsOn(made, "en")).toContain("by 4 of 5 ladders");
    expect(wordsOn(made, "zh")).toContain("5 架梯子中 4 架到底");
    for (const language of ["zh", "en"] as const) expect(wordsOn(made, language)).toContain("4 / 5");
  });
});

test("where no ladder arrives the report says so, and the share is that of the places drawn", () => {
  const nowhere: Emulated = {
    ...{ key: "y", low: 9, high: 10 },
    emulator: { constant: 0, terms: [{ a: 0 }], coefficients: [1], error: 0.001, explained: 1, points: 9 },
  };
  const draw = luckOf(runKey("rep 0", 0));
  const none = plausiblePlaces({ waves: [[nowhere]], cutoff: 3, dimensions: 3, wanted: 9, draw });
  const { left, drawn, share, ladders } = none.space;
  expect([left, none.places.length]).toEqual([0, 0]);
  expect(share).toEqual(wilsonLimits(0, drawn));
  expect(ladders).toEqual({ all: 5, arrived: 0 });
  expect(wordsOn(none, "en")).toContain("of places drawn evenly; none of 5 ladders arrived");
  expect(wordsOn(none, "zh")).toContain("5 架梯子无一到底");
});

describe("a target that an emulator foretells without any error", () => {
  /** A number that must lie in the lowest twentieth of its range. */
  const lowest = (a: number, error: number): Emulated => ({
    ...{ key: `z${a}`, low: -Infinity, high: -0.9 },
    emulator: { constant: 0, terms: [{ a }], coefficients: [1], error, explained: 1, points: 9 },
  });
  const search = { cutoff: 3, wanted: 9, draw: luckOf(runKey("rep 0", 0)) };

  test("leaves nothing where it rules out every place, and says so", () => {
    const never: Emulated = { ...lowest(0, 0), high: -2 };
    const { space, places } = plausiblePlaces({ ...search, waves: [[never]], dimensions: 3 });
    expect([places.length, space.ladders]).toEqual([0, { all: 5, arrived: 0 }]);
  });

  test("is climbed down from the few that it leaves", () => {
    const waves = [[lowest(0, 0), ...[1, 2, 3].map((a) => lowest(a, 0.02))]];
    const { space, places } = plausiblePlaces({ ...search, waves, dimensions: 4 });
    // 3 errors are .06: z ≤ −.84 for three, and z ≤ −.9 for the first.
    const truth = 0.05 * 0.08 ** 3;
    expect(space.ladders).toEqual({ all: 5, arrived: 5 });
    expect(places).toHaveLength(9);
    expect(space.share.low).toBeLessThan(truth);
    expect(space.share.high).toBeGreaterThan(truth);
  });
});

/** What a calibration of one wave that left these places is reported as. */
function wordsOn({ space, walked }: PlausiblePlaces, language: "zh" | "en"): string {
  const found = {
    ...{ modelVersion: "0", scenario: "s", households: 1, axes: 8, replicates: 2, cutoff: 3, misses: 0 },
    waves: [{ points: 20, space, walked, targets: [] }],
    own: { targets: 5, inside: 5, key: "", errors: 0, missed: 0 },
    ...{ identification: [], predicted: [], headline: [], sampled: 0, survivors: 0, missed: [] },
    ...{ paths: [], sets: [] },
  };
  return JSON.stringify(calibrationReport(found, language));
}

/** Mean over z₀ from −1 to 1, beyond its two ends, of the chance that so many others lie at most that low. */
function shareLeft(end: number, depth: number, slope: number, others: number): number {
  const STEPS = 100_000;
  let total = 0;
  for (let k = 0; k < STEPS; k++) {
    const z = -1 + (2 * (k + 0.5)) / STEPS;
    if (z * z < end) continue;
    const most = (-depth - slope * z) / (1 + z);
    total += Math.min(1, Math.max(0, (most + 1) / 2)) ** others / STEPS;
  }
  return total;
}
