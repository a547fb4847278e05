import { compact } from "../../declare/table.ts";
import { outAt, provisionFor, provisioning } from "../credit/capital.ts";
import { settleSuppliers } from "../credit/chain-credit.ts";
import { closeLoan, reviseLoss } from "../credit/close-loan.ts";
import { collect, openRound } from "../credit/collect.ts";
import { keepLines } from "../credit/keep-lines.ts";
import { kinRepaying, repayKin, returnToLenders } from "../credit/kin-repayment.ts";
import { callMembers, payMembers } from "../credit/pooled-shop.ts";
import { earlyRepayment, repayEarly } from "../credit/repay-early.ts";
import { settling } from "../credit/settling.ts";
import { payNeighbours, runShopAccounts } from "../credit/shop-accounts.ts";
import { standing } from "../credit/standing.ts";
import { type Open, tables } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { NON_PERFORMING, OVERDUE } from "../state/tables.ts";
import { type ByHousehold, byHousehold, metBy, treatmentOf } from "../state/treatment.ts";

/**
 * Settle (docs/model/08-settle.md): shops are paid out and collected from, borrowers pay what they choose to, idle money repays
 * draws early, and what falls short is penalised, rolled over, called from the guarantor, realised or written off. Kin are repaid last.
 */
export const settle = step({
  en: "Settle",
  zh: "结算",
  parameters: { ...settling, ...standing, ...earlyRepayment, ...provisioning, ...kinRepaying },
  together: ["remembered", "lgdWeight", "useWeight", "lgdFloor", "generalProvision"],
  sets: [
    "line.*",
    "loan.*",
    "lender.*",
    "tape.*",
    "samples",
    "shop.repaid",
    "shop.profit",
    "shop.advanced",
    "shop.advanceFee",
    "shop.stake",
    "shop.pooled",
    "membership.*",
    "household.assets",
    "household.projectValue",
    "household.projectIncome",
    "household.house",
    "household.yearCover",
    "household.interestPaid",
    "household.penaltyPaid",
    "household.debtService",
    "household.bankDebt",
    "household.loans",
    "household.rollOvers",
    "household.shopIncome",
    "household.fieldIncome",
    "household.houseDebt",
    "household.distressSales",
    "household.probationEnd",
    "household.lastDefault",
    "household.financeFailed",
    "relation.blockedUntil",
    "relation.line",
  ],
  posts: [
    "settlement",
    "stock",
    "commission",
    "logistics",
    "refund",
    "shopCost",
    "harvestPurchase",
    "chainRepayment",
    "chainGuarantee",
    "stakePaid",
    "groupDividend",
    "groupReturn",
    "jointLiability",
    "collection",
    "redemption",
    "interest",
    "penalty",
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
  run(state, settings, turn, own) {
    const treated = treatmentOf(settings, turn, own);
    state.household.interestPaid.fill(0);
    state.household.shopIncome.fill(0);
    payOutSales(state, turn);
    settleSuppliers(state, turn);
    collectDebts(state, settings, turn, own);
    callMembers(state, treated, turn);
    runShopAccounts(state, treated, turn);
    payMembers(state, turn);
    payNeighbours(state, turn);
    repayEarly(state, treated);
    closeRepaid(state, treated);
    reviseLoss(state, turn.lenders.length, settings);
    keepLines(state, settings, turn, treated);
    repayKin(state, treated, turn);
    returnToLenders(state, turn);
    countDebts(state);
    payForFunds(state, turn);
    reckonCapital(state, settings, turn);
  },
});

type Settle = Parameters<(typeof settle)["run"]>;

/** Debts are collected, of each household by the rules that it meets. */
function collectDebts(state: Settle[0], settings: Settle[1], turn: Settle[2], own: Settle[3]): void {
  const round = openRound(state, settings, turn);
  const rounds = byHousehold(round, turn, own, (rules, met) => ({ ...round, settings: rules, turn: met }));
  collect(round, rounds);
}

/** Platforms pay each shop its sales of the season. */
function payOutSales({ shop }: Open<never>, { post, holders }: Turn<"settlement">): void {
  for (let s = 0; s < shop.count; s++)
    post.settlement(holders.platform(shop.platform[s]), shop.owner[s], shop.sales[s]);
}

/** Loans that are repaid or written off leave the book. */
function closeRepaid(state: Settle[0], treated: ByHousehold<{ turn: Turn }>): void {
  const { loan } = state;
  for (let l = 0; l < loan.count; l++)
    if (loan.outstanding[l] === 0) closeLoan(state, l, metBy(treated, loan.borrower[l]).turn);
  compact(tables.loan, loan, (l) => loan.outstanding[l] > 0);
}

/** The season's result is added to own money, and losses to come are provided for. */
function reckonCapital({ lender }: Settle[0], settings: Settle[1], { lenders }: Turn): void {
  lenders.forEach((_, j) => {
    lender.equity[j] += lender.interest[j] - lender.cost[j] - lender.funding[j] - lender.lost[j];
    const bad = lender.overdue[j] + lender.nonPerforming[j];
    lender.provision[j] = provisionFor(lender.averagePerforming[j], bad, lender.lgd[j], settings);
  });
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

/** What a season's funds cost, whole fen: f/4 of what stood out. */
export const fundingCost = (out: number, costOfFunds: number): number => Math.round((out * costOfFunds) / 4);

/** Depositors and the interbank market are paid on what stood out over the season. */
function payForFunds(state: Open<"lender.funding">, { lenders, post, holders }: Turn<"funding">): void {
  lenders.forEach((terms, j) => {
    const due = fundingCost(outAt(state, j), terms.funding.costOfFunds);
    post.funding(holders.lender(j), holders.of("depositors"), due);
    state.lender.funding[j] += due;
  });
}
