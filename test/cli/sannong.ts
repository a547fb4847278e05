import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { dieWithParent } from "../die-with-parent.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a small county of the tests stands. */
export const SMALL = "scenarios/small.yaml";
/** Options that make it smaller still. */
export const tiny = ["--set", "county.villages=4", "--workers", "2"];

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line to its end. */
export const sannong = (...args: string[]): Ended =>
  spawnSync("node", ["bin/sannong.js", ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: dieWithParent() },
  });

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
