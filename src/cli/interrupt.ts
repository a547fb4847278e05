import { constants } from "node:os";

/** What ends the program from outside; a cluster warns with one of the last two before it kills. */
const names = ["SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2"] as const;
type Name = (typeof names)[number];

/** Those that this system has, each with its exit code. */
export const endings = (): { name: Name; code: number }[] =>
  names.flatMap((name) => {
    const number: number | undefined = constants.signals[name];
    return number === undefined ? [] : [{ name, code: 128 + number }];
  });

let interrupted: AbortController | undefined;

/**
 * Aborts at the first such signal, with the exit code for its reason; a second one ends the process at once. The same
 * for all that one process plays, be it many studies.
 */
export function interruption(): AbortSignal {
  if (interrupted) return interrupted.signal;
  const controller = new AbortController();
  interrupted = controller;
  for (const { name, code } of endings())
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort(code);
    });
  return controller.signal;
}

/** Ends a command that listens to no signal; left alone, Node would open a debugger's port at SIGUSR1. */
export function endAtSignals(): void {
  for (const { name, code } of endings())
    process.on(name, () => {
      if (process.listenerCount(name) === 1) process.exit(code);
    });
}

/** The exit code of what was interrupted. */
export const exitOf = ({ reason }: AbortSignal): number => reason as number;
