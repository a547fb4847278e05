import type { JobRows } from "./job-rows.ts";

/** Gathers jobs and stores them a few times a second. */
interface StoreBuffer {
  /** Takes a job; waits where the store cannot keep up. Throws once the store has failed. */
  put(job: JobRows): Promise<void> | void;
  /** Stores what is left. */
  flush(): Promise<void>;
}

/** What is lost at most when the process is killed: this, and the time one transaction takes. */
const MILLISECONDS = 250;
/** As many jobs are stored at once, whatever the time, so that what waits stays small. */
const FULL = 2048;

/** `store` is one transaction; `stored` is told after each; `broken` once, when one fails. */
export function storeBuffer(
  store: (jobs: readonly JobRows[]) => Promise<void>,
  stored: (jobs: readonly JobRows[]) => void,
  broken: () => void,
): StoreBuffer {
  let waiting: JobRows[] = [];
  let timer: NodeJS.Timeout | undefined;
  let storing: Promise<void> = Promise.resolve();
  let failure: { error: unknown } | undefined;

  async function storeWaiting(): Promise<void> {
    if (failure) throw failure.error;
    const jobs = waiting;
    if (jobs.length === 0) return;
    waiting = [];
    try {
      await store(jobs);
    } catch (error) {
      failure = { error };
      broken();
      throw error;
    }
    stored(jobs);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    storing = storing.catch(() => {}).then(storeWaiting);
    return storing;
  }

  return {
    put(job) {
      if (failure) throw failure.error;
      waiting.push(job);
      // The failure is kept, and thrown by the next call.
      timer ??= setTimeout(() => void flush().catch(() => {}), MILLISECONDS);
      if (waiting.length >= FULL) return flush();
    },
    flush,
  };
}
