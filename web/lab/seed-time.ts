import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { experiment, played } from "./experiment-state.ts";
import { seedLanes } from "./study-lanes.ts";

/** Seconds of a worker for a household that lives a season, on recent cores: by experiment up to twice as many, or half. */
const USUAL = 1e-5;
const AT_MOST = 2;
/** Seeds, the last of them, whose pace counts. */
const LAST = 10;

/** Seconds that so many seeds take on all workers: from the pace of those that were played, else within wide bounds. */
export function secondsFor(
  { id, effort }: Pick<BegunExperiment, "id" | "effort">,
  seeds: number,
): { low: number; high: number } {
  const rounds = Math.ceil(seeds / seedLanes.length);
  const done = experiment.value?.begun.id === id ? played.value.filter(({ failed }) => failed === "") : [];
  const last = done.slice(-LAST);
  if (last.length === 0) {
    const usual = rounds * effort * USUAL;
    return { low: usual / AT_MOST, high: usual * AT_MOST };
  }
  const pace = last.reduce((sum, { seconds }) => sum + seconds, 0) / last.length;
  return { low: rounds * pace, high: rounds * pace };
}
