import { type Remote, wrap } from "comlink";
import type { Problem } from "../../src/scenario/problem.ts";
import type { Answer, WorkerApi } from "./work/serve.ts";
import type { Size } from "./work/size.ts";

/** A scenario that cannot be played; `problems` say where and why, as far as the worker that met it can tell. */
export interface NotPlayable extends Error {
  problems: readonly Problem[];
}

/** A county that is not played unasked. */
export interface TooLarge extends Error {
  size: Size;
}

/** One worker that does one thing at a time; it is started anew if it dies. */
export interface Lane {
  /** In turn with what it was asked before. Rejects if the worker dies (`hasDied`), is cancelled or met an error. */
  run<T>(use: (worker: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T>;
  /** Ends what it plays. */
  cancel(): void;
  /** How many things it has been asked and not yet answered. */
  readonly load: number;
}

interface Living {
  worker: Worker;
  remote: Remote<WorkerApi>;
  death: Promise<never>;
}

function started(worker: Worker): Living {
  const death = new Promise<never>((_, reject) => {
    const die = (event: Event): void => {
      event.preventDefault();
      reject(new Error(event instanceof ErrorEvent && event.message ? event.message : "worker died"));
    };
    worker.addEventListener("error", die);
    worker.addEventListener("messageerror", die);
    worker.addEventListener("killed", () => reject(new Error("worker was ended")));
  });
  death.catch(() => {});
  return { worker, remote: wrap<WorkerApi>(worker), death };
}

/** `start` makes the worker when it is first needed. */
export function openLane(start: () => Worker | Promise<Worker>): Lane & { kill(): void } {
  let living: Living | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let load = 0;

  async function begin(): Promise<Living> {
    const own = started(await start());
    living = own;
    // Also one that dies with nothing to do, so that the next caller gets a new one.
    own.death.catch(() => end(own));
    return own;
  }

  function end(own: Living): void {
    own.worker.terminate();
    if (living === own) living = undefined;
  }

  async function now<T>(use: (worker: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
    const own = living ?? (await begin().catch(died));
    const answer = await Promise.race([use(own.remote), own.death]).catch((error: unknown) => {
      end(own);
      return died(error);
    });
    if ("result" in answer) return answer.result;
    if ("failed" in answer) throw new Error(answer.failed);
    if ("size" in answer) throw Object.assign(new Error("too large"), { size: answer.size });
    const problems = "problems" in answer ? answer.problems : [];
    throw Object.assign(new Error(problems.map(({ path }) => path).join(", ")), { problems });
  }

  return {
    run(use) {
      load++;
      const done = last.then(() => now(use));
      last = done.catch(() => {}).then(() => load--);
      return done;
    },
    cancel() {
      if (living && load > 0) void living.remote.cancel();
    },
    /** Ends the worker as if it had died. */
    kill() {
      living?.worker.dispatchEvent(new Event("killed"));
    },
    get load() {
      return load;
    },
  };
}

export const isNotPlayable = (error: unknown): error is NotPlayable =>
  error instanceof Error && "problems" in error;

export const isTooLarge = (error: unknown): error is TooLarge => error instanceof Error && "size" in error;

/** Whether it was the worker that failed and not what it played. */
export const hasDied = (error: unknown): boolean => error instanceof Error && "died" in error;

function died(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw Object.assign(new Error(message, { cause: error }), { died: true });
}
