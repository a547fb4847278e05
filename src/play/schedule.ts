import type { Fate, Lane } from "./lane.ts";

/** A job, and who takes what became of it; the lane waits for that before it goes on. */
export interface Task<J, R> {
  job: J;
  take(fate: Fate<R>): void | Promise<void>;
}

/**
 * Keeps lanes at work until `next` has no more tasks or `stop` is called, which ends them at once. What a taker throws
 * stops all of them and is thrown on.
 */
export async function schedule<J, R>(
  lanes: readonly Lane<J, R>[],
  next: () => Task<J, R> | undefined | Promise<Task<J, R> | undefined>,
  stop: AbortController,
): Promise<void> {
  const { signal } = stop;
  async function work(lane: Lane<J, R>): Promise<void> {
    try {
      while (!signal.aborted) {
        const task = await next();
        if (task === undefined || signal.aborted) return;
        await task.take(await lane.run(task.job));
      }
    } catch (error) {
      if (signal.aborted) return;
      stop.abort();
      throw error;
    }
  }
  const endAll = (): void => {
    for (const lane of lanes) lane.end();
  };
  signal.addEventListener("abort", endAll, { once: true });
  try {
    await Promise.all(lanes.map(work));
  } finally {
    signal.removeEventListener("abort", endAll);
  }
}
