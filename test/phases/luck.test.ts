import { expect, test } from "vitest";
import { innovationOf } from "../../src/model/phases/luck.ts";

test("news keep the spread of a process of any persistence", () => {
  // √(1 − .6²) = .8
  expect(innovationOf(0.4, 0.6)).toBeCloseTo(0.32, 12);
  expect(innovationOf(0.4, 0)).toBe(0.4);
  // From the spread .5 to itself: .28² · .5² + news² = .5².
  expect(0.28 ** 2 * 0.5 ** 2 + innovationOf(0.5, 0.28) ** 2).toBeCloseTo(0.25, 12);
});
