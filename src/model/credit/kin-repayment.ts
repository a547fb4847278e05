import { parameter, type Values } from "../../declare/parameter.ts";
import { CIRCLE, circlesIn } from "../state/kin-circle.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { type ByHousehold, metBy } from "../state/treatment.ts";

const p = parameter;

/** How kin are repaid (docs/model/08-settle.md): slowly, and the last little bit at once. */
export const kinRepaying = {
  kinRepayment: p({
    value: 0.11,
    min: 0,
    max: 1,
    plausible: [0.02, 0.15],
    unit: "share",
    en: "of spare cash, repaid to kin in a season",
    zh: "余钱中归还亲友的比例(季)",
    source: "assumed: kin wait",
    grade: "D",
  }),
  kinBuffer: p({
    value: 0.8,
    min: 0,
    max: 5,
    plausible: [0.5, 1.5],
    unit: "seasons",
    en: "cash that a debtor keeps before kin are repaid, seasons of income",
    zh: "归还亲友前自留的现金(季收入)",
    source: "assumed: the same buffer as everybody's",
    grade: "D",
  }),
  smallKinDebt: p({
    value: 500,
    min: 0,
    max: 20000,
    plausible: [200, 2000],
    unit: "yuan",
    en: "kin debt so small that it is cleared",
    zh: "尽快清还的亲友小额欠款",
    source: "assumed: what is left of a debt is an embarrassment",
    grade: "D",
  }),
  smallKinShare: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.2, 1],
    unit: "share",
    en: "... with up to this share of spare cash",
    zh: "清还小额欠款可用的余钱比例",
    source: "assumed: half, so that living goes on",
    grade: "D",
  }),
};

export type KinRepaying = Values<typeof kinRepaying>;

/** What repaying kin posts. */
type KinRepaymentFlow = "kinRepayment" | "kinRedemption" | "kinReturn" | "kinReturnClaim";

/**
 * What a debtor returns to kin, whole fen, of `spare` cash: min(owed, max(kinRepayment·spare, min(owed,
 * smallKinShare·spare) where little is owed)).
 */
export function kinInstalment(owed: number, spare: number, settings: KinRepaying): number {
  const { kinRepayment, smallKinDebt, smallKinShare } = settings;
  const rest = owed < 100 * smallKinDebt ? Math.min(owed, smallKinShare * spare) : 0;
  return Math.min(owed, Math.floor(Math.max(kinRepayment * spare, rest)));
}

/** A member's part of what the circle has to return, whole fen: in proportion to claims. */
export const partOfReturn = (cash: number, claim: number, claims: number): number =>
  Math.min(claim, Math.floor((cash * claim) / claims));

/** A debtor returns a share of spare cash to the circle. */
export function repayKin(
  { household, ledger }: Open<"household.houseDebt">,
  treated: ByHousehold<{ settings: KinRepaying }>,
  { post, circleHolder }: Turn<KinRepaymentFlow>,
): void {
  const { deposit, kinLoan } = ledger.balances;
  for (let i = 0; i < household.count; i++) {
    const owed = -kinLoan[i];
    if (owed <= 0) continue;
    const { settings } = metBy(treated, i);
    const spare = deposit[i] - settings.kinBuffer * household.permanentIncome[i];
    const fen = kinInstalment(owed, spare, settings);
    if (fen <= 0) continue;
    const circle = circleHolder(i);
    post.kinRepayment(i, circle, fen);
    post.kinRedemption(circle, i, fen);
    household.houseDebt[i] = Math.max(0, Math.min(household.houseDebt[i], -kinLoan[i]));
  }
}

/** Each circle passes on what it was repaid to those who lent, as they lent. */
export function returnToLenders({ ledger }: Open<never>, turn: Turn<KinRepaymentFlow>): void {
  const size = turn.householdsPerVillage;
  const perVillage = circlesIn(size);
  for (let g = 0; g < ledger.kinCircles; g++) {
    const village = Math.floor(g / perVillage);
    const first = village * size + (g % perVillage) * CIRCLE;
    const last = Math.min(first + CIRCLE, (village + 1) * size);
    returnOfCircle(ledger, ledger.households + g, first, last, turn);
  }
}

function returnOfCircle(
  { balances: { deposit, kinClaim } }: Open<never>["ledger"],
  circle: number,
  first: number,
  last: number,
  { post }: Turn<KinRepaymentFlow>,
): void {
  const cash = deposit[circle];
  const claims = -kinClaim[circle];
  if (cash <= 0 || claims <= 0) return;
  for (let m = first; m < last; m++) {
    const part = partOfReturn(cash, kinClaim[m], claims);
    if (part <= 0) continue;
    post.kinReturn(circle, m, part);
    post.kinReturnClaim(m, circle, part);
  }
}
