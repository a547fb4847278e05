import { syncBuiltinESMExports } from "node:module";
import threads, { parentPort } from "node:worker_threads";

// A thread that takes one work after another: the model that it has loaded stays warm.
let works = 0;
parentPort.on("message", ({ file, workerData, port }) => {
  threads.workerData = workerData;
  threads.parentPort = port;
  syncBuiltinESMExports();
  import(`${file}?${works++}`);
});
