import { describe, expect, test } from "vitest";
import { OVERDUE, PERFORMING } from "../../src/model/state/tables.ts";
import { bullet } from "../three-households.ts";
import { type Debtor, debtor } from "./debtor.ts";

// 20,000 yuan at 8 % a year: 400 yuan a season.
const INTEREST = 40_000;
const once = { rollOvers: 1 };

/** A loan of which the interest has been paid for three seasons, before a lender whose p̂ is σ(intercept). */
function atMaturity(intercept: number, cost = 100): Debtor {
  const made = debtor(bullet, { cost: { intake: cost, processing: 0, draw: 0, upkeep: 0 } });
  for (const t of [0, 1, 2]) made.settled(t, INTEREST);
  made.state.lender.card.fill(0);
  made.state.lender.card[0] = intercept;
  return made;
}

describe("a roll-over at maturity", () => {
  test("gives the loan its term once more, where interest is paid and the lender's rule still clears", () => {
    const { settled, loan, state } = atMaturity(-5);
    const before = state.lender.cost[0];
    expect(settled(3, INTEREST + 500_000, once)).toBe(INTEREST + 500_000);
    expect([loan.matures[0], loan.rolled[0], loan.status[0], loan.short[0]]).toEqual([7, 1, PERFORMING, 0]);
    expect([loan.outstanding[0], loan.principal[0]]).toEqual([1_500_000, 1_500_000]);
    expect([state.household.rollOvers[0], state.lender.cost[0] - before]).toEqual([1, 10_000]);
    for (const t of [4, 5, 6]) expect(settled(t, 30_000, once)).toBe(30_000);
    settled(7, 30_000, once);
    expect([loan.rolled[0], loan.status[0]]).toEqual([1, OVERDUE]);
  });

  test("is not to be had where interest is owing, before maturity, or beyond the rule", () => {
    const owing = atMaturity(-5);
    owing.settled(3, INTEREST - 1, once);
    const early = debtor(bullet);
    early.state.lender.card[0] = -5;
    early.settled(0, INTEREST - 1, once);
    const never = atMaturity(-5);
    never.settled(3, INTEREST, { rollOvers: 0 });
    for (const { loan } of [owing, early, never])
      expect([loan.rolled[0], loan.status[0]]).toEqual([0, OVERDUE]);
  });

  // p̂ of a half: 20,000 · (.04 − .2) < 0. At e⁻⁵ 20,000 · (.0795 − .0027) is 1,536 yuan.
  test("is not to be had where the lender thinks worse of it now, or the file costs more than it earns", () => {
    const worse = atMaturity(0);
    worse.settled(3, INTEREST, once);
    const dear = atMaturity(-5, 1600);
    dear.settled(3, INTEREST, once);
    const pays = atMaturity(-5, 1500);
    pays.settled(3, INTEREST, once);
    expect([worse, dear, pays].map(({ loan }) => loan.rolled[0])).toEqual([0, 0, 1]);
  });
});
