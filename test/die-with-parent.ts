const script = `
  import { isMainThread } from "node:worker_threads";
  const parent = process.ppid;
  if (isMainThread) setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, "SIGKILL"); }, 500).unref();`;

/** Options by which a Node process ends once the one that started it has gone, however that ended; others may follow. */
export const dieWithParent = (others = ""): string =>
  `--import data:text/javascript,${encodeURIComponent(script)} ${others}`.trim();
