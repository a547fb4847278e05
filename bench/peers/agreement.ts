import { mean } from "../../src/math/sum.ts";
import type { Counts, Outcome } from "../kernel-village.ts";

/** What a peer counted over its rounds, beside what the reference counted. */
interface Agreement {
  agrees: boolean;
  text: string;
}

/** Standard deviations beyond which luck is no excuse: one in 16,000. */
const FAR = 4;

/** The same luck: the same counts, and where a peer says what its columns hold, the same bits. */
export function agreesInBits(outcomes: readonly Outcome[], { counts, check }: Outcome): Agreement {
  const agrees = outcomes.every((each) => `${each.counts}` === `${counts}` && each.check === check);
  return { agrees, text: agrees ? "same bits" : `DIFFERS: ${outcomes[0].counts} ${outcomes[0].check}` };
}

/**
 * Own luck: households of this model know nothing of each other, so that each count is binomial, and the mean of `rounds`
 * of them has a standard deviation of √(n p (1 − p)(1 + 1/rounds)) around another one.
 */
export function agreesByLuck(all: readonly Counts[], reference: Counts, households: number): Agreement {
  const away = reference.map((count, k) => {
    const share = count / households;
    const spread = Math.sqrt(count * (1 - share) * (1 + 1 / all.length));
    return (mean(all.map((counts) => counts[k])) - count) / spread;
  });
  const furthest = Math.max(...away.map(Math.abs));
  const agrees = furthest <= FAR;
  return { agrees, text: `${agrees ? "own luck, counts within" : "DIFFERS by"} ${furthest.toFixed(1)} sd` };
}
