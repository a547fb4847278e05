import type { Plan } from "../model/run.ts";
import { openPool, type Pool } from "../play/pool.ts";
import type { Runner } from "../play/runner.ts";
import { type Comparison, eventsBehind, HEADLINE, paired, summarise } from "./comparison.ts";
import { pairedEstimate } from "./estimate.ts";
import type { Job, Replicate, Task } from "./replicates.ts";
import { resultHash } from "./result-hash.ts";

export const FEWEST = 8;
export const MOST = 10_000;

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
  const headline = [treatment, reference] as const;
  try {
    const { replicates, planned } = await collect(pool, task, headline, options);
    const interrupted = options.signal?.aborted ?? false;
    const { seed, luck } = plan;
    const hash = resultHash(replicates);
    return { ...summarise(task, replicates, headline), hash, seed, luck, planned, interrupted };
  } finally {
    pool.close();
  }
}

function chosen(plan: Plan, options: CompareOptions): { task: Task; reference: string; treatment: string } {
  const known = plan.arms.map(({ name }) => name);
  const arms = options.arms ? known.filter((name) => options.arms?.includes(name)) : known;
  for (const name of [...(options.arms ?? []), options.reference, options.treatment])
    if (name !== undefined && !known.includes(name))
      throw new Error(`unknown arm: ${name} (the arms are ${known.join(", ")})`);
  if (arms.length === 0) throw new Error("no arm to play");
  const pick = (asked: string | undefined, usual: string, otherwise: string): string =>
    [asked, usual].find((name) => name !== undefined && arms.includes(name)) ?? otherwise;
  const reference = pick(options.reference, "traditional", arms[0]);
  const others = arms.filter((arm) => arm !== reference);
  const treatment = pick(options.treatment, "hybrid", others.at(-1) ?? reference);
  return { task: { plan, arms, pairs: others.map((arm) => ({ reference, arm })) }, reference, treatment };
}

/** Batch after batch; how many there are depends on results only, never on who was faster. */
async function collect(
  pool: Pool<Job, Replicate>,
  { arms, pairs }: Task,
  headline: readonly [string, string],
  { replicates: asked, precision, signal, onProgress, flows }: CompareOptions,
): Promise<{ replicates: Replicate[]; planned: number }> {
  const most = asked ?? (precision === undefined ? FEWEST : MOST);
  let planned = precision === undefined ? most : Math.min(FEWEST, most);
  const began = performance.now();
  const done: Replicate[] = [];
  let finished = 0;
  const tell = (): void => {
    const seconds = (performance.now() - began) / 1000;
    const etaSeconds = finished === 0 ? NaN : (seconds / finished) * (planned - finished);
    onProgress?.({ finished: finished * arms.length, planned: planned * arms.length, etaSeconds });
  };
  tell();
  for (;;) {
    const jobs = Array.from({ length: planned - done.length }, (_, k) => {
      const replicate = done.length + k + 1;
      return { replicate, flows: flows === "all" || (flows === "first" && replicate === 1) };
    });
    const onResult = (): void => {
      finished++;
      tell();
    };
    done.push(...(await pool.run(jobs, { signal, onResult })));
    if (signal?.aborted || planned === most || precision === undefined) break;
    const pair = pairs.findIndex(({ arm }) => arm === headline[0]);
    const wanted = replicatesFor(done, { headline, pair }, precision);
    if (wanted <= planned) break;
    planned = Math.min(wanted, most);
  }
  return { replicates: done, planned };
}

/**
 * How many replicates the precision asks for, judged by those there are and by how many households differ in them; at
 * most twice as many at a time.
 */
function replicatesFor(
  done: readonly Replicate[],
  { headline, pair }: { headline: readonly [string, string]; pair: number },
  precision: number,
): number {
  const tallied = done.flatMap(({ tallies }) => tallies[pair] ?? []);
  const differences = paired(done, HEADLINE, ...headline);
  const { half, n } = pairedEstimate(differences, eventsBehind(HEADLINE, tallied));
  if (half <= precision || n < 2) return done.length;
  if (!Number.isFinite(half)) return 2 * done.length;
  const wider = half / precision;
  const wanted = Math.ceil(done.length * wider * wider);
  return Math.min(Math.max(wanted, done.length + FEWEST), 2 * done.length);
}
