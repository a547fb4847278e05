import type { Remote } from "comlink";
import type { WorkerApi } from "./work/serve.ts";

/** Why a worker is given up that died without a word. */
export const SILENT = "worker fell silent";

/** Milliseconds between two questions, and of silence after which nobody is there, however slow the machine. */
const BETWEEN = 15_000;
const PATIENCE = 180_000;

/**
 * Watches a worker that may die without an event, as one that runs out of memory does. It holds a lock for as long as
 * it lives, which the browser hands on at its death; where there are no locks (older browsers, plain http of another
 * machine) it is asked now and then whether it is there. Comes back, once it is watched, with what ends the watch.
 */
export async function watch(worker: Remote<WorkerApi>, onDeath: () => void): Promise<() => void> {
  return (globalThis.navigator?.locks && (await byLock(worker, onDeath))) ?? byAsking(worker, onDeath);
}

/** Nothing where the worker may not hold a lock. */
async function byLock(worker: Remote<WorkerApi>, onDeath: () => void): Promise<(() => void) | undefined> {
  const name = `sannong-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  const ending = new AbortController();
  try {
    await worker.hold(name);
  } catch {
    return undefined;
  }
  // Rejects where the watch is ended.
  navigator.locks.request(name, { signal: ending.signal }, onDeath).catch(() => {});
  return () => ending.abort();
}

function byAsking(worker: Remote<WorkerApi>, onDeath: () => void): () => void {
  let heard = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - heard > PATIENCE) {
      clearInterval(timer);
      onDeath();
      return;
    }
    worker.alive().then(
      () => {
        heard = performance.now();
      },
      () => {},
    );
  }, BETWEEN);
  return () => clearInterval(timer);
}
