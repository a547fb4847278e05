import { spawnSync } from "node:child_process";

/** A task of an array as `squeue` tells it. */
export interface QueuedTask {
  job: string;
  task: number;
  state: string;
  /** Why it waits; `None` where it does not. */
  reason: string;
}

/** What a command of Slurm's said, or that it is not there. */
type Answer = { out: string; error: string; status: number } | "absent";

function ask(command: string, words: readonly string[]): Answer {
  const { error, status, stdout, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    maxBuffer: LARGEST,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return "absent";
  if (error) throw error;
  return { out: stdout, error: stderr.trim(), status: status ?? 1 };
}

const LARGEST = 1 << 26;

export const hasSlurm = (): boolean => ask("sbatch", ["--version"]) !== "absent";

/** Submits a batch file, of its tasks those named if any are; the array's number, or why it was refused. */
export function submit(file: string, tasks?: readonly number[]): { job: string } | { refused: string } {
  const some = tasks ? [`--array=${ranges(tasks)}`] : [];
  const answer = ask("sbatch", ["--parsable", ...some, file]);
  if (answer === "absent") return { refused: "sbatch" };
  // `12345`, or with several clusters `12345;name`.
  const job = /^(\d+)(;|$)/m.exec(answer.out)?.[1];
  return answer.status === 0 && job !== undefined ? { job } : { refused: answer.error || answer.out.trim() };
}

/** Numbers as `sbatch` takes them: 1-3,7. */
export function ranges(numbers: readonly number[]): string {
  const parts: [from: number, to: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

/**
 * The tasks of arrays that wait or run; nothing where there is no Slurm to ask. A task is told by its array and its
 * number in it, since the last task of an array has the array's own job number.
 */
export function queuedTasks(jobs: readonly string[]): QueuedTask[] | undefined {
  if (jobs.length === 0) return [];
  const answer = ask("squeue", ["--noheader", "--array", "--format=%F|%K|%T|%r", `--jobs=${jobs.join(",")}`]);
  if (answer === "absent") return undefined;
  // Arrays that are through are no longer known, which is told as an error.
  if (answer.status !== 0) return /invalid job id/i.test(answer.error) ? [] : undefined;
  return answer.out.split("\n").flatMap((line): QueuedTask[] => {
    const [job, task, state, reason] = line.trim().split("|");
    return job !== undefined && state !== undefined && /^\d+$/.test(task ?? "")
      ? [{ job, task: Number(task), state, reason: reason ?? "" }]
      : [];
  });
}
