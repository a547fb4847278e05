import { parameter, type Values } from "../../declare/parameter.ts";
import { power } from "../../math/elementary.ts";
import { ASKS } from "./tables.ts";

const p = parameter;

/** By what a household judges what money in time would bring it (docs/model/04-plan.md). */
export const valuation = {
  ownCashRate: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.03, 0.3],
    unit: "per year",
    en: "what own cash in hand is worth to a household",
    zh: "农户自有现金的影子利率",
    source: "assumed: more than a deposit pays, less than a neighbour asks",
    grade: "D",
  }),
  scarceCashRate: p({
    value: 1.5,
    min: 0,
    max: 10,
    plausible: [0.5, 3],
    unit: "times",
    en: "... the last yuan of it, by the time of the sale",
    zh: "……最后一元现金到出售时的影子收益倍数",
    source: "assumed: one has to eat until the harvest",
    grade: "D",
  }),
  discountRate: p({
    value: 0.1,
    min: 0.01,
    max: 1,
    plausible: [0.05, 0.2],
    unit: "per year",
    en: "rate at which a household discounts what comes in later years",
    zh: "农户对未来收入的折现率",
    source: "assumed: above what a loan costs",
    grade: "D",
  }),
  lastingYears: p({
    value: 10,
    min: 1,
    max: 60,
    plausible: [5, 25],
    unit: "years",
    en: "for which a household reckons with labour or schooling that is lost",
    zh: "农户估计劳力与教育损失的年限",
    source: "assumed: beyond ten years nobody reckons",
    grade: "D",
  }),
  billsWorth: p({
    value: 1.05,
    min: 1,
    max: 5,
    plausible: [1, 1.5],
    unit: "times",
    en: "what a yuan of care or fees paid is worth besides the losses it prevents",
    zh: "每元医药学费支付本身的价值(不含避免的损失)",
    source: "assumed: health and schooling are wanted for themselves, at what they cost",
    grade: "D",
  }),
  houseWorth: p({
    value: 0.5,
    min: 0,
    max: 5,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "that a household would give up beyond each yuan in time for a house or a wedding",
    zh: "为建房婚嫁及时用钱每元愿多付出的部分",
    source: "assumed: the match does not wait, as families borrow for it over years",
    grade: "D",
  }),
  houseFading: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.2, 0.9],
    unit: "share",
    en: "by which this falls from the first to the last yuan of the gap",
    zh: "上述意愿从首元到末元的降幅",
    source: "assumed: guests and upper floors come last",
    grade: "D",
  }),
};

export type Valuation = Values<typeof valuation>;

/** Fills the worth of ¼, ½, ¾ and 1 of a gap: what that much in time brings beyond itself, fen, before interest and effort. */
export function fillWorth(worth: Float64Array, gap: number, worthOf: (lent: number) => number): void {
  for (let k = 0; k < ASKS; k++) worth[k] = worthOf((gap * (k + 1)) / ASKS);
}

/** (1 − (1 + r)^−n)/r: present value of one a year for n years. */
export function annuity(rate: number, years: number): number {
  return rate > 0 ? (1 - power(1 + rate, -years)) / rate : years;
}

/** What a household in an emergency can do, and what it would lose; money in fen. */
export interface Emergency {
  bill: number;
  fees: number;
  /** What productive assets would bring in a distress sale, and the price of one, of their value. */
  sellable: number;
  price: number;
  /** Present value of the labour lost if no care is paid for. */
  careLoss: number;
  /** Present value of the wages lost if a student leaves school, and the share of fees under which that happens. */
  schoolLoss: number;
  leastFees: number;
}

/**
 * billsWorth · paid − sold/price − careLoss · (1 − care/bill) − schoolLoss: what a household has of its means in an
 * emergency, fen. It pays for care, sells assets for what of it is short, then pays fees of what is left.
 */
export function reliefOf(means: number, emergency: Emergency, billsWorth: number): number {
  const { bill, fees, sellable, price, careLoss, schoolLoss, leastFees } = emergency;
  const sold = Math.min(Math.max(0, bill - means), sellable);
  const care = Math.min(bill, means + sold);
  const school = Math.min(fees, means + sold - care);
  const forgone = bill > 0 ? careLoss * (1 - care / bill) : 0;
  return billsWorth * (care + school) - sold / price - forgone - (school < leastFees * fees ? schoolLoss : 0);
}

/** R(means + L) − R(means) − L: what L in an emergency prevents beyond itself, fen, before interest. */
export function emergencyWorth(
  lent: number,
  means: number,
  emergency: Emergency,
  billsWorth: number,
): number {
  return reliefOf(means + lent, emergency, billsWorth) - reliefOf(means, emergency, billsWorth) - lent;
}

/** Fills the worth of ¼, ½, ¾ and 1 of a gap in an emergency; apart, since a closure costs even those who lack nothing. */
export function fillEmergencyWorth(
  worth: Float64Array,
  gap: number,
  means: number,
  emergency: Emergency,
  billsWorth: number,
): void {
  fillWorth(worth, gap, (lent) => emergencyWorth(lent, means, emergency, billsWorth));
}

/** L · houseWorth · (1 − houseFading · L/(2·gap)): what L in time for a house or a wedding is worth beyond itself, fen. */
export function houseWorth(
  lent: number,
  gap: number,
  settings: Pick<Valuation, "houseWorth" | "houseFading">,
): number {
  return lent * settings.houseWorth * (1 - (settings.houseFading * lent) / (2 * gap));
}
