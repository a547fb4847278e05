/** Options by which a Node process ends once its parent or `starter` has gone, however that ended; others may follow. */
export function dieWithParent(others = "", starter = process.pid): string {
  // Whoever started it may be gone before this is read: then its parent is another one from the beginning.
  const script = `
  import { isMainThread } from "node:worker_threads";
  const parent = process.ppid;
  const lives = () => { try { return process.kill(${starter}, 0); } catch { return false; } };
  if (isMainThread) setInterval(() => { if (process.ppid !== parent || !lives()) process.kill(process.pid, "SIGKILL"); }, 500).unref();`;
  return `--import data:text/javascript,${encodeURIComponent(script)} ${others}`.trim();
}
