import { STOCK } from "../../declare/purposes.ts";
import { compact } from "../../declare/table.ts";
import { type Open, tables } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";
import { guarantorPays } from "./fall-short.ts";
import { type Payment, type PaymentColumn, payTowards } from "./pay.ts";
import type { Settling } from "./settling.ts";

/** min(share · profit, cash), whole fen, not below nought: what a member has of a season's profit. */
export const dividendOf = (share: number, profit: number, cash: number): number =>
  Math.floor(Math.max(0, Math.min(share * profit, cash)));

/** min(part, cash · part/pooled), whole fen: what a member has back of his part where the shop closes with so much cash. */
export const returnedPart = (part: number, pooled: number, cash: number): number =>
  Math.floor(Math.max(0, Math.min(part, pooled > 0 ? (cash * part) / pooled : 0)));

/** Members answer with their leader for what the shop's stock was lent for and is behind: each for his share, out of spare cash. */
export function callMembers(
  state: Open<PaymentColumn>,
  treated: ByHousehold<{ settings: Settling }>,
  turn: Turn<Payment | "jointLiability">,
): void {
  const { membership, loan, household, ledger } = state;
  if (membership.count === 0) return;
  const behind = debtsBehind(state);
  const came = new Float64Array(household.count);
  for (let row = 0; row < membership.count; row++) {
    const [member, leader] = [membership.member[row], membership.leader[row]];
    const { guarantorSpare } = metBy(treated, member).settings;
    const spare = Math.max(0, ledger.balances.deposit[member] - household.permanentIncome[member]);
    const fen = guarantorPays(behind[leader], membership.liability[row], spare, guarantorSpare);
    turn.post.jointLiability(member, leader, fen);
    came[leader] += fen;
  }
  for (let l = 0; l < loan.count; l++) {
    const leader = loan.borrower[l];
    if (came[leader] <= 0 || !isBehind(state, l)) continue;
    came[leader] -= payTowards(state, l, came[leader], metBy(treated, leader).settings, turn);
  }
}

/** Whether a loan for stock was not met in full when last it fell due. */
const isBehind = ({ loan }: Open<never>, l: number): boolean =>
  loan.purpose[l] === STOCK && loan.short[l] > 0;

/** What each household owes on loans for stock that are behind, fen. */
function debtsBehind(state: Open<never>): Float64Array {
  const { loan, household } = state;
  const behind = new Float64Array(household.count);
  for (let l = 0; l < loan.count; l++)
    if (isBehind(state, l)) behind[loan.borrower[l]] += loan.outstanding[l] + loan.accrued[l];
  return behind;
}

/** Members have their share of the shop's profit; where it closes, what is left of their parts, and the group is over. */
export function payMembers(
  { membership, shop, household, ledger }: Open<"membership.*" | "shop.pooled" | "household.shopIncome">,
  { post }: Turn<"groupDividend" | "groupReturn">,
): void {
  if (membership.count === 0) return;
  const cash = ledger.balances.deposit;
  for (let row = 0; row < membership.count; row++) {
    const [member, leader] = [membership.member[row], membership.leader[row]];
    const s = household.shop[leader];
    const dividend = dividendOf(membership.dividend[row], shop.profit[s], cash[leader]);
    post.groupDividend(leader, member, dividend);
    household.shopIncome[leader] -= dividend;
    household.shopIncome[member] += dividend;
    if (!shop.closed[s]) continue;
    post.groupReturn(leader, member, returnedPart(membership.part[row], shop.pooled[s], cash[leader]));
    shop.pooled[s] -= membership.part[row];
  }
  compact(tables.membership, membership, (row) => !shop.closed[household.shop[membership.leader[row]]]);
}
