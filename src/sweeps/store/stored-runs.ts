import type { Events } from "../../compare/estimate.ts";
import { DIED } from "../../play/lane.ts";
import { splitResponse } from "../study/response-name.ts";
import type { Study } from "../study/study.ts";
import { type Database, named } from "./database.ts";
import { type JobSet, jobSet } from "./job-set.ts";
import { firstReplicates } from "./shard.ts";
import { EVENTS, eventsAt } from "./stored-events.ts";
import { groupTablesOf } from "./stored-groups.ts";

/** Failed runs by reason, most frequent first. */
export type Reasons = { reason: string; count: number }[];

/** How many runs a store holds. */
export interface StoredCounts {
  finished: number;
  failed: number;
}

export async function storedCounts({ rows }: Pick<Database, "rows">): Promise<StoredCounts> {
  const [[finished, failed]] = (await rows(
    `select (count(*) filter (status = 'finished'))::DOUBLE, (count(*) filter (status = 'failed'))::DOUBLE from runs`,
  )) as [[number, number]];
  return { finished, failed };
}

/** Why runs failed; the most frequent reasons first. */
export async function failureReasons({ rows }: Pick<Database, "rows">, most = 20): Promise<Reasons> {
  const stored = await rows(
    `select reason, count(*)::DOUBLE as n from runs where status = 'failed'
    group by reason order by n desc, reason limit ${most}`,
  );
  return stored.map(([reason, count]) => ({ reason: String(reason), count: count as number }));
}

/** The most replicates that a point can have. */
const mostReplicates = ({ stop, replicates }: Pick<Study, "stop" | "replicates">): number =>
  stop ? Math.max(stop.atMost, stop.atLeast) : replicates;

/** The jobs that a store holds. */
export async function storedJobs(
  { columns }: Pick<Database, "columns">,
  points: number,
  study: Study,
): Promise<JobSet> {
  const jobs = jobSet(points, mostReplicates(study));
  for await (const [point, replicate] of columns("select point, replicate from runs"))
    for (let row = 0; row < point.length; row++) jobs.add(point[row] as number, replicate[row] as number);
  return jobs;
}

/**
 * Takes away the runs that workers died over, so that they are played again, and where a stopping rule may have
 * judged by them, what it asked for at those points.
 */
export async function forgetDeaths({ rows }: Pick<Database, "rows">, study: Study): Promise<void> {
  const died = "(select point, replicate from runs where status = 'failed' and starts_with(reason, $1))";
  const jobs = study.stop
    ? `(select r.point, r.replicate from runs r join ${died} d on r.point = d.point
        and (r.replicate = d.replicate or r.replicate > ${firstReplicates(study)}))`
    : died;
  const [found] = await rows(`select 1 from ${died} limit 1`, [DIED]);
  if (!found) return;
  const { seasons, households } = study.keep;
  const tables = [
    ...(seasons ? ["seasons"] : []),
    ...(households ? ["households"] : []),
    ...groupTablesOf(study),
    EVENTS,
    "runs",
  ];
  await rows("begin");
  try {
    for (const table of tables)
      await rows(`delete from ${table} where (point, replicate) in ${jobs}`, [DIED]);
    await rows("commit");
  } catch (error) {
    await rows("rollback").catch(() => []);
    throw error;
  }
}

/** Whether workers died over runs of a store, which are to be played again. */
export async function hasDeaths({ rows }: Pick<Database, "rows">): Promise<boolean> {
  const found = await rows("select 1 from runs where status = 'failed' and starts_with(reason, $1) limit 1", [
    DIED,
  ]);
  return found.length > 0;
}

/** The stopping rule's figures of a point's stored jobs, by replicate; NaN where it is not defined. */
export async function storedFigures(
  { rows }: Pick<Database, "rows">,
  { stop, treatment, reference }: Study,
  point: number,
): Promise<Map<number, { value: number; events?: Events }>> {
  const events = await eventsAt({ rows }, stop?.metric ?? "", point);
  const [of, metric] = splitResponse(stop?.metric ?? "");
  const [first, second] = of === "difference" ? [treatment, reference] : [of, of];
  const cells = await rows(
    `select replicate, max(${named(metric)}) filter (arm = $1), max(${named(metric)}) filter (arm = $2)
    from runs where point = ${point} group by replicate`,
    [first, second],
  );
  return new Map(
    cells.map(([replicate, a, b]) => {
      const [left, right] = [(a as number | null) ?? Number.NaN, (b as number | null) ?? Number.NaN];
      const counted = events.get(replicate as number);
      const value = of === "difference" ? left - right : left;
      return [replicate as number, { value, ...(counted && { events: counted }) }];
    }),
  );
}
