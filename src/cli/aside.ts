import { openPool, type Pool } from "../play/pool.ts";
import { thread, workerFile } from "../play/threads.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import type { AsideName, asideJobs } from "./aside-jobs.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { tell } from "./print.ts";

type Job<K extends AsideName> = Parameters<(typeof asideJobs)[K]>[0];
type Result<K extends AsideName> = ReturnType<(typeof asideJobs)[K]>;

/**
 * Has something done by a thread beside this one, which goes on hearing signals. Where one comes nothing is handed back:
 * that is told, and the exit code set.
 */
export async function aside<K extends AsideName>(
  name: K,
  job: Job<K>,
  language: Language,
): Promise<Result<K> | undefined> {
  const signal = interruption();
  const start = () => thread<Job<K>, Result<K>>(workerFile(), { aside: name });
  const pool: Pool<Job<K>, Result<K>> = openPool(1, start, () => name);
  try {
    const done = await pool.run([job], { signal });
    if (done.length > 0) return done[0];
  } finally {
    pool.close();
  }
  tell(`${commandTextOf(language).notWritten}\n`);
  process.exitCode = exitOf(signal);
  return undefined;
}
