import { describe, expect, test } from "vitest";
import { stockLacked } from "../../src/model/credit/committee.ts";
import { riskOfRecord } from "../../src/model/credit/shop-record-risk.ts";
import { payStake, stakeDues } from "../../src/model/credit/stakes.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { threeHouseholds } from "../three-households.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

/** A county of shopkeepers. */
const SHOPS = ["population.shopShare=0.4"];
const HOUSEHOLDS = 120;
const SEASONS = 8;

describe("equations", () => {
  test("of a profit the return comes first, then the stake; within the share and the cash", () => {
    const terms = { rate: 0.08, share: 0.3 };
    // 3,000 of 10,000: 200 are a season's return on 10,000.
    expect(stakeDues(10_000, terms, 10_000, 50_000)).toEqual({ earned: 200, redeemed: 2800 });
    expect(stakeDues(1000, terms, 10_000, 50_000)).toEqual({ earned: 20, redeemed: 1000 });
    expect(stakeDues(10_000, terms, 500, 50_000)).toEqual({ earned: 150, redeemed: 0 });
    expect(stakeDues(10_000, terms, 10_000, 1000)).toEqual({ earned: 200, redeemed: 800 });
    expect(stakeDues(10_000, terms, -10_000, 50_000)).toEqual({ earned: 0, redeemed: 0 });
  });

  test("a shop lacked what was not in hand of the stock that its usual sales want", () => {
    expect(stockLacked(0.6, 0.3, 1_000_000)).toBeCloseTo(120_000, 6);
    expect(stockLacked(1, 0.3, 1_000_000)).toBe(0);
  });

  test("a better record is less of a risk, about what is ordinary", () => {
    const { state } = threeHouseholds();
    openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
    const { shop } = state;
    const at = (rating: number): number => {
      shop.rating[0] = rating;
      return riskOfRecord(state, 0, 0.06);
    };
    expect(at(1)).toBeLessThan(at(0));
    // e^(−.8) in odds.
    const odds = (risk: number): number => risk / (1 - risk);
    expect(odds(at(1)) / odds(at(0))).toBeCloseTo(Math.exp(-0.8), 6);
  });
});

test("a stake's part of the profit goes to the fund, and the return is the shop's cost", () => {
  const { state, at, cash, deposit } = threeHouseholds();
  openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
  const { shop } = state;
  cash(0, 1_000_000);
  shop.stake[0] = 10_000;
  shop.stakeShare[0] = 0.5;
  shop.stakeReturn[0] = 0.04;
  shop.profit[0] = 1000;
  payStake(state, 0, at(0));
  // 500: 100 of return, 400 redeemed.
  expect([deposit(0), shop.stake[0], shop.profit[0]]).toEqual([999_500, 9600, 900]);
});

describe("an industry fund", () => {
  let stakes = 0;
  const account: number[] = [];
  const made = played({ fund: "{}" }, SHOPS, (state) => {
    stakes = state.shop.stake.subarray(0, state.shop.count).reduce((sum, fen) => sum + fen, 0);
    const { deposit } = state.ledger.balances;
    // The fund's account is the last but one.
    account.push(deposit[deposit.length - 2]);
  });
  const plain = played({}, SHOPS);

  test("is paid in by the county, 7.5 yuan a household and season, by the bank and by enterprises, half of it each", () => {
    expect(made.seasons("fundPayIn", "county")).toEqual(Array(SEASONS).fill(-HOUSEHOLDS * 750));
    expect(made.moved("fundPayIn", "lenders")).toBe(-HOUSEHOLDS * 375 * SEASONS);
    expect(made.moved("fundPayIn", "buyers")).toBe(-HOUSEHOLDS * 375 * SEASONS);
    expect(made.run.summary.countyCost - plain.run.summary.countyCost).toBeCloseTo(30, 6);
  });

  test("for the years told only, and then it revolves: more is put out than was paid in", () => {
    const [paidIn, putOut] = [[] as number[], 0];
    const long = played({ fund: "{ years: 1, smallest: 100, review: 0 }" }, [...SHOPS, "time.seasons=20"]);
    paidIn.push(...long.seasons("fundPayIn", "industryFund"));
    expect(paidIn.slice(4)).toEqual(Array(16).fill(0));
    const out = putOut - long.moved("stakeTaken", "industryFund");
    expect(out).toBeGreaterThan(long.moved("fundPayIn", "industryFund"));
    expect(long.moved("stakePaid", "industryFund")).toBeGreaterThan(0);
  });

  test("what it has is what was paid in, less stakes and costs, plus what came back; never less than nothing", () => {
    const flows = ["fundPayIn", "stakeTaken", "stakePaid", "fileCost"] as const;
    const came = flows.reduce((sum, flow) => sum + made.moved(flow, "industryFund"), 0);
    expect(account.at(-1)).toBe(came);
    for (const fen of account) expect(fen).toBeGreaterThanOrEqual(0);
    // Shops that closed took what they had of the fund's: its money shrinks by that.
    const taken = -made.moved("stakeTaken", "industryFund");
    expect(taken).toBeGreaterThan(0);
    expect(stakes).toBeGreaterThan(0);
    expect(stakes).toBeLessThanOrEqual(taken);
  });

  test("shops have more of the stock they want", () => {
    const mean = (policy: Readonly<Record<string, string>>): number => {
      let [sum, count] = [0, 0];
      played(policy, SHOPS, ({ shop }) => {
        for (let s = 0; s < shop.count; s++) sum += shop.stockFunded[s];
        count += shop.count;
      });
      return sum / count;
    };
    expect(mean({ fund: "{ contribution: 200 }" })).toBeGreaterThan(mean({}));
  });

  test("its committee takes no shop that it thinks worse of than its terms allow", () => {
    const strict = played({ fund: "{ risk: 0.5, hurdle: 0.2 }" }, SHOPS);
    expect(strict.moved("stakeTaken", "industryFund")).toBe(0);
  });

  test("is for those only whom it is for", () => {
    played({ fund: "{ for: { lifted: true } }" }, SHOPS, ({ shop, household }) => {
      for (let s = 0; s < shop.count; s++)
        if (shop.stake[s] > 0) expect(household.lifted[shop.owner[s]]).toBe(1);
    });
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ fund: "{ contribution: 0 }" }, SHOPS))).toBe(hashOf(plain));
    const poor = [...SHOPS, ...PENNILESS];
    expect(hashOf(played({ fund: "{}" }, poor))).toBe(hashOf(played({}, poor)));
  });
});
