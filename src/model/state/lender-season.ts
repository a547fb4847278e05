import type { Open } from "./state.ts";

/** Lenders' terms return to their base, and what they do in a season is counted from nothing. */
export function newSeason(lender: Open<"lender.*">["lender"]): void {
  lender.officers.fill(1);
  for (const column of [
    lender.guaranteed,
    lender.subsidised,
    lender.publicData,
    lender.shopData,
    lender.codeData,
    lender.orderData,
    lender.microCredit,
    lender.topUp,
    lender.green,
  ])
    column.fill(0);
  for (const column of [
    lender.files,
    lender.granted,
    lender.draws,
    lender.assessed,
    lender.passed,
    lender.turned,
    lender.drawn,
    lender.drawers,
    lender.withdrawn,
    lender.firstLoans,
    lender.newCustomers,
    lender.lent,
    lender.asked,
    lender.interest,
    lender.cost,
    lender.funding,
    lender.lost,
    lender.averagePerforming,
    lender.labelled,
    lender.resolved,
    lender.realised,
    lender.settledLoans,
    lender.firstClosed,
    lender.firstDefaults,
    lender.repeatClosed,
    lender.repeatDefaults,
  ])
    column.fill(0);
}
