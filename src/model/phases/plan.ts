import { parameter, type Values } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, STOCK } from "../../declare/purposes.ts";
import { drawableOf, unpaidDraws } from "../credit/drawable.ts";
import { addNeed, type NeedList, needList } from "../credit/needs.ts";
import { cashOf, entrusted } from "../state/cash-of.ts";
import { emergencyOf } from "../state/emergency.ts";
import {
  fallow,
  fillPlanting,
  inputsWorth,
  type Money,
  measureFields,
  moneyOf,
  type Planting,
  planAllInputs,
  type Sowing,
  sowingOf,
} from "../state/input-plan.ts";
import { investment, opportunityChance } from "../state/investment.ts";
import { labour, splitLabour } from "../state/labour.ts";
import { assetWorth, bestRung, type Ladder, seeLadder } from "../state/ladder.ts";
import { needTerms } from "../state/need-terms.ts";
import { ownGoods } from "../state/own-goods.ts";
import { billMeans, freeCash, keptBack, ownMoney, ownPart, ownStock } from "../state/own-money.ts";
import { onlineDemand, shopDemand } from "../state/shop-demand.ts";
import { shelfOf, stockWorth } from "../state/shop-sales.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { ASKS } from "../state/tables.ts";
import { type ByHousehold, byHousehold, metBy, treatmentOf } from "../state/treatment.ts";
import { fillEmergencyWorth, fillWorth, houseWorth, valuation } from "../state/worth.ts";

const p = parameter;

/**
 * Plan (docs/model/04-plan.md): the household splits its labour, and sees what it wants money for and cannot pay itself:
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
      value: 0.3,
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
  together: [],
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
    "opportunity.*",
    "household.weddingPaid",
    "household.needed",
    "shop.trend",
    "shop.demand",
    "shop.stockOwn",
    "need.*",
  ],
  posts: [],
  run(state, parameters, turn, own) {
    const treated = treatmentOf(parameters, turn, own);
    splitLabour(state, treated);
    measureFields(state, treated);
    shopDemand(state, treated, turn);
    const money = moneyOf(state.household.count);
    const common = outlookOf(state, parameters, turn, money);
    const outlooks = byHousehold(common, turn, own, (rules, met) => outlookOf(state, rules, met, money));
    planBills(state, money, outlooks, turn);
    planAllInputs(state, money, outlooks);
    state.household.inputsWanted.set(money.wanted);
    planHouseholds(state, money, outlooks);
  },
});

type Settings = Values<(typeof plan)["parameters"]>;

/** What is the same for all who plan in a season; what all of them have; and of the household at hand, its planting. */
interface Outlook {
  settings: Settings;
  turn: Turn;
  list: NeedList;
  sowing: Sowing;
  planting: Planting;
  money: Money;
  /** Of the need at hand, what ¼, ½, ¾ and 1 of the gap would bring; reused by the next. */
  worth: Float64Array;
  /** Gaps up to this are absorbed, fen. */
  floor: number;
  /** Subsistence per head, fen. */
  subsistence: number;
}

/** What listing a need writes. */
type NeedColumn = "household.needed" | "need.*";

function outlookOf(state: Open<never>, settings: Settings, turn: Turn, money: Money): Outlook {
  const sowing = sowingOf(state, turn, turn.ahead.produce);
  return {
    settings,
    turn,
    list: needList(settings, turn),
    sowing,
    planting: fallow(sowing),
    money,
    worth: new Float64Array(ASKS),
    floor: settings.floor * 100 * turn.growth,
    subsistence: (100 * turn.county.subsistence) / 4,
  };
}

/** What care and fees leave of cash is the purse for all else. */
function planBills(
  state: Open<"household.emergencyMeans">,
  money: Money,
  outlooks: ByHousehold<Outlook>,
  turn: Turn,
): void {
  const { household } = state;
  const { count, bill, fees, members, permanentIncome, emergencyMeans } = household;
  const drawable = drawableOf(state, EMERGENCY, unpaidDraws(state), turn);
  for (let i = 0; i < count; i++) {
    const { settings, subsistence } = metBy(outlooks, i);
    const bills = bill[i] + fees[i];
    const cash = cashOf(state, i);
    const lasting = permanentIncome[i];
    money.means[i] = billMeans(cash, lasting, subsistence, members[i], settings);
    emergencyMeans[i] = money.means[i];
    money.cash[i] = cash;
    money.left[i] = cash - bills;
    money.free[i] = freeCash(cash, keptBack(lasting, drawable[i], settings), bills);
  }
}

type Planned = Open<
  | NeedColumn
  | "shop.stockOwn"
  | "household.project"
  | "household.projectPaid"
  | "opportunity.*"
  | "household.weddingPaid"
>;

/** What each household cannot pay itself of what it wants, in the order of the purposes. */
function planHouseholds(state: Planned, money: Money, outlooks: ByHousehold<Outlook>): void {
  const { household, luck } = state;
  const { count, bill, fees, shop, able, ability, wedding } = household;
  household.project.fill(0);
  household.weddingPaid.fill(0);
  for (let i = 0; i < count; i++) {
    const outlook = metBy(outlooks, i);
    const { settings, floor } = outlook;
    const short = bill[i] + fees[i] - money.means[i];
    if (short > floor) askForCare(state, i, short, outlook);
    if (money.wanted[i] - money.own[i] > floor) askForInputs(state, i, outlook);
    if (shop[i] >= 0) planStock(state, i, outlook);
    if (able[i] > 0 && luck.opportunity[i] < opportunityChance(ability[i], settings))
      planProject(state, i, outlook);
    if (wedding[i] > 0) planWedding(state, i, outlook);
  }
}

/** Care and fees beyond what can be paid at once are a need. */
function askForCare(state: Open<NeedColumn>, i: number, gap: number, outlook: Outlook): void {
  const { settings, turn, list, worth, money } = outlook;
  const { household } = state;
  const emergency = emergencyOf(state, i, turn, settings);
  fillEmergencyWorth(worth, gap, money.means[i], emergency, settings.billsWorth);
  addNeed(state, list, { i, purpose: EMERGENCY, gap, wanted: household.bill[i] + household.fees[i], worth });
}

/** Inputs that own money does not pay are a need. */
function askForInputs(
  state: Open<NeedColumn>,
  i: number,
  { turn, list, worth, sowing, planting, money }: Outlook,
): void {
  const [wanted, own] = [money.wanted[i], money.own[i]];
  const gap = wanted - own;
  fillPlanting(planting, state, i, sowing, turn);
  fillWorth(worth, gap, (lent) => inputsWorth(lent, own, planting));
  addNeed(state, list, { i, purpose: INPUTS, gap, wanted, worth });
}

/** A shop's stock beyond its owner's harvest and own money is a need if sales leave anything; own money is set aside. */
function planStock(state: Open<NeedColumn | "shop.stockOwn">, i: number, outlook: Outlook): void {
  const { household, shop } = state;
  const { settings, money, floor, turn } = outlook;
  const s = household.shop[i];
  const wanted = settings.stockShare * shop.demand[s];
  const harvest = ownGoods(state, i, wanted, turn);
  const stock = Math.round(wanted - harvest);
  const credit = Math.min(entrusted(state, s), stock);
  const own = credit + ownStock(stock - credit, money.free[i], shop.lastSales[s], money.left[i], settings);
  shop.stockOwn[s] = own;
  money.free[i] = Math.max(0, money.free[i] - own + credit);
  if (stock - own > floor) askForStock(state, s, { wanted, harvest, own, gap: stock - own }, outlook);
}

/** Stock that a shop wants, what its owner's harvest and own money bring of it, and what is short, fen. */
interface Stocking {
  wanted: number;
  harvest: number;
  own: number;
  gap: number;
}

function askForStock(
  state: Open<NeedColumn>,
  s: number,
  { wanted, harvest, own, gap }: Stocking,
  { turn, list, worth }: Outlook,
): void {
  const shelf = shelfOf(state, s, wanted, harvest + own, turn.ahead.sell);
  if (!(shelf.margin > 0)) return;
  fillWorth(worth, gap, (lent) => stockWorth(lent, shelf, turn.ahead.sell));
  const i = state.shop.owner[s];
  addNeed(state, list, { i, purpose: STOCK, gap, wanted: Math.round(wanted - harvest), worth });
}

type Invested = Open<NeedColumn | "household.project" | "household.projectPaid" | "opportunity.*">;

/** A chance to invest has come to a household with workers; own money for what it chooses is set aside. */
function planProject(state: Invested, i: number, outlook: Outlook): void {
  const { settings, turn, money } = outlook;
  const ladder = seeLadder(state, i, settings, turn);
  const reach = settings.borrowingReach * 4 * state.household.permanentIncome[i];
  const rung = bestRung(settings.projectOwn * money.free[i] + reach, ladder);
  if (rung >= 0) investIn(state, i, rung, ladder, outlook);
}

/** What of a fixed asset is not paid from free cash is a need, or absorbed. */
function investIn(
  state: Invested,
  i: number,
  rung: number,
  ladder: Ladder,
  { settings, list, money, worth, floor }: Outlook,
): void {
  const { household, opportunity } = state;
  const cost = ladder.costs[ladder.at + rung];
  const own = ownPart(cost, settings.projectOwn, money.free[i]);
  const gap = cost - own;
  opportunity.rung[opportunity.count++] = rung;
  household.project[i] = cost;
  household.projectPaid[i] = gap > floor ? own : Math.max(own, Math.min(cost, cashOf(state, i)));
  money.free[i] -= own;
  if (gap <= floor) return;
  fillWorth(worth, gap, (lent) => assetWorth(lent, own, ladder));
  addNeed(state, list, { i, purpose: ASSET, gap, wanted: cost, worth });
}

/** What of a wedding or a house is not paid from free cash is a need. */
function planWedding(state: Open<NeedColumn | "household.weddingPaid">, i: number, outlook: Outlook): void {
  const { household } = state;
  const { settings, money, floor } = outlook;
  const wedding = household.wedding[i];
  const own = ownPart(wedding, settings.weddingOwn, money.free[i]);
  household.weddingPaid[i] = own;
  if (wedding - own > floor) askForHouse(state, i, wedding, own, outlook);
}

function askForHouse(
  state: Open<NeedColumn>,
  i: number,
  wedding: number,
  own: number,
  { settings, list, worth }: Outlook,
): void {
  const gap = wedding - own;
  fillWorth(worth, gap, (lent) => houseWorth(lent, gap, settings));
  addNeed(state, list, { i, purpose: HOUSE, gap, wanted: wedding, worth });
}
