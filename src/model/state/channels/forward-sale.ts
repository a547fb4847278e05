import { parameter, type Values } from "../../../declare/parameter.ts";
import type { Channel } from "./channel.ts";

const p = parameter;

/** An enterprise takes what was contracted (一村一店一品). */
export const contract: Channel = { en: "enterprise contract", zh: "企业订单", online: false };
/** Buyers have paid part of it before it grew (众筹). */
export const preSale: Channel = { en: "pre-sale", zh: "预售众筹", online: true };

/** What is sold a season ahead; at a share of nought there is no such channel (docs/model/07-sell.md). */
export const forwardTerms = {
  contractShare: p({
    value: 0,
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    unit: "share",
    en: "of the expected harvest, that enterprises contract",
    zh: "企业订单占预期收成比例",
    source: "assumed: none unless an enterprise comes",
    grade: "D",
  }),
  contractPrice: p({
    value: 1.15,
    min: 0,
    max: 5,
    plausible: [1, 1.4],
    unit: "times",
    en: "contract price, of the farm-gate reference",
    zh: "订单价(地头基准倍数)",
    source: "assumed: a little above the gate for quality",
    grade: "D",
  }),
  contractAdvance: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    unit: "share",
    en: "of the contract's worth, advanced for inputs",
    zh: "订单预付(垫付农资)比例",
    source: "assumed: about the season's inputs",
    grade: "D",
  }),
  contractRejected: p({
    value: 0.1,
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    unit: "share",
    en: "of a harvest, below the contract's quality",
    zh: "不符订单质量的收成比例",
    source: "assumed: bruised and small",
    grade: "D",
  }),
  presoldShare: p({
    value: 0,
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    unit: "share",
    en: "of the expected harvest, sold ahead to buyers",
    zh: "预售占预期收成比例",
    source: "assumed: none unless a campaign is run",
    grade: "D",
  }),
  presaleFee: p({
    value: 0.08,
    min: 0,
    max: 0.9,
    plausible: [0.03, 0.15],
    unit: "share",
    en: "platform's fee, of pre-sales",
    zh: "预售平台费率",
    source: "assumed: payment, page and promotion",
    grade: "D",
  }),
  presaleAdvance: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.2, 1],
    unit: "share",
    en: "of pre-sales, paid before the harvest",
    zh: "预售款收成前支付比例",
    source: "assumed: money in two halves",
    grade: "D",
  }),
};

/** What is promised of an expected harvest: nothing at a price below the one that the household counts on. */
export function promiseOf(expected: number, share: number, price: number, counted: number): number {
  return price >= counted ? expected * share : 0;
}

/** What becomes of a promise, in fen of harvest and of money. */
export interface Delivery {
  delivered: number;
  /** Paid on delivery: price · delivered less the advance for it. */
  paid: number;
  /** Owed back: the advance for what is not delivered. */
  refund: number;
}

/** Delivers what there is of what was promised; money is whole fen. */
export function deliver(promised: number, fit: number, price: number, advanced: number): Delivery {
  if (!(promised > 0)) return { delivered: 0, paid: 0, refund: 0 };
  const delivered = Math.min(promised, fit);
  const earned = Math.round((advanced * delivered) / promised);
  return {
    delivered,
    paid: Math.max(0, Math.round(price * delivered) - earned),
    refund: Math.round(advanced) - earned,
  };
}

export type ForwardTerms = Values<typeof forwardTerms>;
