import { draw } from "../../src/model/credit/draw.ts";
import { openContract } from "../../src/model/credit/line.ts";
import type { Outcome } from "../../src/model/credit/outcome.ts";
import type { LoanRequest } from "../../src/model/credit/request.ts";
import { settle } from "../../src/model/phases/settle.ts";
import type { LenderTerms, ProductTerms } from "../../src/model/state/lender-terms.ts";
import { FEATURES, LENDERS } from "../../src/model/state/tables.ts";
import { changed, threeHouseholds, type Village } from "../three-households.ts";

type Settling = Parameters<typeof settle.run>[1];

/** Simple rules, so that what is collected can be worked by hand: everybody who has the money pays, and nobody early. */
export const rules = {
  sparedShare: 0,
  penalty: 1.5,
  rollOvers: 0,
  debtorSells: 0,
  guarantorShare: 0.5,
  guarantorSpare: 0.5,
  kinRepayment: 0,
  discovery: 0.5,
  shopCost: 0,
  remembered: 50,
  lgdWeight: 0.5,
  useWeight: 0.5,
  lgdFloor: 0.01,
  lineValue: 0,
  standingYears: 3,
  pledgeFear: 0,
  guarantorRegard: 0,
  villageRegard: 0,
  regardLost: 5,
  honour: 10,
  honourOfPrudence: 0,
  earlyFrom: 0,
  earlyShare: 0,
  generalProvision: 0.01,
} satisfies Partial<Settling>;

/** An outcome of a blind lender that grants so much. */
export const granted = (fen: number, rate = 0.08): Outcome => ({
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
  scores: new Float64Array(LENDERS).fill(0.05),
});

export const requestOf = (fen: number, over: Partial<LoanRequest> = {}): LoanRequest => ({
  n: 0,
  i: 0,
  purpose: 0,
  gap: fen,
  j: 0,
  product: 0,
  ordinary: -1,
  ordinaryAsk: 0,
  effort: 0,
  ask: fen,
  line: -1,
  ...over,
});

/** Nobody diverts. */
export const honest = { diversion: -8, diversionPrudence: 1, divertedConsumed: 1 };

export interface Debtor extends Village {
  /** The book; the contract of the first loan is line 0. */
  loan: Village["state"]["loan"];
  line: Village["state"]["line"];
  /** One settlement, with this much cash in the debtor's hand; returns what the debtor paid. */
  settled(season: number, cash: number, set?: Partial<Settling>): number;
  /** Draws on a contract in a season, on a day of it. */
  drawn(season: number, fen: number, over?: { c?: number; day?: number; i?: number; product?: number }): void;
}

const lenderOf =
  (products: readonly ProductTerms[], columns: Parameters<typeof changed>[1]) =>
  ([listed]: readonly LenderTerms[]): readonly LenderTerms[] => [
    changed(listed, {
      information: { sees: [] },
      cost: { intake: 0, processing: 100, draw: 0 },
      security: { collateral: false, guarantor: false, collection: 0.8, writeOffAfter: 6, lgd: 0.4 },
      funding: { costOfFunds: 0, hurdle: 0, capitalRatio: 1 },
      ...columns,
      products,
    } as typeof columns),
  ];

/** Household 0 has borrowed 20,000 yuan at 8 % on day 0 of season 0, of a lender with one product or several. */
export function debtor(
  product: ProductTerms | readonly ProductTerms[],
  columns: Parameters<typeof changed>[1] = {},
  {
    fen = 2_000_000,
    limit = undefined as number | undefined,
    rate = 0.08,
    day = 0,
    luck = {} as Record<string, number>,
    before = (_: Village): void => {},
  } = {},
): Debtor {
  const products = [product].flat();
  const village = threeHouseholds(lenderOf(products, columns), luck);
  const { state, at } = village;
  state.household.permanentIncome.fill(0);
  state.need.count = 1;
  before(village);
  openContract(state, requestOf(fen), granted(limit ?? fen, rate), at(0));
  const drawn: Debtor["drawn"] = (season, amount, { c = 0, day: on = 0, i = 0, product: p = 0 } = {}) => {
    draw(state, requestOf(amount, { i, product: p }), { c, amount, day: on }, honest, at(season));
  };
  if (fen > 0) drawn(0, fen, { day });
  const settings = { ...(village.plan.phases.settle as Settling), ...rules };
  return {
    ...village,
    loan: state.loan,
    line: state.line,
    drawn,
    settled(season, cash, set = {}) {
      village.cash(0, cash);
      const { sales } = state.shop;
      const { post, holders } = at(season);
      for (let s = 0; s < state.shop.count; s++)
        post.onlineSale(holders.of("buyers"), holders.platform(0), sales[s]);
      const sold = state.shop.count > 0 ? sales[0] : 0;
      const turn = at(season);
      settle.run(state, { ...settings, ...set }, { ...turn, county: { ...turn.county, distressPrice: 0.5 } });
      return cash + sold - village.deposit(0);
    },
  };
}
