import { quantile } from "../../math/quantile.ts";
import type { Target } from "../file/experiment-file.ts";
import type { SeedEstimate } from "./seed-estimate.ts";

/** In, missed, shown where nothing is held against it, or not measurable where no seed defines it. */
type Verdict = "in" | "missed" | "shown" | "notMeasurable";

/** How an estimate stands against what was published. */
export interface Judged {
  verdict: Verdict;
  /** Of all seeds, those in the band, of the right sign, or not told from 0; the worst of those that are asked. */
  inside: number;
}

/** A band passes if the median lies in it and so does the share of seeds that it asks for; a sign, if right in this share. */
const RIGHT_SIGN = 0.8;

/** Judges an estimate over all seeds: one in which it is not defined counts against it. */
export function judged(target: Target | undefined, each: readonly SeedEstimate[], seeds: number): Judged {
  const defined = each.filter(({ value }) => !Number.isNaN(value));
  if (defined.length === 0) return { verdict: "notMeasurable", inside: Number.NaN };
  if (!target) return { verdict: "shown", inside: Number.NaN };
  const { band, inside, sign, insignificant } = target;
  const shareOf = (is: (found: SeedEstimate) => boolean): number => defined.filter(is).length / seeds;
  const within = (value: number): boolean => band !== undefined && value >= band[0] && value <= band[1];
  const median = quantile(
    defined.map(({ value }) => value),
    0.5,
  );
  const asked: [share: number, passes: boolean][] = [];
  if (band) {
    const share = shareOf(({ value }) => within(value));
    asked.push([share, within(median) && share >= inside]);
  }
  if (sign) {
    const share = shareOf(({ value }) => (sign === "positive" ? value > 0 : value < 0));
    asked.push([share, share >= RIGHT_SIGN]);
  }
  if (insignificant !== undefined) {
    const share = shareOf(({ p }) => !(p < 0.05));
    asked.push([share, share >= insignificant]);
  }
  return {
    verdict: asked.every(([, passes]) => passes) ? "in" : "missed",
    inside: Math.min(...asked.map(([share]) => share)),
  };
}
