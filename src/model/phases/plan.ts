import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, STOCK } from "../../declare/purposes.ts";
import { type NeedList, needs } from "../credit/needs.ts";
import { fieldCapacity, inputIntensity } from "../state/earning.ts";
import { needTerms } from "../state/need-terms.ts";
import { billMeans, freeCash, ownMoney, ownPart } from "../state/own-money.ts";
import { costOfProject, investment, looksGood, opportunityChance, yearlyReturn } from "../state/project.ts";
import { onlineDemand, shopDemand } from "../state/shop-demand.ts";
import type { Open } from "../state/state.ts";
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
    ...onlineDemand,
    ...ownMoney,
    ...investment,
    ...needTerms,
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
    shopLabourMost: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.3, 1],
      unit: "share",
      en: "of its workers, that a household puts into its shop at most",
      zh: "网店占用本户劳力的上限",
      source: "assumed: somebody minds the field",
      grade: "D",
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
    splitLabour(state, parameters);
    shopDemand(state, parameters, turn);
    const list = needs(state, parameters, turn);
    const outlook = outlookOf(parameters, turn, list);
    const { household } = state;
    for (let i = 0; i < household.count; i++) {
      const bills = planBills(state, i, outlook);
      const cash = state.ledger.balances.deposit[i];
      let free = freeCash(cash, household.permanentIncome[i], bills, parameters.reserve);
      free -= planInputs(state, i, free, outlook);
      free -= planStock(state, i, free, outlook);
      free -= planProject(state, i, free, outlook);
      planWedding(state, i, free, outlook);
    }
    list.close();
  },
});

type Settings = Values<(typeof plan)["parameters"]>;

/** What is the same for all who plan in a season. */
interface Outlook {
  settings: Settings;
  turn: Turn;
  list: NeedList;
  /** Gaps up to this are absorbed, fen. */
  floor: number;
  /** Subsistence per head, fen. */
  subsistence: number;
}

function outlookOf(settings: Settings, turn: Turn, list: NeedList): Outlook {
  const floor = settings.floor * 100 * turn.growth;
  return { settings, turn, list, floor, subsistence: (100 * turn.county.subsistence) / 4 };
}

/** Labour left by illness goes to the shop first, the rest to wage and field in the household's proportion. */
function splitLabour(
  { household, shop }: Open<"household.health" | "household.wageLabour" | "household.fieldLabour">,
  { shopLabour, shopLabourMost }: Settings,
): void {
  for (let i = 0; i < household.count; i++) {
    const able = household.able[i];
    household.health[i] = shareInHealth(able, household.labourLost[i], household.chronicLoss[i]);
    const s = household.shop[i];
    const atShop = s >= 0 && !shop.closed[s] ? Math.min(shopLabour, shopLabourMost * able) : 0;
    const rest = able - atShop;
    household.wageLabour[i] = rest * household.wageShare[i];
    household.fieldLabour[i] = rest * (1 - household.wageShare[i]);
  }
}

/** max(0, able − lost − lasting loss) / able, none without workers: share of labour that is in health (equations §4). */
export function shareInHealth(able: number, lost: number, lastingLoss: number): number {
  return able > 0 ? Math.max(0, able - lost - lastingLoss) / able : 0;
}

/** Care and fees beyond what can be paid at once are a need; returns the bills, fen. */
function planBills(
  { household, ledger }: Open<"household.emergencyMeans">,
  i: number,
  { settings, list, floor, subsistence }: Outlook,
): number {
  const bills = household.bill[i] + household.fees[i];
  const cash = ledger.balances.deposit[i];
  const means = billMeans(cash, household.permanentIncome[i], subsistence, household.members[i], settings);
  household.emergencyMeans[i] = means;
  if (bills - means > floor) list.add(i, EMERGENCY, bills - means, bills);
  return bills;
}

/** Inputs beyond what free cash allows are a need, or absorbed; returns what is set aside for them, fen. */
function planInputs(
  state: Open<"household.fieldCapacity" | "household.inputsWanted" | "household.inputsPaid">,
  i: number,
  free: number,
  { settings, turn, list, floor }: Outlook,
): number {
  const { household } = state;
  const inputs = inputsOf(state, i, turn);
  household.inputsWanted[i] = inputs;
  if (inputs <= 0) return 0;
  const own = ownPart(inputs, settings.inputsOwn, free);
  const gap = inputs - own;
  // What is not worth asking for is absorbed: paid all the same while there is any cash.
  const purse = Math.floor(settings.inputsAbsorbed * state.ledger.balances.deposit[i]);
  household.inputsPaid[i] = gap > floor ? own : Math.min(inputs, Math.max(own, purse));
  if (gap > floor) list.add(i, INPUTS, gap, inputs);
  return own;
}

/** Inputs of the season, fen: a share of what the field can yield, by the crop's planting calendar. */
function inputsOf(
  { household, village }: Open<"household.fieldCapacity">,
  i: number,
  { earning, quarter, growth }: Turn,
): number {
  const labour = household.fieldLabour[i];
  const capacity =
    labour > 0 ? fieldCapacity(household.fieldBase[i], labour, household.assets[i], earning) : 0;
  household.fieldCapacity[i] = capacity;
  const planting = productList[village.product[household.village[i]]].planting[quarter];
  const intensity = inputIntensity(household.capitalIntensive[i], earning);
  return Math.round(earning.inputCost * intensity * capacity * planting * growth);
}

/** A shop's stock beyond what free cash allows is a need; returns what is set aside for it, fen. */
function planStock(
  { household, shop }: Open<"shop.stockOwn">,
  i: number,
  free: number,
  { settings, list, floor }: Outlook,
): number {
  const s = household.shop[i];
  if (s < 0) return 0;
  const stock = Math.round(settings.stockShare * shop.demand[s]);
  const own = ownPart(stock, settings.stockOwn, free);
  shop.stockOwn[s] = own;
  if (stock - own > floor) list.add(i, STOCK, stock - own, stock);
  return own;
}

type Invested = Open<"household.project" | "household.projectReturn" | "household.projectPaid">;

/** A chance to invest may come to a household with workers; returns what it sets aside, fen. */
function planProject(state: Invested, i: number, free: number, outlook: Outlook): number {
  const { household, luck } = state;
  household.project[i] = 0;
  const chance = opportunityChance(household.ability[i], outlook.settings);
  if (luck.opportunity[i] >= chance || household.able[i] <= 0) return 0;
  return considerProject(household, i, free, outlook);
}

/** A chance to invest is taken if what is seen of its return is good; returns what the household sets aside, fen. */
function considerProject(
  household: Invested["household"],
  i: number,
  free: number,
  { settings, turn, list, floor }: Outlook,
): number {
  const chance = turn.draw("opportunity", turn.season);
  const id = household.id[i];
  const yearly = yearlyReturn(chance.normal(id, 1), settings);
  if (!looksGood(yearly, chance.normal(id, 2), settings)) return 0;
  const cost = costOfProject(household.ability[i], chance.normal(id), turn.growth, settings);
  const own = ownPart(cost, settings.projectOwn, free);
  household.project[i] = cost;
  household.projectReturn[i] = yearly;
  household.projectPaid[i] = own;
  if (cost - own > floor) list.add(i, ASSET, cost - own, cost);
  return own;
}

/** What of a wedding or a house is not paid from free cash is a need. */
function planWedding(
  { household }: Open<"household.weddingPaid">,
  i: number,
  free: number,
  { settings, list, floor }: Outlook,
): void {
  const wedding = household.wedding[i];
  const own = wedding > 0 ? ownPart(wedding, settings.weddingOwn, free) : 0;
  household.weddingPaid[i] = own;
  if (wedding - own > floor) list.add(i, HOUSE, wedding - own, wedding);
}
