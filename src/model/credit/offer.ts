import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";

const SHARES = [1, 0.75, 0.5, 0.25] as const;

/** Average time that the money is out, in years (model §4). */
export function timeOut({ repayment, tenor }: ProductTerms): number {
  if (repayment === "redrawn") return 0.25;
  return repayment === "bullet" ? tenor / 4 : 0.54 * (tenor / 4);
}

/** A rate of the posted band. */
export function rateStep({ rateLow, rateHigh, rateSteps }: ProductTerms, k: number): number {
  return rateSteps === 1 ? rateHigh : rateLow + ((rateHigh - rateLow) * k) / (rateSteps - 1);
}

/** What a lender would earn on a loan of L fen: (1 − p̂)·L·r·e − p̂·LGD·L − L·f·e − c/m − hurdle·L·e. */
export function surplus(
  amount: number,
  rate: number,
  predicted: number,
  lgd: number,
  years: number,
  cost: number,
  { funding }: LenderTerms,
): number {
  return (
    amount *
      ((1 - predicted) * rate * years - predicted * lgd - (funding.costOfFunds + funding.hurdle) * years) -
    cost
  );
}

/** The p̂ at which a loan of L at the highest rate just clears: the cutoff of that application. */
export function breakEven(
  amount: number,
  rate: number,
  lgd: number,
  years: number,
  cost: number,
  { funding }: LenderTerms,
): number {
  return ((rate - funding.costOfFunds - funding.hurdle) * years - cost / amount) / (rate * years + lgd);
}

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

/**
 * The largest of A, ¾A, ½A, ¼A, within the product's cap and posted smallest loan, at the lowest step of the
 * posted rate band that clears; `into` is filled and returned. Amounts in fen.
 */
export function makeOffer(
  asked: number,
  cap: number,
  product: ProductTerms,
  terms: LenderTerms,
  lgd: number,
  predictedFor: (amount: number) => number,
  into: Offer,
): Offer {
  const years = timeOut(product);
  const cost = (100 * (terms.cost.intake + terms.cost.processing)) / product.drawsPerFile;
  const smallest = 100 * product.smallest;
  into.amount = 0;
  into.tooSmall = false;
  into.rate = product.rateHigh;
  const full = Math.min(asked, cap);
  into.predicted = predictedFor(Math.max(full, 100));
  into.cutoff = breakEven(Math.max(full, 100), product.rateHigh, lgd, years, cost, terms);
  if (full < smallest) {
    into.tooSmall = true;
    return into;
  }
  for (const share of SHARES) {
    const amount = Math.floor(asked * share);
    if (amount > cap || amount < smallest) continue;
    const predicted = predictedFor(amount);
    for (let k = 0; k < product.rateSteps; k++) {
      const rate = rateStep(product, k);
      if (surplus(amount, rate, predicted, lgd, years, cost, terms) < 0) continue;
      into.amount = amount;
      into.rate = rate;
      into.predicted = predicted;
      return into;
    }
  }
  // Would the same risk have cleared without the cost of the file? Then the loan was too small to pay.
  into.tooSmall = surplus(full, product.rateHigh, into.predicted, lgd, years, 0, terms) >= 0;
  return into;
}
