import { type ByMetric, byMetric, metricsIn } from "../model/by-metric.ts";
import type { ArmRun, Fates, Plan } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import { type Tally, tally } from "./counterfactual.ts";
import { type FinanceGains, financeGains } from "./finance.ts";

/** Two arms whose households are compared one by one. */
export interface Pair {
  reference: string;
  arm: string;
}

/** What every replicate of a comparison has in common; handed to each worker once. */
export interface Task {
  plan: Plan;
  arms: readonly string[];
  pairs: readonly Pair[];
}

/** One replicate, all arms of it together, since they share their burn-in and their luck. */
export interface Job {
  replicate: number;
  /** Whether to bring back the flow matrix of each season. */
  flows: boolean;
}

/** One arm of one replicate, its households left behind. */
export interface ReplicateArm {
  arm: string;
  summary: ArmRun["summary"];
  series: ByMetric<Float64Array>;
  flows?: readonly Float64Array[];
  /** Which finance for whom: see `model/finance.ts`. */
  finance: Float64Array;
}

export interface Replicate {
  replicate: number;
  arms: readonly ReplicateArm[];
  /** In the order of the task's pairs. */
  tallies: readonly Tally[];
  /** By arm: who had which finance, and what income came of it against the reference. */
  financeGains: Readonly<Record<string, FinanceGains>>;
}

/** Plays one replicate and reduces it to what a comparison keeps. */
export const playReplicate = (task: Task, { replicate, flows }: Job): Replicate =>
  replicateOf(task, replicate, simulateArms(task.plan, replicate, task.arms, { flows }));

/** One arm of one replicate, and what became of its households. */
export interface ArmWithFates {
  run: ReplicateArm;
  fates: Fates;
}

/** What a comparison keeps of a replicate's runs. */
export const replicateOf = (
  task: Pick<Task, "arms" | "pairs">,
  replicate: number,
  runs: readonly ArmRun[],
): Replicate =>
  replicateFrom(
    task,
    replicate,
    runs.map((run) => ({ run: packed(run), fates: run.households })),
  );

/** The same of arms that were played apart, in the order of the task's. */
export function replicateFrom(
  { arms, pairs }: Pick<Task, "arms" | "pairs">,
  replicate: number,
  all: readonly ArmWithFates[],
): Replicate {
  const fates = (arm: string) => all[arms.indexOf(arm)].fates;
  return {
    replicate,
    arms: all.map(({ run }) => run),
    tallies: pairs.map(({ reference, arm }) => tally(fates(reference), fates(arm))),
    financeGains: Object.fromEntries(
      arms.map((arm) => {
        const pair = pairs.find((each) => each.arm === arm);
        return [arm, financeGains(fates(arm), pair && fates(pair.reference))];
      }),
    ),
  };
}

/** The series in one buffer, so that it moves between threads without a copy. */
export function packed({ arm, summary, series, flows, finance }: ArmRun): ReplicateArm {
  const keys = metricsIn(series);
  const buffer = new Float64Array(keys.reduce((length, key) => length + series[key].length, 0));
  let from = 0;
  const views = byMetric(keys, (key) => {
    const view = buffer.subarray(from, from + series[key].length);
    view.set(series[key]);
    from += series[key].length;
    return view;
  });
  return {
    arm,
    summary,
    series: views,
    finance,
    ...(flows && { flows: flows.map((matrix) => matrix.slice()) }),
  };
}

/** The buffers of a replicate, each once: what may be transferred. */
export function buffersOf({ arms, tallies, financeGains: gains }: Replicate): ArrayBuffer[] {
  const views = arms.flatMap(({ series, finance, flows = [] }) => [
    ...Object.values(series),
    finance,
    ...flows,
  ]);
  return [
    ...new Set([...views, ...tallies, ...Object.values(gains)].map(({ buffer }) => buffer as ArrayBuffer)),
  ];
}
