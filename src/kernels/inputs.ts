import { power } from "../math/elementary.ts";
import type {
  Doubles,
  f64,
  i32,
  SeenBytes,
  SeenDoubles,
  SeenShorts,
  SeenSingles,
  SeenWholes,
  Singles,
} from "../math/machine.ts";

/** Seasons of a year. */
const SEASONS: i32 = 4;

/** base · (floor + labour)^a · (assets/reference)^b: field income of a year at full inputs, before luck; fen. */
export function capacityOf(
  base: f64,
  labour: f64,
  assets: f64,
  floor: f64,
  labourElasticity: f64,
  reference: f64,
  assetElasticity: f64,
): f64 {
  return base * power(floor + labour, labourElasticity) * power(assets / reference, assetElasticity);
}

/** Yearly capacity of every field, fen: nothing where nobody works it. */
export function measureCapacities(
  count: i32,
  groups: SeenShorts,
  base: SeenSingles,
  labour: SeenSingles,
  assets: SeenSingles,
  capacity: Singles,
  group: i32,
  floor: f64,
  labourElasticity: f64,
  reference: f64,
  assetElasticity: f64,
): void {
  for (let i = 0; i < count; i++) {
    if (groups[i] !== group) continue;
    capacity[i] =
      labour[i] > 0
        ? capacityOf(base[i], labour[i], assets[i], floor, labourElasticity, reference, assetElasticity)
        : 0;
  }
}

/** cI · cap · (1+g)^t: a year's full inputs of a field, fen; `cost` is cI, of a yuan of its capacity. */
export function fullInputsOf(cost: f64, capacity: f64, growth: f64): f64 {
  return cost * capacity * growth;
}

/** Σ planting[at + q] · funded[q]: share of a year's inputs that is in the ground of household `i`. */
export function shareInGround(funded: SeenSingles, i: i32, planting: SeenDoubles, at: i32): f64 {
  let share: f64 = 0;
  for (let q = 0; q < SEASONS; q++) share += planting[at + q] * funded[i * SEASONS + q];
  return share;
}

/** (1 − e + e·h)·(1 − b·B): what ill health and a lost livelihood leave of a field's harvest. */
export function fitnessOf(health: f64, loss: f64, healthEffect: f64, livelihoodEffect: f64): f64 {
  return (1 - healthEffect + healthEffect * health) * (1 - livelihoodEffect * loss);
}

/** (1 + c)·(κ + 2ε(1 − φ))/c: what one more yuan of inputs brings in a year, where φ of them are in the ground. */
export function returnOfInputs(funded: f64, cost: f64, weight: f64, curvature: f64): f64 {
  return ((1 + cost) * (weight + 2 * curvature * (1 - funded))) / cost;
}

/** φ at which a yuan of inputs brings just `hurdle`, within nought and one; all or nothing on a straight line. */
export function shareAtHurdle(hurdle: f64, cost: f64, weight: f64, curvature: f64): f64 {
  const short = hurdle - ((1 + cost) * weight) / cost;
  if (short <= 0) return 1;
  if (curvature === 0) return 0;
  return Math.max(0, 1 - (short * cost) / (2 * curvature * (1 + cost)));
}

/**
 * (m − k)/(s + (K − k)/R), at most R: what of a purse of R fen goes into inputs beyond what is paid already, where the
 * next yuan brings m beyond itself, each further one less by s, and cash is worth k at a full purse and K at an empty
 * one; whole fen.
 */
export function dugInto(purse: f64, next: f64, fading: f64, full: f64, empty: f64): f64 {
  if (purse <= 0 || next <= full) return 0;
  return Math.floor(Math.min(purse, (next - full) / (fading + Math.max(0, empty - full) / purse)));
}

/** E·(1 + c)·2ε/c/full: by how much less each further yuan of inputs brings. */
export function fadingOf(expected: f64, cost: f64, curvature: f64, full: f64): f64 {
  return (expected * (1 + cost) * 2 * curvature) / cost / full;
}

/** full · clamp(φ(hurdle) − others, 0, due): inputs wanted in a season, whole fen. */
export function inputsAtHurdle(
  full: f64,
  due: f64,
  others: f64,
  hurdle: f64,
  cost: f64,
  weight: f64,
  curvature: f64,
): f64 {
  const funded = shareAtHurdle(hurdle, cost, weight, curvature);
  return Math.round(full * Math.max(0, Math.min(due, funded - others)));
}

/** min(wanted, share · free), whole fen: what of a need is paid from free cash. */
export function partOfFree(wanted: f64, share: f64, free: f64): f64 {
  return Math.min(wanted, Math.floor(share * free));
}

/**
 * The inputs that each household wants this season and what of them its own money pays, fen; what it pays leaves its purse and
 * what is free in it. `planting` has a season each of every product; `fields` has, of ordinary farming and of greenhouse
 * and livestock, a year's inputs of a yuan of capacity, cost, weight and curvature.
 */
export function planInputs(
  count: i32,
  groups: SeenShorts,
  village: SeenWholes,
  product: SeenBytes,
  capacity: SeenSingles,
  intensive: SeenBytes,
  health: SeenSingles,
  loss: SeenSingles,
  priceGot: SeenSingles,
  funded: SeenSingles,
  prices: SeenDoubles,
  delays: SeenDoubles,
  planting: SeenDoubles,
  fields: SeenDoubles,
  cash: SeenDoubles,
  purse: Doubles,
  free: Doubles,
  paid: Singles,
  wanted: Doubles,
  own: Doubles,
  group: i32,
  quarter: i32,
  growth: f64,
  healthEffect: f64,
  livelihoodEffect: f64,
  cashRate: f64,
  scarceCashRate: f64,
  share: f64,
  absorbed: f64,
  floor: f64,
): void {
  for (let i = 0; i < count; i++) {
    if (groups[i] !== group) continue;
    const p = product[village[i]];
    const field = 4 * intensive[i];
    const cost = fields[field + 1];
    const weight = fields[field + 2];
    const curvature = fields[field + 3];
    const delay = delays[p];
    const full = fullInputsOf(fields[field], capacity[i], growth);
    const due = planting[SEASONS * p + quarter];
    const others = shareInGround(funded, i, planting, SEASONS * p) - due * funded[SEASONS * i + quarter];
    const expected = fitnessOf(health[i], loss[i], healthEffect, livelihoodEffect) * priceGot[i] * prices[p];
    wanted[i] = 0;
    own[i] = 0;
    if (!(full > 0 && expected > 0)) continue;
    const inputs = inputsAtHurdle(
      full,
      due,
      others,
      (1 + cashRate * delay) / expected,
      cost,
      weight,
      curvature,
    );
    wanted[i] = inputs;
    if (inputs <= 0) continue;
    const earmark = Math.min(inputs, paid[i]);
    const ready = earmark + partOfFree(inputs - earmark, share, Math.max(0, free[i] - earmark));
    const next = expected * returnOfInputs(others + ready / full, cost, weight, curvature) - 1;
    const fading = fadingOf(expected, cost, curvature, full);
    const beyond = dugInto(Math.max(0, purse[i] - ready), next, fading, cashRate * delay, scarceCashRate);
    const pays = Math.min(inputs, ready + beyond);
    own[i] = pays;
    // What is not worth asking for is absorbed: paid all the same while there is any cash.
    paid[i] = inputs - pays > floor ? pays : Math.min(inputs, Math.max(pays, Math.floor(absorbed * cash[i])));
    purse[i] -= pays;
    free[i] = Math.max(0, free[i] - pays);
  }
}
