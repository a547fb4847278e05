import { describe, expect, test } from "vitest";
import { earlyPayment } from "../../src/model/credit/repay-early.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { bullet, salesLine } from "../three-households.ts";
import { debtor } from "./debtor.ts";

describe("what is repaid before it is due", () => {
  const rules = { earlyFrom: 0.7, earlyShare: 0.6 };

  test("is a share of the cash beyond so many seasons of income, up to what is out", () => {
    // .6 · (1,000,000 − .7 · 500,000)
    expect(earlyPayment(9_000_000, 1_000_000, 500_000, rules)).toBe(390_000);
    expect(earlyPayment(100_000, 1_000_000, 500_000, rules)).toBe(100_000);
    expect(earlyPayment(100_000, 300_000, 500_000, rules)).toBe(0);
  });
});

describe("idle money", () => {
  const early = { earlyFrom: 0.5, earlyShare: 0.5 };
  const ready = (prepay: boolean) =>
    debtor(
      { ...bullet, prepay },
      {},
      { before: ({ state }) => state.household.permanentIncome.fill(1_000_000) },
    );

  // 400 yuan of interest are paid first: half of 20,400 − 400 − 5,000 yuan.
  test("comes back before it is due, and interest falls with what is out", () => {
    const { settled, loan } = ready(true);
    expect(settled(0, 2_040_000, early)).toBe(40_000 + 750_000);
    expect(loan.outstanding[0]).toBe(1_250_000);
    expect(settled(1, 1_025_000, { ...early, earlyShare: 0 })).toBe(25_000);
  });

  test("stays where the contract allows no early repayment, or the loan is late", () => {
    const { settled, loan } = ready(false);
    expect(settled(0, 2_040_000, early)).toBe(40_000);
    const late = ready(true);
    late.settled(0, 0);
    expect(late.settled(1, 10_000_000, { ...early, honour: 0 })).toBe(0);
    expect([loan.outstanding[0], late.loan.outstanding[0]]).toEqual([2_000_000, 2_000_000]);
  });

  test("that repays a shop's draw in full stands in the shop's record", () => {
    const { settled, loan, state } = debtor(
      { ...salesLine, purposes: ["inputs"], lineSeasons: 8 },
      { security: { collateral: false, guarantor: false, collection: 0, writeOffAfter: 6, lgd: 0.4 } },
      {
        before: (village) => openShop(village.state, 0, { quality: 0, service: 0, uPlatform: 0, season: -4 }),
      },
    );
    state.shop.sales[0] = 0;
    settled(0, 10_000_000, { earlyFrom: 0, earlyShare: 1 });
    expect([loan.count, state.shop.repaid[0]]).toEqual([0, 1]);
  });
});
