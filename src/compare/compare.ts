import { countedOf, rangeOf } from "../model/metrics/all.ts";
import type { Plan } from "../model/run.ts";
import { openPool, type Pool } from "../play/pool.ts";
import type { Runner } from "../play/runner.ts";
import type { Comparison } from "./comparison.ts";
import type { Estimate } from "./estimate.ts";
import { openReduction, type Reduction } from "./reduction.ts";
import type { Job, Replicate, Task } from "./replicates.ts";

const FEWEST = 8;
const MOST = 10_000;

/** Progress in finished runs only; one run is one arm of one replicate. */
export interface Progress {
  finished: number;
  planned: number;
  /** From the pace of the finished runs; NaN before the first. */
  etaSeconds: number;
}

export interface CompareOptions {
  /** How many replicates; with `precision`, how many at most. */
  replicates?: number;
  /** Go on until the 95 % half-width of the headline's paired relapse difference is no larger. */
  precision?: number;
  /** Threads; 0 plays in this one, to the same result. By default one a core. */
  workers?: number;
  onProgress?: (progress: Progress) => void;
  /** Called with every replicate, in the order of their numbers, as soon as those before it are there. */
  onReplicate?: (replicate: Replicate) => void;
  /** Stops within a second and keeps the replicates that had finished. */
  signal?: AbortSignal;
  /** Only these arms. */
  arms?: readonly string[];
  /** The arm that the others are compared with; by default `traditional`, or the first. */
  reference?: string;
  /** The arm of the headline; by default `hybrid`, or the last. */
  treatment?: string;
  /** Bring back the flow matrices of the first replicate, or of all. */
  flows?: "first" | "all";
}

/** What `comparePlan` is told besides the plan: how to start a runner, and what the page leaves to defaults. */
export interface Runners {
  size: number;
  start(task: Task): Runner<Job, Replicate>;
}

/** Plays every arm of a plan over replicates on the same luck, on whatever runners it is given. */
export async function comparePlan(
  plan: Plan,
  options: CompareOptions,
  runners: Runners,
): Promise<Comparison> {
  const { task, reference, treatment } = chosen(plan, options);
  const pool = openPool(
    runners.size,
    () => runners.start(task),
    ({ replicate }: Job) => `replicate ${replicate}`,
  );
  const reduction = openReduction(task, { headline: [treatment, reference], rangeOf, countedOf });
  try {
    const planned = await collect(pool, reduction, task.arms.length, options);
    const interrupted = options.signal?.aborted ?? false;
    const { seed, luck } = plan;
    return { ...reduction.summary(), hash: reduction.hash(), seed, luck, planned, interrupted };
  } finally {
    pool.close();
  }
}

function chosen(plan: Plan, options: CompareOptions): { task: Task; reference: string; treatment: string } {
  const names = plan.arms.map(({ name }) => name);
  const arms = options.arms ? names.filter((name) => options.arms?.includes(name)) : names;
  for (const name of [...(options.arms ?? []), options.reference, options.treatment])
    if (name !== undefined && !names.includes(name))
      throw new Error(`unknown arm: ${name} (the arms are ${names.join(", ")})`);
  if (arms.length === 0) throw new Error("no arm to play");
  const pick = (asked: string | undefined, usual: string, otherwise: string): string =>
    [asked, usual].find((name) => name !== undefined && arms.includes(name)) ?? otherwise;
  const reference = pick(options.reference, "traditional", arms[0]);
  const others = arms.filter((arm) => arm !== reference);
  const treatment = pick(options.treatment, "hybrid", others.at(-1) ?? reference);
  return { task: { plan, arms, pairs: others.map((arm) => ({ reference, arm })) }, reference, treatment };
}

/** Batch after batch; how many there are depends on results only, never on who was faster. Tells how many were planned. */
async function collect(
  pool: Pool<Job, Replicate>,
  reduction: Reduction,
  arms: number,
  { replicates: asked, precision, signal, onProgress, onReplicate, flows }: CompareOptions,
): Promise<number> {
  const most = asked ?? (precision === undefined ? FEWEST : MOST);
  let planned = precision === undefined ? most : Math.min(FEWEST, most);
  const began = performance.now();
  let finished = 0;
  const tell = (): void => {
    const seconds = (performance.now() - began) / 1000;
    const etaSeconds = finished === 0 ? NaN : (seconds / finished) * (planned - finished);
    onProgress?.({ finished: finished * arms, planned: planned * arms, etaSeconds });
  };
  const onResult = (): void => {
    finished++;
    tell();
  };
  const inOrder = (replicate: Replicate): void => {
    reduction.take(replicate);
    onReplicate?.(replicate);
  };
  tell();
  for (;;) {
    const before = reduction.finished;
    const jobs = Array.from({ length: planned - before }, (_, k) => {
      const replicate = before + k + 1;
      return { replicate, flows: flows === "all" || (flows === "first" && replicate === 1) };
    });
    await pool.run(jobs, { signal, onResult, inOrder });
    if (signal?.aborted || planned === most || precision === undefined) break;
    const wanted = replicatesFor(reduction.finished, reduction.headline(), precision);
    if (wanted <= planned) break;
    planned = Math.min(wanted, most);
  }
  return planned;
}

/**
 * How many replicates the precision asks for, judged by those there are and by how many households differ in them; at
 * most twice as many at a time.
 */
function replicatesFor(done: number, headline: Estimate | undefined, precision: number): number {
  if (!headline || headline.n < 2 || headline.half <= precision) return done;
  if (!Number.isFinite(headline.half)) return 2 * done;
  const wider = headline.half / precision;
  const wanted = Math.ceil(done * wider * wider);
  return Math.min(Math.max(wanted, done + FEWEST), 2 * done);
}
