import { workerData } from "node:worker_threads";
import { keepThreads } from "../warm-threads.js";

// The built program in a thread that stays: what a process takes to load it is taken once.
const { port, answered, program } = workerData;
let calls = 0;
keepThreads();

/** What the process answers to, less what was added since. */
function listeners() {
  const before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const name of process.eventNames())
      for (const each of process.rawListeners(name)) {
        if (before.get(name)?.includes(each)) continue;
        process.removeListener(name, each);
        if (name === "exit") each.call(process, process.exitCode ?? 0);
      }
  };
}

/** Takes what is written in place of a stream of the process. */
function taken(stream) {
  let text = "";
  const { write } = stream;
  const heard = stream.listeners("error");
  stream.write = (chunk, encoding, done = encoding) => {
    text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
  return () => {
    stream.write = write;
    for (const each of stream.listeners("error"))
      if (!heard.includes(each)) stream.removeListener("error", each);
    return text;
  };
}

/** Runs it with these words, as a process of its own would. */
async function run(words) {
  const [stdout, stderr, restore] = [taken(process.stdout), taken(process.stderr), listeners()];
  process.exitCode = undefined;
  process.argv = [process.execPath, "sannong", ...words];
  await new Promise((resolve) => {
    let over = false;
    const end = (code = process.exitCode) => {
      process.exitCode = code;
      over = true;
      resolve();
    };
    const fail = (error) => {
      if (over) return;
      process.stderr.write(`${error?.stack ?? error}\n`);
      end(1);
    };
    process.exit = (code) => {
      end(code);
      throw new Error("the process has ended");
    };
    process.on("uncaughtException", fail);
    process.on("unhandledRejection", fail);
    import(`${program}?${calls++}`).then(() => end(), fail);
  });
  restore();
  return { status: process.exitCode ?? 0, stdout: stdout(), stderr: stderr() };
}

port.on("message", async (words) => {
  port.postMessage(await run(words));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
