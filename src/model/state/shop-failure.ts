import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** Why shops fail (equations §7). */
export const failing = {
  failure: p({
    value: 0.45,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "per season",
    en: "failure of an ordinary new shop",
    zh: "普通新店季失败率",
    source: "Gan2019",
    grade: "B",
  }),
  failureSlope: p({
    value: 1.4,
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
    value: 0.4,
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
    value: 1.1,
    min: 0,
    max: 3,
    plausible: [0.3, 1.5],
    unit: "log points",
    en: "how much good service protects from failure",
    zh: "服务水平对失败的保护",
    source: "assumed: buyers leave, platforms delist; ratings show it",
    grade: "D",
  }),
  giveUp: p({
    value: 0.3,
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

/** Failure hazard of the season (equations §7): falls with quality, tenure and stock, rises when labour is gone. */
export function hazard(
  { shop, household, luck }: Open<never>,
  s: number,
  { failure, failureSlope, ownerSlope, serviceSlope, giveUp }: Values<typeof failing>,
): number {
  const standing = Math.max(-2.5, Math.min(2.5, shop.quality[s] + shop.trend[s]));
  const stock = shop.stockFunded[s] > 0.5 ? -0.2 : 0.2;
  const i = shop.owner[s];
  const owner = household.prudence[i] + luck.persistent[i];
  const lasting = 0.12 * Math.min(12, shop.tenure[s]);
  const base =
    failure *
    exp(
      0.5 + stock - failureSlope * standing - ownerSlope * owner - serviceSlope * shop.service[s] - lasting,
    );
  const idle = household.health[i] <= 0 || shop.poorSeasons[s] >= 2 ? giveUp : 0;
  return Math.min(0.95, Math.max(base, idle));
}
