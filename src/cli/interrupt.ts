/** Aborts at the first Ctrl-C; a second one ends the process at once. */
export function interruption(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const heard = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", heard);
  return { signal: controller.signal, release: () => void process.off("SIGINT", heard) };
}
