import { describe, expect, test } from "vitest";
import { draw } from "../../src/model/credit/draw.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { PERFORMING } from "../../src/model/state/tables.ts";
import { bullet, salesLine } from "../three-households.ts";
import { debtor, honest, requestOf } from "./debtor.ts";

const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8 };
// 10 yuan a draw.
const cost = { intake: 0, processing: 100, draw: 10, upkeep: 0 };

describe("a draw", () => {
  test("is cash for the household and a claim of the lender, and a row of the book", () => {
    const { state, deposit, loan } = debtor(line, { cost }, { fen: 1_200_000, limit: 3_000_000, day: 17.6 });
    expect([deposit(0), state.ledger.balances.loan[0]]).toEqual([1_200_000, -1_200_000]);
    expect(instrumentTotals(state.ledger)).toEqual({ deposit: 0, loan: 0, kinLoan: 0, kinClaim: 0 });
    expect([loan.count, loan.line[0], loan.principal[0], loan.outstanding[0], loan.accrued[0]]).toEqual([
      1, 0, 1_200_000, 1_200_000, 0,
    ]);
    // Four settlements: of seasons 0 to 3.
    expect([loan.day[0], loan.matures[0], loan.status[0]]).toEqual([18, 3, PERFORMING]);
    expect(loan.rate[0]).toBeCloseTo(0.08, 6);
  });

  test("counts with lender, household, need and line", () => {
    const { state } = debtor(line, { cost }, { fen: 1_200_000, limit: 3_000_000 });
    const { lender, household, need } = state;
    expect([state.line.out[0], state.line.used[0]]).toEqual([1_200_000, 1]);
    expect([lender.draws[0], lender.lent[0], household.loans[0], household.bankDebt[0]]).toEqual([
      1, 1_200_000, 1, 1_200_000,
    ]);
    expect([need.formal[0], need.lender[0], household.granted[0]]).toEqual([1_200_000, 0, 1]);
  });

  test("makes a borrower once: a second draw is of no new customer", () => {
    const { state, drawn } = debtor(line, {}, { fen: 200_000, limit: 3_000_000 });
    drawn(0, 200_000);
    const { firstLoans, newCustomers, draws } = state.lender;
    expect([draws[0], firstLoans[0], newCustomers[0]]).toEqual([2, 1, 1]);
    expect([state.household.everBorrowed[0], state.relation.known[0]]).toEqual([1, 1]);
  });

  test("costs the lender a little on a line, and nothing more than the file of a loan", () => {
    expect(debtor(line, { cost }, { limit: 3_000_000 }).state.lender.cost[0]).toBe(1000);
    expect(debtor(bullet, { cost }).state.lender.cost[0]).toBe(0);
  });

  test("is dated within the season", () => {
    expect(debtor(line, {}, { day: 140 }).loan.day[0]).toBe(90);
  });

  test("bears the terms of policies: the county's part of the interest, at most all of it", () => {
    const { loan } = debtor(
      line,
      {},
      {
        before: ({ state }) => {
          state.lender.subsidised.fill(0.2);
          state.lender.guaranteed.fill(0.5);
        },
      },
    );
    expect([loan.subsidised[0], loan.guaranteed[0]]).toEqual([expect.closeTo(0.08, 6), 0.5]);
  });
});

describe("money that is turned to other ends", () => {
  const weak = { diversion: 8, diversionPrudence: 0, divertedConsumed: 0.6 };

  test("is consumed in part at once, and the rest reaches its purpose", () => {
    const made = debtor(bullet, {}, { luck: { diversion: 0.5 } });
    const reaches = draw(
      made.state,
      requestOf(1_000_001),
      { c: 0, amount: 1_000_001, day: 0 },
      weak,
      made.at(1),
    );
    expect(reaches).toBe(1_000_001 - 600_000);
    expect([made.loan.diverted[0], made.loan.diverted[1]]).toEqual([0, 1]);
    expect(made.deposit(0)).toBe(2_000_000 + reaches);
  });

  test("is none of what sales repay, nor of the honest", () => {
    const shop = debtor({ ...salesLine, purposes: ["inputs"] }, {}, { luck: { diversion: 0 } });
    const drawn = { c: 0, amount: 500, day: 0 };
    expect(draw(shop.state, requestOf(500), drawn, weak, shop.at(1))).toBe(500);
    const { state, at } = debtor(bullet, {}, { luck: { diversion: 0.5 } });
    expect(draw(state, requestOf(500), drawn, honest, at(1))).toBe(500);
  });
});
