import type { Study } from "../study/study.ts";

/** One part of a study that is run in several places: number `at`, from 1, of `of`. */
export interface Shard {
  at: number;
  of: number;
}

type Divided = Pick<Study, "stop" | "replicates">;

/** Reads `3/100`; nothing where it is not written so. */
export function shardFrom(text: string): Shard | undefined {
  const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { at: Number(at), of: Number(of) };
  return shard.at >= 1 && shard.at <= shard.of ? shard : undefined;
}

/**
 * Which jobs a shard plays. Whole points where there are enough of them, or where a stopping rule must see all
 * replicates of a point; single jobs otherwise. Taken in turn, so that every part holds cheap and dear points.
 */
export function jobsOf(
  shard: Shard | undefined,
  { stop, replicates }: Divided,
  points: number,
): (point: number, replicate: number) => boolean {
  if (!shard) return () => true;
  const { at, of } = shard;
  if (stop || points >= of) return (point) => (point - 1) % of === at - 1;
  return (point, replicate) => ((point - 1) * replicates + replicate - 1) % of === at - 1;
}

/** How many replicates a point begins with, before a stopping rule asks for more. */
export const firstReplicates = ({ stop, replicates }: Divided): number =>
  stop ? Math.min(stop.atLeast, stop.atMost) : replicates;

/** How many jobs are planned, before a stopping rule asks for more. */
export function jobsPlanned(shard: Shard | undefined, study: Divided, points: number): number {
  const first = firstReplicates(study);
  if (!shard) return points * first;
  const { at, of } = shard;
  // Every so many in turn, from the shard's own number.
  const partOf = (all: number): number => Math.max(0, Math.floor((all - at) / of) + 1);
  return study.stop || points >= of ? partOf(points) * first : partOf(points * first);
}

/** How many shards can have something to do. */
export const mostShards = ({ stop, replicates }: Divided, points: number): number =>
  stop ? points : points * replicates;
