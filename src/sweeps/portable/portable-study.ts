import type { JobEvents, JobRows, RunRow } from "../store/job-rows.ts";
import type { Manifest } from "../store/manifest.ts";

/** What a file of a study calls itself. */
export const PORTABLE = "sannong study";

/** A number as JSON can hold it: what is not defined is null, and a zero below zero is told from zero. */
type Figure = number | null | "-0";

/** point, replicate, arm, key, status, reason, seconds of the job, then a figure for each metric. */
type PortableRun = [number, number, string, string, RunRow["status"], string, number, ...Figure[]];

/** point, replicate, population, then households saved, harmed, and there. */
type PortableEvents = [number, number, string, number, number, number];

/** A study that keeps metrics, with its runs, as one text: the laboratory of the page saves it, the command line imports it. */
export interface PortableStudy {
  format: typeof PORTABLE;
  version: 1;
  manifest: Manifest;
  runs: readonly PortableRun[];
  events: readonly PortableEvents[];
}

/** The text of a study with its runs; jobs in the order of the design, so that the same runs make the same text. */
export function portableText(manifest: Manifest, jobs: readonly JobRows[]): string {
  const ordered = [...jobs].sort((a, b) => a.point - b.point || a.replicate - b.replicate);
  const study: PortableStudy = {
    format: PORTABLE,
    version: 1,
    manifest,
    runs: ordered.flatMap(runsOf),
    events: ordered.flatMap(eventsOf),
  };
  return `${JSON.stringify(study)}\n`;
}

const figure = (value: number): Figure => (Number.isNaN(value) ? null : Object.is(value, -0) ? "-0" : value);

const runsOf = ({ point, replicate, seconds, rows }: JobRows): PortableRun[] =>
  rows.map(({ arm, key, status, reason, values }) => [
    point,
    replicate,
    arm,
    key,
    status,
    reason,
    seconds,
    ...Array.from(values, figure),
  ]);

const eventsOf = ({ point, replicate, events }: JobRows): PortableEvents[] =>
  Object.entries(events ?? {}).map(([population, { saved, harmed, households }]) => [
    point,
    replicate,
    population,
    saved,
    harmed,
    households,
  ]);

/** The jobs of such a text; what does not look like one throws. */
export function jobsOfPortable({ runs, events, manifest }: PortableStudy): JobRows[] {
  const jobs = new Map<string, JobRows & { rows: RunRow[]; events?: JobEvents }>();
  for (const [point, replicate, arm, key, status, reason, seconds, ...figures] of runs) {
    const at = `${point} ${replicate}`;
    const job = jobs.get(at) ?? { point, replicate, seconds, rows: [] };
    if (figures.length !== manifest.metrics.length) throw new Error(`${figures.length} figures in a run`);
    const values = Float64Array.from(figures, (value) => (value === null ? Number.NaN : Number(value)));
    job.rows.push({ key, arm, status, reason, values });
    jobs.set(at, job);
  }
  for (const [point, replicate, population, saved, harmed, households] of events) {
    const job = jobs.get(`${point} ${replicate}`);
    if (!job) throw new Error(`events of a run that is not there: ${point}, ${replicate}`);
    job.events = { ...job.events, [population]: { saved, harmed, households } } as JobEvents;
  }
  return [...jobs.values()];
}
