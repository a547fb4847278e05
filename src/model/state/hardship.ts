import { parameter } from "../../declare/parameter.ts";

const p = parameter;

/** What a household gives up when money is short, and what that costs it later (docs/model/09-consume.md). */
export const hardship = {
  distressShare: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.15, 0.5],
    unit: "share",
    en: "of productive assets, sold at most in a season to live on",
    zh: "为维持生活每季变卖生产性资产的上限",
    source: "assumed: the better part is held on to",
    grade: "D",
  }),
  careShare: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    unit: "share",
    en: "of productive assets, sold at most to pay for care",
    zh: "为看病变卖生产性资产的上限",
    source: "assumed: more is given for a life than for a meal",
    grade: "D",
  }),
  leastAssets: p({
    value: 500,
    min: 0,
    max: 20000,
    plausible: [200, 2000],
    unit: "yuan",
    en: "productive assets that are not sold to live on",
    zh: "不再变卖的生产性资产",
    source: "assumed: hoes and baskets fetch nothing",
    grade: "D",
  }),
  leavesSchool: p({
    value: 0.9,
    min: 0.5,
    max: 1,
    plausible: [0.85, 0.97],
    unit: "share",
    en: "wage of a household one of whose children left school",
    zh: "失学后工资系数",
    source: "assumed: a return to schooling of some 5 % a year",
    grade: "D",
  }),
  leastFees: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.5, 1],
    unit: "share",
    en: "of school fees, under which a student leaves school",
    zh: "缴费不足此比例即失学",
    source: "assumed: schools wait for a fifth",
    grade: "D",
  }),
  forgoneCare: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "workers",
    en: "labour lost for long when care is forgone",
    zh: "放弃治疗的长期劳力损失",
    source: "assumed: what is not treated stays",
    grade: "D",
  }),
  hungerLine: p({
    value: 0.7,
    min: 0,
    max: 1,
    plausible: [0.6, 0.9],
    unit: "share",
    en: "of subsistence, under which a household goes without",
    zh: "生活不足界线(占基本生活支出)",
    source: "assumed: the food in subsistence",
    grade: "D",
  }),
  hungerLoss: p({
    value: 0.1,
    min: 0,
    max: 2,
    plausible: [0.05, 0.3],
    unit: "workers",
    en: "labour lost when a household goes without",
    zh: "生活不足造成的劳力损失",
    source: "assumed: the ill-fed work less",
    grade: "D",
  }),
};

/** min(short, share · K · price), whole fen: what assets K, yuan, bring towards what is short, at most a share of them sold. */
export function distressSale(short: number, assets: number, share: number, price: number): number {
  return Math.floor(Math.min(short, 100 * share * assets * price));
}

/** forgoneCare · (1 − paid/bill): workers lost for long when this much of a bill was paid. */
export function lossOfCare(paid: number, bill: number, forgoneCare: number): number {
  return forgoneCare * (1 - paid / bill);
}
