import type { Progress } from "../compare/compare.ts";
import type { Names } from "../declare/parameter.ts";
import { quantile } from "../math/quantile.ts";
import { usableCores } from "../play/cores.ts";
import { openPool } from "../play/pool.ts";
import { inThisThread } from "../play/runner.ts";
import { thread, workerFile } from "../play/threads.ts";
import { planOf } from "../scenario/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type FitTask, type Measured, measureFit } from "./fit-measure.ts";
import { fitMechanisms } from "./fit-mechanisms.ts";
import { SEEDS_IN, type Target } from "./target.ts";
import { type TargetKey, targetKeys, targets } from "./targets.ts";

export interface FitOptions {
  /** Seeds to measure on, each with its own county and luck. */
  seeds?: number;
  /** Threads; 0 plays in this one, to the same result. By default one a core. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** In the band, out of it, shown without one, or not carried by the model. */
export type Verdict = "in" | "missed" | "shown" | "notMeasurable";

/** A target held against the model. */
export interface FitRow extends Target {
  key: TargetKey;
  /** Seed by seed, NaN where it is not defined. */
  values: readonly number[];
  /** Over the seeds in which the figure is defined. */
  median: number;
  p10: number;
  p90: number;
  /** Of all seeds, those in the band. */
  inside: number;
  verdict: Verdict;
  /** Why the baseline misses it, where it does. */
  mechanism?: Names;
}

export interface Fit {
  scenario: string;
  seeds: number;
  /** The arms in which targets were measured. */
  arms: { bank: string; both: string };
  rows: readonly FitRow[];
  /** Of the targets with a band, those that passed, and how many there are. */
  passed: number;
  judged: number;
}

export const SEEDS = 40;

/** Holds a scenario against the published figures, over seeds. The number of workers does not matter. */
export async function fit(scenario: Scenario, options: FitOptions = {}): Promise<Fit> {
  const { seeds = SEEDS, workers = usableCores(), onProgress, signal } = options;
  const task = taskOf(scenario);
  const start = () =>
    workers === 0
      ? inThisThread<number, Measured>((replicate) => measureFit(task, replicate))
      : thread<number, Measured>(workerFile(), { fit: task });
  const pool = openPool(Math.max(1, Math.min(workers, seeds)), start, (replicate) => `seed ${replicate}`);
  const began = performance.now();
  let finished = 0;
  const tell = (): void => {
    const each = (performance.now() - began) / 1000 / finished;
    onProgress?.({ finished, planned: seeds, etaSeconds: each * (seeds - finished) });
  };
  const onResult = (): void => {
    finished++;
    tell();
  };
  tell();
  try {
    const replicates = Array.from({ length: seeds }, (_, r) => r + 1);
    const measured = await pool.run(replicates, { onResult, signal });
    return judged(scenario.name, task, measured);
  } finally {
    pool.close();
  }
}

/** What a scenario is measured in: bank lending, and both lenders. */
export function taskOf(scenario: Scenario): FitTask {
  const plan = planOf(scenario);
  const names = plan.arms.map(({ name }) => name);
  const first = (...asked: (string | undefined)[]): string =>
    asked.find((name) => name && names.includes(name))!;
  const { reference, treatment } = scenario.compare;
  const bank = first("traditional", reference, names[0]);
  return { plan, bank, both: first("hybrid", treatment, names.at(-1)) };
}

/** The table from what was measured, seed by seed. */
export function judged(scenario: string, { bank, both }: FitTask, measured: readonly Measured[]): Fit {
  const rows = targetKeys.map((key) => {
    return rowOf(
      key,
      measured.map((seed) => seed[key]),
    );
  });
  const withBand = rows.filter(({ verdict }) => verdict === "in" || verdict === "missed");
  return {
    scenario,
    seeds: measured.length,
    arms: { bank, both },
    rows,
    passed: withBand.filter(({ verdict }) => verdict === "in").length,
    judged: withBand.length,
  };
}

function rowOf(key: TargetKey, values: readonly number[]): FitRow {
  const target: Target = targets[key];
  const defined = values.filter((value) => !Number.isNaN(value));
  const within = (value: number): boolean =>
    target.band !== undefined && value >= target.band[0] && value <= target.band[1];
  const median = quantile(defined, 0.5);
  const inside = values.filter(within).length / values.length;
  const verdict =
    defined.length === 0
      ? "notMeasurable"
      : target.band === undefined
        ? "shown"
        : within(median) && inside >= SEEDS_IN
          ? "in"
          : "missed";
  return {
    ...target,
    key,
    values,
    median,
    p10: quantile(defined, 0.1),
    p90: quantile(defined, 0.9),
    inside,
    verdict,
    mechanism: fitMechanisms[key],
  };
}
