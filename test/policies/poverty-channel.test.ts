import { describe, expect, test } from "vitest";
import { trafficCost } from "../../src/model/policies/poverty-channel.ts";
import { commissionOf } from "../../src/model/state/shop-costs.ts";
import type { State } from "../../src/model/state/state.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

const SHOPS = ["population.shopShare=0.3"];

test("three tenths of a log point on sales of 1,000 yuan cost 30 at .1; whole fen", () => {
  expect(trafficCost(0.1, 0.3, 100_000)).toBe(3000);
  expect(trafficCost(0.1, 0.3, 17)).toBe(1);
});

const sales = ({ shop }: State): number =>
  shop.sales.subarray(0, shop.count).reduce((sum, fen) => sum + fen, 0);

describe("the poverty-support channel", () => {
  test("shops sell more and pay less; the platform pays for it, and the county nothing", () => {
    let [without, within] = [0, 0];
    const none = played({}, SHOPS, (state) => {
      without += sales(state);
    });
    const { moved } = played({ povertyChannel: "{}" }, SHOPS, (state) => {
      within += sales(state);
    });
    expect(within).toBeGreaterThan(without);
    const cost = -moved("platformTraffic", "platforms");
    expect(cost).toBeGreaterThan(0);
    expect(moved("platformTraffic", "county")).toBe(0);
    const rate = (fees: number, sold: number): number => fees / sold;
    expect(rate(moved("commission", "platforms"), within)).toBeLessThan(
      rate(none.moved("commission", "platforms"), without),
    );
  });

  test("is for the shops of those only whom it is for", () => {
    let reached = 0;
    const terms = { commission: 0.04 } as Parameters<typeof commissionOf>[2];
    played({ povertyChannel: "{ traffic: 0.3, relief: 0.01, for: { lifted: true } }" }, SHOPS, (state) => {
      const { shop, household } = state;
      for (let s = 0; s < shop.count; s++) {
        if (!shop.traffic[s]) {
          expect(commissionOf(state, s, terms)).toBe(0.04);
          continue;
        }
        reached++;
        expect(household.lifted[shop.owner[s]]).toBe(1);
        expect(shop.traffic[s]).toBeCloseTo(0.3, 6);
        expect(commissionOf(state, s, terms)).toBeCloseTo(0.03, 6);
      }
    });
    expect(reached).toBeGreaterThan(0);
  });

  test("the county's part comes out of its budget, and without one there is no channel", () => {
    const whole = "{ countyShare: 1 }";
    expect(played({ povertyChannel: whole }, SHOPS).moved("platformTraffic", "county")).toBeLessThan(0);
    const set = [...SHOPS, ...PENNILESS];
    const { state, moved } = played({ povertyChannel: whole }, set);
    expect(moved("platformTraffic", "suppliers")).toBe(0);
    for (let s = 0; s < state.shop.count; s++) expect(state.shop.traffic[s]).toBe(0);
  });

  test("a platform does not spend what the county has deposited with it for refunds", () => {
    const both = { crowdfunding: "{ share: 1, deposit: 1 }", povertyChannel: "{ cost: 2 }" };
    const accounts: number[] = [];
    played(both, [...SHOPS, "sell.commission=0.001"], (state) => {
      const { households, kinCircles, lenders, balances } = state.ledger;
      accounts.push(balances.deposit[households + kinCircles + lenders]);
    });
    expect(Math.min(...accounts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...accounts)).toBeGreaterThan(0);
  });
});

test("a channel of strength nought is exactly nothing", () => {
  expect(hashOf(played({ povertyChannel: "{ traffic: 0 }" }, SHOPS))).toBe(hashOf(played({}, SHOPS)));
});
