import { logistic } from "../../math/elementary.ts";
import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";
import { logOdds } from "./log-odds.ts";

/** Parts of the largest limit or loan that are tried, the largest first (docs/model/lending-decision.md). */
const SHARES = [1, 0.75, 0.5, 0.25] as const;

/**
 * Average time that a loan is out, in years: all of it to the end, or after `grace` seasons in equal instalments
 * every so many seasons: (tenor + grace + every)/2 seasons.
 */
export function timeOut({
  repayment,
  tenor,
  grace,
  every,
}: Pick<ProductTerms, "repayment" | "tenor" | "grace" | "every">): number {
  if (repayment === "bullet") return tenor / 4;
  return Math.min(tenor, (tenor + Math.min(grace, tenor) + every) / 2) / 4;
}

/** A rate of the posted band. */
export function rateStep({ rateLow, rateHigh, rateSteps }: ProductTerms, k: number): number {
  return rateSteps === 1 ? rateHigh : rateLow + ((rateHigh - rateLow) * k) / (rateSteps - 1);
}

/** What a borrower pays a year for a contract at a rate: a programme's own rate at most, since the county makes up the rest. */
export const borrowersRate = (
  { program, rateHigh }: Pick<ProductTerms, "program" | "rateHigh">,
  rate: number,
): number => (program ? Math.min(rate, rateHigh) : rate);

/** What prices a line or loan, besides its amount, rate and risk. */
export interface Pricing {
  /** Loss per labelled default that the lender bears, a share: LGD·(1 − G). */
  lgd: number;
  /** Years that each yuan of it is out: of a line its term times its expected use. */
  years: number;
  /** Cost of the file, fen. */
  cost: number;
  /** Cost of funds f and hurdle, per yuan and year. */
  funding: Pick<LenderTerms["funding"], "costOfFunds" | "hurdle">;
}

/**
 * What L fen earn before the cost of the file, fen: L·e·[(1 − p̂)·r − p̂·LGD − (f + hurdle)], p̂ the chance of a label
 * within twelve months, e the years that a yuan is out.
 */
export const margin = (
  amount: number,
  rate: number,
  predicted: number,
  { lgd, years, funding }: Pricing,
): number =>
  amount * years * ((1 - predicted) * rate - predicted * lgd - (funding.costOfFunds + funding.hurdle));

/** What a lender would earn on L fen beyond its hurdle, fen: the margin − c. */
export const surplus = (amount: number, rate: number, predicted: number, pricing: Pricing): number =>
  margin(amount, rate, predicted, pricing) - pricing.cost;

/**
 * The p̂ at which L fen just clear, a share: [r − f − hurdle − c/(L·e)] / (r + LGD). At the highest rate it is the
 * cutoff of that application.
 */
export const breakEven = (amount: number, rate: number, { lgd, years, cost, funding }: Pricing): number =>
  (rate - funding.costOfFunds - funding.hurdle - cost / (amount * years)) / (rate + lgd);

/** What an application came to. */
export interface Offer {
  /** Fen; 0 if refused. */
  amount: number;
  rate: number;
  predicted: number;
  /** Why it was refused: no size could carry the cost, or the risk is too high. */
  tooSmall: boolean;
  /** The p̂ from which nothing is offered at the full size, as `cutoffOf` has it. */
  cutoff: number;
}

/** How a lender prices a product, given its loss per labelled default and the use of its lines. */
export const pricingOf = (terms: LenderTerms, product: ProductTerms, lgd: number, use: number): Pricing => ({
  lgd,
  years: product.revolving ? (use * product.lineSeasons) / 4 : timeOut(product),
  cost: 100 * (terms.cost.intake + terms.cost.processing),
  funding: terms.funding,
});

/** k(p̂) = max(0, 1 − p̂/limitRisk): share of the largest limit that a risk leaves. */
export const limitByRisk = (predicted: number, limitRisk: number): number =>
  Math.max(0, 1 - predicted / limitRisk);

/** What of a size is offered at a risk: all of a loan, of a line what its risk leaves; whole fen. */
const offered = (size: number, predicted: number, { revolving, limitRisk }: ProductTerms): number =>
  Math.floor(revolving ? size * limitByRisk(predicted, limitRisk) : size);

/**
 * The p̂ from which nothing is offered: where the full size no longer clears at the highest rate, moved by the lender's
 * score margin, or, of a line, where the limit would fall under the smallest.
 */
export function cutoffOf(size: number, product: ProductTerms, pricing: Pricing): number {
  const clears = breakEven(size, product.rateHigh, pricing);
  const limit = product.revolving
    ? product.limitRisk * (1 - Math.min(1, (100 * product.smallest) / size))
    : 1;
  const moves = product.scoreMargin !== 0 && clears > 0;
  return Math.min(limit, moves ? logistic(logOdds(clears) - product.scoreMargin) : clears);
}

/** A size as it is looked at for the cutoff: a yuan at least. */
const lookedAt = (size: number): number => Math.max(size, 100);

/**
 * The largest of A, ¾A, ½A, ¼A, cut by its risk where it is a line, not under the product's posted smallest, at the
 * lowest step of the posted rate band that clears; `into` is filled and returned. Amounts in fen.
 */
export function makeOffer(
  size: number,
  product: ProductTerms,
  pricing: Pricing,
  predictedFor: (amount: number) => number,
  into: Offer,
): Offer {
  const { rateHigh, smallest } = product;
  const reckoned = lookedAt(size);
  into.amount = 0;
  into.tooSmall = size < 100 * smallest;
  into.rate = rateHigh;
  into.predicted = predictedFor(reckoned);
  into.cutoff = cutoffOf(reckoned, product, pricing);
  if (into.tooSmall || findOffer(size, product, pricing, predictedFor, into)) return into;
  // Would the same risk have cleared without the cost of the file? Then the loan was too small to pay.
  into.tooSmall = into.predicted <= cutoffOf(size, product, { ...pricing, cost: 0 });
  return into;
}

/** Fills in the first part of the size, the largest first, that clears at some posted rate; tells whether one does. */
function findOffer(
  size: number,
  product: ProductTerms,
  pricing: Pricing,
  predictedFor: (amount: number) => number,
  into: Offer,
): boolean {
  for (const share of SHARES) {
    const part = Math.floor(size * share);
    // The whole size has been looked at for the cutoff.
    const predicted = part === lookedAt(size) ? into.predicted : predictedFor(part);
    const amount = offered(part, predicted, product);
    if (amount < 100 * Math.max(1, product.smallest)) continue;
    if (product.scoreMargin !== 0 && predicted >= cutoffOf(part, product, pricing)) continue;
    const k = lowestStep(amount, predicted, product, pricing);
    // Who takes applicants worse than break-even takes them at its highest rate.
    if (k < 0 && product.scoreMargin >= 0) continue;
    into.amount = amount;
    into.rate = k < 0 ? product.rateHigh : rateStep(product, k);
    into.predicted = predicted;
    return true;
  }
  return false;
}

/** The lowest step of the posted band at which the amount clears, or -1. */
function lowestStep(amount: number, predicted: number, product: ProductTerms, pricing: Pricing): number {
  for (let k = 0; k < product.rateSteps; k++)
    if (surplus(amount, rateStep(product, k), predicted, pricing) >= 0) return k;
  return -1;
}
