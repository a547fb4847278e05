import type { Names } from "./parameter.ts";

/** Terms that a policy gives a lender, by the bit that takes a household out of their reach. */
export const TERM = {
  guaranteed: 1,
  subsidised: 2,
  publicData: 4,
  shopData: 8,
  microCredit: 16,
  green: 32,
  codeData: 64,
  orderData: 128,
} as const;
export type TermKey = keyof typeof TERM;

/** What terms are called. */
export const termNames: Readonly<Record<TermKey, Names>> = {
  guaranteed: { en: "guarantee fund", zh: "政府担保" },
  subsidised: { en: "interest subsidy", zh: "贴息" },
  publicData: { en: "public data", zh: "公共数据" },
  shopData: { en: "platforms' records of shops", zh: "平台店铺数据" },
  microCredit: { en: "poverty micro-credit", zh: "脱贫人口小额信贷" },
  green: { en: "green channel", zh: "绿色通道" },
  codeData: { en: "records of payment codes", zh: "收款码流水" },
  orderData: { en: "records of purchases and orders", zh: "采购与订单记录" },
};
