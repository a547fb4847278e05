import type { Replicate } from "../../../src/compare/replicates.ts";
import { resultHash } from "../../../src/compare/result-hash.ts";
import { scenarioHash } from "../../../src/scenario/hash.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare } from "./asked.ts";
import { comparison, keptArms } from "./compared.ts";

/** The hash of a result and of what it was made from, the same as the command line's. */
export interface Hashes {
  result: string;
  scenario: string;
}

/** What was played: the arms on show, the reference first, and whether the command line reads it from a saved file. */
interface HashedArms {
  arms: readonly string[];
  saved: boolean;
}

export const hash = (asked: Asked, replicates: readonly Replicate[], shown: HashedArms): Hashes => ({
  result: resultHash(replicates),
  scenario: scenarioHash(asPlayed(prepare(asked).scenario, shown)),
});

/** The scenario that the command line plays: it is told what to compare, and a saved file holds fewer arms. */
function asPlayed(scenario: Scenario, { arms, saved }: HashedArms): Scenario {
  const armNames = saved ? keptArms(scenario, arms) : Object.keys(scenario.arms);
  return {
    ...scenario,
    arms: Object.fromEntries(armNames.map((arm) => [arm, scenario.arms[arm]])),
    compare: { ...scenario.compare, ...comparison(arms) },
  };
}
