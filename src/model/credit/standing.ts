import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import { isForShops } from "../state/lender-terms.ts";
import { relationAt } from "../state/relation.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { recordStands } from "./lending-office.ts";
import { useOf } from "./line.ts";

const p = parameter;

/** Why a debtor pays who could keep the money: one rule for every product (docs/model/08-settle.md). */
export const standing = {
  lineValue: p({
    value: 0.2,
    min: 0,
    max: 2,
    plausible: [0.05, 0.25],
    unit: "per year",
    en: "worth of a yuan that one expects to be lent, beyond its interest",
    zh: "可继续借用一元资金的年价值(利息之外)",
    source: "assumed: about what inputs and stock return beyond their price",
    grade: "D",
  }),
  standingYears: p({
    value: 3,
    min: 0,
    max: 40,
    plausible: [1, 6],
    unit: "years",
    en: "years over which good standing is valued, discounted",
    zh: "信誉价值的折算年数",
    source: "assumed: as long as a default is held against one",
    grade: "D",
  }),
  pledgeFear: p({
    value: 0.2,
    min: 0,
    max: 5,
    plausible: [0.2, 1],
    unit: "share",
    en: "of a pledged house's value, set against default",
    zh: "抵押房屋价值计入违约代价的比例",
    source: "assumed: houses in villages are seldom taken",
    grade: "D",
  }),
  guarantorRegard: p({
    value: 0.2,
    min: 0,
    max: 5,
    plausible: [0.2, 1.5],
    unit: "share",
    en: "of a debt, that the regard of one's guarantor is worth",
    zh: "保证人情面折算为债务的比例",
    source: "assumed: a brother-in-law is met every feast day",
    grade: "D",
  }),
  villageRegard: p({
    value: 0.1,
    min: 0,
    max: 5,
    plausible: [0.1, 1],
    unit: "share",
    en: "of a debt, that neighbours' regard is worth where nobody is in default",
    zh: "邻里口碑折算为债务的比例(无人违约时)",
    source: "assumed: less where many around default",
    grade: "D",
  }),
  regardLost: p({
    value: 5,
    min: 0,
    max: 100,
    plausible: [2, 15],
    unit: "times",
    en: "how much faster than the share in default neighbours' regard is lost",
    zh: "口碑随违约户占比下降的倍数",
    source: "assumed: where one in five defaults nobody is ashamed",
    grade: "D",
  }),
  honour: p({
    value: 0.11,
    min: 0,
    max: 10,
    plausible: [0.1, 1],
    unit: "share",
    en: "of a debt, that one's word is worth to somebody of ordinary prudence",
    zh: "一般谨慎者守信折算为债务的比例",
    source: "assumed: most pay who can, and not all",
    grade: "D",
  }),
  honourOfPrudence: p({
    value: 0.5,
    min: 0,
    max: 4,
    plausible: [0.4, 1.5],
    unit: "log points",
    en: "... more for each standard deviation of prudence",
    zh: "守信随谨慎的变化",
    source: "assumed: prudence is what soft information is about",
    grade: "D",
  }),
};

export type Standing = Values<typeof standing>;

/** lineValue · years · expected credit, fen: what it is worth to be lent to again. */
export const worthOfCredit = (
  expected: number,
  { lineValue, standingYears }: Pick<Standing, "lineValue" | "standingYears">,
): number => lineValue * standingYears * expected;

/** villageRegard · max(0, 1 − regardLost·share in default): what neighbours' regard is worth, a share of the debt. */
export const regardOfNeighbours = (
  shareInDefault: number,
  { villageRegard, regardLost }: Pick<Standing, "villageRegard" | "regardLost">,
): number => villageRegard * Math.max(0, 1 - regardLost * shareInDefault);

/**
 * Regard, fen, that a debt of D fen puts at stake: D·(guarantorRegard where one stands for it + neighbours +
 * honour·exp(honourOfPrudence·prudence)), `neighbours` being the share of it that their regard is worth.
 */
export function regardAtStake(
  debt: number,
  guarantor: boolean,
  neighbours: number,
  prudence: number,
  settings: Pick<Standing, "guarantorRegard" | "honour" | "honourOfPrudence">,
): number {
  const { guarantorRegard, honour, honourOfPrudence } = settings;
  const word = honour * exp(honourOfPrudence * prudence);
  return debt * ((guarantor ? guarantorRegard : 0) + neighbours + word);
}

/**
 * What the lender of loan `l` is expected to lend again, fen: the use of the line that is held, or as much as now by
 * the chance that it is believed to be granted; nothing on a shop's record once the shop is gone, and nothing while
 * barred for a default.
 */
function ownCreditToCome(state: Open<never>, l: number, turn: Turn): number {
  const { loan, line, lender, relation, household, shop } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const { products } = turn.lenders[j];
  const s = household.shop[i];
  if (isForShops(products[loan.product[l]]) && (s < 0 || shop.closed[s])) return 0;
  const at = relationAt(state, i, j);
  const held = relation.line[at];
  if (held >= 0) return useOf(lender, j, products[line.product[held]]) * line.limit[held];
  return turn.season < relation.blockedUntil[at] ? 0 : relation.belief[at] * loan.principal[l];
}

/** What is expected of lines at other lenders that would read of a default in the credit record, fen. */
function otherCreditToCome(state: Open<never>, l: number, turn: Turn): number {
  const { loan, line, lender, relation } = state;
  const i = loan.borrower[l];
  let expected = 0;
  for (let k = 0; k < turn.lenders.length; k++) {
    const held = relation.line[relationAt(state, i, k)];
    const { information, products } = turn.lenders[k];
    if (k === loan.lender[l] || held < 0 || !information.sees.includes("recordedDefault")) continue;
    expected += useOf(lender, k, products[line.product[held]]) * line.limit[held];
  }
  return expected > 0 && recordStands(state, i, turn, turn) ? expected : 0;
}

/** What default on loan `l` would cost its borrower, fen: credit to come, the pledge, and regard. */
export function costOfDefault(
  state: Open<never>,
  l: number,
  shareInDefault: Float64Array,
  settings: Standing,
  turn: Turn,
): number {
  const { loan, line, household } = state;
  const i = loan.borrower[l];
  const j = loan.lender[l];
  const c = loan.line[l];
  const credit = ownCreditToCome(state, l, turn) + otherCreditToCome(state, l, turn);
  const pledge = line.secured[c] ? settings.pledgeFear * 100 * household.house[i] : 0;
  const debt = loan.outstanding[l] + loan.accrued[l];
  // Neighbours hear of a debt where officers come and ask, not of one on a telephone.
  const neighbours = turn.lenders[j].capacity.limited
    ? regardOfNeighbours(shareInDefault[household.village[i]], settings)
    : 0;
  const regard = regardAtStake(debt, line.guarantor[c] >= 0, neighbours, household.prudence[i], settings);
  return worthOfCredit(credit, settings) + pledge + regard;
}
