import { product } from "../../declare/loan-product.ts";
import type { ProductTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { salesBase, sizeOf } from "./decide.ts";
import { makeOffer, type Offer, type Pricing, surplus } from "./offer.ts";
import { riskOfRecord } from "./shop-record-risk.ts";

/** On what terms the committee of a fund takes stakes in shops; amounts in yuan, rates and shares per year. */
interface Terms {
  cap: number;
  smallest: number;
  salesShare: number;
  /** Seasons of sales that it wants to see, and years for which a stake is expected to stay. */
  tenure: number;
  stakeYears: number;
  /** Chance that it expects an ordinary shop to be lost in a year, and what is lost of the stake. */
  risk: number;
  lgd: number;
  hurdle: number;
  rateLow: number;
  rateHigh: number;
  rateSteps: number;
  review: number;
}

/** A stake that the committee would take, and what it expects to earn of it, fen. */
interface Proposal {
  s: number;
  amount: number;
  rate: number;
  earns: number;
}

/** Shops without a stake that lack stock, those first of which the committee expects most. */
export function chosen(state: Open<never>, rules: Terms, turn: Turn): Proposal[] {
  const { shop } = state;
  const terms = termsOf(rules);
  const pricing = pricingOf(rules);
  const proposals: Proposal[] = [];
  for (let s = 0; s < shop.count; s++) {
    if (shop.closed[s] || shop.stake[s] > 0 || shop.tenure[s] < rules.tenure) continue;
    if (!turn.eligible.household(shop.owner[s])) continue;
    const ask = stockLacked(shop.stockFunded[s], turn.stockShare, shop.smoothed[s]);
    const size = sizeOf(terms, ask, salesBase(shop.smoothed[s], shop.tenure[s], rules.tenure));
    const { amount, rate, predicted } = offerTo(state, s, size, { rules, terms, pricing });
    if (amount > 0) proposals.push({ s, amount, rate, earns: surplus(amount, rate, predicted, pricing) });
  }
  return proposals.sort((a, b) => b.earns - a.earns || a.s - b.s);
}

/** What the lenders' rule offers on these terms. */
function offerTo(
  state: Open<never>,
  s: number,
  size: number,
  { rules, terms, pricing }: { rules: Terms; terms: ProductTerms; pricing: Pricing },
): Offer {
  const predicted = riskOfRecord(state, s, rules.risk);
  const offer = { amount: 0, rate: 0, predicted, tooSmall: false, cutoff: 0 };
  return makeOffer(size, terms, pricing, () => predicted, offer);
}

const termsOf = ({ cap, smallest, salesShare, rateLow, rateHigh, ...more }: Terms): ProductTerms => ({
  ...product.parse({
    purposes: ["stock"],
    base: "sales",
    limitShare: salesShare,
    cap,
    smallest,
    tenor: 4 * more.stakeYears,
    repayment: "bullet",
    rateLow,
    rateHigh,
    rateSteps: more.rateSteps,
  }),
  purposes: ["stock"],
});

const pricingOf = ({ lgd, stakeYears, review, hurdle }: Terms): Pricing => ({
  lgd,
  years: stakeYears,
  cost: 100 * review,
  funding: { costOfFunds: 0, hurdle },
});

/** (1 − φ) · stockShare · S, fen: stock that a shop of usual sales S was short of when it had a share φ of what it wanted. */
export const stockLacked = (funded: number, stockShare: number, usual: number): number =>
  (1 - funded) * stockShare * usual;
