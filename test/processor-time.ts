import { readFileSync } from "node:fs";

/** Processor seconds of this process, all its threads: what other programs take of the machine is not in it. */
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Processor seconds that a piece of work takes. */
export function processorSeconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  return seconds(process.cpuUsage(began));
}

/** Options by which a Node process writes down, when it ends, what it has worked since it was sent a signal. */
export function afterSignal(path: string): { options: string; seconds(): number } {
  const script = `
    import { writeFileSync } from "node:fs";
    import { isMainThread } from "node:worker_threads";
    let began;
    const begin = () => { began ??= process.cpuUsage(); };
    if (isMainThread) {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
        process.on("newListener", function listen(added) {
          if (added !== name) return;
          process.off("newListener", listen);
          process.prependListener(name, begin);
        });
      process.on("exit", () => writeFileSync(${JSON.stringify(path)}, JSON.stringify(process.cpuUsage(began))));
    }`;
  return {
    options: `--import data:text/javascript,${encodeURIComponent(script)}`,
    seconds: () => seconds(JSON.parse(readFileSync(path, "utf8"))),
  };
}
