import { parameter, type Values } from "../../../declare/parameter.ts";
import type { Channel } from "./channel.ts";

const p = parameter;

/** Direct sale in a host's stream: a burst at the list price, dear and much returned. */
export const liveStream: Channel = { en: "live stream", zh: "直播带货", online: true };

/** Slots in live streams; without slots there is no such channel (docs/model/07-sell.md). */
export const liveTerms = {
  liveSlots: p({
    value: 0,
    min: 0,
    max: 1,
    plausible: [0, 0.1],
    unit: "share",
    en: "of households, that get a slot in a live stream in a season",
    zh: "每季获得直播机会的农户比例",
    source: "assumed: none unless somebody builds a base",
    grade: "D",
  }),
  liveMost: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "of the season's harvest, that a slot sells at most",
    zh: "一次直播最多售出的收成比例",
    source: "assumed: a burst of a few days",
    grade: "D",
  }),
  hostShare: p({
    value: 0.2,
    min: 0,
    max: 0.9,
    plausible: [0.1, 0.35],
    unit: "share",
    en: "hosts' fee, of live sales",
    zh: "主播佣金比例",
    source: "assumed: a fifth; famous hosts take more",
    grade: "D",
  }),
  liveReturns: p({
    value: 0.15,
    min: 0,
    max: 0.9,
    plausible: [0.08, 0.35],
    unit: "share",
    en: "returned, of live sales",
    zh: "直播退货率",
    source: "assumed: fresh produce half of the thirty per cent of clothing",
    grade: "D",
  }),
};

type Terms = Values<typeof liveTerms>;

/** λ · (1 − host − delivery − loss·returned): what is left of a fen of harvest sold in a stream. */
export function livePrice(
  sales: number,
  delivery: number,
  returnLoss: number,
  { hostShare, liveReturns }: Pick<Terms, "hostShare" | "liveReturns">,
): number {
  return sales * (1 - hostShare - delivery - returnLoss * liveReturns);
}
