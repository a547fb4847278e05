import { describe, expect, test } from "vitest";
import { pairedEstimate } from "../../src/compare/estimate.ts";
import { halfTheMoney } from "../../src/levers/frontier.ts";
import { forLooks } from "../../src/levers/looks.ts";
import type { Tried } from "../../src/levers/search.ts";

const tried = (lever: string, gains: number[], cost: number): Tried => ({
  name: `${lever}:low`,
  mixture: [{ lever, strength: "low" }],
  gains: Float64Array.from(gains),
  costs: Float64Array.from(gains, () => cost),
  cost,
});

describe("half the money", () => {
  const dear = tried("dear", [4, 6, 5, 3], 10);

  test("loses what the best has over the best that half of it pays, by an interval for the finalists", () => {
    const finalists = [dear, tried("cheap", [1, 2, 3, 1], 4), tried("cheaper", [0, 1, 0, 1], 2)];
    const half = halfTheMoney({ finalists }, 10);
    expect(half).toEqual({ name: "cheap:low", loss: forLooks(pairedEstimate([3, 4, 2, 2]), 3) });
  });

  test("is for nothing where all that it pays does harm", () => {
    const half = halfTheMoney({ finalists: [dear, tried("bad", [-1, -2, -1, -3], 4)] }, 10);
    expect(half?.name).toBe("none");
    expect(half?.loss.mean).toBe(4.5);
  });

  test("loses nothing where the best costs no more", () => {
    const half = halfTheMoney({ finalists: [dear, tried("cheap", [1, 2, 3, 1], 4)] }, 20);
    expect(half).toMatchObject({ name: "dear:low", loss: { mean: 0, low: 0, high: 0 } });
  });

  test("pays for no lever where each costs more", () => {
    expect(halfTheMoney({ finalists: [dear] }, 10)).toBeUndefined();
  });
});
