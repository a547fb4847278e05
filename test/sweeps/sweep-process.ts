import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { dieWithParent } from "../die-with-parent.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One line of `--json`. */
interface Line {
  event: "start" | "progress" | "end";
  finished: number;
  failed: number;
  planned: number;
  state: string;
  storeHash?: string;
}

interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
  lines: Line[];
}

interface Sweeping {
  child: ChildProcess;
  lines: Line[];
  ended: Promise<Ended>;
  /** Waits for a line that fits; false if the process ends first. */
  until(fits: (line: Line) => boolean): Promise<boolean>;
}

/** Starts `sannong sweep … --json`, and gives what it says as it says it. */
export const sweeping = (...args: string[]): Sweeping => sweepingWith("", ...args);

/** The same with options that go to Node. */
export function sweepingWith(options: string, ...args: string[]): Sweeping {
  const env = { ...process.env, NODE_OPTIONS: dieWithParent(options) };
  const words = ["bin/sannong.js", "sweep", ...args, "--json", "--lang", "en"];
  const child = spawn("node", words, { cwd: root, env });
  const lines: Line[] = [];
  let rest = "";
  let stderr = "";
  let over = false;
  child.stdout.on("data", (text: Buffer) => {
    const whole = (rest + text).split("\n");
    rest = whole.pop()!;
    lines.push(...whole.map((line) => JSON.parse(line) as Line));
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status, signal) => {
      over = true;
      resolve({ status, signal, stderr, lines });
    });
  });
  async function until(fits: (line: Line) => boolean): Promise<boolean> {
    while (!over && !lines.some(fits)) await new Promise((resolve) => setTimeout(resolve, 5));
    return lines.some(fits);
  }
  return { child, lines, ended, until };
}

/** The last line of what such a command printed. */
export const lastLine = ({ stdout }: { stdout: string }): Line =>
  JSON.parse(stdout.trim().split("\n").at(-1)!);

/** The same, to its end. */
export const swept = (...args: string[]): Promise<Ended> => sweeping(...args).ended;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
