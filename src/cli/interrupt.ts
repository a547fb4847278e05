/** What ends the program from outside, and with which exit code. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Aborts at the first such signal, with the exit code for its reason; a second one ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const [name, code] of Object.entries(exits))
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort(code);
    });
  return controller.signal;
}

/** The exit code of what was interrupted. */
export const exitOf = ({ reason }: AbortSignal): number => reason as number;
