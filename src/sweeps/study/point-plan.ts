import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Plan } from "../../model/run.ts";
import { valueAt } from "../../scenario/explain.ts";
import { canonical, scenarioHash } from "../../scenario/hash.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import { planOf } from "../../scenario/plan.ts";
import { isScenarioError } from "../../scenario/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { DesignPoint } from "../design/design.ts";
import { pointNames } from "../design/table.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import { withFixed } from "./fixed-values.ts";
import type { LoadedStudy } from "./load-study.ts";
import { placesOf, replaceValue, setValue } from "./setting.ts";
import type { Study, Variant } from "./study.ts";
import { VARIANT, variantAt } from "./variants.ts";

/** A point resolved: what the engine runs on, or why it cannot. */
export interface Pointed {
  /** Of the point's scenario, seed included; of the bare settings where they contradict. */
  scenarioHash: string;
  plan?: Plan;
  /** In English; as `describeProblem` writes it. */
  problem?: string;
}

/** The scenario with a point's values and luck; never throws for a contradiction, but says so. */
export function pointed(loaded: LoadedStudy, point: DesignPoint): Pointed {
  try {
    const scenario = scenarioAt(loaded, point);
    return { scenarioHash: scenarioHash(scenario), plan: withFixed(planOf(scenario), loaded.study) };
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return { scenarioHash: settingsHash(loaded, point), problem: error.message };
  }
}

/** In place of the scenario hash of a point that no scenario can be made of. */
const settingsHash = (loaded: LoadedStudy, point: DesignPoint): string => digest(settingsAt(loaded, point));

/** The hash of a point's scenario as its worker would have had it; an error of the model there ends nothing here. */
export function scenarioHashAt(loaded: LoadedStudy, point: DesignPoint): string {
  try {
    return pointed(loaded, point).scenarioHash;
  } catch {
    return settingsHash(loaded, point);
  }
}

const digest = (plain: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(plain))));

/** The plan of a point; a contradiction among its values throws a `ScenarioError`. */
export const planAt = (loaded: LoadedStudy, point: DesignPoint): Plan =>
  withFixed(planOf(scenarioAt(loaded, point)), loaded.study);

/** The scenario of a point, all defaults filled in. */
export function scenarioAt(loaded: LoadedStudy, point: DesignPoint): Scenario {
  const { scenario } = scenarioFrom(settingsAt(loaded, point), `point ${point.point}`);
  const { surveyed, calibratedSets } = loaded.base;
  return { ...scenario, ...(surveyed && { surveyed }), ...(calibratedSets && { calibratedSets }) };
}

const DIGITS = 12;

/** To so many digits as a file shows without noise. */
const product = (value: FactorValue, unit: unknown): number =>
  Number((Number(value) * Number(unit)).toPrecision(DIGITS));

/** The scenario of a variant as a file would write it. */
export function variantSettings(
  { study, plain, base }: Pick<LoadedStudy, "study" | "plain" | "base">,
  variant: Variant | undefined,
): Record<string, unknown> {
  const settings = structuredClone(plain) as Record<string, unknown>;
  for (const [path, value] of Object.entries(variant?.set ?? {}))
    for (const place of placesOf(path, study.arms)) replaceValue(settings, place, value, base);
  return settings;
}

/** The scenario of a point as a file would write it. */
export function settingsAt(loaded: LoadedStudy, point: DesignPoint): Record<string, unknown> {
  const { study, base } = loaded;
  const settings = variantSettings(loaded, variantAt(study, point));
  const set = ({ path, times }: Factor, value: FactorValue): void => {
    for (const [k, place] of placesOf(path, study.arms).entries())
      setValue(settings, place, times === undefined ? value : product(value, unitOf(times, k)), base);
  };
  const unitOf = (times: string, k: number): unknown => {
    const places = placesOf(times, study.arms);
    const place = places[k] ?? places[0];
    return valueAt(settings, place) ?? valueAt(base, place);
  };
  // What others are multiples of comes first.
  for (const multiples of [false, true])
    for (const [f, factor] of study.factors.entries())
      if (factor.path !== VARIANT && (factor.times !== undefined) === multiples) set(factor, point.values[f]);
  settings.seed = seedAt(study, point);
  return settings;
}

/** The seed of a point's luck. */
function seedAt({ luck, seed, design }: Study, { point, values }: DesignPoint): string {
  if (luck === "shared") return seed;
  const key = luck === "independent" ? point : (pointNames(design)?.[point - 1] ?? digest(values));
  return `${seed}/${key}`;
}
