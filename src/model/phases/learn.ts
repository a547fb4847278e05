import { parameter, type Values } from "../../declare/parameter.ts";
import { purposeKeys } from "../../declare/purposes.ts";
import { compact } from "../../declare/table.ts";
import { exp, log, normalQuantile } from "../../math/elementary.ts";
import { fitRidgeLogistic } from "../../math/ridge-logistic.ts";
import { cardOf } from "../credit/scorecard.ts";
import { openShop } from "../state/open-shop.ts";
import { type State, tables } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { FEATURES, LENDERS } from "../state/tables.ts";

const p = parameter;

/**
 * Learn (model §3.11): lenders refit their scorecards on their own closed loans; shops close and open, as
 * neighbours' fortunes suggest; ratings move; belief in being served drifts; practice raises literacy.
 */
export const learn = step({
  en: "Learn",
  zh: "学习",
  parameters: {
    ridge: p({
      value: 20,
      min: 0.1,
      max: 200,
      plausible: [1, 30],
      unit: "count",
      en: "weight of the expert card in the scorecard",
      zh: "专家评分卡权重",
      source: "assumed: half a dozen loans' worth",
      grade: "D",
    }),
    firstFit: p({
      value: 40,
      min: 5,
      max: 2000,
      plausible: [20, 100],
      whole: true,
      unit: "count",
      en: "closed loans before a card is first fitted",
      zh: "首次拟合所需结案笔数",
      source: "assumed: no one fits nine slopes to fewer",
      grade: "D",
    }),
    ordinaryBelief: p({
      value: 0.42,
      min: 0,
      max: 1,
      plausible: [0.3, 0.55],
      unit: "share",
      en: "ordinary belief of being served, at the start and where nothing is heard",
      zh: "获贷信心的常态(期初及无消息时)",
      source: "assumed: about half of those in need do not apply",
      grade: "D",
    }),
    drift: p({
      value: 0.03,
      min: 0,
      max: 1,
      plausible: [0.01, 0.1],
      unit: "per season",
      en: "return of belief to the ordinary, a season",
      zh: "信心向常态回归(季)",
      source: "assumed: without it discouragement is for ever",
      grade: "D",
    }),
    village: p({
      value: 0.08,
      min: 0,
      max: 1,
      plausible: [0.02, 0.2],
      unit: "per season",
      en: "pull of the village's experience on belief",
      zh: "村内经验对信心的影响",
      source: "assumed: people talk",
      grade: "D",
    }),
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
    practice: p({
      value: 0.02,
      min: 0,
      max: 0.5,
      plausible: [0.01, 0.05],
      unit: "standard deviations",
      en: "literacy gained by a season of selling",
      zh: "经营一季提升的数字素养",
      source: "assumed: a year of selling is a fifth of a seminar",
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
  },
  sets: [
    "lender.card",
    "shop.*",
    "household.shop",
    "household.literacy",
    "relation.belief",
    "relation.known",
    "village.shops",
    "village.borrowers",
    "village.grants",
  ],
  posts: [],
  run(opened, parameters, turn) {
    const state = opened as State;
    refit(state, parameters, turn);
    closeShops(state);
    rememberSeason(state, parameters, turn);
    believe(state, parameters, turn);
    openShops(state, parameters, turn);
  },
});

type Settings = Values<(typeof learn)["parameters"]>;

/** Each lender's card, from its own closed loans over its own features, the old card as the start. */
function refit({ lender, samples }: State, { ridge, firstFit }: Settings, { lenders }: Turn): void {
  lenders.forEach((terms, j) => {
    const card = cardOf(terms);
    const at = j * FEATURES;
    const held = samples[j];
    if (held.count < firstFit || lender.labelled[j] + lender.settledLoans[j] === 0) return;
    const fitted = fitRidgeLogistic({
      features: held.features,
      labels: held.defaulted,
      rows: held.count,
      width: card.width,
      stride: FEATURES,
      prior: card.prior,
      lambda: ridge,
      start: lender.card.slice(at, at + card.width),
      // From last season's card the first step is nearly the whole way; what is left is the next season's.
      tolerance: 0.02,
    });
    for (let k = 0; k < card.width; k++) lender.card[at + k] = fitted[k];
  });
}

/** Shops that failed leave the table, and every owner's row number follows. */
function closeShops(state: State): void {
  const { shop, household } = state;
  for (let s = 0; s < shop.count; s++) if (shop.closed[s]) household.shop[shop.owner[s]] = -1;
  compact(tables.shop, shop, (s) => shop.closed[s] === 0);
  for (let s = 0; s < shop.count; s++) household.shop[shop.owner[s]] = s;
}

/** What the season's sales leave behind: smoothed sales, volatility, tenure, rating, poor seasons in a row. */
function rememberSeason({ shop, household }: State, { practice }: Settings, turn: Turn): void {
  const reviews = turn.draw("reviews", turn.season);
  for (let s = 0; s < shop.count; s++) {
    const sales = shop.sales[s];
    const before = shop.smoothed[s];
    const swing = before > 0 ? Math.abs(log((sales + 10_000) / (before + 10_000))) : 0.5;
    shop.volatility[s] = 0.7 * shop.volatility[s] + 0.3 * swing;
    shop.smoothed[s] = before > 0 ? 0.6 * before + 0.4 * sales : sales;
    shop.lastSales[s] = sales;
    shop.tenure[s]++;
    const noise = 0.08 * reviews.normal(household.id[shop.owner[s]]);
    shop.rating[s] += 0.25 * (0.2 * shop.quality[s] + 0.8 * shop.service[s] - shop.rating[s]) + noise;
    shop.poorSeasons[s] = shop.profit[s] < 25_000 ? Math.min(250, shop.poorSeasons[s] + 1) : 0;
    const i = shop.owner[s];
    household.literacy[i] = Math.min(4, household.literacy[i] + practice);
  }
}

function believe(
  { relation, village, household, need, loan }: State,
  { ordinaryBelief, drift, village: pull }: Settings,
  turn: Turn,
): void {
  const applied = new Float64Array(village.count * LENDERS);
  const granted = new Float64Array(village.count * LENDERS);
  for (let n = 0; n < need.count; n++) {
    if (!need.applied[n]) continue;
    const v = household.village[need.household[n]];
    const j = need.lender[n];
    const open = turn.open[purposeKeys[need.purpose[n]]];
    if (j >= LENDERS) for (const k of open) applied[v * LENDERS + k] += 1 / open.length;
    else {
      applied[v * LENDERS + j]++;
      granted[v * LENDERS + j]++;
    }
  }
  for (let at = 0; at < applied.length; at++)
    if (applied[at] > 0) village.grants[at] = 0.7 * village.grants[at] + (0.3 * granted[at]) / applied[at];

  village.borrowers.fill(0);
  village.shops.fill(0);
  const holds = new Uint8Array(household.count * LENDERS);
  for (let l = 0; l < loan.count; l++) holds[loan.borrower[l] * LENDERS + loan.lender[l]] = 1;
  const share = 1 / turn.householdsPerVillage;
  for (let i = 0; i < household.count; i++) {
    const v = household.village[i];
    if (household.shop[i] >= 0) village.shops[v] += share;
    for (let j = 0; j < turn.lenders.length; j++) {
      const at = i * LENDERS + j;
      const near = v * LENDERS + j;
      if (holds[at]) {
        village.borrowers[near] += share;
        relation.known[at] = Math.min(250, relation.known[at] + 1);
      }
      const held = relation.belief[at];
      const heard = village.grants[near] > 0 ? pull * (village.grants[near] - held) : 0;
      relation.belief[at] = held + heard + drift * (ordinaryBelief - held);
    }
  }
}

/** Shops are opened by those who can read a screen, the more the more shops there are in the village. */
function openShops(state: State, { entry, imitation, qualitySpread }: Settings, turn: Turn): void {
  const { household, village, luck } = state;
  for (let i = 0; i < household.count; i++) {
    if (household.shop[i] >= 0 || household.able[i] === 0) continue;
    const u = luck.entry[i];
    if (u > 12 * entry) continue;
    const v = household.village[i];
    const station = 1 + 0.5 * village.station[v];
    const courier = village.parcel[v] ? 1 : 0.4;
    const literate = exp(0.9 * household.literacy[i] * (1 - 0.3 * village.station[v]));
    const chance = 0.75 * entry * station * courier * literate * (1 + imitation * village.shops[v]);
    if (u >= chance) continue;
    const opening = turn.draw("new shop", turn.season);
    const id = household.id[i];
    openShop(
      state,
      i,
      qualitySpread * normalQuantile(opening.uniform(id)),
      opening.normal(id, 2),
      opening.uniform(id, 1),
      turn.season + 1,
    );
  }
}
