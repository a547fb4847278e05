import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, STOCK } from "../../declare/purposes.ts";
import { exp } from "../../math/elementary.ts";
import { type NeedList, needs } from "../credit/needs.ts";
import { fieldCapacity, inputIntensity } from "../state/earning.ts";
import { demanding, shopDemand } from "../state/shop-demand.ts";
import type { State } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Plan (model §3.4): the household splits its labour, and sees what it wants money for and cannot pay itself:
 * care and school fees first, then inputs, stock, a fixed asset, a wedding or a house.
 */
export const plan = step({
  en: "Plan",
  zh: "计划",
  parameters: {
    ...demanding,
    reserve: p({
      value: 0.35,
      min: 0,
      max: 3,
      plausible: [0.2, 0.7],
      unit: "seasons",
      en: "cash kept back, in seasons of income",
      zh: "保留现金(季收入)",
      source: "V2",
      grade: "C",
    }),
    floor: p({
      value: 900,
      min: 0,
      max: 20000,
      plausible: [500, 2000],
      unit: "yuan",
      en: "gaps under this are absorbed",
      zh: "可自行消化的缺口",
      source: "assumed: a month's wage tides over",
      grade: "D",
    }),
    lean: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.1, 0.35],
      unit: "share",
      en: "share of the season's income to lean on in an emergency",
      zh: "应急可预支收入比例",
      source: "assumed: advances, shop credit",
      grade: "D",
    }),
    shopLabour: p({
      value: 0.4,
      min: 0,
      max: 2,
      plausible: [0.2, 1],
      unit: "workers",
      en: "labour that an online shop takes",
      zh: "网店占用劳力",
      source: "C21",
      grade: "C",
    }),
    stockShare: p({
      value: 0.45,
      min: 0,
      max: 1,
      plausible: [0.3, 0.6],
      unit: "share",
      en: "stock wanted, of the season's sales",
      zh: "备货占季销售比例",
      source: "assumed: six weeks of sales",
      grade: "D",
    }),
    opportunities: p({
      value: 0.03,
      min: 0,
      max: 0.3,
      plausible: [0.02, 0.04],
      unit: "per season",
      en: "chances to invest, per household and season",
      zh: "投资机会(季)",
      source: "assumed: about one a decade",
      grade: "D",
    }),
    projectCost: p({
      value: 33000,
      min: 1000,
      max: 1000000,
      plausible: [15000, 60000],
      unit: "yuan",
      en: "cost of a fixed asset",
      zh: "固定资产投资额",
      source: "T18",
      grade: "C",
    }),
    projectReturn: p({
      value: 0.13,
      min: -0.2,
      max: 1,
      plausible: [0.08, 0.2],
      unit: "per year",
      en: "mean yearly return of a fixed asset",
      zh: "固定资产年收益率",
      source: "BanerjeeKarlanZinman2015",
      grade: "C",
    }),
    projectSpread: p({
      value: 0.14,
      min: 0,
      max: 1,
      plausible: [0.08, 0.25],
      unit: "per year",
      en: "spread of these returns",
      zh: "收益率离散度",
      source: "assumed: some projects lose",
      grade: "D",
    }),
    inputsDays: p({
      value: 45,
      min: 13,
      max: 90,
      plausible: [30, 60],
      unit: "days",
      en: "latest day for inputs",
      zh: "农资最迟到账日",
      source: "assumed: a planting window of weeks",
      grade: "D",
    }),
    stockDays: p({
      value: 15,
      min: 3,
      max: 90,
      plausible: [7, 30],
      unit: "days",
      en: "latest day for stock",
      zh: "备货最迟到账日",
      source: "assumed: festival peaks last days",
      grade: "D",
    }),
    emergencyDays: p({
      value: 20,
      min: 4,
      max: 90,
      plausible: [10, 30],
      unit: "days",
      en: "latest day for emergencies",
      zh: "应急最迟到账日",
      source: "assumed: hospitals wait a little",
      grade: "D",
    }),
  },
  sets: [
    "household.fieldLabour",
    "household.fieldCapacity",
    "household.wageLabour",
    "household.health",
    "household.inputsWanted",
    "household.inputsPaid",
    "household.emergencyMeans",
    "household.project",
    "household.projectPaid",
    "household.projectReturn",
    "household.weddingPaid",
    "household.needed",
    "shop.trend",
    "shop.demand",
    "shop.stockOwn",
    "need.*",
  ],
  posts: [],
  run(state, parameters, turn) {
    const { household, shop } = state;
    labour(state, parameters);
    shopDemand(state, parameters, turn);
    const list = needs(state as State, turn);
    const cash = state.ledger.balances.deposit;
    const subsistence = (100 * turn.county.subsistence) / 4;
    const floor = parameters.floor * 100 * turn.growth;
    for (let i = 0; i < household.count; i++) {
      const permanent = household.permanentIncome[i];
      const held = cash[i];
      const bills = household.bill[i] + household.fees[i];
      const means = Math.max(
        0,
        Math.floor(held + parameters.lean * permanent - 0.3 * subsistence * household.members[i]),
      );
      household.emergencyMeans[i] = means;
      if (bills - means > floor) list.add(i, EMERGENCY, bills - means, bills, 3, parameters.emergencyDays, 4);
      let free = Math.max(0, held - parameters.reserve * permanent - bills);

      const inputs = inputsOf(state, i, turn);
      household.inputsWanted[i] = inputs;
      if (inputs > 0) {
        const own = Math.min(inputs, Math.floor(0.8 * free));
        const gap = inputs - own;
        // What is not worth asking for is absorbed: paid all the same while there is any cash.
        household.inputsPaid[i] = gap > floor ? own : Math.min(inputs, Math.max(own, Math.floor(0.5 * held)));
        free -= own;
        if (gap > floor) list.add(i, INPUTS, gap, inputs, 12, parameters.inputsDays, 4);
      }
      const s = household.shop[i];
      if (s >= 0) {
        const stock = Math.round(parameters.stockShare * shop.demand[s]);
        const own = Math.min(stock, Math.floor(0.35 * free));
        shop.stockOwn[s] = own;
        free -= own;
        if (stock - own > floor) list.add(i, STOCK, stock - own, stock, 2, parameters.stockDays, 1);
      }
      household.project[i] = 0;
      if (
        state.luck.opportunity[i] < parameters.opportunities * (0.4 + 0.55 * household.ability[i]) &&
        household.able[i] > 0
      )
        free -= considerProject(state, i, free, parameters, turn, list);
      const wedding = household.wedding[i];
      household.weddingPaid[i] = 0;
      if (wedding > 0) {
        const own = Math.min(wedding, Math.floor(0.9 * free));
        household.weddingPaid[i] = own;
        if (wedding - own > floor) list.add(i, HOUSE, wedding - own, wedding, 45, 90, 20);
      }
    }
    list.close();
  },
});

type Planned = Parameters<(typeof plan)["run"]>[0];
type Settings = Values<(typeof plan)["parameters"]>;

/** Labour left by illness goes to the shop first, the rest to wage and field in the household's proportion. */
function labour({ household, shop }: Planned, { shopLabour }: Settings): void {
  for (let i = 0; i < household.count; i++) {
    const able = household.able[i];
    const left = Math.max(0, able - household.labourLost[i] - household.chronicLoss[i]);
    household.health[i] = able > 0 ? left / able : 0;
    const s = household.shop[i];
    const atShop = s >= 0 && !shop.closed[s] ? Math.min(shopLabour, 0.5 * able) : 0;
    const rest = able - atShop;
    household.wageLabour[i] = rest * household.wageShare[i];
    household.fieldLabour[i] = rest * (1 - household.wageShare[i]);
  }
}

/** Inputs of the season, fen: a share of what the field can yield, by the crop's planting calendar. */
function inputsOf({ household, village }: Planned, i: number, turn: Turn): number {
  const earning = turn.earning;
  const labour = household.fieldLabour[i];
  const capacity =
    labour > 0 ? fieldCapacity(household.fieldBase[i], labour, household.assets[i], earning) : 0;
  household.fieldCapacity[i] = capacity;
  const planting = productList[village.product[household.village[i]]].planting[turn.quarter];
  const intensity = inputIntensity(household.capitalIntensive[i], earning);
  return Math.round(earning.inputCost * intensity * capacity * planting * turn.growth);
}

/** A chance to invest is taken if what is seen of its return is good; returns what the household puts in. */
function considerProject(
  { household }: Planned,
  i: number,
  free: number,
  settings: Settings,
  turn: Turn,
  list: NeedList,
): number {
  const chance = turn.draw("opportunity", turn.season);
  const id = household.id[i];
  const yearly = settings.projectReturn + settings.projectSpread * chance.normal(id, 1);
  const seen = yearly + 0.08 * chance.normal(id, 2);
  if (seen < 0.1) return 0;
  const scale = Math.sqrt(household.ability[i]) * exp(0.6 * chance.normal(id));
  const cost = Math.round(100 * settings.projectCost * turn.growth * Math.min(20, scale));
  household.project[i] = cost;
  household.projectReturn[i] = yearly;
  const own = Math.min(cost, Math.floor(0.7 * free));
  household.projectPaid[i] = own;
  if (cost - own > settings.floor * 100 * turn.growth) list.add(i, ASSET, cost - own, cost, 45, 90, 12);
  return own;
}
