import { describe, expect, test } from "vitest";
import { earlyWarning, meansToPay, shortfall } from "../../src/model/policies/early-warning.ts";
import { OVERDUE, PERFORMING } from "../../src/model/state/tables.ts";
import { type Debtor, debtor } from "../credit/debtor.ts";
import { bullet, instalments } from "../three-households.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

const settings = { reporting: 1, cushion: 1.1, extension: 2, times: 1, cost: 15, plan: 150 };

/** The warning given in a season, the county with so many yuan; returns what it paid, fen. */
function warned(made: Debtor, season: number, purse = 1000, set: Partial<typeof settings> = {}): number {
  const turn = made.at(season);
  const { post, holders } = turn;
  const county = holders.of("county");
  const deposit = made.state.ledger.balances.deposit;
  post.grant(county, holders.of("state"), Math.max(0, deposit[county]));
  post.grant(holders.of("state"), county, 100 * purse);
  earlyWarning.run(made.state, { ...settings, ...set }, turn);
  return 100 * purse - deposit[county];
}

/** 20,000 yuan at 8 %, due in season 3, before a lender that thinks well of everybody: p̂ = σ(−5). */
function owing(product = bullet): Debtor {
  const made = debtor(product);
  made.state.lender.card.fill(0);
  made.state.lender.card[0] = -5;
  made.cash(0, 0);
  return made;
}

describe("equations", () => {
  test("means are cash and the season's income, less living and bills", () => {
    expect(meansToPay(5000, 3000, 2000, 1000)).toBe(5000);
    expect(meansToPay(0, 1000, 2000, 0)).toBe(0);
  });

  test("a warning is short of what falls due, and comes with a tenth to spare", () => {
    expect(shortfall(1000, 1100, 1.1)).toBe(0);
    expect(shortfall(1000, 1099, 1.1)).toBe(1);
    expect(shortfall(1000, 300, 1.1)).toBe(700);
  });
});

describe("an early warning", () => {
  test("puts off what cannot be paid before it is missed; interest stays due", () => {
    const made = owing();
    for (const t of [0, 1, 2]) made.settled(t, 40_000);
    made.cash(0, 0);
    expect(warned(made, 3)).toBe(16_500);
    expect([made.loan.matures[0], made.loan.rolled[0], made.state.household.rollOvers[0]]).toEqual([5, 1, 1]);
    made.settled(3, 40_000);
    expect([made.loan.status[0], made.loan.outstanding[0]]).toEqual([PERFORMING, 2_000_000]);
    const without = owing();
    for (const t of [0, 1, 2, 3]) without.settled(t, 40_000);
    expect(without.loan.status[0]).toBe(OVERDUE);
  });

  test("is not given where means are there, and before principal falls due only a report is paid for", () => {
    const able = owing();
    able.cash(0, 3_000_000);
    expect(warned(able, 3)).toBe(1500);
    expect(able.loan.matures[0]).toBe(3);
    const early = owing();
    expect(warned(early, 1)).toBe(1500);
    expect(early.loan.matures[0]).toBe(3);
  });

  test("needs the lender, the county's money, and a loan not put off before", () => {
    const refused = owing();
    refused.state.lender.card[0] = 0;
    expect(warned(refused, 3)).toBe(1500);
    const poor = owing();
    expect(warned(poor, 3, 100)).toBe(1500);
    const again = owing();
    warned(again, 3);
    warned(again, 5);
    expect([refused, poor, again].map(({ loan }) => loan.matures[0])).toEqual([3, 3, 5]);
  });

  test("moves a schedule of instalments", () => {
    const made = owing(instalments);
    // A quarter of 20,000 yuan is due in season 0; two seasons later it is.
    warned(made, 0);
    expect(made.loan.matures[0]).toBe(5);
    made.settled(0, 40_000);
    made.settled(1, 40_000);
    expect([made.loan.status[0], made.loan.outstanding[0]]).toEqual([PERFORMING, 2_000_000]);
    made.settled(2, 540_000);
    expect(made.loan.outstanding[0]).toBe(1_500_000);
  });

  const rich = ["county.householdsPerVillage=60"];

  test("in a county fewer loans fall short; reports and plans are paid by the county", () => {
    let [late, extended] = [0, 0];
    const count = (extend: boolean) => (state: Parameters<NonNullable<Parameters<typeof played>[2]>>[0]) => {
      const { loan } = state;
      for (let l = 0; l < loan.count; l++)
        if (loan.short[l] === 1) late += extend ? -1 : 1;
        else if (extend && loan.rolled[l] > 0) extended++;
    };
    const plain = played({}, rich, count(false));
    const plans = played({ earlyWarning: "{ reporting: 1 }" }, rich, count(true));
    expect(extended).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0);
    expect(-plans.moved("surveyCost", "county")).toBeGreaterThan(0);
    expect(plain.moved("surveyCost", "county")).toBe(0);
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ earlyWarning: "{ reporting: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ earlyWarning: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});
