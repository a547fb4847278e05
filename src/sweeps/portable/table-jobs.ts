import type { JobEvents, JobRows, RunRow } from "../store/job-rows.ts";
import type { Manifest } from "../store/manifest.ts";
import { refusal } from "./refusal.ts";

/** A table by column; a cell may be a number, a text, or nothing. */
export type TableColumns = Readonly<Record<string, readonly unknown[]>>;

const WHICH = ["key", "point", "arm", "replicate", "status", "reason"] as const;
const EVENTS = ["point", "replicate", "population", "saved", "harmed", "households"] as const;

/** The jobs of a table of runs as the command line exports it. Throws a `ScenarioError` where it is another table. */
export function jobsOfTable(
  { metrics, arms }: Pick<Manifest, "metrics" | "arms">,
  runs: { file: string; columns: TableColumns },
  events?: TableColumns,
): JobRows[] {
  const { file, columns } = runs;
  const wanted = [...WHICH, ...metrics];
  const lacking = wanted.find((name) => !columns[name]);
  if (lacking !== undefined)
    throw refusal(file, lacking, Object.keys(columns).join(", "), {
      en: "a table of a study's runs, with its keys and metrics as columns (runs.parquet or runs.csv)",
      zh: "研究的推演结果表（runs.parquet 或 runs.csv），含键与各指标列",
    });
  const jobs = new Map<string, JobRows & { rows: RunRow[]; events?: JobEvents }>();
  for (let row = 0; row < columns.key.length; row++) {
    const [point, replicate] = [Number(columns.point[row]), Number(columns.replicate[row])];
    const at = `${point} ${replicate}`;
    const job = jobs.get(at) ?? { point, replicate, seconds: 0, rows: [] };
    jobs.set(at, job);
    job.seconds += figure(columns.seconds?.[row] ?? 0);
    job.rows.push({
      key: String(columns.key[row]),
      arm: String(columns.arm[row]),
      status: columns.status[row] === "finished" ? "finished" : "failed",
      reason: String(columns.reason[row] ?? ""),
      values: Float64Array.from(metrics, (metric) => figure(columns[metric][row])),
    });
  }
  if (events && EVENTS.every((name) => events[name])) addEvents(jobs, events);
  // As they are played, not as the table is sorted.
  for (const { rows } of jobs.values()) rows.sort((a, b) => arms.indexOf(a.arm) - arms.indexOf(b.arm));
  return [...jobs.values()];
}

/** A number as Parquet holds it or CSV writes it; what is not there is not defined. */
const figure = (cell: unknown): number =>
  cell === null || cell === undefined || cell === "" ? Number.NaN : Number(cell);

function addEvents(jobs: ReadonlyMap<string, JobRows>, events: TableColumns): void {
  for (let row = 0; row < events.point.length; row++) {
    const job = jobs.get(`${Number(events.point[row])} ${Number(events.replicate[row])}`);
    if (!job) continue;
    const [saved, harmed, households] = [events.saved, events.harmed, events.households].map((column) =>
      Number(column[row]),
    );
    job.events = {
      ...job.events,
      [String(events.population[row])]: { saved, harmed, households },
    } as JobEvents;
  }
}
