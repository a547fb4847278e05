import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** Why shops fail (docs/model/07-sell.md). */
export const failing = {
  failure: p({
    value: 0.045,
    min: 0,
    max: 1,
    plausible: [0.03, 0.1],
    unit: "per season",
    en: "failure of an ordinary new shop",
    zh: "普通新店季失败率",
    source: "M1",
    grade: "C",
  }),
  failureSlope: p({
    value: 1.3,
    min: 0,
    max: 3,
    plausible: [0.6, 1.4],
    unit: "log points",
    en: "how much quality protects from failure",
    zh: "品质对失败的保护",
    source: "C11",
    grade: "C",
  }),
  ownerSlope: p({
    value: 0.3,
    min: 0,
    max: 3,
    plausible: [0.2, 1],
    unit: "log points",
    en: "how much the owner's prudence and fortune protect from failure",
    zh: "店主谨慎与境况对失败的保护",
    source: "assumed: a shop fails with the household behind it",
    grade: "D",
  }),
  serviceSlope: p({
    value: 1.2,
    min: 0,
    max: 3,
    plausible: [0.3, 1.5],
    unit: "log points",
    en: "how much good service protects from failure",
    zh: "服务水平对失败的保护",
    source: "assumed: buyers leave, platforms delist; ratings show it",
    grade: "D",
  }),
  standingLimit: p({
    value: 2.5,
    min: 0,
    max: 10,
    plausible: [1.5, 4],
    unit: "log points",
    en: "quality and fortune of a shop beyond which failure changes no more",
    zh: "品质与走势影响失败的上限",
    source: "assumed: nobody is safe, nobody is doomed",
    grade: "D",
  }),
  stockSlope: p({
    value: 0.2,
    min: 0,
    max: 2,
    plausible: [0, 0.5],
    unit: "log points",
    en: "how much having most of the stock wanted protects from failure, or lacking it harms",
    zh: "备货充足(不足)对失败的影响",
    source: "assumed: buyers do not come back to empty shelves",
    grade: "D",
  }),
  enoughStock: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    unit: "share",
    en: "stock in hand, of what is wanted, that is enough",
    zh: "备货充足的到位率界限",
    source: "assumed: half serves the usual orders",
    grade: "D",
  }),
  strainSlope: p({
    value: 1.5,
    min: 0,
    max: 5,
    plausible: [0.3, 1.5],
    unit: "log points",
    en: "how much trouble of some seasons makes a shop fail",
    zh: "困难累积对歇业的作用",
    source: "assumed: trouble is seen in the record before it ends a shop",
    grade: "D",
  }),
  tenureProtection: p({
    value: 0.05,
    min: 0,
    max: 1,
    plausible: [0.05, 0.2],
    unit: "log points",
    en: "how much a season of tenure protects from failure",
    zh: "经营年限对失败的保护(季)",
    source: "assumed: after three years a shop fails a quarter as often as a new one",
    grade: "D",
  }),
  tenureLimit: p({
    value: 12,
    min: 0,
    max: 40,
    plausible: [6, 20],
    unit: "seasons",
    en: "tenure after which it protects no further",
    zh: "经营年限保护作用的上限",
    source: "assumed: three years teach what there is to learn",
    grade: "D",
  }),
  giveUp: p({
    value: 0.1,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "per season",
    en: "chance to give up after two poor seasons or without labour",
    zh: "连续低利或缺劳力时歇业概率",
    source: "assumed: pride and hope keep shops open",
    grade: "D",
  }),
};

type Failing = Values<typeof failing>;

/** Sets the exponent near nought for an ordinary new shop with stock in hand, whose hazard is then `failure`. */
const ORDINARY = 0.5;
/** Even the worst shop may see the season out. */
const LARGEST = 0.95;
/** Seasons of poor profit after which an owner may give up. */
const POOR_SEASONS = 2;

/** −.2 with more than half of the stock wanted in hand, +.2 else: what stock adds to the log of the hazard. */
export function stockEffect(funded: number, { stockSlope, enoughStock }: Failing): number {
  return funded > enoughStock ? -stockSlope : stockSlope;
}

/** .12 · min(12, seasons): what tenure takes from the log of the hazard. */
export function tenureEffect(tenure: number, { tenureProtection, tenureLimit }: Failing): number {
  return tenureProtection * Math.min(tenureLimit, tenure);
}

/** .7 · (quality + trend), the sum within ±2.5: what a shop's standing takes from the log of the hazard. */
export function standingEffect(standing: number, { failureSlope, standingLimit }: Failing): number {
  return failureSlope * Math.max(-standingLimit, Math.min(standingLimit, standing));
}

/**
 * h = max(failure · e^(½ + stock − standing − owner − service − tenure + strain), giveUp where labour is gone or profits are
 * poor), at most .95: the chance that a shop fails this season (M1, C11).
 */
export function hazard(
  { shop, household, village, luck }: Open<never>,
  s: number,
  settings: Failing,
): number {
  const i = shop.owner[s];
  const service = shop.service[s] + village.streamService[household.village[i]];
  const owner = household.prudence[i] + luck.persistent[i];
  const base =
    settings.failure *
    exp(
      ORDINARY +
        stockEffect(shop.stockFunded[s], settings) -
        standingEffect(shop.quality[s] + shop.trend[s], settings) -
        settings.ownerSlope * owner -
        settings.serviceSlope * service -
        tenureEffect(shop.tenure[s], settings) +
        settings.strainSlope * shop.strain[s],
    );
  const idle = household.health[i] <= 0 || shop.poorSeasons[s] >= POOR_SEASONS ? settings.giveUp : 0;
  return Math.min(LARGEST, Math.max(base, idle));
}
