import { describe, expect, test } from "vitest";
import { drawInterest, drawsAgain, fromSales, salesOfPart } from "../../src/model/credit/collect-draw.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { NON_PERFORMING, OVERDUE } from "../../src/model/state/tables.ts";
import { redrawn, type Village } from "../three-households.ts";
import { type Debtor, debtor } from "./debtor.ts";

const DRAW = 1_000_000;
// 10,000 yuan at 8 % for 45 of 365 days.
const INTEREST = Math.round((DRAW * 0.08 * 45) / 365);
const OFTEN = 100_000_000;

/** A line of 10,000 yuan, drawn in season 0 by household 0 for its shop. */
function line(sales: number, { closes = 0, luck = {} as Record<string, number>, turns = 2 } = {}): Debtor {
  const made = debtor(
    { ...redrawn, turns },
    {},
    {
      fen: DRAW,
      luck,
      before: ({ state }: Village) =>
        openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: -4 }),
    },
  );
  const { shop } = made.state;
  shop.sales[0] = sales;
  if (closes > 0) {
    shop.closed[0] = 1;
    shop.failDay[0] = closes;
  }
  return made;
}

describe("the parts of a season", () => {
  test("bear interest by the day", () => {
    // 10,000 yuan at 8 %: 90 of 365 days are 197.26 yuan, 45 are 98.63.
    expect([drawInterest(DRAW, 0.08, 1), drawInterest(DRAW, 0.08, 2)]).toEqual([19_726, 9863]);
  });

  test("sell evenly until the shop closes", () => {
    expect([0, 1, 2].map((k) => salesOfPart(900, k, 3, 90))).toEqual([300, 300, 300]);
    expect([0, 1, 2].map((k) => salesOfPart(900, k, 3, 45))).toEqual([600, 300, 0]);
    expect(salesOfPart(900, 0, 3, 0)).toBe(0);
  });

  test("yield the lender's share of sales less what they have yielded, up to what is due", () => {
    expect(fromSales(1000, 0.8, 500, 0)).toBe(400);
    expect(fromSales(1000, 0.8, 500, 150)).toBe(250);
    expect(fromSales(100, 0.8, 500, 0)).toBe(100);
    expect(fromSales(1000, 0.8, 500, 900)).toBe(0);
  });

  test("see the line drawn again while another follows and the shop is open when it begins", () => {
    expect([0, 1].map((k) => drawsAgain(k, 2, 90))).toEqual([true, false]);
    expect([44, 45, 46].map((day) => drawsAgain(0, 2, day))).toEqual([false, false, true]);
  });
});

describe("a line", () => {
  test("is repaid from sales and drawn again inside the season, and nothing stays out", () => {
    const { settled, state, loan } = line(OFTEN);
    expect(settled(0, 0)).toBe(DRAW + 2 * INTEREST);
    expect(loan.count).toBe(0);
    expect([state.lender.draws[0], state.lender.lent[0]]).toEqual([2, 2 * DRAW]);
    expect([state.shop.repaid[0], state.lender.closed[0], state.samples[0].defaulted[0]]).toEqual([2, 1, 0]);
    expect(state.lender.averagePerforming[0]).toBe(DRAW);
    // Principal that is drawn again is no burden.
    expect(state.household.debtService[0]).toBe(2 * INTEREST);
  });

  test("costs the lender its processing again at each draw", () => {
    const { settled, state } = line(OFTEN, { turns: 3 });
    settled(0, 0);
    // 100 yuan for each draw but the first, which was paid for with the file.
    expect(state.lender.cost[0]).toBe(2 * 10_000);
  });

  test("is collected up to the lender's share of the sales of each part of the season", () => {
    // Half of 20,000 yuan, of which four fifths, is 8,000 yuan: not enough for the first draw.
    const { settled, state, loan } = line(2_000_000);
    expect(settled(0, 0)).toBe(800_000);
    expect([loan.count, loan.outstanding[0], loan.status[0]]).toEqual([
      1,
      DRAW + INTEREST - 800_000,
      OVERDUE,
    ]);
    expect([state.lender.draws[0], state.shop.repaid[0]]).toEqual([1, 0]);
  });

  test("is paid from cash instead, with some luck", () => {
    const { settled, loan } = line(2_000_000, { luck: { "pays a draw from cash": 0.4 } });
    expect(settled(0, 5 * DRAW)).toBe(DRAW + 2 * INTEREST);
    expect(loan.count).toBe(0);
  });

  test("just met by sales is met", () => {
    const enough = Math.ceil((2 * (DRAW + INTEREST)) / 0.8);
    const [met, missed] = [line(enough), line(enough - 4)];
    met.settled(0, 0);
    missed.settled(0, 0);
    expect([met.loan.count, missed.loan.count]).toEqual([0, 1]);
    expect(missed.loan.outstanding[0]).toBeLessThanOrEqual(4);
  });
});

describe("a shop that fails inside the season", () => {
  test("on a late day sells enough for the first draw, not for the second", () => {
    const { settled, loan, state } = line(3_000_000, { closes: 60 });
    settled(0, 0);
    // 30,000 yuan in 60 days: 22,500 before day 45, 7,500 after, of which four fifths.
    expect([state.lender.draws[0], loan.count]).toEqual([2, 1]);
    expect(loan.outstanding[0]).toBe(DRAW + INTEREST - 600_000);
  });

  test("before the second draw draws no second time", () => {
    const { settled, loan, state } = line(3_000_000, { closes: 45 });
    settled(0, 0);
    expect([state.lender.draws[0], loan.count]).toEqual([1, 0]);
  });

  test("early leaves the line unpaid: overdue, then non-performing, then written off", () => {
    const { settled, loan, state } = line(100_000, { closes: 5 });
    settled(0, 0);
    expect(loan.status[0]).toBe(OVERDUE);
    state.shop.count = 0;
    state.household.shop[0] = -1;
    settled(1, 0);
    expect([loan.status[0], loan.labelled[0], state.lender.labelled[0]]).toEqual([NON_PERFORMING, 1, 1]);
    const owed = loan.outstanding[0];
    for (let t = 2; t < 6; t++) settled(t, 0);
    expect(loan.count).toBe(0);
    expect(state.lender.lost[0]).toBe(owed);
    expect(state.ledger.balances.loan.every((fen) => fen === 0)).toBe(true);
  });
});

describe("a draw from an earlier season", () => {
  const OVER = "pays a draw from cash";

  test("is collected from sales at the penalty rate, and not drawn again", () => {
    const { settled, loan, state } = line(2_000_000);
    settled(0, 0);
    const owed = loan.outstanding[0];
    state.shop.sales[0] = OFTEN;
    const penalty = Math.round((owed * Math.fround(0.08) * 1.5) / 4);
    expect(settled(1, 0)).toBe(owed + penalty);
    expect([loan.count, state.lender.draws[0]]).toEqual([0, 1]);
    expect(state.samples[0].defaulted[0]).toBe(0);
  });

  test("is paid from cash only by luck", () => {
    const [lucky, unlucky] = [line(0, { luck: { [OVER]: 0.4 } }), line(0, { luck: { [OVER]: 0.6 } })];
    for (const { settled } of [lucky, unlucky]) {
      settled(0, 0);
      settled(1, OFTEN);
    }
    expect([lucky.loan.count, unlucky.loan.count]).toEqual([0, 1]);
  });
});
