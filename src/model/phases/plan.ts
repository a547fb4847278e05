import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, STOCK } from "../../declare/purposes.ts";
import { type NeedList, needs } from "../credit/needs.ts";
import { emergencyOf } from "../state/emergency.ts";
import {
  inputsWorth,
  measureField,
  ownBeyond,
  type Planting,
  plantingOf,
  salesDelay,
  wantedInputs,
} from "../state/input-plan.ts";
import { investment, opportunityChance } from "../state/investment.ts";
import { labour, splitLabour } from "../state/labour.ts";
import { assetWorth, bestRung, type Ladder, seeLadder } from "../state/ladder.ts";
import { needTerms } from "../state/need-terms.ts";
import { billMeans, freeCash, ownMoney, ownPart } from "../state/own-money.ts";
import { onlineDemand, shopDemand } from "../state/shop-demand.ts";
import { shelfOf, stockWorth } from "../state/shop-sales.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { ASKS } from "../state/tables.ts";
import { emergencyWorth, fillWorth, houseWorth, valuation } from "../state/worth.ts";

const p = parameter;

/**
 * Plan (model §3.4): the household splits its labour, and sees what it wants money for and cannot pay itself:
 * care and school fees first, then inputs, stock, a fixed asset, a wedding or a house.
 */
export const plan = step({
  en: "Plan",
  zh: "计划",
  parameters: {
    ...labour,
    ...onlineDemand,
    ...ownMoney,
    ...investment,
    ...needTerms,
    ...valuation,
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
    "household.rung",
    "household.rungCost",
    "household.rungReturn",
    "household.rungWorth",
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
      free = Math.max(0, free - planInputs(state, i, { cash: cash - bills, free }, outlook));
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
  /** Of the need at hand, what ¼, ½, ¾ and 1 of the gap would bring; reused by the next. */
  worth: Float64Array;
  /** Gaps up to this are absorbed, fen. */
  floor: number;
  /** Subsistence per head, fen. */
  subsistence: number;
}

function outlookOf(settings: Settings, turn: Turn, list: NeedList): Outlook {
  const floor = settings.floor * 100 * turn.growth;
  const worth = new Float64Array(ASKS);
  return { settings, turn, list, worth, floor, subsistence: (100 * turn.county.subsistence) / 4 };
}

/** Care and fees beyond what can be paid at once are a need; returns the bills, fen. */
function planBills(state: Open<"household.emergencyMeans">, i: number, outlook: Outlook): number {
  const { settings, turn, list, worth, floor, subsistence } = outlook;
  const { household, ledger } = state;
  const bills = household.bill[i] + household.fees[i];
  const cash = ledger.balances.deposit[i];
  const means = billMeans(cash, household.permanentIncome[i], subsistence, household.members[i], settings);
  household.emergencyMeans[i] = means;
  const gap = bills - means;
  if (gap <= floor) return bills;
  const emergency = emergencyOf(state, i, turn, settings);
  fillWorth(worth, gap, (lent) => emergencyWorth(lent, means, emergency, settings.billsWorth));
  list.add(i, EMERGENCY, gap, bills, worth);
  return bills;
}

/** Cash after bills, and what of it is free above the reserve, fen. */
interface Purse {
  cash: number;
  free: number;
}

/** Inputs beyond what free cash allows are a need, or absorbed; returns what is set aside for them, fen. */
function planInputs(
  state: Open<"household.fieldCapacity" | "household.inputsWanted" | "household.inputsPaid">,
  i: number,
  purse: Purse,
  { settings, turn, list, worth, floor }: Outlook,
): number {
  const { household } = state;
  measureField(household, i, turn);
  const planting = plantingOf(state, i, turn, turn.ahead.produce);
  const inputs = inputsOf(state, i, planting, settings, turn);
  household.inputsWanted[i] = inputs;
  if (inputs <= 0) return 0;
  const free = ownPart(inputs, settings.inputsOwn, purse.free);
  const own = Math.min(inputs, free + ownBeyond(free, Math.max(0, purse.cash - free), planting, settings));
  const gap = inputs - own;
  // What is not worth asking for is absorbed: paid all the same while there is any cash.
  const absorbed = Math.floor(settings.inputsAbsorbed * state.ledger.balances.deposit[i]);
  household.inputsPaid[i] = gap > floor ? own : Math.min(inputs, Math.max(own, absorbed));
  if (gap <= floor) return own;
  fillWorth(worth, gap, (lent) => inputsWorth(lent, own, planting));
  list.add(i, INPUTS, gap, inputs, worth);
  return own;
}

/** Inputs that a household wants this season, whole fen. */
function inputsOf(
  { household, village }: Open<never>,
  i: number,
  planting: Planting,
  { ownCashRate }: Settings,
  { quarter }: Turn,
): number {
  const { harvest } = productList[village.product[household.village[i]]];
  return wantedInputs(planting, ownCashRate, salesDelay(harvest, quarter));
}

/** A shop's stock beyond what free cash allows is a need if sales leave anything; returns what is set aside for it, fen. */
function planStock(
  state: Open<"shop.stockOwn">,
  i: number,
  free: number,
  { settings, turn, list, worth, floor }: Outlook,
): number {
  const { household, shop } = state;
  const s = household.shop[i];
  if (s < 0) return 0;
  const stock = Math.round(settings.stockShare * shop.demand[s]);
  const own = ownPart(stock, settings.stockOwn, free);
  shop.stockOwn[s] = own;
  if (stock - own <= floor) return own;
  const shelf = shelfOf(state, s, stock, own, turn.ahead.sell);
  fillWorth(worth, stock - own, (lent) => stockWorth(lent, shelf, turn.ahead.sell));
  if (shelf.margin > 0) list.add(i, STOCK, stock - own, stock, worth);
  return own;
}

type Invested = Open<
  | "household.project"
  | "household.projectPaid"
  | "household.rung"
  | "household.rungCost"
  | "household.rungReturn"
  | "household.rungWorth"
>;

/** A chance to invest may come to a household with workers; returns what it sets aside, fen. */
function planProject(state: Invested, i: number, free: number, outlook: Outlook): number {
  const { household, luck } = state;
  household.project[i] = 0;
  const chance = opportunityChance(household.ability[i], outlook.settings);
  if (luck.opportunity[i] >= chance || household.able[i] <= 0) return 0;
  const ladder = seeLadder(household, i, outlook.settings, outlook.turn);
  const reach = outlook.settings.borrowingReach * 4 * household.permanentIncome[i];
  const rung = bestRung(outlook.settings.projectOwn * free + reach, ladder);
  return rung < 0 ? 0 : investIn(state, i, rung, free, { ...outlook, ladder });
}

/** What of a fixed asset is not paid from free cash is a need, or absorbed; returns what is set aside for it, fen. */
function investIn(
  { household, ledger }: Invested,
  i: number,
  rung: number,
  free: number,
  { settings, list, worth, floor, ladder }: Outlook & { ladder: Ladder },
): number {
  const cost = ladder.costs[ladder.at + rung];
  const own = ownPart(cost, settings.projectOwn, free);
  const gap = cost - own;
  household.rung[i] = rung;
  household.project[i] = cost;
  household.projectPaid[i] = gap > floor ? own : Math.max(own, Math.min(cost, ledger.balances.deposit[i]));
  if (gap <= floor) return own;
  fillWorth(worth, gap, (lent) => assetWorth(lent, own, ladder));
  list.add(i, ASSET, gap, cost, worth);
  return own;
}

/** What of a wedding or a house is not paid from free cash is a need. */
function planWedding(
  { household }: Open<"household.weddingPaid">,
  i: number,
  free: number,
  { settings, list, worth, floor }: Outlook,
): void {
  const wedding = household.wedding[i];
  const own = wedding > 0 ? ownPart(wedding, settings.weddingOwn, free) : 0;
  household.weddingPaid[i] = own;
  const gap = wedding - own;
  if (gap <= floor) return;
  fillWorth(worth, gap, (lent) => houseWorth(lent, gap, settings));
  list.add(i, HOUSE, gap, wedding, worth);
}
