import type { Replicate } from "../../src/replicates.ts";
import { resultHash } from "../../src/result-hash.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import type { Asked } from "../played.ts";
import { prepare } from "./asked.ts";

/** The hash of a result and of what it was made from, the same as the command line's. */
export interface Hashes {
  result: string;
  scenario: string;
}

export const hash = (asked: Asked, replicates: readonly Replicate[]): Hashes => ({
  result: resultHash(replicates),
  scenario: scenarioHash(prepare(asked).scenario),
});
