import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier } from "../../src/math/kaplan-meier.ts";

test("of the leukaemia patients on 6-MP", () => {
  // Freireich et al. (1963), Blood 21, weeks in remission; worked out in Kleinbaum and Klein, Survival
  // Analysis, chapter 2. A negative number is censored.
  const weeks = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
  const durations = weeks.map(Math.abs);
  const curve = kaplanMeier(
    durations,
    weeks.map((week) => (week > 0 ? 1 : 0)),
    36,
  );
  const published = [
    [6, 21, 3, 0.8571],
    [7, 17, 1, 0.8067],
    [10, 15, 1, 0.7529],
    [13, 12, 1, 0.6902],
    [16, 11, 1, 0.6275],
    [22, 7, 1, 0.5378],
    [23, 6, 1, 0.4482],
  ];
  for (const [time, atRisk, events, survival] of published) {
    expect([curve.time[time], curve.atRisk[time], curve.events[time]]).toEqual([time, atRisk, events]);
    expect(curve.survival[time]).toBeCloseTo(survival, 4);
  }
  expect(curve.survival[5]).toBe(1);
  expect(curve.survival[36]).toBe(curve.survival[23]);
  expect(curve.atRisk[36]).toBe(0);
});

test("events in season 0, durations past the horizon, nobody", () => {
  const curve = kaplanMeier([0, 9, Infinity, 2], [1, 1, 0, 1], 3);
  expect([...curve.atRisk]).toEqual([4, 3, 3, 2]);
  expect([...curve.survival]).toEqual([0.75, 0.75, 0.75 * (1 - 1 / 3), 0.75 * (1 - 1 / 3)]);
  expect([...kaplanMeier([], [], 2).survival]).toEqual([1, 1, 1]);
});

test.each([-1, 1.5, NaN])("refuses a duration of %d", (duration) => {
  expect(() => kaplanMeier([1, duration], [1, 1], 5)).toThrow(`invalid duration 1: ${duration} seasons`);
});

test("never rises, and without censoring is the share that outlives the season", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(1)), { minLength: 1 }), (lives) => {
      const durations = lives.map(([duration]) => duration);
      const { survival } = kaplanMeier(
        durations,
        lives.map(([, event]) => event),
        10,
      );
      const uncensored = kaplanMeier(durations, new Uint8Array(lives.length).fill(1), 10).survival;
      for (let t = 0; t <= 10; t++) {
        expect(survival[t]).toBeLessThanOrEqual(t === 0 ? 1 : survival[t - 1]);
        expect(survival[t]).toBeGreaterThanOrEqual(uncensored[t]);
        const outliving = durations.filter((duration) => duration > t).length;
        expect(uncensored[t]).toBeCloseTo(outliving / lives.length, 12);
      }
    }),
  );
});
