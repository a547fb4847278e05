import { parameter, type Values } from "../../../declare/parameter.ts";
import type { Channel } from "./channel.ts";

const p = parameter;

/** A neighbour's or leader's shop of the village: more than the farm gate, by what is bargained. */
export const villageShop: Channel = { en: "a shop of the village", zh: "同村网店", online: true };

/** How shops buy from neighbours (docs/model/07-sell.md). */
export const bargainTerms = {
  bargain: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "of a shop's margin above the farm gate, that a neighbour bargains where it is the only one",
    zh: "只有一家网店时邻里分得的加价份额",
    source: "assumed: the farm gate is always there",
    grade: "D",
  }),
  rivalsHalf: p({
    value: 10,
    min: 0.1,
    max: 1000,
    plausible: [3, 30],
    unit: "count",
    en: "further shops in the village that bring neighbours half of the rest",
    zh: "使邻里再得剩余一半的新增网店数",
    source: "assumed: a street of shops bids prices up",
    grade: "D",
  }),
  paidLate: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "of neighbours, whom shops pay after the season",
    zh: "季后付款的邻里比例",
    source: "assumed: on tick where they know each other",
    grade: "D",
  }),
};

type Terms = Values<typeof bargainTerms>;

/** ψ + (1 − ψ)·(n − 1)/(n − 1 + half): what neighbours get of the margin where there are n shops. */
export function bargainedShare(
  shops: number,
  { bargain, rivalsHalf }: Pick<Terms, "bargain" | "rivalsHalf">,
): number {
  const rivals = Math.max(0, shops - 1);
  return bargain + ((1 - bargain) * rivals) / (rivals + rivalsHalf);
}

/** gate + share · (net − gate): what a shop pays for a fen of harvest; nothing is bought where that is no gain. */
export function bargainedPrice(gate: number, net: number, share: number): number {
  return net > gate ? gate + share * (net - gate) : 0;
}
