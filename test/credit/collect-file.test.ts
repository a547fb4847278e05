import { describe, expect, test } from "vitest";
import { distressProceeds, instalmentDue } from "../../src/model/credit/collect-file.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import { LENDERS, NON_PERFORMING, OVERDUE, PERFORMING } from "../../src/model/state/tables.ts";
import { bullet, instalments } from "../three-households.ts";
import { debtor } from "./debtor.ts";

const ENOUGH = 100_000_000;
// 20,000 yuan at 8 % a year: 400 yuan a season.
const INTEREST = 40_000;

test("a schedule of four instalments asks for a quarter each season, and for what was missed", () => {
  expect([3, 2, 1].map((left) => instalmentDue(1000, 1000, left, 4))).toEqual([250, 500, 750]);
  expect(instalmentDue(500, 1000, 3, 4)).toBe(0);
  // What stays out is rounded down to a fen.
  expect(instalmentDue(1000, 1000, 2, 3)).toBe(334);
});

test("a distress sale brings at most the share sold at its price, and no more than is short", () => {
  // 15 % of 10,000 yuan at six tenths is 900 yuan.
  expect(distressProceeds(500_000, 10_000, 0.15, 0.6)).toBe(90_000);
  expect(distressProceeds(1000, 10_000, 0.15, 0.6)).toBe(1000);
});

describe("a bullet", () => {
  test("pays nothing in its own season, interest in each, the principal at maturity, and leaves the book", () => {
    const { settled, loan, state } = debtor(bullet);
    expect([0, 1, 2, 3].map((t) => settled(t, ENOUGH))).toEqual([0, INTEREST, INTEREST, INTEREST]);
    expect(loan.count).toBe(1);
    expect(settled(4, ENOUGH)).toBe(INTEREST + 2_000_000);
    expect(loan.count).toBe(0);
    expect(state.ledger.balances.loan.every((fen) => fen === 0)).toBe(true);
    expect([state.lender.settledLoans[0], state.lender.closed[0], state.samples[0].defaulted[0]]).toEqual([
      1, 1, 0,
    ]);
    expect(state.household.interestPaid[0]).toBe(INTEREST);
  });

  test("leaves the debtor the share of subsistence that is spared", () => {
    const { settled, state } = debtor(bullet, {}, { before: ({ state }) => state.household.members.fill(2) });
    // Half of 2,900 yuan a year and head, for a season and two heads, is 725 yuan.
    expect(settled(1, 72_500 + 10_000, { sparedShare: 0.5 })).toBe(10_000);
    expect(state.loan.status[0]).toBe(OVERDUE);
  });
});

describe("instalments", () => {
  test("bring equal parts of the principal each season, with interest on what is left", () => {
    const { settled, loan } = debtor(instalments);
    const left = [2_000_000, 1_500_000, 1_000_000, 500_000];
    left.forEach((fen, k) => {
      expect(settled(k + 1, ENOUGH)).toBe(500_000 + 0.02 * fen);
    });
    expect(loan.count).toBe(0);
  });

  test("are caught up with: once all that is due is paid, the loan performs again", () => {
    const { settled, loan } = debtor(instalments);
    settled(1, 0);
    expect([loan.status[0], loan.short[0]]).toEqual([OVERDUE, 1]);
    // Two instalments, a season's interest, and one at half as much again; half of spare cash is given.
    expect(settled(2, ENOUGH)).toBe(1_000_000 + INTEREST + 1.5 * INTEREST);
    expect([loan.status[0], loan.short[0], loan.accrued[0]]).toEqual([PERFORMING, 0, 0]);
  });
});

describe("a roll-over at maturity", () => {
  const reluctant = { rollOvers: 1 };

  test("once, where interest is paid and the lender's rule still clears", () => {
    const { settled, loan, state } = debtor(bullet);
    for (const t of [1, 2, 3]) settled(t, INTEREST);
    state.lender.card.fill(0);
    state.lender.card[0] = -5;
    expect(settled(4, INTEREST + 500_000, reluctant)).toBe(INTEREST + 500_000);
    expect([loan.matures[0], loan.rolled[0], loan.status[0], loan.short[0]]).toEqual([8, 1, PERFORMING, 0]);
    expect(loan.outstanding[0]).toBe(1_500_000);
    expect(state.household.rollOvers[0]).toBe(1);
    for (const t of [5, 6, 7]) expect(settled(t, 30_000, reluctant)).toBe(30_000);
    settled(8, 30_000, reluctant);
    expect([loan.rolled[0], loan.status[0]]).toEqual([1, OVERDUE]);
  });

  test("not where interest is owing", () => {
    const { settled, loan, state } = debtor(bullet);
    state.lender.card[0] = -5;
    for (const t of [1, 2, 3]) settled(t, INTEREST);
    settled(4, INTEREST - 1, reluctant);
    expect([loan.rolled[0], loan.status[0]]).toEqual([0, OVERDUE]);
  });

  test("not where the lender thinks worse of it now", () => {
    const { settled, loan, state } = debtor(bullet);
    state.lender.card.fill(0);
    for (const t of [1, 2, 3]) settled(t, INTEREST);
    settled(4, INTEREST, reluctant);
    expect([loan.rolled[0], loan.status[0]]).toEqual([0, OVERDUE]);
  });
});

describe("a debt that is not paid", () => {
  test("is overdue at the first settlement, non-performing at the second, and labelled once", () => {
    const { settled, loan, state } = debtor(bullet);
    settled(1, 0);
    expect([loan.status[0], loan.labelled[0], state.lender.overdue[0]]).toEqual([OVERDUE, 0, 2_000_000]);
    settled(2, 0);
    expect([loan.status[0], loan.labelled[0], state.lender.nonPerforming[0]]).toEqual([
      NON_PERFORMING,
      1,
      2_000_000,
    ]);
    settled(3, 0);
    expect([state.lender.labelled[0], state.lender.closed[0]]).toEqual([1, 1]);
    expect([state.samples[0].count, state.samples[0].defaulted[0]]).toEqual([1, 1]);
    expect(state.tape.count).toBe(1);
  });

  test("bars the borrower at that lender from the label on", () => {
    const { settled, state, at } = debtor(bullet);
    settled(1, 0);
    expect(state.relation.blockedUntil[0]).toBeLessThanOrEqual(1);
    settled(2, 0);
    expect(state.relation.blockedUntil[0]).toBe(2 + at(2).afterDefault);
    expect(state.relation.blockedUntil[1 * LENDERS]).toBeLessThanOrEqual(0);
  });

  test("runs up penalty interest, of which a third counts as penalty", () => {
    const { settled, state, loan } = debtor(bullet);
    settled(1, 0);
    settled(2, 0);
    expect(loan.accrued[0]).toBe(INTEREST + 1.5 * INTEREST);
    settled(3, 2 * 160_000);
    expect(state.household.interestPaid[0]).toBe(160_000);
    expect(state.household.penaltyPaid[0]).toBe(Math.floor(160_000 / 3));
  });

  test("has things sold at a distress price, once overdue", () => {
    const { settled, state } = debtor(bullet);
    state.household.assets[0] = 10_000;
    settled(1, 0, { debtorSells: 0.1 });
    expect(state.household.assets[0]).toBe(10_000);
    // A tenth of 10,000 yuan at half its worth brings 500 yuan.
    const { deposit } = state.ledger.balances;
    const lender = debtor(bullet).at(0).holders.lender(0);
    const before = deposit[lender];
    settled(2, 0, { debtorSells: 0.1 });
    expect(deposit[lender] - before).toBe(50_000);
    expect(state.household.assets[0]).toBe(9000);
  });

  test("is written off at the lender's own term, and the books of both are clear", () => {
    const { settled, loan, state } = debtor(bullet);
    for (let t = 1; t < 6; t++) settled(t, 0);
    expect(loan.count).toBe(1);
    settled(6, 0);
    expect(loan.count).toBe(0);
    expect(state.lender.lost[0]).toBe(2_000_000);
    expect(state.ledger.balances.loan.every((fen) => fen === 0)).toBe(true);
    expect(instrumentTotals(state.ledger)).toEqual({ deposit: 0, loan: 0, kinLoan: 0, kinClaim: 0 });
    // The lender learns of a whole loss, once, at half weight.
    expect(state.lender.lgd[0]).toBeCloseTo(0.7, 6);
    expect([state.lender.closed[0], state.lender.labelled[0]]).toEqual([1, 1]);
  });

  test("that is cured after the label teaches a loss of nothing", () => {
    const { settled, loan, state } = debtor(bullet);
    for (let t = 1; t < 4; t++) settled(t, 0);
    settled(4, 2 * ENOUGH);
    expect(loan.count).toBe(0);
    expect(state.lender.lgd[0]).toBeCloseTo(0.2, 6);
    expect(state.samples[0].defaulted[0]).toBe(1);
  });
});

describe("security", () => {
  test("the guarantor is called once, a year in, for a share of the debt within spare cash", () => {
    const security = { guarantor: true, collateral: false, collection: 0, writeOffAfter: 9, lgd: 0.4 };
    const { settled, loan, state, cash, deposit } = debtor(
      bullet,
      { security },
      { before: ({ state }) => state.household.guarantorLink.fill(1) },
    );
    cash(1, 600_000);
    for (let t = 1; t < 4; t++) settled(t, 0);
    expect(deposit(1)).toBe(600_000);
    settled(4, 0);
    expect([deposit(1), loan.outstanding[0]]).toEqual([300_000, 1_700_000]);
    settled(5, 0);
    expect([deposit(1), loan.outstanding[0]]).toEqual([300_000, 1_700_000]);
    expect(state.ledger.balances.loan[0]).toBe(-1_700_000);
  });

  test("the house is realised at write-off, and only the rest is lost", () => {
    const security = { collateral: true, securedFrom: 10_000, recovery: 0.5, writeOffAfter: 3, lgd: 0.4 };
    const { settled, loan, state } = debtor(bullet, { security });
    state.household.house[0] = 30_000;
    expect(loan.secured[0]).toBe(1);
    for (let t = 1; t < 4; t++) settled(t, 0);
    expect(loan.count).toBe(0);
    expect([state.lender.lost[0], state.household.house[0]]).toEqual([500_000, 0]);
    expect(state.lender.lgd[0]).toBeCloseTo(0.5 * 0.4 + 0.5 * 0.25, 6);
  });

  test("small loans are not secured on the house", () => {
    const security = { collateral: true, securedFrom: 30_000, recovery: 0.5, writeOffAfter: 3 };
    expect(debtor(bullet, { security }).loan.secured[0]).toBe(0);
  });

  test("the guarantee fund bears its share while it has money; the lender still learns the whole loss", () => {
    const security = { collateral: false, writeOffAfter: 2, lgd: 0.4 };
    const { settled, state, at } = debtor(
      bullet,
      { security },
      { before: ({ state }) => state.lender.guaranteed.fill(0.5) },
    );
    const { of } = at(0).holders;
    at(0).post.fundContribution(of("state"), of("guaranteeFund"), 600_000);
    settled(1, 0);
    settled(2, 0);
    expect(state.ledger.balances.deposit[of("guaranteeFund")]).toBe(0);
    expect(state.lender.lost[0]).toBe(1_400_000);
    expect(state.household.yearCover[0]).toBe(600_000);
    expect(state.lender.lgd[0]).toBeCloseTo(0.7, 6);
  });
});
