import { describe, expect, test } from "vitest";
import { collateralPays, guarantorPays } from "../../src/model/credit/fall-short.ts";
import { openContract } from "../../src/model/credit/line.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import { relationAt } from "../../src/model/state/relation.ts";
import { NON_PERFORMING, OVERDUE } from "../../src/model/state/tables.ts";
import { bullet } from "../three-households.ts";
import { debtor, granted, requestOf } from "./debtor.ts";

const ENOUGH = 100_000_000;
// 20,000 yuan at 8 % a year: 400 yuan a season.
const INTEREST = 40_000;

test("a guarantor pays the share called of the debt, within the share of spare cash", () => {
  expect(guarantorPays(1_000_000, 0.3, 10_000_000, 0.5)).toBe(300_000);
  expect(guarantorPays(1_000_000, 0.3, 400_001, 0.5)).toBe(200_000);
  expect(guarantorPays(1_000_000, 0.3, 0, 0.5)).toBe(0);
});

test("a house brings at most what is recovered of its value, and no more than is owed", () => {
  // 55 % of 50,000 yuan is 27,500 yuan.
  expect(collateralPays(5_000_000, 50_000, 0.55)).toBe(2_750_000);
  expect(collateralPays(1_000_000, 50_000, 0.55)).toBe(1_000_000);
  expect(collateralPays(1_000_000, 0, 0.55)).toBe(0);
});

describe("a debt that is not paid", () => {
  test("is overdue at the first settlement, non-performing at the second, and labelled once", () => {
    const { settled, loan, state } = debtor(bullet);
    settled(0, 0);
    expect([loan.status[0], loan.labelled[0], state.lender.overdue[0]]).toEqual([OVERDUE, 0, 2_000_000]);
    settled(1, 0);
    expect([loan.status[0], loan.labelled[0], state.lender.nonPerforming[0]]).toEqual([
      NON_PERFORMING,
      1,
      2_000_000,
    ]);
    settled(2, 0);
    expect([state.lender.labelled[0], state.lender.closed[0]]).toEqual([1, 1]);
    expect([state.samples[0].count, state.samples[0].defaulted[0]]).toEqual([1, 1]);
    expect(state.tape.count).toBe(1);
  });

  test("bars the borrower at that lender from the label on, and stands in the credit record", () => {
    const { settled, state, at } = debtor(bullet);
    settled(0, 0);
    expect(state.relation.blockedUntil[0]).toBeLessThanOrEqual(1);
    const before = state.household.lastDefault[0];
    settled(1, 0);
    expect(state.relation.blockedUntil[0]).toBe(1 + at(1).afterDefault);
    expect(state.relation.blockedUntil[relationAt(state, 1, 0)]).toBeLessThanOrEqual(0);
    expect([before < 0, state.household.lastDefault[0]]).toEqual([true, 1]);
  });

  test("has the line taken back that the borrower has with the lender, of which alone the limit is withdrawn", () => {
    const line = { ...bullet, revolving: true, lineSeasons: 8 };
    const { settled, state, at } = debtor([bullet, line]);
    openContract(state, requestOf(1, { product: 1 }), granted(700_000), at(0));
    settled(0, 0);
    expect(state.relation.line[0]).toBe(1);
    settled(1, 0);
    expect([state.relation.line[0], state.lender.withdrawn[0]]).toEqual([-1, 700_000]);
  });

  test("counts every draw on a line at what was expected of the line, whichever is labelled first", () => {
    const line = { ...bullet, revolving: true, lineSeasons: 8, expectedUse: 0.25 };
    // A line of 20,000 yuan, a quarter of it expected to be out; two draws of 5,000 are.
    const { settled, drawn, loan } = debtor(line, {}, { fen: 500_000, limit: 2_000_000 });
    drawn(0, 500_000);
    settled(0, 0, { useWeight: 0 });
    settled(1, 0, { useWeight: 0 });
    expect([...loan.labelled.slice(0, 2)]).toEqual([1, 1]);
    expect([...loan.reckoned.slice(0, 2)]).toEqual([250_000, 250_000]);
  });

  test("runs up penalty interest, of which a third counts as penalty", () => {
    const { settled, state, loan } = debtor(bullet);
    settled(0, 0);
    settled(1, 0);
    expect(loan.accrued[0]).toBe(INTEREST + 1.5 * INTEREST);
    settled(2, 160_000);
    expect(state.household.interestPaid[0]).toBe(160_000);
    expect(state.household.penaltyPaid[0]).toBe(Math.floor(160_000 / 3));
  });

  test("is written off at the lender's own term, and the books of both are clear", () => {
    const { settled, loan, state } = debtor(bullet);
    for (let t = 0; t < 5; t++) settled(t, 0);
    expect(loan.count).toBe(1);
    settled(5, 0);
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
    for (let t = 0; t < 3; t++) settled(t, 0);
    settled(3, ENOUGH);
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
    for (let t = 0; t < 3; t++) settled(t, 0);
    expect(deposit(1)).toBe(600_000);
    settled(3, 0);
    expect([deposit(1), loan.outstanding[0]]).toEqual([300_000, 1_700_000]);
    settled(4, 0);
    expect([deposit(1), loan.outstanding[0]]).toEqual([300_000, 1_700_000]);
    expect(state.ledger.balances.loan[0]).toBe(-1_700_000);
  });

  test("the house is realised at write-off, and only the rest is lost", () => {
    const security = { collateral: true, securedFrom: 10_000, recovery: 0.5, writeOffAfter: 3, lgd: 0.4 };
    const { settled, loan, line, state } = debtor(bullet, { security });
    state.household.house[0] = 30_000;
    expect(line.secured[0]).toBe(1);
    for (let t = 0; t < 3; t++) settled(t, 0);
    expect(loan.count).toBe(0);
    expect([state.lender.lost[0], state.household.house[0]]).toEqual([500_000, 0]);
    expect(state.lender.lgd[0]).toBeCloseTo(0.5 * 0.4 + 0.5 * 0.25, 6);
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
    settled(0, 0);
    settled(1, 0);
    expect(state.ledger.balances.deposit[of("guaranteeFund")]).toBe(0);
    expect(state.lender.lost[0]).toBe(1_400_000);
    expect(state.lender.lgd[0]).toBeCloseTo(0.7, 6);
  });
});
