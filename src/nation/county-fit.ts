import {
  type CountyKey,
  type CountyValues,
  countyKeys,
  countyValues,
} from "../scenario/county/county-figures.ts";
import { type Fit, figuresOfPlan, fitCounty } from "../scenario/county/fit-county.ts";
import { scenarioFrom } from "../scenario/load.ts";
import { planOf } from "../scenario/plan.ts";
import type { FactorValue } from "../sweeps/factor/factor.ts";
import { placesOf, setValue } from "../sweeps/study/setting.ts";

/** What counties are fitted on: the scenario below them as plain data, the arms played, and the parameters given. */
export interface FitTask {
  plain: Readonly<Record<string, unknown>>;
  arms: readonly string[];
  paths: readonly string[];
}

/** A county to fit: its parameters in the order of the task's, and the figures known of it. */
export interface FitJob {
  settings: readonly FactorValue[];
  asked: Partial<CountyValues>;
}

/** People in whom figures are met, in many villages, since distances are drawn by village; larger counties have the same shares. */
const FITTED = { villages: 40, householdsPerVillage: 15 };

/**
 * The parameters under which a county has the figures that are known of it, all others staying as they are below it.
 * Draws its people on the scenario's own seed, so that it is the same whichever counties are fitted beside it.
 */
export function fitAsked({ plain, arms, paths }: FitTask, { settings, asked }: FitJob): Fit {
  const written = structuredClone(plain) as Record<string, unknown>;
  const { scenario: base } = scenarioFrom(plain, "county");
  paths.forEach((path, k) => {
    for (const place of placesOf(path, arms)) setValue(written, place, settings[k], base);
  });
  const plan = planOf(scenarioFrom(written, "county").scenario);
  const small = { ...plan, size: { ...plan.size, ...FITTED } };
  const isAsked = (key: CountyKey): boolean => asked[key] !== undefined;
  const own = countyKeys.every(isAsked) ? undefined : figuresOfPlan(small);
  if (own && !countyKeys.some(isAsked)) return { settings: {}, made: own, missed: [] };
  const fit = fitCounty(
    small,
    countyValues((key) => asked[key] ?? own?.[key] ?? Number.NaN),
  );
  // What was not asked for cannot be missed.
  return { ...fit, missed: fit.missed.filter(isAsked) };
}
