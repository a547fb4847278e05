import { type Fate, openLane, reasonOf } from "./lane.ts";
import type { Runner } from "./runner.ts";
import { schedule, type Task } from "./schedule.ts";

interface PoolRun<R> {
  /** Called as jobs finish, whatever their order. */
  onResult?: (result: R) => void;
  /** Takes the results in the order in which the jobs were asked, as soon as those before are there; none is kept. */
  inOrder?: (result: R) => void;
  /** Stops the runners at once; what had finished by then is kept. */
  signal?: AbortSignal;
}

/** Runners that stay alive from one list of jobs to the next. */
export interface Pool<J, R> {
  /**
   * Results in the order in which the jobs were asked, whichever runner was free; those not done left out, and all of
   * them where `inOrder` takes them.
   */
  run(jobs: readonly J[], options?: PoolRun<R>): Promise<R[]>;
  close(): void;
}

/** Gives jobs to whichever lane is free. A job that is lost or fails is an error that names it, and ends the rest. */
export function openPool<J, R>(
  size: number,
  start: () => Runner<J, R>,
  name: (job: J) => string,
): Pool<J, R> {
  const lanes = Array.from({ length: size }, () => openLane(start));

  function resultOf(job: J, fate: Fate<R>): R {
    if ("result" in fate) return fate.result;
    throw new Error(`${name(job)}: ${reasonOf(fate)}`);
  }

  async function run(jobs: readonly J[], { onResult, inOrder, signal }: PoolRun<R> = {}): Promise<R[]> {
    const stop = new AbortController();
    const passOn = (): void => stop.abort();
    if (signal?.aborted) passOn();
    signal?.addEventListener("abort", passOn, { once: true });
    const results = new Map<number, R>();
    let asked = 0;
    let taken = 0;
    const pass = (): void => {
      for (; inOrder && results.has(taken); taken++) {
        inOrder(results.get(taken) as R);
        results.delete(taken);
      }
    };
    const next = (): Task<J, R> | undefined => {
      if (asked === jobs.length) return undefined;
      const at = asked++;
      const job = jobs[at];
      return {
        job,
        take(fate) {
          const result = resultOf(job, fate);
          results.set(at, result);
          onResult?.(result);
          pass();
        },
      };
    };
    await schedule(lanes, next, stop).finally(() => signal?.removeEventListener("abort", passOn));
    const left = [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
    if (!inOrder) return left;
    left.forEach(inOrder);
    return [];
  }

  return {
    run,
    close() {
      for (const lane of lanes) lane.end();
    },
  };
}
