import type { MeanInterval } from "../../src/math/mean-interval.ts";
import { type SaidDifference, sentence } from "../../src/report/tables/sentence.ts";
import type { Shown } from "../../src/report/tables/shown.ts";

const figure = (mean: number, half: number): MeanInterval => ({
  n: 100,
  mean,
  sd: half,
  half,
  low: mean - half,
  high: mean + half,
});

/** Of figures for which the most words are found: less than one household a replicate, and no difference seen. */
const WORDIEST: Pick<SaidDifference, "metrics" | "parting"> = {
  metrics: {
    relapse: figure(-0.000444, 0.000488),
    coverage: figure(0.444, 0.004),
  },
  parting: {
    households: figure(100, 0),
    saved: figure(0.000444, 0.000222),
    harmed: figure(0.000444, 0.000222),
  },
};

/** The answer over many random runs at its longest, for room to be kept until it comes. */
export function wordiestSentence(arms: readonly string[], shown: Shown): string {
  const [reference, ...others] = arms;
  const differences = others.map((arm) => ({ ...WORDIEST, arm, reference, headline: arm === others.at(-1) }));
  return sentence({ differences }, shown);
}
