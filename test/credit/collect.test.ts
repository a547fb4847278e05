import { describe, expect, test } from "vitest";
import { fromSales, instalmentDue, interestByDay, shareInDefault } from "../../src/model/credit/collect.ts";
import { draw } from "../../src/model/credit/draw.ts";
import { openContract } from "../../src/model/credit/line.ts";
import { settle } from "../../src/model/phases/settle.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { NON_PERFORMING, OVERDUE, PERFORMING } from "../../src/model/state/tables.ts";
import { bullet, instalments, salesLine, threeHouseholds, type Village } from "../three-households.ts";
import { type Debtor, debtor, granted, honest, requestOf, rules } from "./debtor.ts";

const ENOUGH = 100_000_000;
// 20,000 yuan at 8 % a year: 400 yuan a season.
const INTEREST = 40_000;

describe("interest by the day", () => {
  test("is a quarter of the year's for a season, and by the days that the money is out", () => {
    expect(interestByDay(2_000_000, 0, 0.08, 90, 1)).toBe(40_000);
    expect(interestByDay(2_000_000, 0, 0.08, 45, 1)).toBe(20_000);
    expect(interestByDay(2_000_000, 0, 0.08, 0, 1)).toBe(0);
    expect(interestByDay(2_000_000, 0, 0.08, 90, 1.5)).toBe(60_000);
  });

  test("is saved on half of what comes back evenly over the days", () => {
    expect(interestByDay(2_000_000, 2_000_000, 0.08, 90, 1)).toBe(20_000);
    expect(interestByDay(2_000_000, 1_000_000, 0.08, 45, 1)).toBe(15_000);
  });
});

describe("a schedule of instalments", () => {
  const due = (outstanding: number, elapsed: number, terms: Partial<typeof instalments> = {}) =>
    instalmentDue(outstanding, 1000, elapsed, { ...instalments, ...terms });

  test("asks for equal parts, and for what was missed", () => {
    expect([1, 2, 3, 4].map((t) => due(1000, t))).toEqual([250, 500, 750, 1000]);
    expect(due(500, 1)).toBe(0);
    // What stays out is rounded down to a fen.
    expect(due(1000, 1, { tenor: 3 })).toBe(334);
  });

  test("asks for nothing in the grace, and for equal parts after it", () => {
    expect([1, 2, 3, 4].map((t) => due(1000, t, { grace: 2 }))).toEqual([0, 0, 500, 1000]);
    expect([1, 2, 4].map((t) => due(1000, t, { grace: 9 }))).toEqual([0, 0, 0]);
  });

  test("asks every so many seasons", () => {
    const asked = [1, 2, 3, 4, 5, 6].map((t) => due(1000, t, { tenor: 6, every: 2 }));
    expect(asked).toEqual([0, 334, 334, 667, 667, 1000]);
    // The last part may be a short one.
    expect([2, 4, 5].map((t) => due(1000, t, { tenor: 5, every: 2 }))).toEqual([334, 667, 667]);
  });
});

test("sales yield the lender's share of them less what they have yielded, up to what is due", () => {
  expect(fromSales(1000, 0.8, 500, 0)).toBe(400);
  expect(fromSales(1000, 0.8, 500, 150)).toBe(250);
  expect(fromSales(100, 0.8, 500, 0)).toBe(100);
  expect(fromSales(1000, 0.8, 500, 900)).toBe(0);
});

test("what falls short is counted among the overdue, and not in the average of what performs", () => {
  const { settled, state } = debtor(bullet);
  settled(0, ENOUGH);
  expect([state.lender.averagePerforming[0], state.lender.overdue[0]]).toEqual([2_000_000, 0]);
  state.lender.averagePerforming[0] = 0;
  settled(1, 0);
  expect([state.lender.averagePerforming[0], state.lender.overdue[0]]).toEqual([0, 2_000_000]);
});

test("a household in default counts once in its village's share, and no more once its loans perform", () => {
  const made = debtor(bullet, {}, { fen: 500_000 });
  made.drawn(0, 500_000);
  made.loan.status.fill(NON_PERFORMING, 0, 2);
  // One of three households.
  expect(shareInDefault(made.state, made.at(1))[0]).toBeCloseTo(1 / 3, 12);
  made.loan.labelled.fill(1, 0, 2);
  made.loan.status.fill(PERFORMING, 0, 2);
  expect(shareInDefault(made.state, made.at(1))[0]).toBe(0);
});

describe("a bullet", () => {
  test("pays interest from its own season on, the principal at maturity, and leaves the book", () => {
    const { settled, loan, line, state } = debtor(bullet);
    expect([0, 1, 2].map((t) => settled(t, ENOUGH))).toEqual([INTEREST, INTEREST, INTEREST]);
    expect(loan.count).toBe(1);
    expect(settled(3, ENOUGH)).toBe(INTEREST + 2_000_000);
    expect(loan.count).toBe(0);
    expect(state.ledger.balances.loan.every((fen) => fen === 0)).toBe(true);
    expect(state.household.interestPaid[0]).toBe(INTEREST);
    expect([state.lender.settledLoans[0], state.lender.closed[0]]).toEqual([1, 0]);
    // It is known to be good when ninety days past its maturity are over.
    settled(4, ENOUGH);
    expect([line.count, state.lender.closed[0], state.samples[0].defaulted[0]]).toEqual([0, 1, 0]);
  });

  test("pays for the days of its first season that it is out", () => {
    const { settled } = debtor(bullet, {}, { day: 60 });
    expect(settled(0, ENOUGH)).toBe(Math.round(INTEREST / 3));
    expect(settled(1, ENOUGH)).toBe(INTEREST);
  });

  test("leaves the debtor the share of subsistence that is spared", () => {
    const { settled, state } = debtor(bullet, {}, { before: ({ state }) => state.household.members.fill(2) });
    // Half of 2,900 yuan a year and head, for a season and two heads, is 725 yuan.
    expect(settled(0, 72_500 + 10_000, { sparedShare: 0.5 })).toBe(10_000);
    expect(state.loan.status[0]).toBe(OVERDUE);
  });
});

describe("instalments", () => {
  test("bring equal parts of the principal each season, with interest on what is left", () => {
    const { settled, loan } = debtor(instalments);
    const left = [2_000_000, 1_500_000, 1_000_000, 500_000];
    left.forEach((fen, t) => {
      expect(settled(t, ENOUGH)).toBe(500_000 + 0.02 * fen);
    });
    expect(loan.count).toBe(0);
  });

  test("wait for the grace to pass", () => {
    const { settled } = debtor({ ...instalments, grace: 2 });
    expect([0, 1, 2, 3].map((t) => settled(t, ENOUGH))).toEqual([
      INTEREST,
      INTEREST,
      INTEREST + 1_000_000,
      20_000 + 1_000_000,
    ]);
  });

  test("are caught up with: once all that is due is paid, the loan performs again", () => {
    const { settled, loan } = debtor(instalments);
    settled(0, 0);
    expect([loan.status[0], loan.short[0]]).toEqual([OVERDUE, 1]);
    // Two instalments, a season's interest, and one at half as much again.
    expect(settled(1, ENOUGH)).toBe(1_000_000 + INTEREST + 1.5 * INTEREST);
    expect([loan.status[0], loan.short[0], loan.accrued[0]]).toEqual([PERFORMING, 0, 0]);
  });
});

/** A line of 20,000 yuan, half of it drawn in season 0 by household 0 for its shop, which sells so much a season. */
function shopLine(sales: number, product: Partial<ProductTerms> = {}): Debtor {
  const made = debtor(
    { ...salesLine, purposes: ["inputs"], lineSeasons: 8, ...product },
    {},
    {
      fen: 1_000_000,
      limit: 2_000_000,
      before: ({ state }) => openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: -4 }),
    },
  );
  made.state.shop.sales[0] = sales;
  return made;
}

describe("sales", () => {
  // Four fifths of 20,000 yuan cover the draw, which comes back evenly: half of a season's interest of 200 yuan.
  test("pay first, evenly over the season, and the line can be drawn again", () => {
    const { settled, loan, line, state } = shopLine(2_000_000);
    expect(settled(0, 0, { honour: 0 })).toBe(1_000_000 + 10_000);
    expect([loan.count, line.count, line.out[0], line.limit[0]]).toEqual([0, 1, 0, 2_000_000]);
    expect([state.lender.turned[0], state.shop.repaid[0]]).toEqual([1, 1]);
    // Principal that can be drawn again is no burden.
    expect(state.household.debtService[0]).toBe(10_000);
  });

  // 4,000 of 5,000 yuan are collected: (10,000 − 4,000/2) · 2 % are 160 yuan, the rest is principal.
  test("pay interest, then what they cover of the principal, which is not due before maturity", () => {
    const { settled, loan, state } = shopLine(500_000);
    expect(settled(0, 0, { honour: 0 })).toBe(400_000);
    expect([loan.outstanding[0], loan.accrued[0], loan.status[0]]).toEqual([616_000, 0, PERFORMING]);
    expect(state.lender.drawn[0]).toBe(800_000);
    // At maturity cash has to make up for what sales do not cover.
    settled(1, ENOUGH);
    expect(loan.count).toBe(0);
  });

  test("are collected once, whatever number of draws is out", () => {
    const { settled, drawn, loan } = shopLine(500_000);
    drawn(0, 1_000_000);
    expect(settled(0, 0, { honour: 0 })).toBe(400_000);
    expect(loan.outstanding[1]).toBe(1_000_000);
    // The second draw's interest of a whole season stays owing.
    expect([loan.accrued[1], loan.status[1]]).toEqual([20_000, OVERDUE]);
  });

  test("pay nothing to a lender without a claim on them", () => {
    const made = shopLine(500_000);
    const bank = debtor(bullet, { security: { collateral: false, guarantor: false, collection: 0 } });
    expect(made.settled(0, 0, { honour: 0 })).toBe(400_000);
    expect(bank.settled(0, 0, { honour: 0 })).toBe(0);
  });
});

describe("the choice to pay", () => {
  // 2 % of 20,000 yuan fall due, of a debt of 20,400.
  test("is made where default would cost more than is kept, whatever the product", () => {
    const least = INTEREST / 2_040_000;
    for (const product of [bullet, { ...bullet, revolving: true }]) {
      expect(debtor(product).settled(0, ENOUGH, { honour: 1.001 * least })).toBe(INTEREST);
      const keeps = debtor(product);
      expect(keeps.settled(0, ENOUGH, { honour: 0.999 * least })).toBe(0);
      expect(keeps.loan.status[0]).toBe(OVERDUE);
    }
  });

  test("turns on the principal at maturity: who paid interest may keep the rest", () => {
    const { settled, loan } = debtor(bullet);
    for (const t of [0, 1, 2]) expect(settled(t, ENOUGH, { honour: 0.9 })).toBe(INTEREST);
    expect(settled(3, ENOUGH, { honour: 0.9 })).toBe(0);
    expect([loan.status[0], loan.accrued[0]]).toEqual([OVERDUE, INTEREST]);
  });

  test("is made for credit to come: a larger line is served where a small one is not", () => {
    const line = { ...bullet, revolving: true, expectedUse: 0.5, lineSeasons: 8 };
    const maturing = (limit: number) => {
      const made = debtor({ ...line, tenor: 1 }, {}, { limit });
      // A tenth of a year's use for three years; 20,400 yuan are due.
      return made.settled(0, ENOUGH, { honour: 0, lineValue: 0.1, standingYears: 3 });
    };
    // .3 · .5 · limit
    expect([maturing(13_500_000), maturing(13_700_000)]).toEqual([0, 2_040_000]);
  });

  test("is made more rarely where many around default", () => {
    const paying = (status: number) => {
      const made = debtor(bullet);
      made.drawn(0, 1000, { i: 1 });
      made.loan.status[1] = status;
      // Without defaults regard is worth .02 of the debt; one of three households takes all of it.
      return made.settled(0, ENOUGH, { honour: 0, villageRegard: 0.02, regardLost: 5 });
    };
    expect([paying(PERFORMING), paying(NON_PERFORMING)]).toEqual([INTEREST, 0]);
  });
});

describe("several creditors", () => {
  /** Two lenders whose loans of 20,000 yuan mature this season; the second has a guarantor for it. */
  function twoCreditors(cash: number) {
    const village: Village = threeHouseholds((listed) =>
      listed.map((terms) => ({
        ...terms,
        products: [{ ...bullet, tenor: 1 }],
        information: { ...terms.information, sees: [] },
        security: { ...terms.security, collateral: false, guarantor: false, collection: 0 },
      })),
    );
    const { state, at, plan } = village;
    state.need.count = 1;
    state.household.permanentIncome.fill(0);
    for (const j of [0, 1]) {
      const request = requestOf(2_000_000, { j });
      const c = openContract(state, request, granted(2_000_000), at(0));
      draw(state, request, { c, amount: 2_000_000, day: 0 }, honest, at(0));
    }
    state.line.guarantor[1] = 1;
    village.cash(0, cash);
    const settings = { ...(plan.phases.settle as Parameters<typeof settle.run>[1]), ...rules };
    settle.run(state, { ...settings, honour: 2, guarantorRegard: 1 }, at(0));
    return state.loan;
  }

  test("are paid in the order of what default would cost of what is due", () => {
    const loan = twoCreditors(2_040_000);
    expect([loan.count, loan.lender[0], loan.outstanding[0]]).toEqual([1, 0, 2_000_000]);
    expect(loan.status[0]).toBe(OVERDUE);
  });

  test("are all paid where the money is enough", () => {
    expect(twoCreditors(4_080_000).count).toBe(0);
  });
});

describe("arrears", () => {
  test("have things sold at a distress price, once overdue", () => {
    const { settled, state, at } = debtor(bullet);
    const { deposit } = state.ledger.balances;
    const lender = at(0).holders.lender(0);
    state.household.assets[0] = 10_000;
    settled(0, 0, { debtorSells: 0.1 });
    expect(state.household.assets[0]).toBe(10_000);
    const before = deposit[lender];
    settled(1, 0, { debtorSells: 0.1 });
    // A tenth of 10,000 yuan at half its worth brings 500 yuan.
    expect(deposit[lender] - before).toBe(50_000);
    expect([state.household.assets[0], state.household.distressSales[0]]).toEqual([9000, 1]);
  });

  test("sell nothing for a debt that one chooses not to pay", () => {
    const { settled, state } = debtor(bullet);
    state.household.assets[0] = 10_000;
    settled(0, 0);
    settled(1, 0, { debtorSells: 0.1, honour: 0 });
    expect(state.household.assets[0]).toBe(10_000);
  });
});
