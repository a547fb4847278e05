import { type Estimate, estimate, pairedEstimate } from "../compare/estimate.ts";
import { forLooks } from "./looks.ts";

/** What is chosen among: gains over doing nothing by replicate on common luck (more is better), cost a year. */
export interface Candidate {
  name: string;
  gains: Float64Array;
  /** Yuan a household and year, mean over replicates. */
  cost: number;
}

/** Candidates ranked, and those that cannot be told from the best. */
interface Selection<T extends Candidate = Candidate> {
  /** By mean gain, the largest first; of equals the cheaper. */
  ranked: readonly T[];
  /** Their mean gains with intervals, corrected for so many looks, in that order. */
  gains: readonly Estimate[];
  /** The best less each, paired by replicate, corrected for so many looks, in that order; the first is nothing. */
  behind: readonly (Estimate | undefined)[];
  /** How many of the first cannot be told apart: nothing says that they are worse than the best by the zone or more. */
  together: readonly string[];
}

const meanOf = ({ gains }: Candidate): number => estimate(gains).mean;

/**
 * Ranks by mean gain. A candidate is told from the best where the corrected interval of the paired difference lies
 * wholly above 0, and left with the best else, or where the difference is smaller than the zone whatever its interval
 * (Gupta's subset, with an indifference zone as of Bechhofer).
 */
export function select<T extends Candidate>(candidates: readonly T[], zone: number): Selection<T> {
  const ranked = [...candidates].sort(
    (a, b) => meanOf(b) - meanOf(a) || a.cost - b.cost || (a.name < b.name ? -1 : 1),
  );
  const looks = Math.max(1, ranked.length - 1);
  const gains = ranked.map((each) => forLooks(pairedEstimate(each.gains), ranked.length));
  const [best] = ranked;
  const behind = ranked.map((each, k) =>
    k === 0 ? undefined : forLooks(pairedEstimate(best.gains.map((gain, r) => gain - each.gains[r])), looks),
  );
  const together = ranked
    .filter((_, k) => {
      const gap = behind[k];
      return !gap || !(gap.low > 0) || gap.high < zone;
    })
    .map(({ name }) => name);
  return { ranked, gains, behind, together };
}

/** Of so many candidates those that go on: the better half, at least `least`, and those that `keep` names. */
export function betterHalf<T extends Candidate>(
  candidates: readonly T[],
  { least, keep }: { least: number; keep: (candidate: T) => boolean },
): T[] {
  const ranked = [...candidates].sort((a, b) => meanOf(b) - meanOf(a) || a.cost - b.cost);
  const room = Math.max(least, Math.ceil(ranked.length / 2));
  return ranked.filter((each, k) => k < room || keep(each));
}
