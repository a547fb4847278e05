import { describe, expect, test } from "vitest";
import { STOCK } from "../../src/declare/purposes.ts";
import { reserve } from "../../src/declare/table.ts";
import { callMembers, dividendOf, returnedPart } from "../../src/model/credit/pooled-shop.ts";
import type { settle } from "../../src/model/phases/settle.ts";
import { tables } from "../../src/model/state/state.ts";
import { debtor, rules } from "../credit/debtor.ts";
import { bullet } from "../three-households.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

/** A county of shopkeepers, whose neighbours have something to put in. */
const SHOPS = ["population.shopShare=0.2"];

describe("equations", () => {
  test("a member has a share of a profit, within the leader's cash, and no part of a loss", () => {
    expect([
      dividendOf(0.06, 10_000, 50_000),
      dividendOf(0.06, 10_000, 100),
      dividendOf(0.06, -5, 100),
    ]).toEqual([600, 100, 0]);
  });

  test("where the shop closes the cash there is goes to the parts in proportion, and no more than they are", () => {
    expect(returnedPart(1000, 4000, 2000)).toBe(500);
    expect(returnedPart(1000, 4000, 9000)).toBe(1000);
    expect(returnedPart(1000, 4000, -1)).toBe(0);
  });
});

test("members answer for what their leader's stock was lent for and is behind, out of half of what they can spare", () => {
  const made = debtor(bullet);
  const { state, loan, at, cash, deposit } = made;
  reserve(tables.membership, state.membership, 1);
  state.membership.count = 1;
  state.membership.leader[0] = 0;
  state.membership.member[0] = 1;
  state.membership.liability[0] = 0.1;
  cash(0, 0);
  cash(1, 1_000_000);
  const settling = { ...(made.plan.phases.settle as Parameters<typeof settle.run>[1]), ...rules };
  const call = () => callMembers(state, { each: [{ settings: settling }] }, at(1));
  call();
  // Not behind: nobody is called. For inputs: nobody either.
  loan.short[0] = 1;
  call();
  expect(deposit(1)).toBe(1_000_000);
  loan.purpose[0] = STOCK;
  loan.accrued[0] = 40_000;
  call();
  // A tenth of 20,400 yuan: interest first.
  expect(deposit(1)).toBe(1_000_000 - 204_000);
  expect([loan.accrued[0], loan.outstanding[0]]).toEqual([0, 2_000_000 - 164_000]);
});

describe("leader-linked groups", () => {
  let [most, rows] = [0, 0];
  const leaders = new Set<number>();
  const made = played({ leaderGroup: "{ tenure: 1 }" }, SHOPS, ({ membership, household, shop }) => {
    const sizes = new Map<number, number>();
    for (let row = 0; row < membership.count; row++) {
      const [member, leader] = [membership.member[row], membership.leader[row]];
      expect(household.village[member]).toBe(household.village[leader]);
      sizes.set(leader, 1 + (sizes.get(leader) ?? 0));
      leaders.add(leader);
    }
    most = Math.max(most, ...sizes.values());
    rows = membership.count;
    // What stands in the shops is what their members put in, the county's part with it.
    const pooled = shop.pooled.subarray(0, shop.count).reduce((sum, fen) => sum + fen, 0);
    const parts = membership.part.subarray(0, membership.count).reduce((sum, fen) => sum + fen, 0);
    expect(pooled).toBe(parts);
  });
  const plain = played({}, SHOPS);

  test("one shop of a village leads, with no more than its five members", () => {
    expect(rows).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(5);
    expect(leaders.size).toBeGreaterThanOrEqual(VILLAGES / 2);
  });

  test("a member pays 1,000 yuan, and the county 500 to the shop and 200 for papers", () => {
    const joined = made.moved("groupSupport", "households") / 50_000;
    expect(joined).toBeGreaterThanOrEqual(rows);
    expect(-made.moved("groupSupport", "county")).toBe(joined * 70_000);
    expect(made.moved("groupSupport", "services")).toBe(joined * 20_000);
  });

  test("shops with members have more of the stock they want", () => {
    const funded = (policy: Readonly<Record<string, string>>): number => {
      let [sum, count] = [0, 0];
      played(policy, SHOPS, ({ shop, household }) => {
        for (let s = 0; s < shop.count; s++)
          if (leaders.has(shop.owner[s]) && household.shop[shop.owner[s]] === s) {
            sum += shop.stockFunded[s];
            count++;
          }
      });
      return sum / count;
    };
    expect(funded({ leaderGroup: "{ tenure: 1, part: 2000 }" })).toBeGreaterThan(funded({}));
  });

  test("a group whose shop closes is over, and its parts are shared out as far as they go", () => {
    let [before, ended] = [0, 0];
    const failing = played(
      { leaderGroup: "{ tenure: 1 }" },
      [...SHOPS, "sell.failure=0.3"],
      ({ membership, household, season }) => {
        for (let row = 0; row < membership.count; row++)
          expect(household.shop[membership.leader[row]]).toBeGreaterThanOrEqual(0);
        if (season > 0 && membership.count < before) ended++;
        before = membership.count;
      },
    );
    expect(ended).toBeGreaterThan(0);
    // Money of members and leaders, both households: it stays among them.
    expect(failing.moved("groupReturn", "households")).toBe(0);
  });

  test("takes in those only whom it is for", () => {
    played({ leaderGroup: "{ tenure: 1, for: { lifted: true } }" }, SHOPS, ({ membership, household }) => {
      for (let row = 0; row < membership.count; row++)
        expect(household.lifted[membership.member[row]]).toBe(1);
    });
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ leaderGroup: "{ members: 0, tenure: 1 }" }, SHOPS))).toBe(hashOf(plain));
    const poor = [...SHOPS, ...PENNILESS];
    expect(hashOf(played({ leaderGroup: "{ tenure: 1 }" }, poor))).toBe(hashOf(played({}, poor)));
  });
});
