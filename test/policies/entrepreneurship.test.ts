import { describe, expect, test } from "vitest";
import { passes } from "../../src/model/policies/entrepreneurship.ts";
import { CROSS_BORDER } from "../../src/model/state/open-shop.ts";
import type { State } from "../../src/model/state/state.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

const RICH = ["publicHand.budget=20000"];
const lever = (own: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> => ({
  entrepreneurship: JSON.stringify({ seats: 1, cost: 1000, cityCost: 5000, ...own }),
});

const trained = ({ household }: State): number => {
  let sum = 0;
  for (let i = 0; i < household.count; i++) sum += household.trained[i];
  return sum;
};
const abroad = ({ shop }: State): number =>
  shop.platform.subarray(0, shop.count).filter((platform) => platform === CROSS_BORDER).length;

test("who does well in the village goes on: literacy and luck against the mark", () => {
  const rules = { mark: 1, resultNoise: 0.5 };
  expect(passes(1, 0, rules)).toBe(true);
  expect(passes(0.9, 0, rules)).toBe(false);
  expect(passes(0.5, 1, rules)).toBe(true);
  expect(passes(2, -3, rules)).toBe(false);
});

describe("classes", () => {
  test("are paid for out of the county's budget: a seat in the village, and one in the city for who passes", () => {
    const nobody = played(lever({ mark: 5, resultNoise: 0 }), RICH);
    expect(nobody.moved("trainingCost", "county")).toBe(-100_000 * trained(nobody.state));
    const all = played(lever({ mark: -5, resultNoise: 0 }), RICH);
    expect(all.moved("trainingCost", "county")).toBe(-600_000 * trained(all.state));
    expect(trained(all.state)).toBeGreaterThan(50);
  });

  test("are lost on who fails: literacy is all that is left", () => {
    const { state } = played(lever({ mark: 5, resultNoise: 0, gain: 0 }), RICH);
    expect(abroad(state)).toBe(0);
    const literate = (gain: number): number => {
      const { household } = played(lever({ mark: 5, resultNoise: 0, gain }), RICH).state;
      let sum = 0;
      for (let i = 0; i < household.count; i++) sum += household.trained[i] * household.literacy[i];
      return sum;
    };
    expect(literate(1)).toBeGreaterThan(literate(0) + 20);
  });

  test("take those only that they are for, and as far as the money goes", () => {
    const { state } = played(lever({ for: { lifted: true } }), RICH);
    const { household } = state;
    for (let i = 0; i < household.count; i++) if (household.trained[i]) expect(household.lifted[i]).toBe(1);
    expect(trained(state)).toBeGreaterThan(0);
    // No more than a year's 180,000 yuan ever stands on the account: who passes has no city to go to.
    expect(abroad(played(lever({ mark: -5, cityCost: 200_000 })).state)).toBe(0);
  });
});

describe("graduates", () => {
  const start = (own: Readonly<Record<string, number>>) =>
    lever({ mark: -5, resultNoise: 0, opens: 1, ...own });

  test("open shops that sell abroad, of higher service, and some of these fail", () => {
    let most = 0;
    const service: number[] = [];
    const { state } = played(start({ service: 3 }), RICH, (now) => {
      most = Math.max(most, abroad(now));
      const { shop } = now;
      for (let s = 0; s < shop.count; s++)
        if (shop.platform[s] === CROSS_BORDER && shop.tenure[s] === 1) service.push(shop.service[s]);
    });
    expect(most).toBeGreaterThan(20);
    // Three above the ordinary shop's mean of nought, in the mean of many.
    expect(service.reduce((sum, each) => sum + each, 0) / service.length).toBeGreaterThan(2.5);
    expect(abroad(state)).toBeLessThan(trained(state));
    expect(abroad(played(start({ opens: 0 }), RICH).state)).toBe(0);
  });

  test("sell more to more buyers, and none of it is a matter of the rate where it stands still", () => {
    const sold = (own: Readonly<Record<string, number>>): number => {
      let fen = 0;
      played(start(own), RICH, ({ shop }) => {
        for (let s = 0; s < shop.count; s++) if (shop.platform[s] === CROSS_BORDER) fen += shop.sales[s];
      });
      return fen;
    };
    expect(sold({ pool: 1000 })).toBeGreaterThan(sold({ pool: 10 }));
    expect(sold({ rateSpread: 0, ratePersistence: 0.9 })).toBe(sold({ rateSpread: 0, ratePersistence: 0 }));
    expect(sold({ rateSpread: 0.2 })).not.toBe(sold({ rateSpread: 0 }));
  });
});

test("nothing happens without seats, or without money", () => {
  const none = hashOf(played({}));
  expect(hashOf(played({ entrepreneurship: "{ seats: 0 }" }))).toBe(none);
  expect(hashOf(played({ entrepreneurship: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  expect(hashOf(played(lever({})))).not.toBe(none);
});
