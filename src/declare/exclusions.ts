/**
 * Why a household had no formal loan in the year; of the reasons met in it the one furthest down is kept. The last six stand
 * in the order of a decision: time, an officer, size and risk, room, the household's own answer.
 */
export const exclusions = {
  included: { en: "borrowed", zh: "已获贷" },
  noDemand: { en: "no demand", zh: "无需求" },
  noProduct: { en: "no product for it", zh: "无对应产品" },
  noData: { en: "no data", zh: "无数据" },
  barred: { en: "not admitted", zh: "不符准入" },
  unaware: { en: "unaware", zh: "不知晓" },
  discouraged: { en: "discouraged", zh: "不敢申请" },
  afraid: { en: "afraid for the collateral", zh: "怕失抵押物" },
  notWorth: { en: "would cost more than it brings", zh: "不划算" },
  lineUsed: { en: "limit used up", zh: "额度已用完" },
  tooLate: { en: "too late", zh: "来不及" },
  noOfficer: { en: "no officer free", zh: "无人受理" },
  tooSmall: { en: "too small to pay", zh: "金额太小" },
  refused: { en: "refused as too risky", zh: "风险被拒" },
  noRoom: { en: "lender out of room", zh: "机构额度或资本不足" },
  declined: { en: "offer too small for its purpose, not taken", zh: "报价不足成事，未接受" },
} as const;
export const exclusionKeys = Object.keys(exclusions) as readonly (keyof typeof exclusions)[];
export const EXCLUSION = Object.fromEntries(exclusionKeys.map((key, code) => [key, code])) as Record<
  keyof typeof exclusions,
  number
>;
