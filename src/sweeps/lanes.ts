import { messageOf, type Outcome, type Runner } from "../pool.ts";

/** How lanes get their work and get rid of it. */
export interface Work<J, R> {
  /** The next job, or nothing at the end and once the signal has come. */
  next(): Promise<J | undefined>;
  /** Takes a result; the lane waits for it before the next job. */
  take(job: J, result: R): void | Promise<void>;
  /** Makes a result of a job whose runner died twice, or that failed. */
  failed(job: J, reason: string): R;
}

/**
 * Keeps `size` runners at work until there are no more jobs or `stop` is called, which ends them at once. A runner
 * that dies is replaced and its job repeated once; a second death makes the job a failed one.
 */
export async function workLanes<J, R>(
  size: number,
  start: () => Runner<J, R>,
  work: Work<J, R>,
  stop: AbortController,
): Promise<void> {
  await Promise.all(
    Array.from({ length: size }, () =>
      lane(start, work, stop.signal).catch((error: unknown) => {
        stop.abort();
        throw error;
      }),
    ),
  );
}

async function lane<J, R>(start: () => Runner<J, R>, work: Work<J, R>, signal: AbortSignal): Promise<void> {
  let runner: Runner<J, R> | undefined;
  const end = (): void => {
    runner?.stop();
    runner = undefined;
  };
  async function outcomeOf(job: J): Promise<Outcome<R>> {
    for (let deaths = 1; ; deaths++) {
      runner ??= start();
      try {
        return await runner.run(job);
      } catch (death) {
        end();
        if (signal.aborted) throw death;
        if (deaths === 2) return { failed: `its worker died twice: ${messageOf(death)}` };
      }
    }
  }

  signal.addEventListener("abort", end, { once: true });
  try {
    while (!signal.aborted) {
      const job = await work.next();
      if (job === undefined || signal.aborted) return;
      const outcome = await outcomeOf(job);
      await work.take(job, "failed" in outcome ? work.failed(job, outcome.failed) : outcome.result);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", end);
    end();
  }
}
