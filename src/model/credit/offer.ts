import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";

/** Parts of what is asked that are tried, the largest first (model §4). */
const SHARES = [1, 0.75, 0.5, 0.25] as const;
/** Share of the tenor that equal instalments are out on average: of a dozen (12 + 1)/(2 · 12), about .54. */
const INSTALMENTS_OUT = 0.54;
/** A line redrawn is out for the season. */
const A_SEASON = 1 / 4;

/** Average time that the money is out, in years (model §4). */
export function timeOut({ repayment, tenor }: Pick<ProductTerms, "repayment" | "tenor">): number {
  if (repayment === "redrawn") return A_SEASON;
  return repayment === "bullet" ? tenor / 4 : INSTALMENTS_OUT * (tenor / 4);
}

/** A rate of the posted band. */
export function rateStep({ rateLow, rateHigh, rateSteps }: ProductTerms, k: number): number {
  return rateSteps === 1 ? rateHigh : rateLow + ((rateHigh - rateLow) * k) / (rateSteps - 1);
}

/** What prices a loan, besides its amount, rate and risk. */
export interface Pricing {
  /** Loss per labelled default that the lender bears, a share: LGD·(1 − G). */
  lgd: number;
  /** Average time out e, years. */
  years: number;
  /** Cost of the file per loan c/m, fen. */
  cost: number;
  /** Cost of funds f and hurdle, per yuan and year. */
  funding: LenderTerms["funding"];
}

/** What a loan of L fen earns before the cost of its file, fen: L·[(1 − p̂)·r·e − p̂·LGD − (f + hurdle)·e] (model §4). */
export const margin = (
  amount: number,
  rate: number,
  predicted: number,
  { lgd, years, funding }: Pricing,
): number =>
  amount *
  ((1 - predicted) * rate * years - predicted * lgd - (funding.costOfFunds + funding.hurdle) * years);

/** What a lender would earn on a loan of L fen beyond its hurdle, fen: the margin − c/m (model §4). */
export const surplus = (amount: number, rate: number, predicted: number, pricing: Pricing): number =>
  margin(amount, rate, predicted, pricing) - pricing.cost;

/**
 * The p̂ at which a loan of L fen just clears, a share: [(r − f − hurdle)·e − c/(m·L)] / (r·e + LGD). At the highest
 * rate it is the cutoff of that application (model §4).
 */
export const breakEven = (amount: number, rate: number, { lgd, years, cost, funding }: Pricing): number =>
  ((rate - funding.costOfFunds - funding.hurdle) * years - cost / amount) / (rate * years + lgd);

/** What an application came to. */
export interface Offer {
  /** Fen; 0 if refused. */
  amount: number;
  rate: number;
  predicted: number;
  /** Why it was refused: no size could carry the cost, or the risk is too high. */
  tooSmall: boolean;
  /** p̂ of the break-even of this application at the full ask. */
  cutoff: number;
}

/** How a lender prices a product, given its loss per labelled default; cost in fen. */
export const pricingOf = (terms: LenderTerms, product: ProductTerms, lgd: number): Pricing => ({
  lgd,
  years: timeOut(product),
  cost: (100 * (terms.cost.intake + terms.cost.processing)) / product.drawsPerFile,
  funding: terms.funding,
});

/**
 * The largest of A, ¾A, ½A, ¼A, not under the product's posted smallest loan, at the lowest step of the posted
 * rate band that clears; `into` is filled and returned. Amounts in fen.
 */
export function makeOffer(
  asked: number,
  product: ProductTerms,
  pricing: Pricing,
  predictedFor: (amount: number) => number,
  into: Offer,
): Offer {
  const { rateHigh, smallest } = product;
  const reckoned = Math.max(asked, 100);
  into.amount = 0;
  into.tooSmall = asked < 100 * smallest;
  into.rate = rateHigh;
  into.predicted = predictedFor(reckoned);
  into.cutoff = breakEven(reckoned, rateHigh, pricing);
  if (into.tooSmall || findOffer(asked, product, pricing, predictedFor, into)) return into;
  // Would the same risk have cleared without the cost of the file? Then the loan was too small to pay.
  into.tooSmall = margin(asked, rateHigh, into.predicted, pricing) >= 0;
  return into;
}

/** Fills in the first part of the ask, the largest first, that clears at some posted rate; tells whether one does. */
function findOffer(
  asked: number,
  product: ProductTerms,
  pricing: Pricing,
  predictedFor: (amount: number) => number,
  into: Offer,
): boolean {
  for (const share of SHARES) {
    const amount = Math.floor(asked * share);
    if (amount < 100 * product.smallest) continue;
    const predicted = predictedFor(amount);
    const k = lowestStep(amount, predicted, product, pricing);
    if (k < 0) continue;
    into.amount = amount;
    into.rate = rateStep(product, k);
    into.predicted = predicted;
    return true;
  }
  return false;
}

/** The lowest step of the posted band at which the loan clears, or -1. */
function lowestStep(amount: number, predicted: number, product: ProductTerms, pricing: Pricing): number {
  for (let k = 0; k < product.rateSteps; k++)
    if (surplus(amount, rateStep(product, k), predicted, pricing) >= 0) return k;
  return -1;
}
