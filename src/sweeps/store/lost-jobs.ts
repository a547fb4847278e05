import type { Study } from "../study/study.ts";
import type { Database } from "./database.ts";
import type { Manifest } from "./manifest.ts";
import { firstReplicates } from "./shard.ts";

/** Replicates of one point that an analysis does without, for one reason. */
export interface Lost {
  point: number;
  /** As `1-3 7`. */
  replicates: string;
  state: "failed" | "absent";
  /** Of the failed. */
  reason: string;
}

/** One row of what is stored. */
interface StoredRow {
  point: number;
  replicate: number;
  failed: boolean;
  /** Of a failed one. */
  reason: string;
}

/**
 * Finds which replicates of which points failed or are not there, in the order of the design, once it has been told
 * every row. With a stopping rule: absent are those of the first ones, which every point has, and those before the last
 * that is stored.
 */
export function lossBook(points: number, study: Pick<Study, "stop" | "replicates">) {
  const first = firstReplicates(study);
  const seen = Array.from({ length: points }, () => new Set<number>());
  const broken = new Map<number, Map<string, Set<number>>>();
  return {
    add({ point, replicate, failed, reason }: StoredRow): void {
      seen[point - 1].add(replicate);
      if (failed) replicatesOf(broken, point, reason).add(replicate);
    },
    lost: (): Lost[] => seen.flatMap((jobs, p) => lostAt(p + 1, { jobs, first, failed: broken.get(p + 1) })),
  };
}

interface PointJobs {
  jobs: ReadonlySet<number>;
  first: number;
  failed?: ReadonlyMap<string, ReadonlySet<number>>;
}

function lostAt(point: number, { jobs, first, failed = new Map() }: PointJobs): Lost[] {
  const most = [...jobs].reduce((last, r) => Math.max(last, r), first);
  const absent = Array.from({ length: most }, (_, k) => k + 1).filter((r) => !jobs.has(r));
  const broken = [...failed].map(
    ([reason, own]): Lost => ({ point, replicates: ranges([...own]), state: "failed", reason }),
  );
  return absent.length > 0
    ? [...broken, { point, replicates: ranges(absent), state: "absent", reason: "" }]
    : broken;
}

/** What a store lacks. */
export async function lostJobs(database: Database, { points, saved }: Manifest): Promise<Lost[]> {
  const book = lossBook(points, saved.study);
  const query = "select point, replicate, status = 'failed', reason from runs order by point, replicate";
  for await (const [point, replicate, fell, reason] of database.columns(query))
    for (let row = 0; row < point.length; row++)
      book.add({
        point: point[row] as number,
        replicate: replicate[row] as number,
        failed: Boolean(fell[row]),
        reason: String(reason[row] ?? ""),
      });
  return book.lost();
}

function replicatesOf(
  failed: Map<number, Map<string, Set<number>>>,
  point: number,
  reason: string,
): Set<number> {
  const byReason = failed.get(point) ?? new Map<string, Set<number>>();
  const points = byReason.get(reason) ?? new Set<number>();
  failed.set(point, byReason.set(reason, points));
  return points;
}

/** Rising whole numbers as `1-3 7`. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(" ");
}

/** How many numbers such a list has. */
export const countIn = (list: string): number =>
  list.split(" ").reduce((total, part) => {
    const [from, to = from] = part.split("-").map(Number);
    return total + to - from + 1;
  }, 0);
