import { parentPort, workerData } from "node:worker_threads";
import { type ColumnsTask, writeColumns } from "./cli/write-columns.ts";
import { messageOf } from "./pool.ts";
import { buffersOf, type Job, playReplicate, type Task } from "./replicates.ts";

/** What a thread is started for: the replicates of a comparison, or the columns of one run. */
export type Work = { compare: Task } | { columns: ColumnsTask };

/** Answers each job with its result, or with the error it met. */
function answer(job: Job): void {
  const work = workerData as Work;
  try {
    if ("columns" in work) {
      writeColumns(work.columns);
      parentPort?.postMessage({ result: true });
      return;
    }
    const result = playReplicate(work.compare, job);
    parentPort?.postMessage({ result }, buffersOf(result));
  } catch (error) {
    parentPort?.postMessage({ failed: messageOf(error) });
  }
}

parentPort?.on("message", answer);
