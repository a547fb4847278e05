import { type Remote, wrap } from "comlink";
import { openLane as openTurns, reasonOf } from "../../src/play/lane.ts";
import type { Runner } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { SILENT, watch } from "./watch.ts";
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

/** One worker that does one thing at a time; if it dies, a new one does the thing again, once. */
export interface Lane {
  /** In turn with what it was asked before. Rejects if it dies twice, is cancelled or ended, or met an error. */
  run<T>(use: (worker: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T>;
  /** Ends what it plays. */
  cancel(): void;
  /** Ends the worker, whatever it does. */
  end(): void;
  /** How many things it has been asked and not yet answered. */
  readonly load: number;
}

type Use = (worker: Remote<WorkerApi>) => Promise<void>;

/** A runner on a worker behind Comlink, which dies of what the worker dies of, and of its silence. */
function onWorker(start: () => Worker | Promise<Worker>): Runner<Use, void> & { cancel(): void } {
  let die = (_: Error): void => {};
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => {});
  async function begin() {
    const worker = await start();
    const dies = (event: Event): void => {
      event.preventDefault();
      die(new Error(event instanceof ErrorEvent && event.message ? event.message : "worker died"));
    };
    worker.addEventListener("error", dies);
    worker.addEventListener("messageerror", dies);
    const remote = wrap<WorkerApi>(worker);
    // Before it is asked anything: one that dies over its first question is missed, too.
    const unwatch = await watch(remote, () => die(new Error(SILENT)));
    return { worker, remote, unwatch };
  }
  const living = begin();
  living.catch(die);
  const ask = async (use: Use): Promise<void> => use((await living).remote);
  return {
    async run(use) {
      await Promise.race([ask(use), death]);
      return { result: undefined };
    },
    stop() {
      die(new Error("worker was ended"));
      void living.then(
        ({ worker, unwatch }) => {
          unwatch();
          worker.terminate();
        },
        () => {},
      );
    },
    cancel() {
      void living.then(
        ({ remote }) => remote.cancel(),
        () => {},
      );
    },
  };
}

/** `start` makes a worker when one is first needed; `onReplaced` is told of each that takes a dead one's place. */
export function openLane(start: () => Worker | Promise<Worker>, onReplaced: () => void = () => {}): Lane {
  let runner: ReturnType<typeof onWorker> | undefined;
  const turns = openTurns<Use, void>(() => {
    if (runner && turns.load > 0) onReplaced();
    runner = onWorker(start);
    return runner;
  });
  return {
    async run<T>(use: (worker: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
      const box: { answer?: Answer<T> } = {};
      const fate = await turns.run(async (worker) => {
        box.answer = await use(worker);
      });
      if (!("result" in fate)) throw new Error(reasonOf(fate));
      return resultOf(box.answer!);
    },
    cancel() {
      if (turns.load > 0) runner?.cancel();
    },
    end() {
      runner = undefined;
      turns.end();
    },
    get load() {
      return turns.load;
    },
  };
}

function resultOf<T>(answer: Answer<T>): T {
  if ("result" in answer) return answer.result;
  if ("failed" in answer) throw new Error(answer.failed);
  if ("size" in answer) throw Object.assign(new Error("too large"), { size: answer.size });
  const problems = "problems" in answer ? answer.problems : [];
  throw Object.assign(new Error(problems.map(({ path }) => path).join(", ")), { problems });
}

export const isNotPlayable = (error: unknown): error is NotPlayable =>
  error instanceof Error && "problems" in error;

export const isTooLarge = (error: unknown): error is TooLarge => error instanceof Error && "size" in error;
