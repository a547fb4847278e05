import { expect, test } from "vitest";
import type { Stream } from "../../src/math/draw.ts";
import { innovationOf, movePrices } from "../../src/model/phases/luck.ts";
import { threeHouseholds } from "../three-households.ts";

test("news keep the spread of a process of any persistence", () => {
  // √(1 − .6²) = .8
  expect(innovationOf(0.4, 0.6)).toBeCloseTo(0.32, 12);
  expect(innovationOf(0.4, 0)).toBe(0.4);
  // From the spread .5 to itself: .28² · .5² + news² = .5².
  expect(0.28 ** 2 * 0.5 ** 2 + innovationOf(0.5, 0.28) ** 2).toBeCloseTo(0.25, 12);
});

test("house prices stand apart by their share of products' spread, however lasting they are", () => {
  const { plan, state } = threeHouseholds();
  const settings = {
    ...(plan.phases.luck as Parameters<typeof movePrices>[2]),
    priceSpread: 0.1,
    pricePersistence: 0,
    houseSpread: 0.25,
    housePersistence: 0.8,
  };
  const { price } = state;
  price.path.fill(0);
  movePrices(price, { normal: () => 1 } as unknown as Stream, settings);
  // News of .25 · .1 · √(1 − .8²) = .015; products', which forget at once, of .1.
  expect(price.path[price.count - 1]).toBeCloseTo(0.015, 6);
  expect(price.path[0]).toBeCloseTo(0.1, 6);
});
