import { parameter, type Values } from "../../declare/parameter.ts";
import type { Open } from "./state.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** What ordering online saves households (docs/model/07-sell.md; 消费品下乡); it moves no money, only what money buys. */
export const onlineOrders = {
  orderLiteracy: p({
    value: 1.2,
    min: -4,
    max: 4,
    plausible: [0.6, 1.6],
    unit: "standard deviations",
    en: "digital literacy from which a household orders online",
    zh: "网上购物所需数字素养",
    source: "C20",
    grade: "C",
  }),
  orderStation: p({
    value: 0.6,
    min: 0,
    max: 4,
    plausible: [0.2, 1],
    unit: "standard deviations",
    en: "of that, which a service station makes unneeded",
    zh: "服务站代购降低的素养门槛",
    source: "assumed: staff order for those who cannot",
    grade: "D",
  }),
  basket: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "of living, that is bought online where it can be",
    zh: "可网购部分占生活消费",
    source: "assumed: clothing, household goods, some food",
    grade: "D",
  }),
  priceGap: p({
    value: 0.15,
    min: 0,
    max: 0.9,
    plausible: [0.05, 0.25],
    unit: "share",
    en: "by which goods are cheaper online than in the village",
    zh: "网购较村内购物便宜",
    source: "C20",
    grade: "C",
  }),
  gapPerKm: p({
    value: 0.002,
    min: 0,
    max: 0.1,
    plausible: [0, 0.005],
    unit: "share",
    en: "... more by each kilometre to the county town",
    zh: "距县城每公里再便宜",
    source: "assumed: remote shops are dear",
    grade: "D",
  }),
  mostGap: p({
    value: 0.35,
    min: 0,
    max: 0.9,
    plausible: [0.2, 0.5],
    unit: "share",
    en: "... and at most",
    zh: "网购便宜上限",
    source: "assumed: traders' cars go to town too",
    grade: "D",
  }),
};

type Terms = Values<typeof onlineOrders>;

/** Whether a household can order: parcels or a station reach the village, and somebody can read a screen. */
export function canOrder(literacy: number, parcel: number, station: number, terms: Terms): boolean {
  return (parcel > 0 || station > 0) && literacy >= terms.orderLiteracy - terms.orderStation * station;
}

/** 1 − basket · min(most, gap + km·perKm): cost of living of those who order, of that of the others. */
export function costWithOrders(km: number, { basket, priceGap, gapPerKm, mostGap }: Terms): number {
  return 1 - basket * Math.min(mostGap, priceGap + gapPerKm * km);
}

/** Each household's cost of living, of what it would be without ordering online. */
export function countCostOfLiving(
  { household, village }: Open<"household.costOfLiving">,
  treated: ByHousehold<{ settings: Terms }>,
): void {
  const { count, literacy, costOfLiving } = household;
  const { parcel, station, town } = village;
  for (let i = 0; i < count; i++) {
    const { settings: terms } = metBy(treated, i);
    const v = household.village[i];
    const orders = canOrder(literacy[i], parcel[v], station[v], terms);
    costOfLiving[i] = orders ? costWithOrders(town[v], terms) : 1;
  }
}
