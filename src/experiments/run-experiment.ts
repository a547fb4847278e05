import type { PackedSample } from "../compare/packed-sample.ts";
import { usableCores } from "../play/cores.ts";
import { openPool } from "../play/pool.ts";
import { inThisThread } from "../play/runner.ts";
import { thread, workerFile } from "../play/threads.ts";
import { eachDesignPoint } from "../sweeps/design/design-points.ts";
import { jobPlayer, type SweepJob, taskOf } from "../sweeps/run/sweep-job.ts";
import type { JobRows } from "../sweeps/store/job-rows.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { savedStudy } from "../sweeps/study/saved-study.ts";
import { experimentStudy, type LoadedExperiment } from "./file/experiment-study.ts";
import { type ExperimentFound, findingsIn, type Recorded } from "./found/findings.ts";
import { experimentRecorder } from "./sample/experiment-recorder.ts";
import { unpacked } from "./sample/packed-table.ts";
import type { ExperimentHooks } from "./sample/record-samples.ts";
import type { SampleTable } from "./sample/sample-table.ts";

export interface ExperimentOptions {
  /** By default as many as the file says. */
  seeds?: number;
  /** Threads; 0 plays in this one, to the same result, and so do hooks. By default one a core. */
  workers?: number;
  hooks?: ExperimentHooks;
  signal?: AbortSignal;
  onSeed?(finished: number, planned: number): void;
}

/** An experiment that was played: what it found, and its samples. */
export interface ExperimentRun extends ExperimentFound {
  /** What the findings are read from. */
  recorded: Recorded;
  /** A sample of each seed, in their order, by its name; an unknown name throws. */
  samplesOf(name: string): SampleTable[];
}

/**
 * Plays an experiment in memory, without a store, and estimates. Throws where a seed fails. The result is that of
 * `sannong experiment run`, whatever the number of workers.
 */
export async function runExperiment(
  loaded: LoadedExperiment,
  { seeds = loaded.experiment.seeds, ...options }: ExperimentOptions = {},
): Promise<ExperimentRun> {
  const { experiment } = loaded;
  const study = experimentStudy(loaded, seeds);
  const [point] = eachDesignPoint(study.study);
  const jobs = Array.from({ length: seeds }, (_, k): SweepJob => ({ point, replicate: k + 1 }));
  const played = await playedJobs(study, jobs, loaded, options);
  const bySeed = played.map((rows) => samplesIn(rows));
  const samplesOf = (name: string): SampleTable[] =>
    bySeed.map((samples) => unpacked(namedIn(samples, name)));
  const recorded: Recorded = {
    study: { seed: study.study.seed, replicates: seeds },
    async *samples(name) {
      for (const [k, samples] of bySeed.entries())
        yield { replicate: k + 1, table: unpacked(namedIn(samples, name)) };
    },
  };
  const found = await findingsIn(recorded, experiment);
  return { ...found, recorded, samplesOf };
}

function namedIn(samples: readonly PackedSample[], name: string): PackedSample {
  const own = samples.find((sample) => sample.name === name);
  if (!own) throw new Error(`no sample ${name}: ${samples.map((each) => each.name).join(", ")}`);
  return own;
}

async function playedJobs(
  study: LoadedStudy,
  jobs: readonly SweepJob[],
  { experiment }: LoadedExperiment,
  { workers = usableCores(), hooks, signal, onSeed }: ExperimentOptions,
): Promise<readonly JobRows[]> {
  const here = workers === 0 || hooks !== undefined;
  const start = () =>
    here
      ? inThisThread<SweepJob, JobRows>(jobPlayer(taskOf(study), experimentRecorder(experiment, hooks)))
      : thread<SweepJob, JobRows>(workerFile(), { sweep: savedStudy(study) });
  const size = here ? 1 : Math.max(1, Math.min(workers, jobs.length));
  const pool = openPool(size, start, ({ replicate }) => `seed ${replicate}`);
  let finished = 0;
  try {
    return await pool.run([...jobs], { signal, onResult: () => onSeed?.(++finished, jobs.length) });
  } finally {
    pool.close();
  }
}

/** The samples of a seed; a run that failed throws what it met. */
function samplesIn({ rows, replicate }: JobRows): readonly PackedSample[] {
  const failed = rows.find(({ status }) => status === "failed");
  if (failed) throw new Error(`seed ${replicate}: ${failed.reason}`);
  return rows.flatMap(({ samples = [] }) => [...samples]);
}
