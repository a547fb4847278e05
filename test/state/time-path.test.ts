import { describe, expect, test } from "vitest";
import { settingAt, type TimePath } from "../../src/model/state/time-path.ts";

const path = (parts: Partial<TimePath>): TimePath => ({ place: ["county", "growth"], at: [], ...parts });

describe("a path in time", () => {
  test("steps at its season and not before", () => {
    const values = path({
      at: [
        { season: -2, to: 3 },
        { season: 4, to: 5 },
      ],
    });
    expect([-3, -2, 3, 4, 100].map((t) => settingAt(values, t, 1))).toEqual([1, 3, 3, 5, 5]);
  });

  test("goes in a straight line from what is held to what is named", () => {
    const values = path({ at: [{ from: 4, until: 8, to: 0.6 }] });
    expect([3, 4, 5, 6, 7, 8, 9].map((t) => Number(settingAt(values, t, 0.2).toString()))).toEqual(
      [0.2, 0.2, 0.2 + 0.4 / 4, 0.2 + (2 * 0.4) / 4, 0.2 + (3 * 0.4) / 4, 0.6, 0.6].map((value) =>
        expect.closeTo(value, 12),
      ),
    );
  });

  test("a ramp starts from what the step in the same season sets", () => {
    const values = path({
      at: [
        { season: 4, to: 10 },
        { from: 4, until: 6, to: 20 },
      ],
    });
    expect([3, 4, 5, 6].map((t) => settingAt(values, t, 0))).toEqual([0, 10, 15, 20]);
  });

  test("its own value stands in the place of the plan's, and whole numbers stay whole", () => {
    expect(settingAt(path({ value: 7 }), 0, 1)).toBe(7);
    const whole = path({ whole: true, at: [{ from: 0, until: 4, to: 2 }] });
    expect([0, 1, 2, 3, 4].map((t) => settingAt(whole, t, 0))).toEqual([0, 1, 1, 2, 2]);
  });

  test("switches and names of choices step too", () => {
    expect(settingAt(path({ at: [{ season: 2, to: false }] }), 2, true)).toBe(false);
  });
});
