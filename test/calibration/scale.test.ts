import { describe, expect, test } from "vitest";
import { fitEmulator } from "../../src/calibration/emulator.ts";
import { outside } from "../../src/calibration/implausibility.ts";
import { multipliedScale, PLAIN, scaled, scaledBand, unscaled } from "../../src/calibration/scale.ts";
import { emulatorsOf, waveOf } from "../../src/calibration/wave.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";

describe("a figure is emulated", () => {
  test.each([
    ["as it is where some are below zero", [-1, 0.5, 2], undefined],
    ["by its logarithm where all are above", [0, 0.5, 2000], "log"],
    ["by its log odds where all are shares", [0, 0.25, 1], "logOdds"],
    ["as it is where all are nought", [0, 0], undefined],
    ["as it is where none is defined", [Number.NaN], undefined],
  ] as const)("%s", (_, figures, kind) => {
    expect(multipliedScale(figures)?.kind).toBe(kind);
  });

  test("and comes back in its own unit, a nought as half the least that was seen", () => {
    for (const figures of [
      [0, 0.25, 0.9],
      [0, 3, 200],
      [-4, 0, 4],
    ]) {
      const scale = multipliedScale(figures) ?? PLAIN;
      for (const figure of figures.slice(1))
        expect(unscaled(scale, scaled(scale, figure))).toBeCloseTo(figure, 12);
    }
    const shares = multipliedScale([0, 0.25, 0.9])!;
    expect(unscaled(shares, scaled(shares, 0))).toBeCloseTo(0.05, 12);
    expect(scaled(shares, Number.NaN)).toBeNaN();
  });

  test("within a band just where it lay within it, and a band down to nought has no lower end", () => {
    const scale = multipliedScale([0, 0.1, 0.8])!;
    const band = { low: 0.2, high: 0.4 };
    for (const figure of [0.1, 0.2, 0.3, 0.4, 0.5])
      expect(outside(scaled(scale, figure), scaledBand(scale, band)) === 0).toBe(outside(figure, band) === 0);
    expect(scaledBand(scale, { low: 0, high: 1 })).toEqual({ low: -Infinity, high: Infinity });
    expect(scaledBand(PLAIN, { low: 0, high: Infinity })).toEqual({ low: 0, high: Infinity });
  });
});

describe("a share that many numbers multiply", () => {
  const luck = luckOf(runKey("scale", 0))("units");
  const units = Array.from({ length: 200 }, (_, p) =>
    Array.from({ length: 12 }, (__, a) => luck.uniform(p, a)),
  );
  /** Log odds from −6 to 6, so that most are near 0 or 1. */
  const odds = (unit: readonly number[]): number => unit.reduce((all, u) => all + (2 * u - 1) / 2, 0);
  const share = (unit: readonly number[], noise = 0): number => 1 / (1 + Math.exp(-odds(unit) - noise));
  const figures = { share: Float64Array.from(units, (unit, p) => share(unit, luck.normal(p, 99) / 5)) };
  const results = {
    ...{ units, figures, luck: () => 0 },
  };
  const corner = Array(12).fill(0.7);
  const bands = [{ key: "share", low: 0.99, high: 1 }];
  const asked = { before: [], cutoff: 3 };

  test("is foretold better by its log odds, and well enough to be used", () => {
    const own = { unit: corner, figures: { share: share(corner) } };
    const [target] = emulatorsOf([results], bands, own, asked);
    expect(target.trusted).toBe(true);
    expect(target.emulator.explained).toBeGreaterThan(fitEmulator(units, figures.share).explained);
  });

  test("rules nothing out where its emulator fails at the scenario's own values", () => {
    const own = { unit: corner, figures: { share: 0.5 } };
    const [target] = emulatorsOf([results], bands, own, asked);
    expect(target.trusted).toBe(false);
    expect(target.missed).toBeGreaterThan(3);
    const left = {
      places: [],
      walked: 0,
      space: { drawn: 10, left: 0, share: { value: 0, low: 0, high: 0.3 }, ruledOut: {} },
    };
    expect(waveOf(results, [target], left).targets[0]).toMatchObject({ trusted: false, ruledOut: 0 });
  });

  test("is not held against values that an earlier wave has ruled out", () => {
    const never = {
      key: "never",
      low: 5,
      high: 6,
      emulator: fitEmulator(
        units,
        units.map(() => 0),
      ),
    };
    const before = [[{ ...never, emulator: { ...never.emulator, error: 1 } }]];
    const own = { unit: corner, figures: { share: 0.5 } };
    const [target] = emulatorsOf([results], bands, own, { before, cutoff: 3 });
    expect(target).toMatchObject({ trusted: true });
    expect(target.missed).toBeUndefined();
  });
});
