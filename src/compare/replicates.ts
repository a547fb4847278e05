import { type ByMetric, byMetric, metricsIn } from "../model/by-metric.ts";
import { metrics } from "../model/metrics/all.ts";
import type { ArmRun, Fates, Plan } from "../model/run.ts";
import { runFigure } from "../model/run-figure.ts";
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
  /** Of quotients that are measured every season, Σ above/Σ below over each year: a season may have next to nothing below. */
  years?: ByMetric<Float64Array>;
  /** The cases behind shares; left out, none is told by counts. */
  cases?: ArmRun["cases"];
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

const SEASONS = 4;

function yearsOf({ series, parts }: ArmRun): ByMetric<Float64Array> {
  const quotients = metricsIn(series).filter((key) => metrics[key].parts && metrics[key].each === "season");
  return byMetric(quotients, (key) =>
    Float64Array.from({ length: Math.ceil(series[key].length / SEASONS) }, (_, year) => {
      const [from, to] = [SEASONS * year, SEASONS * (year + 1)];
      return runFigure(metrics[key], series[key].slice(from, to), parts[key].slice(from, to));
    }),
  );
}

/** The series in one buffer, so that it moves between threads without a copy. */
export function packed(run: ArmRun): ReplicateArm {
  const { arm, summary, series, cases, flows, finance } = run;
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
    years: yearsOf(run),
    cases,
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
