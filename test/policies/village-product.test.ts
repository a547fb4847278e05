import { describe, expect, test } from "vitest";
import { productList } from "../../src/declare/products.ts";
import { advancedInputs, concentratedLoss } from "../../src/model/policies/village-product.ts";
import { CHANNEL } from "../../src/model/state/channels/all.ts";
import { sentFrom } from "../../src/model/state/channels/sent-goods.ts";
import type { State } from "../../src/model/state/state.ts";
import { CHANNELS } from "../../src/model/state/tables.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

const EVERYWHERE = "share: 1, years: 1";
const sound = `{ ${EVERYWHERE}, failure: 0 }`;

/** Harvest that enterprises took, fen at the reference. */
const contracted = ({ market }: State): number => {
  let taken = 0;
  for (let c = 0; c < market.count; c++) taken += market.sold[c * CHANNELS + CHANNEL.contract];
  return taken;
};

describe("equations", () => {
  test("inputs are advanced up to a share of the contract, and no more than is due; whole fen", () => {
    expect(advancedInputs(1000, 0.25, 400)).toBe(250);
    expect(advancedInputs(1000, 0.25, 99.7)).toBe(99);
  });

  test("a field of which half is contracted loses 15 % more of a loss at .3, and never more than all", () => {
    expect(concentratedLoss(0.4, 0.5, 0.3)).toBeCloseTo(0.46, 12);
    expect(concentratedLoss(0.95, 1, 0.3)).toBe(1);
    expect(concentratedLoss(0, 1, 2)).toBe(0);
  });
});

describe("a village product", () => {
  test("enterprises take harvest and pay for it, advance inputs and get them back in kind", () => {
    let taken = 0;
    const whole = played({ villageProduct: sound }, [], (state) => {
      taken += contracted(state);
    });
    expect(taken).toBeGreaterThan(0);
    const advanced = whole.moved("inputAdvance", "households");
    expect(advanced).toBeGreaterThan(0);
    // Contract price 1.15, but for what is paid back in cash for want of harvest.
    const paid = whole.moved("contractSale", "households") + advanced;
    expect(Math.abs(paid / (1.15 * taken) - 1)).toBeLessThan(0.02);
    // What is advanced is in the ground: suppliers sell more.
    expect(whole.moved("inputs", "suppliers")).toBeGreaterThan(played({}).moved("inputs", "suppliers"));
  });

  test("is paid for by the county, village by village: 20,000 yuan a year", () => {
    const { seasons } = played({ villageProduct: sound });
    const cost = seasons("enterpriseSupport", "county");
    expect(cost.at(-1)).toBe(-VILLAGES * 500_000);
    expect(cost[0]).toBeGreaterThan(-VILLAGES * 500_000);
  });

  test("more is graded and the brand fetches more once two seasons are over, not before", () => {
    const premiums: number[] = [];
    played({ villageProduct: `{ ${EVERYWHERE}, failure: 0, premium: 0.5 }` }, [], (state) => {
      for (let v = 0; v < VILLAGES; v++) {
        expect(state.village.premium[v]).toBe(state.village.enterprise[v] > 2 ? 0.5 : 0);
        premiums.push(sentFrom(state, v).list / productList[state.village.product[v]].list);
      }
    });
    expect([...new Set(premiums)].sort()).toEqual([1, 1.5]);
  });

  test("an enterprise that fails takes what it contracted, pays nothing more, and another comes a year later", () => {
    const seen: number[] = [];
    const failing = played({ villageProduct: `{ ${EVERYWHERE}, failure: 1, absence: 4 }` }, [], (state) => {
      for (let v = 0; v < VILLAGES; v++) seen.push(state.village.enterprise[v]);
    });
    const { run } = played({ villageProduct: sound });
    expect(seen).toContain(-4);
    expect(failing.run.summary.income).toBeLessThan(run.summary.income);
    // The advance was had, and nobody asks for it.
    const got = failing.moved("inputAdvance", "households");
    expect(got).toBeGreaterThan(0);
  });

  test("reaches those only whom it is for", () => {
    const few = played({ villageProduct: `{ ${EVERYWHERE}, for: { lifted: true } }` });
    const all = played({ villageProduct: `{ ${EVERYWHERE} }` });
    const sold = few.moved("contractSale", "households");
    expect(sold).toBeGreaterThan(0);
    expect(sold).toBeLessThan(all.moved("contractSale", "households") / 2);
    const two = played({ villageProduct: `{ ${EVERYWHERE}, failure: 0, for: { villages: [1, 4] } }` });
    expect([...two.state.village.enterprise.subarray(0, VILLAGES)].map((n) => n > 0)).toEqual(
      [0, 1, 0, 0, 1, 0].map(Boolean),
    );
  });
});

test("a village product of strength nought is exactly nothing; so it is without a budget", () => {
  expect(hashOf(played({ villageProduct: "{ contracted: 0 }" }))).toBe(hashOf(played({})));
  expect(hashOf(played({ villageProduct: "{ share: 0 }" }))).toBe(hashOf(played({})));
  expect(hashOf(played({ villageProduct: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
});
