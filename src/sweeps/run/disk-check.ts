import type { JobRows } from "../store/job-rows.ts";
import type { Store } from "../store/store.ts";
import { storeProblem } from "../store/store-problem.ts";
import { eachPoint } from "../store/store-tables.ts";
import type { LoadedStudy } from "../study/load-study.ts";
import { jobBytes, mostBytes } from "./estimate-disk.ts";

/** Points of the small store on which a job is weighed. */
const POINTS = 100;

/**
 * Looks at the first jobs, before they are stored, whether all that are left can fit the disk; throws a
 * `StoreProblem` where not. They are weighed only where a rough bound does not fit.
 */
export function diskCheck(
  { database, directory, manifest }: Pick<Store, "database" | "directory" | "manifest">,
  loaded: LoadedStudy,
  left: number,
  free: () => number,
): (jobs: readonly JobRows[]) => Promise<void> {
  let checked = false;
  return async (jobs) => {
    if (checked) return;
    checked = true;
    const room = free();
    const bound = Math.max(...jobs.map((job) => mostBytes(job, manifest.metrics.length)));
    if (bound * left <= room) return;
    const points = [];
    const count = Math.min(POINTS, manifest.points);
    for await (const point of eachPoint(database, manifest.saved.study.factors, count)) points.push(point);
    const { perJob } = await jobBytes(loaded, points, jobs, left);
    const needed = perJob * left;
    if (needed > room) throw storeProblem((text) => text.tooLarge(directory, needed, room));
  };
}
