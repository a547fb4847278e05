import { compact } from "../../declare/table.ts";
import { closeLoan, reviseLoss } from "../credit/close-loan.ts";
import { collectDraw, PARTS } from "../credit/collect-draw.ts";
import { collectFile } from "../credit/collect-file.ts";
import { kinRepaying, repayKin, returnToLenders } from "../credit/kin-repayment.ts";
import { type Settling, settling } from "../credit/settling.ts";
import { runShopAccounts } from "../credit/shop-accounts.ts";
import { type Open, tables } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { NON_PERFORMING, OVERDUE } from "../state/tables.ts";

/**
 * Settle (model §3.8): shops are paid out and collected from, files pay interest and principal, and what falls
 * short is penalised, rolled over, called from the guarantor, realised or written off. Kin are repaid last.
 */
export const settle = step({
  en: "Settle",
  zh: "结算",
  parameters: { ...settling, ...kinRepaying },
  sets: [
    "loan.*",
    "lender.*",
    "tape.*",
    "samples",
    "shop.repaid",
    "shop.profit",
    "household.assets",
    "household.house",
    "household.yearCover",
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
  run(state, settings, turn) {
    state.household.interestPaid.fill(0);
    state.household.shopIncome.fill(0);
    payOutSales(state, turn);
    collectLoans(state, settings, turn);
    reviseLoss(state, turn.lenders.length, settings);
    runShopAccounts(state, settings, turn);
    compact(tables.loan, state.loan, (l) => state.loan.outstanding[l] > 0);
    repayKin(state, settings, turn);
    returnToLenders(state, turn);
    countDebts(state);
    payForFunds(state, turn);
  },
});

type Settle = Parameters<(typeof settle)["run"]>;

/** Platforms pay each shop its sales of the season. */
function payOutSales({ shop }: Open<never>, { post, holders }: Turn<"settlement">): void {
  for (let s = 0; s < shop.count; s++)
    post.settlement(holders.platform(shop.platform[s]), shop.owner[s], shop.sales[s]);
}

/** Every loan in the order of the book: lines of the season, then files, and what is repaid closes. */
function collectLoans(state: Settle[0], settings: Settling, turn: Settle[2]): void {
  const { loan, shop } = state;
  const collection = { settings, turn, collected: new Float64Array(shop.count * PARTS) };
  for (let l = 0; l < loan.count; l++) {
    const { tenor } = turn.lenders[loan.lender[l]].products[loan.product[l]];
    if (tenor === 0) collectDraw(state, l, collection);
    else collectFile(state, l, settings, turn);
    if (loan.outstanding[l] === 0) closeLoan(state, l, settings, turn);
  }
}

/** What households owe to lenders, and what of it is late, once the season is settled. */
function countDebts({
  household,
  loan,
  lender,
}: Open<"household.bankDebt" | "household.loans" | "lender.overdue" | "lender.nonPerforming">): void {
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
}

/** What a season's funds cost, whole fen: f/4 of what stood out (equations §5). */
export const fundingCost = (out: number, costOfFunds: number): number => Math.round((out * costOfFunds) / 4);

/** Depositors and the interbank market are paid on what stood out over the season. */
function payForFunds({ lender }: Open<"lender.funding">, { lenders, post, holders }: Turn<"funding">): void {
  lenders.forEach((terms, j) => {
    const out = lender.averagePerforming[j] + lender.overdue[j] + lender.nonPerforming[j];
    const due = fundingCost(out, terms.funding.costOfFunds);
    post.funding(holders.lender(j), holders.of("depositors"), due);
    lender.funding[j] += due;
  });
}
