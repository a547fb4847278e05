import { existsSync } from "node:fs";
import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Outcome, Runner } from "./runner.ts";

/** A runner on a thread of its own: `file` answers each job that it is sent with one outcome. */
export function thread<J, R>(file: URL, workerData: unknown, resourceLimits?: ResourceLimits): Runner<J, R> {
  const worker = new Worker(file, { workerData, resourceLimits });
  let death: Error | undefined;
  let waiting: { resolve: (outcome: Outcome<R>) => void; reject: (death: Error) => void } | undefined;
  const die = (error: Error): void => {
    death ??= error;
    waiting?.reject(death);
  };
  worker.on("message", (outcome: Outcome<R>) => waiting?.resolve(outcome));
  worker.on("messageerror", die);
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`worker exited with ${code}`)));
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (death) return reject(death);
        waiting = { resolve, reject };
        worker.postMessage(job);
      }),
    stop() {
      die(new Error("worker stopped"));
      void worker.terminate();
    },
  };
}

/** The built worker: beside the built library, or in `dist` for the tools and where the source is run as it is. */
export function workerFile(): URL {
  const places = ["./node-worker.js", "../dist/node-worker.js", "../../dist/node-worker.js"];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error("dist/node-worker.js is not there: npm run build makes it");
  return found;
}
