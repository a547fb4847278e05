import { log } from "../../math/elementary.ts";

/** Where a feature is nought: about the ordinary applicant, fixed once and never by the sample (docs/model/lending-decision.md). */
export const CENTRE = {
  /** ln of 33,500 yuan, about the median household's year. */
  income: 10.4193,
  service: 0.4,
  guarantor: 0.4,
  yearsKnown: 0.5,
  /** ln of 4,900 yuan, about an ordinary shop's season. */
  sales: 8.5,
  volatility: 0.3,
  tenure: 1.8,
  returnRate: 0.05,
  land: 1.6,
  /** ln of 3,600 yuan, about what an ordinary household's harvest brings offline in a season. */
  receipts: 8.2,
} as const;
/** What counts as one: about the ordinary spread among applicants, fixed likewise. Transfers in fen. */
export const SCALE = {
  sales: 1.5,
  volatility: 0.3,
  returnRate: 0.03,
  draws: 3,
  transfers: 84_000,
  receipts: 1.3,
} as const;
/** Where a feature says no more. */
export const MOST = { service: 4, draws: 6, trend: 2, debt: 8, orders: 2 } as const;
/** Added before a logarithm, so that nought has one: house, declared income and means in yuan, sales in fen, land in mu. */
export const ADDED = {
  house: 1000,
  income: 2000,
  means: 560,
  sales: 5000,
  land: 0.2,
  transfers: 0.1,
  crop: 0.2,
} as const;
/** Of a harvest lost whole, what still shows from above. */
const STUBBLE = 1.05;
/** A season's sales under which a shop hardly sells, yuan. */
export const LOW_SALES = 3500;
const LN_100 = 4.605170185988092;

export const yuan = (fen: number): number => fen / 100;

/** Seasonal sales, standardised: (ln((S + 5,000 fen)/100) − 8.5)/1.5. */
export const lnSales = (fen: number): number =>
  (log(fen + ADDED.sales) - LN_100 - CENTRE.sales) / SCALE.sales;

/** A season's receipts by code, standardised: (ln((R + 5,000 fen)/100) − 8.2)/1.3. */
export const lnReceipts = (fen: number): number =>
  (log(fen + ADDED.sales) - LN_100 - CENTRE.receipts) / SCALE.receipts;

/** min(2, O/Yp): harvest sold ahead, in seasons of income, both in fen. */
export const orderShare = (ordered: number, lasting: number): number =>
  Math.min(MOST.orders, ordered / Math.max(1, lasting));

/** Last season's sales against the smoothed ones: ln((S + 5,000)/(e + 5,000)), fen, within ±2. */
export const salesTrend = (last: number, smoothed: number): number =>
  Math.max(-MOST.trend, Math.min(MOST.trend, log((last + ADDED.sales) / (smoothed + ADDED.sales))));

/** How green the fields look from above: ln(.2 + inputs funded) + ln(1.05 − share lost to disaster). */
export const cropIndex = (inputsFunded: number, disasterLoss: number): number =>
  log(ADDED.crop + inputsFunded) + log(STUBBLE - Math.min(1, disasterLoss));

/** What is to be repaid in a year of a debt in fen, that runs for `years`; a shorter one is repaid once. */
export const debtService = (debt: number, years: number): number => debt / Math.max(1, years);

/** Means to a season's income, in logarithms, all in yuan: ln((cash + share·assets + 560)/(income + 560)). */
export const lnMeans = (cash: number, assets: number, income: number, share: number): number =>
  log((Math.max(0, cash) + share * assets + ADDED.means) / (income + ADDED.means));
