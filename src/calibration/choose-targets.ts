import type { Target } from "../experiments/target.ts";
import { type TargetKey, targetKeys, targets } from "../experiments/targets.ts";
import { nearest } from "../scenario/nearest.ts";
import type { CalibrationAsked } from "./calibrate.ts";
import type { Band } from "./implausibility.ts";
import type { Refusal } from "./refusal.ts";

const allBands = (): (Band & { key: TargetKey })[] =>
  targetKeys.flatMap((key) => {
    const { band }: Target = targets[key];
    return band ? [{ key, low: band[0], high: band[1] }] : [];
  });

/** All targets with a band: those that are held to, and those held out by their keys. Throws the refusal's error. */
export function chooseTargets(
  heldOut: readonly string[],
  { words, error }: Refusal,
): Pick<CalibrationAsked, "bands" | "holdout"> {
  const all = allBands();
  const keys = all.map(({ key }) => String(key));
  for (const key of heldOut)
    if (!keys.includes(key)) throw error(words.target(key, nearest(key, keys), keys.join(", ")));
  if (keys.every((key) => heldOut.includes(key))) throw error(words.allHeld);
  return {
    bands: all.filter(({ key }) => !heldOut.includes(key)),
    holdout: all.filter(({ key }) => heldOut.includes(key)),
  };
}
