import { parameter, type Values } from "../../declare/parameter.ts";
import { exp, normalQuantile } from "../../math/elementary.ts";
import { openShop } from "./open-shop.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** Who opens a shop (docs/model/11-learn.md). */
export const entering = {
  entry: p({
    value: 0.007,
    min: 0,
    max: 0.2,
    plausible: [0.003, 0.01],
    unit: "per season",
    level: "basic",
    en: "households that open a shop, a season",
    zh: "每季新开店户比例",
    source: "C8",
    grade: "C",
  }),
  entryScale: p({
    value: 0.75,
    min: 0,
    max: 4,
    plausible: [0.5, 1],
    unit: "times",
    en: "that, for a household of ordinary literacy with a courier and without a station",
    zh: "素养一般、有快递无服务站农户的开店倍数",
    source: "assumed: brings the mean of all to the rate above",
    grade: "D",
  }),
  entryCap: p({
    value: 12,
    min: 1,
    max: 100,
    plausible: [6, 24],
    unit: "times",
    en: "... and at most",
    zh: "开店倍数上限",
    source: "assumed: nobody opens a shop as a matter of course",
    grade: "D",
  }),
  entryStation: p({
    value: 0.5,
    min: 0,
    max: 5,
    plausible: [0, 1],
    unit: "times",
    en: "what a service station adds to entry",
    zh: "服务站对开店的带动",
    source: "assumed: somebody shows how it is done",
    grade: "D",
  }),
  entryNoCourier: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    unit: "times",
    en: "entry without a courier in the village",
    zh: "不通快递村的开店倍数",
    source: "assumed: parcels are carried to the town",
    grade: "D",
  }),
  entryLiteracy: p({
    value: 0.9,
    min: 0,
    max: 3,
    plausible: [0.5, 1.3],
    unit: "log points",
    en: "entry gained by a standard deviation of digital literacy",
    zh: "数字素养每高一标准差的开店作用",
    source: "assumed: those who buy online come to sell",
    grade: "D",
  }),
  stationLiteracy: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0, 0.6],
    unit: "share",
    en: "of that, which a station makes unneeded",
    zh: "服务站替代数字素养的比例",
    source: "assumed: staff do some of the clicking",
    grade: "D",
  }),
  imitation: p({
    value: 1.5,
    min: 0,
    max: 20,
    plausible: [0, 5],
    unit: "times",
    en: "how much neighbours' shops add to that",
    zh: "邻里开店的带动",
    source: "C12",
    grade: "D",
  }),
  qualitySpread: p({
    value: 1.15,
    min: 0,
    max: 3,
    plausible: [0.9, 1.4],
    unit: "log points",
    en: "spread of shops' quality",
    zh: "网店品质离散度",
    source: "C9",
    grade: "C",
  }),
};

export type Entering = Values<typeof entering>;

/**
 * How literacy λ bears on entry, times: exp(entryLiteracy·λ·(1 − stationLiteracy·station)); where λ < 0, a live-stream base makes
 * good the larger of its own share and the station's.
 */
export const literacyEffect = (
  { entryLiteracy, stationLiteracy }: Entering,
  literacy: number,
  station: number,
  base = 0,
): number =>
  exp(entryLiteracy * literacy * (1 - Math.max(stationLiteracy * station, literacy < 0 ? base : 0)));

/** What a village offers who may open a shop: its station and courier, the share with a shop, what a live-stream base makes good. */
interface Surroundings {
  station: number;
  courier: boolean;
  shops: number;
  base: number;
}

/**
 * Chance of opening a shop in a season: entryScale · entry · (1 + entryStation·station) · (entryNoCourier without
 * a courier) · what literacy does · (1 + imitation·share of the village with a shop).
 */
export function entryChance(
  settings: Entering,
  literacy: number,
  { station, courier, shops, base }: Surroundings,
): number {
  const { entryScale, entry, entryStation, entryNoCourier, imitation } = settings;
  return (
    entryScale *
    entry *
    (1 + entryStation * station) *
    (courier ? 1 : entryNoCourier) *
    literacyEffect(settings, literacy, station, base) *
    (1 + imitation * shops)
  );
}

/** Share of each village's households that have a shop. */
export function countShops({ village, household, shop }: Open<"village.shops">, turn: Turn): void {
  const share = 1 / turn.householdsPerVillage;
  village.shops.fill(0);
  for (let s = 0; s < shop.count; s++) village.shops[household.village[shop.owner[s]]] += share;
}

/** Shops are opened by those who can read a screen, the more the more shops there are in the village. */
export function openShops(
  state: Open<"shop.*" | "household.shop">,
  treated: ByHousehold<{ settings: Entering }>,
  turn: Turn,
): void {
  const { household, village, luck } = state;
  const { count, able } = household;
  const { entry } = luck;
  for (let i = 0; i < count; i++) {
    const u = entry[i];
    const { settings } = metBy(treated, i);
    if (u > settings.entryCap * settings.entry || able[i] === 0 || household.shop[i] >= 0) continue;
    const v = household.village[i];
    const chance = entryChance(settings, household.literacy[i], {
      station: village.station[v],
      courier: village.parcel[v] > 0,
      shops: village.shops[v],
      base: village.streamLiteracy[v],
    });
    if (u >= chance) continue;
    openNewShop(state, i, settings, turn);
  }
}

function openNewShop(
  state: Open<"shop.*" | "household.shop">,
  i: number,
  { qualitySpread }: Entering,
  turn: Turn,
): void {
  const opening = turn.draw("new shop", turn.season);
  const id = state.household.id[i];
  const quality = qualitySpread * normalQuantile(opening.uniform(id));
  openShop(state, i, {
    quality,
    service: opening.normal(id, 2),
    uPlatform: opening.uniform(id, 1),
    season: turn.season + 1,
  });
}
