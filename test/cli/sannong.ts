import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  SHARE_ENV,
  Worker,
} from "node:worker_threads";
import { dieWithParent } from "../die-with-parent.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a small county of the tests stands. */
export const SMALL = "scenarios/small.yaml";
/** Options that make it smaller still, played where the program itself runs. */
export const tiny = [
  ...["--set", "county.villages=2"],
  ...["--set", "county.householdsPerVillage=20"],
  ...["--workers", "0"],
];

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line to its end, in a process of its own as a user's shell does. */
export const sannongProcess = (...args: string[]): Ended =>
  spawnSync("node", ["bin/sannong.js", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: dieWithParent() },
  });

/** Only a hang lasts so many milliseconds. */
const HANG = 800_000;
/** What the thread of `resident.js` is asked through, and where it says that it has answered. */
interface Resident {
  port: MessagePort;
  answered: Int32Array;
}

function startResident(program: URL): Resident {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  new Worker(new URL("./resident.js", import.meta.url), {
    workerData: { port: port2, answered, program: program.href },
    transferList: [port2],
    execArgv: [],
    env: SHARE_ENV,
  }).unref();
  port1.unref();
  return { port: port1, answered };
}

/** A built command line in a thread that stays, at a tenth of what a process takes to start; each call runs to its end. */
export function resident(program: URL): (...args: string[]) => Ended {
  let started: Resident | undefined;
  return (...args) => {
    started ??= startResident(program);
    const { port, answered } = started;
    Atomics.store(answered, 0, 0);
    port.postMessage(args);
    Atomics.wait(answered, 0, 0, HANG);
    const answer = receiveMessageOnPort(port);
    if (!answer) throw new Error(`sannong ${args.join(" ")} has not ended`);
    return answer.message;
  };
}

/** The same program as in `sannongProcess`, in such a thread. */
export const sannong = resident(new URL("../../dist/cli.js", import.meta.url));

/** Starts it, and gives the process with what it has written so far; `options` go to Node. */
export function started(
  args: readonly string[],
  options = "",
): {
  child: ChildProcess;
  ended: Promise<Ended>;
  said: () => string;
  /** Waits until something holds; false if the process ends first. */
  until(holds: () => boolean): Promise<boolean>;
} {
  const env = { ...process.env, NODE_OPTIONS: dieWithParent(options) };
  const child = spawn("node", ["bin/sannong.js", ...args], { cwd: root, env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
  async function until(holds: () => boolean): Promise<boolean> {
    while (!holds() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    return holds();
  }
  return { child, ended, said: () => stderr, until };
}
