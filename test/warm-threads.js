import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import threads, { MessageChannel } from "node:worker_threads";

// The one that Node has: what is imported by name is what was put in its place.
const { Worker } = threads;
/** Says of what is in its place that it is. */
const KEEPS = Symbol.for("keeps threads");
const PLAYS = /\/dist\/node-worker\.js$/;
const THREAD = new URL("./warm-thread.js", import.meta.url);

/** Threads that have played and wait for another work. */
const idle = [];

/** A thread that plays, taken over from an earlier work where one is idle: to warm one up takes a second of the processor. */
class WarmWorker extends EventEmitter {
  #thread = idle.pop() ?? new Worker(THREAD, { execArgv: [] });
  #port;
  #asked = 0;

  constructor(file, workerData) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on("message", (message) => {
      this.#asked--;
      this.emit("message", message);
    });
    port1.on("messageerror", (error) => this.emit("messageerror", error));
    this.#thread.ref();
    this.#thread.on("error", (error) => this.emit("error", error));
    this.#thread.on("exit", (code) => this.emit("exit", code));
    this.#thread.postMessage({ file: file.href, workerData, port: port2 }, [port2]);
  }

  postMessage(...message) {
    this.#asked++;
    this.#port.postMessage(...message);
  }

  /** Ends the work: a thread that is in the middle of it ends too. */
  async terminate() {
    const thread = this.#thread;
    if (this.#asked > 0) return thread.terminate();
    this.#port.close();
    thread.removeAllListeners();
    thread.unref();
    idle.push(thread);
    return 0;
  }
}

/** Lets the program's threads that play stay from one call of it to the next, in this thread. */
export function keepThreads() {
  if (Worker[KEEPS]) return;
  function Thread(file, options = {}) {
    return PLAYS.test(file.href ?? "") && !options.resourceLimits
      ? new WarmWorker(file, options.workerData)
      : new Worker(file, options);
  }
  Thread[KEEPS] = true;
  threads.Worker = Thread;
  syncBuiltinESMExports();
}
