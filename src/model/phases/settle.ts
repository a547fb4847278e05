import type { Values } from "../../declare/parameter.ts";
import { compact } from "../../declare/table.ts";
import { closeLoan, reviseLoss } from "../credit/close-loan.ts";
import { collectDraw, PARTS } from "../credit/collect-draw.ts";
import { collectFile } from "../credit/collect-file.ts";
import { settling } from "../credit/settling.ts";
import { runShopAccounts } from "../credit/shop-accounts.ts";
import { CIRCLE, circlesIn } from "../state/kin-circle.ts";
import { type State, tables } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { NON_PERFORMING, OVERDUE } from "../state/tables.ts";

/**
 * Settle (model §3.8): shops are paid out and collected from, files pay interest and principal, and what falls
 * short is penalised, rolled over, called from the guarantor, realised or written off. Kin are repaid last.
 */
export const settle = step({
  en: "Settle",
  zh: "结算",
  parameters: settling,
  sets: [
    "loan.*",
    "lender.*",
    "tape.*",
    "samples",
    "shop.repaid",
    "shop.profit",
    "household.assets",
    "household.house",
    "household.interestPaid",
    "household.penaltyPaid",
    "household.debtService",
    "household.bankDebt",
    "household.loans",
    "household.rollOvers",
    "household.shopIncome",
    "household.houseDebt",
    "household.distressSales",
    "household.probationEnd",
    "relation.blockedUntil",
  ],
  posts: [
    "settlement",
    "stock",
    "commission",
    "logistics",
    "refund",
    "shopCost",
    "collection",
    "redemption",
    "interest",
    "penalty",
    "disbursement",
    "lending",
    "fileCost",
    "distressSale",
    "collateral",
    "guarantorCalled",
    "guaranteePayout",
    "writeOff",
    "funding",
    "interestSubsidy",
    "kinRepayment",
    "kinRedemption",
    "kinReturn",
    "kinReturnClaim",
  ],
  run(opened, settings, turn) {
    const state = opened as State;
    const { household, loan, lender, shop } = state;
    household.interestPaid.fill(0);
    household.shopIncome.fill(0);
    for (let s = 0; s < shop.count; s++)
      turn.post.settlement(turn.holders.platform(shop.platform[s]), shop.owner[s], shop.sales[s]);
    const collected = new Float64Array(shop.count * PARTS);
    for (let l = 0; l < loan.count; l++) {
      const tenor = turn.lenders[loan.lender[l]].products[loan.product[l]].tenor;
      if (tenor === 0) collectDraw(state, l, settings, turn, collected);
      else collectFile(state, l, settings, turn);
      if (loan.outstanding[l] === 0) closeLoan(state, l, settings, turn);
    }
    reviseLoss(state, turn.lenders.length, settings);
    runShopAccounts(state, settings, turn);
    compact(tables.loan, loan, (l) => loan.outstanding[l] > 0);
    repayKin(state, settings, turn);
    household.bankDebt.fill(0);
    household.loans.fill(0);
    lender.overdue.fill(0);
    lender.nonPerforming.fill(0);
    for (let l = 0; l < loan.count; l++) {
      const i = loan.borrower[l];
      const j = loan.lender[l];
      household.loans[i]++;
      household.bankDebt[i] += loan.outstanding[l];
      if (loan.status[l] === OVERDUE) lender.overdue[j] += loan.outstanding[l];
      if (loan.status[l] === NON_PERFORMING) lender.nonPerforming[j] += loan.outstanding[l];
    }
    payForFunds(state, turn);
  },
});

/** Depositors and the interbank market are paid on what stood out over the season. */
function payForFunds({ lender }: State, { lenders, post, holders }: Turn<"funding">): void {
  lenders.forEach((terms, j) => {
    const out = lender.averagePerforming[j] + lender.overdue[j] + lender.nonPerforming[j];
    const due = Math.round((out * terms.funding.costOfFunds) / 4);
    post.funding(holders.lender(j), holders.of("depositors"), due);
    lender.funding[j] += due;
  });
}

/** A debtor returns a share of spare cash; the circle passes it on to those who lent, as they lent. */
function repayKin(
  state: State,
  { kinRepayment }: Values<typeof settling>,
  turn: Turn<"kinRepayment" | "kinRedemption" | "kinReturn" | "kinReturnClaim">,
): void {
  const { household, ledger } = state;
  const { deposit, kinLoan, kinClaim } = ledger.balances;
  const { post } = turn;
  const size = turn.householdsPerVillage;
  for (let i = 0; i < household.count; i++) {
    const owed = -kinLoan[i];
    if (owed <= 0) continue;
    const spare = deposit[i] - 0.8 * household.permanentIncome[i];
    const fen = Math.min(
      owed,
      Math.floor(Math.max(kinRepayment * spare, owed < 50_000 ? Math.min(owed, 0.5 * spare) : 0)),
    );
    if (fen <= 0) continue;
    const circle = turn.circleHolder(i);
    post.kinRepayment(i, circle, fen);
    post.kinRedemption(circle, i, fen);
    household.houseDebt[i] = Math.max(0, Math.min(household.houseDebt[i], -kinLoan[i]));
  }
  const circles = ledger.kinCircles;
  const perVillage = circlesIn(size);
  for (let g = 0; g < circles; g++) {
    const holder = ledger.households + g;
    const held = deposit[holder];
    const claims = -kinClaim[holder];
    if (held <= 0 || claims <= 0) continue;
    const first = Math.floor(g / perVillage) * size + (g % perVillage) * CIRCLE;
    const last = Math.min(first + CIRCLE, (Math.floor(g / perVillage) + 1) * size);
    for (let m = first; m < last; m++) {
      const part = Math.min(kinClaim[m], Math.floor((held * kinClaim[m]) / claims));
      if (part <= 0) continue;
      post.kinReturn(holder, m, part);
      post.kinReturnClaim(m, holder, part);
    }
  }
}
