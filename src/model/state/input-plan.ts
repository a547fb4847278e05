import type { Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { workspace } from "../../declare/workspace.ts";
import { measureCapacities, planInputs } from "../../kernels/all.ts";
import { exp } from "../../math/elementary.ts";
import { type earning, inputIntensity, REFERENCE_ASSETS } from "./earning.ts";
import {
  fieldFitness,
  fullInputs,
  fundedShare,
  type harvestLosses,
  type InputResponse,
  inputResponses,
  shareByInputs,
} from "./harvest.ts";
import type { ownMoney } from "./own-money.ts";
import type { Open } from "./state.ts";
import type { Turn } from "./step.ts";
import { type ByHousehold, eachGroup } from "./treatment.ts";
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
  const { count, fieldBase, fieldLabour, assets, fieldCapacity } = household;
  eachGroup(treated, count, ({ turn: { earning } }, of, group) => {
    const { labourFloor, labourElasticity, assetElasticity } = earning;
    const columns = [of, fieldBase, fieldLabour, assets, fieldCapacity] as const;
    const rules = [labourFloor, labourElasticity, REFERENCE_ASSETS, assetElasticity] as const;
    measureCapacities(count, ...columns, group, ...rules);
  });
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
    responses: inputResponses(settings),
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

/** By product, and by product and season, as the kernel of planting reads them; of fields what `planInputs` says. */
interface SowingColumns {
  prices: Float64Array;
  delays: Float64Array;
  planting: Float64Array;
  fields: Float64Array;
}

/** Planting of every product and season. */
export const plantingOfAll = Float64Array.from(productList.flatMap(({ planting }) => planting));

/** Of ordinary farming and of greenhouse and livestock, a year's inputs of a yuan of capacity, cost, weight and curvature. */
export const fieldsOf = (responses: readonly InputResponse[], { earning }: Turn): Float64Array =>
  Float64Array.from(
    responses.flatMap(({ cost, weight, curvature }, intensive) => [
      earning.inputCost * inputIntensity(intensive, earning),
      cost,
      weight,
      curvature,
    ]),
  );

function columnsOf({ prices, delays, responses }: Sowing, turn: Turn): SowingColumns {
  return {
    prices: Float64Array.from(prices),
    delays: Float64Array.from(delays),
    planting: plantingOfAll,
    fields: fieldsOf(responses, turn),
  };
}

/** Of all households as they plan, by row, fen. */
export interface Money {
  cash: Float64Array;
  /** What could pay care and fees at once. */
  means: Float64Array;
  /** What these leave of cash, and what of that is free. */
  left: Float64Array;
  free: Float64Array;
  /** Inputs that are wanted, and what of them own money pays. */
  wanted: Float64Array;
  own: Float64Array;
}

const moneyColumns = {
  cash: workspace(),
  means: workspace(),
  left: workspace(),
  free: workspace(),
  wanted: workspace(),
  own: workspace(),
};

export const moneyOf = (count: number): Money => ({
  cash: moneyColumns.cash(count),
  means: moneyColumns.means(count),
  left: moneyColumns.left(count),
  free: moneyColumns.free(count),
  wanted: moneyColumns.wanted(count),
  own: moneyColumns.own(count),
});

/** What a group goes by when it plans inputs. */
interface InputRules {
  settings: Pick<Values<typeof ownMoney>, "inputsOwn" | "inputsAbsorbed"> &
    Pick<Valuation, "ownCashRate" | "scarceCashRate">;
  turn: Turn;
  sowing: Sowing;
  /** Gaps up to this are absorbed, fen. */
  floor: number;
}

/**
 * Inputs beyond what free cash allows are a need, or absorbed; own money for them is set aside. Wanted are inputs until a
 * yuan brings no more than 1 + rate · delay, what a yuan of own cash is worth by the time of the sale; at most what is
 * due. Own money goes in beyond free cash, the less the emptier the purse.
 */
export function planAllInputs(
  { household, village }: Open<"household.inputsPaid">,
  { cash, left, free, wanted, own }: Money,
  rules: ByHousehold<InputRules>,
): void {
  const { count, capitalIntensive, health, livelihoodLoss, priceGot, inputsFunded, inputsPaid } = household;
  const fields = [household.fieldCapacity, capitalIntensive, health, livelihoodLoss, priceGot] as const;
  eachGroup(rules, count, ({ settings, turn, sowing, floor }, of, group) => {
    const { healthEffect, livelihoodEffect } = turn.ahead.produce;
    const { ownCashRate, scarceCashRate, inputsOwn, inputsAbsorbed } = settings;
    const season = columnsOf(sowing, turn);
    planInputs(
      count,
      of,
      household.village,
      village.product,
      ...fields,
      inputsFunded,
      season.prices,
      season.delays,
      season.planting,
      season.fields,
      cash,
      left,
      free,
      inputsPaid,
      wanted,
      own,
      group,
      turn.quarter,
      turn.growth,
      healthEffect,
      livelihoodEffect,
      ownCashRate,
      scarceCashRate,
      inputsOwn,
      inputsAbsorbed,
      floor,
    );
  });
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
