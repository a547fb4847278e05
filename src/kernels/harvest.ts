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
import { fitnessOf, fullInputsOf, shareInGround } from "./inputs.ts";

/** Seasons of a year. */
const SEASONS: i32 = 4;

/** 1 − max(loss, later · worst): what a disaster leaves; earlier ones of the year are felt in the share `later`. */
export function shareAfterDisaster(loss: f64, worst: f64, later: f64): f64 {
  return 1 - Math.max(loss, later * worst);
}

/** max(0, 1 − κ(1 − φ) − ε(1 − φ)²): what is harvested where a share φ of the inputs is in the ground. */
export function shareByFunded(funded: f64, weight: f64, curvature: f64): f64 {
  const missing = 1 - funded;
  return Math.max(0, 1 - weight * missing - curvature * missing * missing);
}

/**
 * What is paid for the inputs of the season, of what was set aside and is there (the phase posts it), what share of them is
 * in the ground then, and the harvest: what the season yields of each field's yearly capacity, less what luck takes; nothing where nobody works the field. `yields` has a number
 * of every product, `planting` a season each, and `fields`, of ordinary farming and of greenhouse and livestock, a year's
 * inputs of a yuan of capacity, cost, weight and curvature.
 */
export function farm(
  count: i32,
  groups: SeenShorts,
  village: SeenWholes,
  product: SeenBytes,
  intensive: SeenBytes,
  labour: SeenSingles,
  capacity: SeenSingles,
  health: SeenSingles,
  loss: SeenSingles,
  fortune: SeenSingles,
  disaster: SeenSingles,
  worst: SeenSingles,
  ready: SeenSingles,
  wanted: SeenSingles,
  cash: SeenDoubles,
  yields: SeenDoubles,
  planting: SeenDoubles,
  fields: SeenDoubles,
  paid: Doubles,
  funded: Singles,
  harvest: Singles,
  income: Singles,
  group: i32,
  quarter: i32,
  growth: f64,
  healthEffect: f64,
  livelihoodEffect: f64,
  laterLoss: f64,
): void {
  for (let i = 0; i < count; i++) {
    if (groups[i] !== group) continue;
    const at = SEASONS * i + quarter;
    paid[i] = Math.min(Math.min(ready[i], wanted[i]), Math.max(0, cash[i]));
    income[i] = 0 - paid[i];
    funded[at] = 0;
    harvest[i] = 0;
    if (!(labour[i] > 0)) continue;
    const p = product[village[i]];
    const field = 4 * intensive[i];
    const due = planting[SEASONS * p + quarter] * fullInputsOf(fields[field], capacity[i], growth);
    if (due > 0) funded[at] = Math.min(1, paid[i] / due);
    harvest[i] =
      capacity[i] *
      yields[p] *
      (1 + fields[field + 1]) *
      fitnessOf(health[i], loss[i], healthEffect, livelihoodEffect) *
      fortune[i] *
      shareAfterDisaster(disaster[i], worst[i], laterLoss) *
      shareByFunded(shareInGround(funded, i, planting, SEASONS * p), fields[field + 2], fields[field + 3]);
  }
}
