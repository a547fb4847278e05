import { grant } from "../../src/model/credit/grant.ts";
import { settle } from "../../src/model/phases/settle.ts";
import type { LenderTerms, ProductTerms } from "../../src/model/state/lender-terms.ts";
import { FEATURES, LENDERS } from "../../src/model/state/tables.ts";
import { changed, threeHouseholds, type Village } from "../three-households.ts";

type Settling = Parameters<typeof settle.run>[1];

/** Simple rules, so that what is collected can be worked by hand. */
export const rules = {
  sparedShare: 0,
  fromCash: 0.5,
  fromCashLate: 0.5,
  penalty: 1.5,
  rollOvers: 0,
  debtorSells: 0,
  arrearsPayment: 0.5,
  diversionPayment: 0.3,
  guarantorShare: 0.5,
  guarantorSpare: 0.5,
  kinRepayment: 0,
  discovery: 0.5,
  shopCost: 0,
  remembered: 50,
  lgdWeight: 0.5,
  lgdFloor: 0.01,
} satisfies Partial<Settling>;

export interface Debtor extends Village {
  /** The only loan, as long as it is in the book. */
  loan: Village["state"]["loan"];
  /** One settlement, with this much cash in the debtor's hand; returns what the debtor paid. */
  settled(season: number, cash: number, set?: Partial<Settling>): number;
  terms: LenderTerms;
}

/** Household 0 has borrowed 20,000 yuan at 8 % in season 0, of a lender with one product. */
export function debtor(
  product: ProductTerms,
  columns: Parameters<typeof changed>[1] = {},
  {
    fen = 2_000_000,
    rate = 0.08,
    luck = {} as Record<string, number>,
    before = (_: Village): void => {},
  } = {},
): Debtor {
  const village = threeHouseholds(
    ([listed]) => [
      changed(listed, {
        cost: { intake: 0, processing: 100 },
        security: { collateral: false, guarantor: false, collection: 0.8, writeOffAfter: 6, lgd: 0.4 },
        funding: { costOfFunds: 0, hurdle: 0 },
        ...columns,
        products: [product],
      }),
    ],
    luck,
  );
  const { state, at } = village;
  state.household.permanentIncome.fill(0);
  state.need.count = 1;
  before(village);
  const outcome = {
    asked: fen,
    filed: true,
    reason: 0,
    amount: fen,
    rate,
    predicted: 0.05,
    margin: 1,
    cutoff: 0.1,
    days: 0,
    seen: Float64Array.from({ length: FEATURES }, (_, k) => (k === 0 ? 1 : 0)),
    scores: new Float64Array(LENDERS),
  };
  const request = { n: 0, i: 0, j: 0, product: 0, purpose: 0, gap: fen, effort: 0 };
  grant(state, request, outcome, { diversion: -8, diversionPrudence: 1, divertedConsumed: 1 }, at(0));
  const settings = { ...(village.plan.phases.settle as Settling), ...rules };
  return {
    ...village,
    loan: state.loan,
    terms: village.plan.lenders[0],
    settled(season, cash, set = {}) {
      village.cash(0, cash);
      const { sales } = state.shop;
      for (let s = 0; s < state.shop.count; s++)
        at(season).post.onlineSale(at(season).holders.of("buyers"), at(season).holders.platform(0), sales[s]);
      const sold = state.shop.count > 0 ? sales[0] : 0;
      const turn = at(season);
      settle.run(state, { ...settings, ...set }, { ...turn, county: { ...turn.county, distressPrice: 0.5 } });
      return cash + sold - village.deposit(0);
    },
  };
}
