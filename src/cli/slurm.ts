import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { batchFile, logPlace, shardPlace } from "../fleet/slurm/batch-file.ts";
import { type ShardStand, shardStands } from "../fleet/slurm/shard-stands.ts";
import { hasSlurm, queuedTasks, submit } from "../fleet/slurm/slurm-commands.ts";
import { readRecord, type SlurmRecord, writeRecord } from "../fleet/slurm/slurm-record.ts";
import { thread, workerFile } from "../play/threads.ts";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeWarning } from "../scenario/problem.ts";
import { designSize } from "../sweeps/design/design-points.ts";
import { estimateSweep } from "../sweeps/run/estimate-cost.ts";
import type { SweepJob } from "../sweeps/run/sweep-job.ts";
import type { JobRows } from "../sweeps/store/job-rows.ts";
import { writeWhole } from "../sweeps/store/manifest.ts";
import { mostShards } from "../sweeps/store/shard.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { type LoadedStudy, loadStudy } from "../sweeps/study/load-study.ts";
import { savedStudy } from "../sweeps/study/saved-study.ts";
import { interruption } from "./interrupt.ts";
import { memoryFor } from "./memory-check.ts";
import { mistake } from "./mistake.ts";
import { wholeNumber } from "./options.ts";
import { print, tell } from "./print.ts";
import { checkDirectory } from "./result-directory.ts";
import { packageRoot } from "./scenario.ts";
import { mergeCommand } from "./sweep-merge.ts";
import { largestLoad } from "./sweep-run.ts";

/** The options of `sweep slurm` as they were typed. */
interface SlurmArguments {
  shards?: string;
  out?: string;
  cores?: string;
  minutes?: string;
  megabytes?: string;
  first?: string;
  sbatch?: readonly string[];
  seed?: string;
  writeOnly?: boolean;
  resume?: boolean;
  quiet?: boolean;
}

const MOST_SHARDS = 999_999;
const MOST_CORES = 256;
const WEEK = 10_080;
const TERABYTE = 1_000_000;

/** Writes the batch file of a study's shards, and submits it where there is Slurm; or again what is missing. */
export async function slurmCommand(file: string, options: SlurmArguments, language: Language): Promise<void> {
  const text = fleetText(language).slurm;
  const common = commandTextOf(language);
  const number = (name: string, input: string | undefined, range: readonly [number, number]) =>
    wholeNumber(name, input, range, common);
  const shards = number("--shards", options.shards, [1, MOST_SHARDS]);
  if (shards === undefined || options.out === undefined) throw mistake(text.mistake.needs);
  const cores = number("--cores", options.cores, [1, MOST_CORES]) ?? 1;
  const first = number("--first", options.first, [0, 1]) === 0 ? 0 : 1;
  const asked = {
    minutes: number("--minutes", options.minutes, [1, WEEK]),
    megabytes: number("--megabytes", options.megabytes, [1, TERABYTE]),
  };
  const loaded = loadStudy(file);
  for (const warning of loaded.warnings) tell(`${common.warning(describeWarning(warning, language))}\n`);
  const most = mostShards(loaded.study, designSize(loaded.study));
  if (shards > most) throw storeProblem((problem) => problem.shards(shards, most));
  const out = resolve(options.out);
  const earlier = readRecord(out);
  if (earlier) {
    if (!options.resume) throw mistake(text.mistake.there(options.out));
    if (earlier.shards !== shards || earlier.name !== loaded.study.name)
      throw mistake(text.mistake.other(options.out, earlier.name, earlier.shards));
    submitMissing(out, earlier, options.out, language);
    return;
  }
  checkDirectory(out, undefined, common);
  const needs = await needsOf(loaded, { shards, cores, ...asked, quiet: options.quiet }, language);
  mkdirSync(logPlace(out), { recursive: true });
  const batch = batchFile({
    name: loaded.study.name,
    node: process.execPath,
    program: join(packageRoot(), "bin", "sannong.js"),
    study: resolve(file),
    out,
    shards,
    first,
    cores,
    ...needs,
    words: options.seed === undefined ? [] : ["--seed", options.seed],
    lines: options.sbatch ?? [],
  });
  writeWhole(join(out, BATCH), batch);
  const record: SlurmRecord = {
    format: 1,
    study: resolve(file),
    name: loaded.study.name,
    shards,
    first,
    jobs: [],
  };
  writeRecord(out, record);
  print(`${text.wrote(join(options.out, BATCH), needs.minutes, needs.megabytes)}\n`);
  if (options.writeOnly || !hasSlurm()) {
    print(`${text.submitYourself(join(options.out, BATCH))}\n`);
    return;
  }
  submitted(out, record, undefined, options.out, language);
}

const BATCH = "array.sbatch";

/** Submits the shards that are not whole and of which nothing is in the queue. */
function submitMissing(out: string, record: SlurmRecord, shown: string, language: Language): void {
  const text = fleetText(language).slurm;
  const queued = queuedTasks(record.jobs);
  if (!queued) throw mistake(text.mistake.noSlurm);
  const lost = shardStands(out, record, queued).filter(({ state }) => state === "lost");
  if (lost.length === 0) {
    print(`${text.nothingMissing}\n`);
    return;
  }
  const tasks = lost.map(({ shard }) => shard - 1 + record.first);
  submitted(out, record, tasks, shown, language);
}

function submitted(
  out: string,
  record: SlurmRecord,
  tasks: readonly number[] | undefined,
  shown: string,
  language: Language,
): void {
  const text = fleetText(language).slurm;
  const answer = submit(join(out, BATCH), tasks);
  if ("refused" in answer) throw mistake(text.mistake.refused(answer.refused, join(shown, BATCH)));
  writeRecord(out, { ...record, jobs: [...record.jobs, answer.job] });
  print(`${text.submitted(answer.job, tasks?.length ?? record.shards)}\n${text.next(shown)}\n`);
}

/** Times as long as was reckoned: other nodes are slower, and a limit that is too short costs a wait. */
const MARGIN = 2;
const LEAST_MINUTES = 10;
const LEAST_MEGABYTES = 500;
const MEGABYTE = 1e6;

/** Time and memory of a shard: as asked for, or by a short measurement and what its largest county takes. */
async function needsOf(
  loaded: LoadedStudy,
  {
    shards,
    cores,
    minutes,
    megabytes,
    quiet,
  }: { shards: number; cores: number; minutes?: number; megabytes?: number; quiet?: boolean },
  language: Language,
): Promise<{ minutes: number; megabytes: number }> {
  const memory = Math.ceil((MARGIN * memoryFor(largestLoad(loaded, cores))) / MEGABYTE);
  const found = { megabytes: megabytes ?? Math.max(LEAST_MEGABYTES, memory) };
  if (minutes !== undefined) return { ...found, minutes };
  const text = fleetText(language).slurm;
  if (!quiet) tell(`${text.measuring}\n`);
  const sweep = savedStudy(loaded);
  const start = () => thread<SweepJob, JobRows>(workerFile(), { sweep });
  const estimate = await estimateSweep(loaded, { workers: 1, start, signal: interruption() });
  const seconds = estimate ? estimate.seconds.most / (shards * cores) : 0;
  return { ...found, minutes: Math.max(LEAST_MINUTES, Math.ceil((MARGIN * seconds) / 60)) };
}

/** Tells how the shards of a directory stand, by their stores and by Slurm's queue. */
export function slurmStatusCommand(
  directory: string,
  { json }: { json?: boolean },
  language: Language,
): void {
  const text = fleetText(language).slurm;
  const out = resolve(directory);
  const record = readRecord(out);
  if (!record) throw mistake(text.mistake.notSlurm(directory));
  const queued = queuedTasks(record.jobs);
  const stands = shardStands(out, record, queued);
  if (json) {
    print(`${JSON.stringify({ ...record, shards: stands })}\n`);
    return;
  }
  const lines = [
    text.study(record.name, record.jobs.join(", ")),
    ...STATES.flatMap((state) => linesOf(stands, state, language)),
    ...(queued ? [] : [text.noQueue]),
    ...nextStep(stands, record, directory, language),
  ];
  print(`${lines.join("\n")}\n`);
}

const STATES = ["complete", "running", "waiting", "lost", "unknown"] as const;
const MOST_NAMED = 20;

function linesOf(stands: readonly ShardStand[], state: ShardStand["state"], language: Language): string[] {
  const text = fleetText(language).slurm;
  const own = stands.filter((stand) => stand.state === state);
  if (own.length === 0) return [];
  const named = own.slice(0, MOST_NAMED).map(({ shard }) => shard);
  const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
  const runs = own.reduce((sum, each) => sum + (each.runs?.finished ?? 0), 0);
  return [text.state(text.states[state], own.length, runs, named, own.length > MOST_NAMED, reasons)];
}

function nextStep(
  stands: readonly ShardStand[],
  { study, shards }: SlurmRecord,
  directory: string,
  language: Language,
): string[] {
  const text = fleetText(language).slurm;
  if (stands.every(({ state }) => state === "complete")) return [text.mergeNow(directory)];
  return stands.some(({ state }) => state === "lost") ? [text.submitAgain(study, shards, directory)] : [];
}

/** Puts the shards of a directory together. */
export async function slurmMergeCommand(
  directory: string,
  { out, ...options }: { out?: string; allowMissing?: boolean; otherModel?: boolean; quiet?: boolean },
  language: Language,
): Promise<void> {
  if (out === undefined) throw mistake(fleetText(language).slurm.mistake.out);
  const record = readRecord(resolve(directory));
  if (!record) throw mistake(fleetText(language).slurm.mistake.notSlurm(directory));
  const places = Array.from({ length: record.shards }, (_, k) =>
    shardPlace(directory.replace(/\/+$/, ""), k + 1),
  );
  await mergeCommand(places, { ...options, out }, language);
}
