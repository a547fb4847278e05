/** What a runner makes of a job: its result, or the error that the job itself met. */
export type Outcome<R> = { result: R } | { failed: string };

/** Does one job at a time. `run` rejects only if the runner itself died; `stop` ends it at once. */
export interface Runner<J, R> {
  run(job: J): Promise<Outcome<R>>;
  stop(): void;
}

export interface PoolRun<R> {
  /** Called as jobs finish, whatever their order. */
  onResult?: (result: R) => void;
  /** Stops the runners at once; what had finished by then is kept. */
  signal?: AbortSignal;
}

/** Runners that stay alive from one list of jobs to the next. */
export interface Pool<J, R> {
  /** Results in the order in which the jobs were asked, whichever runner was free; those not done left out. */
  run(jobs: readonly J[], options?: PoolRun<R>): Promise<R[]>;
  close(): void;
}

/** A runner in this very thread, which takes a breath before each job so that a signal can be heard. */
export const inThisThread = <J, R>(play: (job: J) => R): Runner<J, R> => ({
  async run(job) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      return { result: play(job) };
    } catch (error) {
      return { failed: messageOf(error) };
    }
  },
  stop() {},
});

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Gives jobs to whichever runner is free. A runner that dies is replaced and its job repeated once; a second
 * death is an error that names the job, and so is an error met by the job itself.
 */
export function openPool<J, R>(
  size: number,
  start: () => Runner<J, R>,
  name: (job: J) => string,
): Pool<J, R> {
  const runners: (Runner<J, R> | undefined)[] = Array.from({ length: size });

  const end = (lane: number): void => {
    runners[lane]?.stop();
    runners[lane] = undefined;
  };
  const close = (): void => {
    for (let lane = 0; lane < size; lane++) end(lane);
  };

  async function attempt(lane: number, job: J): Promise<Outcome<R>> {
    runners[lane] ??= start();
    try {
      return await runners[lane].run(job);
    } catch (death) {
      end(lane);
      throw death;
    }
  }

  async function result(lane: number, job: J, stopped: AbortSignal): Promise<R> {
    const outcome = await attempt(lane, job).catch((death: unknown) => {
      if (stopped.aborted) throw death;
      return attempt(lane, job).catch((cause: Error) => {
        throw new Error(`${name(job)}: its worker died twice: ${cause.message}`, { cause });
      });
    });
    if ("failed" in outcome) throw new Error(`${name(job)}: ${outcome.failed}`);
    return outcome.result;
  }

  async function run(jobs: readonly J[], { onResult, signal }: PoolRun<R> = {}): Promise<R[]> {
    const halt = new AbortController();
    const stopped = halt.signal;
    const passOn = (): void => halt.abort();
    if (signal?.aborted) passOn();
    signal?.addEventListener("abort", passOn, { once: true });
    const results: R[] = new Array(jobs.length);
    let next = 0;
    async function work(lane: number): Promise<void> {
      while (next < jobs.length && !stopped.aborted) {
        const at = next++;
        try {
          results[at] = await result(lane, jobs[at], stopped);
        } catch (error) {
          if (stopped.aborted) return;
          halt.abort();
          throw error;
        }
        onResult?.(results[at]);
      }
    }
    stopped.addEventListener("abort", close, { once: true });
    try {
      await Promise.all(runners.map((_, lane) => work(lane)));
    } finally {
      stopped.removeEventListener("abort", close);
      signal?.removeEventListener("abort", passOn);
    }
    return results.filter((_, at) => at in results);
  }

  return { run, close };
}
