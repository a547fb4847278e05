import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { ARRANGED, noteSale } from "../state/channels/arranged-sale.ts";
import { promiseOf } from "../state/channels/forward-sale.ts";
import { gradedBy, listPrice } from "../state/channels/own-shop.ts";
import { sentFrom } from "../state/channels/sent-goods.ts";
import { expectedHarvest } from "../state/harvest.ts";
import { harvestCourier } from "../state/shop-costs.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Crowdfunding (众筹): part of the expected harvest is sold to buyers before it grows, at list less fee, and part of the
 * money comes at once. What a disaster takes is refunded out of a deposit that the county puts up; a promise that is
 * not made good lowers the rating of the village's shops.
 */
export const crowdfunding = step({
  en: "Crowdfunding",
  zh: "众筹预售",
  gloss: {
    en: "part of the harvest is sold before it grows; the county backs it",
    zh: "收成种下前先卖给买家，县里垫灾损保证金",
  },
  mode: "crowdfunding",
  parameters: {
    presold: p({
      value: 0.15,
      min: 0,
      max: 1,
      plausible: [0.05, 0.3],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of the expected harvest of who takes part, sold ahead",
      zh: "参与户预售占预期收成比例",
      source: "assumed: less than half of what is good enough to be sent",
      grade: "D",
    }),
    share: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.6],
      step: 0.05,
      unit: "share",
      level: "basic",
      en: "households that take part",
      zh: "参与农户比例",
      source: "assumed: those whom the village's page can tell of",
      grade: "D",
    }),
    fee: p({
      value: 0.08,
      min: 0,
      max: 0.9,
      plausible: [0.03, 0.15],
      unit: "share",
      en: "platform's fee, of pre-sales",
      zh: "众筹平台费率",
      source: "assumed: payment, page and promotion",
      grade: "D",
    }),
    advance: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 1],
      unit: "share",
      en: "of the price, paid before the harvest",
      zh: "收成前支付比例",
      source: "assumed: money in two halves",
      grade: "D",
    }),
    deposit: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0, 0.5],
      unit: "share",
      en: "of what is paid before, that the county deposits for refunds after a disaster",
      zh: "县级退款保证金(占预付款)",
      source: "assumed: a few struck villages in a bad year",
      grade: "D",
    }),
    breach: p({
      value: 1,
      min: 0,
      max: 5,
      plausible: [0.3, 2],
      unit: "standard deviations",
      en: "rating that a village's shops lose where all its promises are broken",
      zh: "全部失约时同村网店评分损失",
      source: "assumed: buyers tell one another",
      grade: "D",
    }),
    cost: p({
      value: 60,
      min: 0,
      max: 10000,
      plausible: [20, 200],
      unit: "yuan per season",
      en: "county's cost of a campaign, per household that sells",
      zh: "县级活动成本(每预售户每季)",
      source: "assumed: pictures, a page and somebody who answers",
      grade: "D",
    }),
  },
  sets: ["promise.*", "village.breach"],
  posts: ["campaignCost", "campaignDeposit", "preSale"],
  run(state, settings, turn) {
    if (settings.presold === 0 || !turn.ahead.sell.harvestOnline) return;
    const { household, village } = state;
    const takesPart = turn.draw("crowdfunding");
    for (let v = 0; v < village.count; v++) if (turn.eligible.village(v)) village.breach[v] = settings.breach;
    for (let i = 0; i < household.count; i++)
      if (takesPart.uniform(household.id[i]) < settings.share && turn.eligible.household(i))
        sellAhead(state, i, settings, turn);
  },
});

type Settings = Values<(typeof crowdfunding)["parameters"]>;

/** Part of what household `i` expects is sold ahead, where that brings what it counts on and the county can pay. */
function sellAhead(
  state: Open<"promise.*">,
  i: number,
  settings: Settings,
  turn: Turn<"campaignCost" | "campaignDeposit" | "preSale">,
): void {
  const { household, village, ledger } = state;
  const { post, holders, ahead } = turn;
  const v = household.village[i];
  const made = listPrice(sentFrom(state, v), 1, 1, village.station[v], ahead.sell);
  const price = preSalePrice(made, settings.fee, harvestCourier(state, i, ahead.sell));
  const expected = expectedHarvest(state, i, turn);
  const amount = promiseOf(expected, settings.presold, price, household.priceGot[i]);
  const cost = Math.round(100 * settings.cost);
  const advance = Math.round(settings.advance * price * amount);
  const deposit = Math.round(settings.deposit * advance);
  const county = holders.of("county");
  if (amount <= 0 || ledger.balances.deposit[county] < cost + deposit) return;
  post.campaignCost(county, holders.of("services"), cost);
  post.campaignDeposit(county, holders.platform(0), deposit);
  post.preSale(holders.of("buyers"), i, advance);
  const fit = gradedBy(household, i, productList[village.product[v]], ahead.sell);
  const way = ARRANGED.crowdfunding;
  noteSale(state, { household: i, way, amount, advance, price, fit, deposit, unpaid: false });
}

/** λ · (1 − fee − delivery): what a household gets for a fen of harvest that is sold ahead. */
export function preSalePrice(made: number, fee: number, delivery: number): number {
  return made * (1 - fee - delivery);
}
