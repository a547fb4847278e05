import { describe, expect, test } from "vitest";
import { chainDues } from "../../src/model/credit/chain-credit.ts";
import { onCredit } from "../../src/model/policies/chain-credit.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

/** A county of shopkeepers. */
const SHOPS = ["population.shopShare=0.4"];

describe("equations", () => {
  test("goods come on credit for a share of the orders that are confirmed, by season; whole fen", () => {
    expect(onCredit(1_000_000, 1.1, { advance: 0.7, confirmed: 0.3 })).toBe(231_000);
    expect(onCredit(99, 1, { advance: 0.5, confirmed: 0.5 })).toBe(24);
    expect(onCredit(0, 1, { advance: 0.7, confirmed: 0.3 })).toBe(0);
  });

  test("out of a settlement the debt is paid first, then the fee; the platform owes what is short", () => {
    expect(chainDues(1000, 12, 5000)).toEqual({ repaid: 1000, fee: 12, short: 0 });
    expect(chainDues(1000, 12, 1005)).toEqual({ repaid: 1000, fee: 5, short: 0 });
    expect(chainDues(1000, 12, 400)).toEqual({ repaid: 400, fee: 0, short: 600 });
    expect(chainDues(1000, 12, -3)).toEqual({ repaid: 0, fee: 0, short: 1000 });
  });
});

describe("chain credit", () => {
  const plain = played({}, SHOPS);
  const funded: number[][] = [];
  const chain = played({ chainCredit: "{}" }, SHOPS, ({ shop }) => {
    // Nothing is carried into the next season.
    for (let s = 0; s < shop.count; s++) expect([shop.advanced[s], shop.advanceFee[s]]).toEqual([0, 0]);
    funded.push([...shop.stockFunded.subarray(0, shop.count)]);
  });

  test("suppliers have back in the season what they gave: from settlements, and from the platform what is short", () => {
    const supplied = chain.seasons("chainAdvance", "households");
    const back = chain.seasons("chainRepayment", "suppliers");
    const called = chain.seasons("chainGuarantee", "suppliers");
    expect(supplied[0]).toBeGreaterThan(0);
    // The guarantee bears couriers' parcels, too.
    for (const [t, fen] of supplied.entries()) expect(back[t] + called[t]).toBeGreaterThanOrEqual(fen);
    expect(chain.moved("chainRepayment", "suppliers")).toBeLessThanOrEqual(
      chain.moved("chainAdvance", "households"),
    );
    expect(chain.moved("chainGuarantee", "platforms") + chain.moved("chainGuarantee", "suppliers")).toBe(0);
  });

  test("the county pays the platform a hundredth of what is advanced, for each shop", () => {
    const premium = -chain.moved("chainPremium", "county");
    const advanced = chain.moved("chainAdvance", "households");
    expect(premium).toBe(chain.moved("chainPremium", "platforms"));
    expect(premium / advanced).toBeCloseTo(0.01, 4);
  });

  test("shops have more of the stock they want, and sell more", () => {
    const before: number[][] = [];
    played({}, SHOPS, ({ shop }) => {
      before.push([...shop.stockFunded.subarray(0, shop.count)]);
    });
    const mean = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(mean(funded[0])).toBeGreaterThan(mean(before[0]));
    expect(chain.seasons("onlineSale", "platforms")[0]).toBeGreaterThan(
      plain.seasons("onlineSale", "platforms")[0],
    );
  });

  test("a shop whose sales do not pay for its goods leaves them to the platform", () => {
    const failing = played({ chainCredit: "{ confirmed: 1, advance: 0.9 }" }, [
      ...SHOPS,
      "sell.closingSales=0",
    ]);
    expect(failing.moved("chainGuarantee", "suppliers")).toBeGreaterThan(0);
  });

  test("is for those only whom it is for", () => {
    const few = played({ chainCredit: "{ for: { lifted: true } }" }, SHOPS);
    expect(few.moved("chainAdvance", "households")).toBeGreaterThan(0);
    expect(few.moved("chainAdvance", "households")).toBeLessThan(
      chain.moved("chainAdvance", "households") / 2,
    );
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ chainCredit: "{ advance: 0 }" }, SHOPS))).toBe(hashOf(plain));
    const poor = [...SHOPS, ...PENNILESS];
    expect(hashOf(played({ chainCredit: "{}" }, poor))).toBe(hashOf(played({}, poor)));
  });
});
