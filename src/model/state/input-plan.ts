import type { Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { exp } from "../../math/elementary.ts";
import { type earning, fieldCapacity } from "./earning.ts";
import {
  fieldFitness,
  fullInputs,
  fundedShare,
  fundedToHurdle,
  type harvestLosses,
  type InputResponse,
  inputResponse,
  marginalReturn,
  shareByInputs,
} from "./harvest.ts";
import { type ownMoney, ownPart } from "./own-money.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, metBy } from "./treatment.ts";
import type { Valuation } from "./worth.ts";

/** A season's planting as its household sees it. */
export interface Planting {
  /** A year's inputs at full, fen. */
  full: number;
  /** Of them, due this season. */
  due: number;
  /** Share of the year's inputs in the ground from other seasons. */
  others: number;
  /** What it expects of a yuan of an ordinary year's harvest: health, livelihood, price. */
  expected: number;
  response: InputResponse;
}

/** Σ harvest[s + k] · k/4 over the year's seasons: years from a season's planting to the sale of what it bears. */
export function salesDelay(harvest: readonly number[], quarter: number): number {
  let years = 0;
  for (let k = 0; k < harvest.length; k++)
    years += (harvest[(quarter + k) % harvest.length] * k) / harvest.length;
  return years;
}

/** Yearly capacity of every field, fen, from the labour that works it and its household's assets. */
export function measureFields(
  { household }: Open<"household.fieldCapacity">,
  treated: ByHousehold<{ turn: Turn }>,
): void {
  for (let i = 0; i < household.count; i++) {
    const { earning } = metBy(treated, i).turn;
    const labour = household.fieldLabour[i];
    household.fieldCapacity[i] =
      labour > 0 ? fieldCapacity(household.fieldBase[i], labour, household.assets[i], earning) : 0;
  }
}

/** What is the same for all who plant in a season. */
export interface Sowing {
  /** By product: what a yuan of an ordinary year's harvest will be worth, and the years until it is sold. */
  prices: readonly number[];
  delays: readonly number[];
  /** How ordinary farming, and greenhouse and livestock answer to inputs. */
  responses: readonly InputResponse[];
}

/** The season in which households plant: prices as they are announced. */
export function sowingOf(
  { price }: Open<never>,
  { quarter }: Turn,
  settings: Values<typeof earning & typeof harvestLosses>,
): Sowing {
  return {
    prices: productList.map((_, product) => exp(price.level[product] + price.ahead[product])),
    delays: productList.map(({ harvest }) => salesDelay(harvest, quarter)),
    responses: [0, 1].map((intensive) => inputResponse(intensive, settings)),
  };
}

/** A planting of nothing, to be filled. */
export const fallow = ({ responses }: Sowing): Planting => ({
  full: 0,
  due: 0,
  others: 0,
  expected: 0,
  response: responses[0],
});

/** Fills in the planting of household `i`, of whose field the capacity is known, by what it can see. */
export function fillPlanting(
  into: Planting,
  { household, village }: Open<never>,
  i: number,
  sowing: Sowing,
  turn: Turn,
): void {
  const product = village.product[household.village[i]];
  const { planting } = productList[product];
  const { inputsFunded, capitalIntensive, priceGot } = household;
  into.full = fullInputs(household, i, turn);
  into.due = planting[turn.quarter];
  into.others = fundedShare(inputsFunded, i, planting) - into.due * inputsFunded[i * 4 + turn.quarter];
  into.expected = fieldFitness(household, i, turn.ahead.produce) * priceGot[i] * sowing.prices[product];
  into.response = sowing.responses[capitalIntensive[i]];
}

/**
 * Inputs wanted in a season, whole fen: until a yuan brings no more than 1 + rate · delay, what a yuan of own cash is
 * worth by the time of the sale; at most what is due.
 */
export function wantedInputs(planting: Planting, ownCashRate: number, delay: number): number {
  const { full, due, others, expected, response } = planting;
  if (!(full > 0 && expected > 0)) return 0;
  const funded = fundedToHurdle((1 + ownCashRate * delay) / expected, response);
  return Math.round(full * Math.max(0, Math.min(due, funded - others)));
}

/**
 * (m − k)/(s + (K − k)/R), at most R: what of a purse of R fen goes into inputs beyond what is paid already, where the
 * next yuan brings m beyond itself, each further one less by s, and cash is worth k at a full purse and K at an empty
 * one; whole fen.
 */
export function dugInto(purse: number, next: number, fading: number, full: number, empty: number): number {
  if (purse <= 0 || next <= full) return 0;
  return Math.floor(Math.min(purse, (next - full) / (fading + Math.max(0, empty - full) / purse)));
}

/** Own money beyond free cash that a household puts into inputs, the less the emptier its purse: whole fen. */
export function ownBeyond(
  paid: number,
  purse: number,
  { full, others, expected, response }: Planting,
  { ownCashRate, scarceCashRate }: Pick<Valuation, "ownCashRate" | "scarceCashRate">,
  delay: number,
): number {
  const next = expected * marginalReturn(others + paid / full, response) - 1;
  const fading = (expected * (1 + response.cost) * 2 * response.curvature) / response.cost / full;
  return dugInto(purse, next, fading, ownCashRate * delay, scarceCashRate);
}

/**
 * min(wanted, a + inputsOwn · (free − a) + beyond), whole fen: own money for inputs, of which `advanced` is in the
 * purse for nothing else.
 */
export function ownInputs(
  wanted: number,
  advanced: number,
  delay: number,
  {
    purse,
    planting,
    settings,
  }: {
    purse: { cash: number; free: number };
    planting: Planting;
    settings: Parameters<typeof ownBeyond>[3] & Pick<Values<typeof ownMoney>, "inputsOwn">;
  },
): number {
  const earmark = Math.min(wanted, advanced);
  const free = earmark + ownPart(wanted - earmark, settings.inputsOwn, Math.max(0, purse.free - earmark));
  return Math.min(wanted, free + ownBeyond(free, Math.max(0, purse.cash - free), planting, settings, delay));
}

/**
 * E · full · (1 + cI)/cI · share(φ), φ = others + paid/full: a year's harvest that is expected of what is paid for
 * inputs, fen.
 */
export function harvestOfInputs(paid: number, { full, others, expected, response }: Planting): number {
  const { cost } = response;
  return ((expected * full * (1 + cost)) / cost) * shareByInputs(others + paid / full, response);
}

/** Y(own + L) − Y(own) − L: what L more for inputs brings beyond itself, fen, before interest. */
export function inputsWorth(lent: number, own: number, planting: Planting): number {
  return harvestOfInputs(own + lent, planting) - harvestOfInputs(own, planting) - lent;
}
