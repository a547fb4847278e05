import { parentPort, workerData } from "node:worker_threads";
import { messageOf } from "./pool.ts";
import { buffersOf, type Job, playReplicate, type Task } from "./replicates.ts";

/** One thread of a comparison: answers each job with its replicate, or with the error it met. */
function answer(job: Job): void {
  try {
    const result = playReplicate(workerData as Task, job);
    parentPort?.postMessage({ result }, buffersOf(result));
  } catch (error) {
    parentPort?.postMessage({ failed: messageOf(error) });
  }
}

parentPort?.on("message", answer);
