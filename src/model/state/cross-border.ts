import { parameter, type Values } from "../../declare/parameter.ts";
import type { Draw } from "../../math/draw.ts";
import { exp } from "../../math/elementary.ts";
import { CROSS_BORDER } from "./open-shop.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";

const p = parameter;

/** Selling across the border (跨境电商): buyers of their own, a currency that moves, dearer goods and dearer parcels. */
export const abroad = {
  pool: p({
    value: 40,
    min: 0,
    max: 100000,
    plausible: [10, 150],
    unit: "yuan per season",
    en: "demand of buyers abroad for the county's products, per household",
    zh: "境外买家需求池(每户每季)",
    source: "assumed: a fortieth of the online demand at home",
    grade: "D",
  }),
  reach: p({
    value: 0.2,
    min: -3,
    max: 3,
    plausible: [-0.3, 0.5],
    unit: "log points",
    en: "demand that a shop meets abroad, above that of a shop at home",
    zh: "跨境网店需求高于境内网店",
    source: "assumed: fewer sellers for more buyers",
    grade: "D",
  }),
  premium: p({
    value: 0.3,
    min: 0,
    max: 5,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "price abroad above that at home",
    zh: "境外售价高于境内",
    source: "assumed: what freight and risk must be paid from",
    grade: "D",
  }),
  commission: p({
    value: 0.04,
    min: 0,
    max: 0.5,
    plausible: [0.02, 0.1],
    unit: "share",
    en: "commission and payment abroad, of sales, besides that at home",
    zh: "跨境佣金与收款费率(另加)",
    source: "assumed: platform, card and exchange",
    grade: "D",
  }),
  freight: p({
    value: 0.08,
    min: 0,
    max: 0.8,
    plausible: [0.04, 0.2],
    unit: "share",
    en: "freight abroad, of sales, besides that at home",
    zh: "跨境物流费率(另加)",
    source: "assumed: parcels by air, small and light",
    grade: "D",
  }),
  returns: p({
    value: 0.05,
    min: 0,
    max: 1,
    plausible: [0.02, 0.12],
    unit: "share",
    en: "returned or refunded, of sales, besides what is at home",
    zh: "跨境退货退款率(另加)",
    source: "assumed: lost parcels and customs",
    grade: "D",
  }),
  rateSpread: p({
    value: 0.03,
    min: 0,
    max: 0.5,
    plausible: [0.015, 0.06],
    unit: "log points",
    en: "spread of a season's news about the exchange rate",
    zh: "汇率季变动离散度",
    source: "assumed: major currencies move by two or three per cent a quarter",
    grade: "D",
  }),
  ratePersistence: p({
    value: 0.85,
    min: 0,
    max: 0.99,
    plausible: [0.7, 0.97],
    unit: "share",
    en: "persistence of that news",
    zh: "汇率变动持续性",
    source: "assumed: half of it is gone after a year",
    grade: "D",
  }),
};

type Abroad = Values<typeof abroad>;

/** Seasons after which news about the exchange rate is forgotten. */
const REMEMBERED = 20;

/** x_t = σ Σ ρᵏ N_{t−k}, k under 20: log points by which foreign money is dearer than usual; the same in every arm. */
export function exchangeRate(
  draw: Draw,
  season: number,
  { rateSpread, ratePersistence }: Pick<Abroad, "rateSpread" | "ratePersistence">,
): number {
  let [rate, weight] = [0, rateSpread];
  for (let k = 0; k < REMEMBERED; k++) {
    rate += weight * draw("exchange rate", season - k).normal(0);
    weight *= ratePersistence;
  }
  return rate;
}

/** (1 + premium) · eˣ − 1: how much more goods fetch abroad than at home where foreign money is dearer by x. */
export const priceAbroad = (premium: number, rate: number): number => (1 + premium) * exp(rate) - 1;

/** Sets the season's terms of the cross-border platform, once; shocks that moved every platform's terms stay in force there. */
export function openAbroad(
  {
    platform,
    household,
  }: Open<`platform.${"traffic" | "commission" | "logistics" | "returns" | "premium" | "pool"}`>,
  { pool, reach, premium, commission, freight, returns }: Abroad,
  rate: number,
  { growth }: Pick<Turn, "growth">,
): void {
  if (platform.pool[CROSS_BORDER] > 0) return;
  platform.traffic[CROSS_BORDER] += reach + rate;
  platform.commission[CROSS_BORDER] += commission;
  platform.logistics[CROSS_BORDER] += freight;
  platform.returns[CROSS_BORDER] += returns;
  platform.premium[CROSS_BORDER] = priceAbroad(premium, rate);
  platform.pool[CROSS_BORDER] = 100 * pool * household.count * growth * exp(rate);
}
