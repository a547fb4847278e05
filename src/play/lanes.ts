import { messageOf, type Outcome, type Runner } from "./pool.ts";

/** How lanes get their work and get rid of it. */
export interface Work<J, R> {
  /** The next job, or nothing at the end and once the signal has come. */
  next(): Promise<J | undefined>;
  /** Takes a result; the lane waits for it before the next job. */
  take(job: J, result: R): void | Promise<void>;
  /** Makes a result of a job whose runner died twice, or that failed. */
  failed(job: J, reason: string): R;
  /** Told which jobs in a row, of all lanes, lost their runners twice; may throw to end it all. */
  lost?(inARow: readonly J[], reason: string): void;
}

/** How the reason of a job begins whose runner died twice. */
export const DIED = "its worker died twice";

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
  const lost: J[] = [];
  await Promise.all(
    Array.from({ length: size }, () =>
      lane(start, work, stop.signal, lost).catch((error: unknown) => {
        stop.abort();
        throw error;
      }),
    ),
  );
}

async function lane<J, R>(
  start: () => Runner<J, R>,
  work: Work<J, R>,
  signal: AbortSignal,
  lost: J[],
): Promise<void> {
  let runner: Runner<J, R> | undefined;
  const end = (): void => {
    runner?.stop();
    runner = undefined;
  };
  async function outcomeOf(job: J): Promise<Outcome<R>> {
    for (let deaths = 1; ; deaths++) {
      runner ??= start();
      try {
        const outcome = await runner.run(job);
        lost.length = 0;
        return outcome;
      } catch (death) {
        end();
        if (signal.aborted) throw death;
        if (deaths === 2) {
          lost.push(job);
          work.lost?.(lost, messageOf(death));
          return { failed: `${DIED}: ${messageOf(death)}` };
        }
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
