import { parameter, type Values } from "../../declare/parameter.ts";
import type { Open } from "../state/state.ts";
import { PERFORMING } from "../state/tables.ts";
import { type ByHousehold, metBy, type Treatment } from "../state/treatment.ts";
import { type Payment, type PaymentColumn, payTowards } from "./pay.ts";

const p = parameter;

/** Money drawn is paid back as soon as it is idle (随借随还). */
export const earlyRepayment = {
  earlyFrom: p({
    value: 1,
    min: 0,
    max: 10,
    plausible: [0.4, 1.2],
    unit: "seasons",
    en: "cash beyond which a debtor repays before it is due, in seasons of income",
    zh: "提前还款的现金门槛(季收入)",
    source: "assumed: a little under the buffer that everybody aims at",
    grade: "D",
  }),
  earlyShare: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.2, 1],
    unit: "share",
    en: "... of what is beyond it",
    zh: "提前还款占超出部分的比例",
    source: "assumed: interest runs by the day",
    grade: "D",
  }),
};

type EarlyRules = Values<typeof earlyRepayment> & { readonly penalty: number };

/** min(out, earlyShare·(cash − earlyFrom·Yp)), whole fen, not below nought: what is repaid before it is due. */
export const earlyPayment = (
  out: number,
  cash: number,
  lasting: number,
  { earlyFrom, earlyShare }: Values<typeof earlyRepayment>,
): number => Math.max(0, Math.floor(Math.min(out, earlyShare * (cash - earlyFrom * lasting))));

/** Who has idle cash repays performing loans that may be repaid, in the order of the book. */
export function repayEarly(
  state: Open<PaymentColumn>,
  treated: ByHousehold<Treatment<EarlyRules, Payment>>,
): void {
  const { loan, household, ledger } = state;
  for (let l = 0; l < loan.count; l++) {
    if (loan.outstanding[l] <= 0 || loan.status[l] !== PERFORMING) continue;
    const i = loan.borrower[l];
    const { settings, turn } = metBy(treated, i);
    if (!turn.lenders[loan.lender[l]].products[loan.product[l]].prepay) continue;
    const out = loan.outstanding[l] + loan.accrued[l];
    const fen = earlyPayment(out, ledger.balances.deposit[i], household.permanentIncome[i], settings);
    if (fen > 0) payTowards(state, l, fen, settings, turn);
  }
}
