import { log } from "../math/elementary.ts";
import { quantile } from "../math/quantile.ts";
import { mean, sum } from "../math/sum.ts";
import { margin, pricingOf } from "../model/credit/offer.ts";
import type { LenderTerms } from "../model/state/lender-terms.ts";
import { type LenderSums, openedOf, type Panel } from "./fit-panel.ts";

const ratio = (a: number, b: number): number => (b > 0 ? a / b : Number.NaN);

/**
 * Share of the poor at their d-th interview in a row who are not poor at the next, d from 1. A spell under way at
 * the first interview counts from there, as in a panel; so a long spell is at least as long as it is said to be.
 */
export function exitHazards(poor: ArrayLike<number>, years: number): number[] {
  const atRisk = new Array<number>(years).fill(0);
  const left = new Array<number>(years).fill(0);
  for (let i = 0; i < poor.length; i++) {
    let spell = 0;
    for (let y = 0; y < years; y++) {
      if (!(poor[i] & (1 << y))) {
        spell = 0;
        continue;
      }
      atRisk[spell]++;
      if (!(poor[i] & (2 << y))) left[spell]++;
      spell++;
    }
  }
  return left.map((count, d) => ratio(count, atRisk[d]));
}

/** Share of all who are poor at an interview and not at the next. */
export function yearlyExit(poor: ArrayLike<number>, years: number): number {
  let atRisk = 0;
  let left = 0;
  for (let i = 0; i < poor.length; i++)
    for (let y = 0; y < years; y++)
      if (poor[i] & (1 << y)) {
        atRisk++;
        if (!(poor[i] & (2 << y))) left++;
      }
  return ratio(left, atRisk);
}

const TWO_YEARS = 8;

/** Of the shops open at a year's end (or opened in these seasons), the share gone two years later. */
export function shopExits(shops: readonly Set<number>[]): { open: number; opened: number } {
  const counts = { open: [0, 0], opened: [0, 0] };
  const seen = (of: number[], gone: boolean): void => {
    of[0]++;
    if (gone) of[1]++;
  };
  for (let t = 3; t + TWO_YEARS < shops.length; t += 4)
    for (const key of shops[t]) seen(counts.open, !shops[t + TWO_YEARS].has(key));
  // A shop that is seen at the end of t and opened in t + 1 has its first season before it.
  for (let t = 0; t + TWO_YEARS < shops.length; t++)
    for (const key of shops[t])
      if (openedOf(key) === t + 1) seen(counts.opened, !shops[t + TWO_YEARS].has(key));
  return {
    open: ratio(counts.open[1], counts.open[0]),
    opened: ratio(counts.opened[1], counts.opened[0]),
  };
}

/**
 * The smallest line or loan that pays: c / (e·[(1 − p̂)·r − p̂·LGD − f]), of the lender's first product,
 * at the mean p̂ of its loans, the rate they in fact earn, the loss and the use that it has learnt. Yuan.
 */
export function breakEvenLoan(terms: LenderTerms, sums: LenderSums, predicted: readonly number[]): number {
  const product = terms.products[0];
  const rate = ratio(4 * sums.interest, sums.performing);
  const cost = terms.cost.intake + terms.cost.processing;
  const priced = pricingOf(terms, product, sums.lgd / sums.seasons, sums.use / sums.seasons);
  const pricing = { ...priced, funding: { ...terms.funding, hurdle: 0 } };
  const perYuan = margin(1, rate, mean(predicted), pricing);
  return Number.isNaN(perYuan) ? Number.NaN : perYuan > 0 ? cost / perYuan : Number.POSITIVE_INFINITY;
}

/** Households in five equal groups by income per head: each group's mean per head, as a share of the five. */
export function fifths({ perHead, heads }: Pick<Panel, "perHead" | "heads">): number[] {
  const order = perHead.map((_, i) => i).sort((a, b) => perHead[a] - perHead[b] || a - b);
  const means = [0, 1, 2, 3, 4].map((f) => {
    const group = order.slice(Math.floor((f * order.length) / 5), Math.floor(((f + 1) * order.length) / 5));
    return sum(group.map((i) => perHead[i] * heads[i])) / sum(group.map((i) => heads[i]));
  });
  return means.map((each) => each / sum(means));
}

/** Standard deviation of the log of income per head; the few below a twentieth of the median are left out. */
export function logSigma(perHead: readonly number[]): number {
  const floor = 0.05 * quantile(perHead, 0.5);
  const logs = perHead.filter((yuan) => yuan > floor).map((yuan) => log(yuan));
  const centre = mean(logs);
  return Math.sqrt(mean(logs.map((value) => (value - centre) * (value - centre))));
}
