import { describe, expect, test } from "vitest";
import { preSalePrice } from "../../src/model/policies/crowdfunding.ts";
import { CHANNEL } from "../../src/model/state/channels/all.ts";
import { ratingLost } from "../../src/model/state/channels/campaign.ts";
import type { State } from "../../src/model/state/state.ts";
import { CHANNELS } from "../../src/model/state/tables.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

const ALL = "share: 1";
/** Every village is struck in spring and summer, hard. */
const STRUCK = ["shocks.disaster.probability=0.5", "shocks.disaster.mildest=0.9"];

describe("equations", () => {
  test("what is sold ahead brings the list price less fee and delivery", () => {
    expect(preSalePrice(2, 0.08, 0.27)).toBeCloseTo(1.3, 12);
  });

  test("a village of which half of the advances is lost loses half of the rating at stake", () => {
    expect([ratingLost(0.5, 1.2), ratingLost(0, 1.2), ratingLost(1, 0)]).toEqual([0.6, 0, 0]);
  });
});

/** Harvest that was sold ahead, fen at the reference. */
const presold = ({ market }: State): number => {
  let taken = 0;
  for (let c = 0; c < market.count; c++) taken += market.sold[c * CHANNELS + CHANNEL.preSale];
  return taken;
};

describe("crowdfunding", () => {
  test("half of the money comes before the harvest, the rest when it is delivered", () => {
    let taken = 0;
    const advances: number[] = [];
    const { moved } = played({ crowdfunding: `{ ${ALL}, advance: 0.5 }` }, [], (state) => {
      taken += presold(state);
      advances.push(state.promise.count);
    });
    expect(taken).toBeGreaterThan(0);
    // Nothing is left over: what is promised at the start of a season is delivered in it.
    expect(new Set(advances)).toEqual(new Set([0]));
    expect(moved("preSale", "households")).toBe(-moved("preSale", "buyers"));
  });

  test("costs the county a campaign each; deposits come back but for refunds", () => {
    const { moved } = played({ crowdfunding: `{ ${ALL} }` }, STRUCK);
    expect(moved("campaignCost", "county")).toBeLessThan(0);
    expect(moved("campaignCost", "county") % 6000).toBe(-0);
    const refunded = -moved("preSaleRefund", "platforms");
    expect(refunded).toBeGreaterThan(0);
    expect(moved("campaignDeposit", "county")).toBe(-refunded);
  });

  test("without a disaster no deposit is touched", () => {
    const { moved } = played({ crowdfunding: `{ ${ALL} }` }, ["shocks.disaster.probability=0"]);
    expect(moved("preSaleRefund", "platforms")).toBe(0);
    expect(moved("campaignDeposit", "county")).toBe(0);
  });

  test("where refunds fail, ratings of the village's shops fall by what is broken", () => {
    const set = [...STRUCK, "population.shopShare=0.3"];
    const ratings = (breach: number): number => {
      const { state } = played(
        { crowdfunding: `{ ${ALL}, advance: 1, deposit: 0, breach: ${breach} }` },
        set,
      );
      let sum = 0;
      for (let s = 0; s < state.shop.count; s++) sum += state.shop.rating[s];
      return sum / state.shop.count;
    };
    expect(ratings(5)).toBeLessThan(ratings(0));
  });

  test("reaches those only whom it is for", () => {
    const campaigns = (rules: string): number =>
      played({ crowdfunding: `{ ${ALL}${rules} }` }).moved("campaignCost", "county") / -6000;
    const [lifted, others, all] = [", for: { lifted: true }", ", for: { lifted: false }", ""].map(campaigns);
    expect(lifted).toBeGreaterThan(0);
    expect(others).toBeGreaterThan(0);
    // Others' money and prices differ a little with it.
    expect(Math.abs((lifted + others) / all - 1)).toBeLessThan(0.05);
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ crowdfunding: "{ presold: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ crowdfunding: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});
