/** What an array of shards is submitted with. */
export interface SlurmArray {
  /** The study's name, which the job bears. */
  name: string;
  /** How the program is called: Node and the file of the command line. */
  node: string;
  program: string;
  /** The study file, and the directory of shards and logs; whole paths. */
  study: string;
  out: string;
  shards: number;
  /** The number of the array's first task: clusters whose arrays are full at some number may need 0. */
  first: 0 | 1;
  cores: number;
  minutes: number;
  megabytes: number;
  /** Further words of the study's run, as `--seed`, and lines of `#SBATCH`, as they were asked for. */
  words: readonly string[];
  lines: readonly string[];
}

/**
 * Seconds before the time limit at which the program is asked to stop, so that it ends its store by itself. Slurm may
 * ask up to a minute earlier; a limit of a few minutes would be over as it begins, and goes without.
 */
const WARNING = 60;
const LEAST_WARNED = 5;

/** A word as a shell takes it. */
const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A path within `#SBATCH`, where a percent sign begins a pattern. */
const pattern = (path: string): string => `"${path.replaceAll("%", "%%").replaceAll('"', '\\"')}"`;

export const shardPlace = (out: string, shard: number): string => `${out}/shards/${shard}`;
export const logPlace = (out: string): string => `${out}/logs`;

/**
 * The batch file of an array, one shard a task. The shell gives its place to the program (`exec`): signals of time
 * limits and requeues then reach it, and no wrapper outlives it and holds the store. A task that is requeued goes on
 * with its shard (`--resume`).
 */
export function batchFile(array: SlurmArray): string {
  const { name, node, program, study, out, shards, first, cores, minutes, megabytes, words, lines } = array;
  const options = [
    `--job-name=sannong-${name}`,
    `--array=${first}-${first + shards - 1}`,
    `--cpus-per-task=${cores}`,
    `--time=${minutes}`,
    `--mem=${megabytes}M`,
    "--requeue",
    "--open-mode=append",
    ...(minutes >= LEAST_WARNED ? [`--signal=B:TERM@${WARNING}`] : []),
    `--output=${pattern(`${logPlace(out)}/`).slice(0, -1)}%a.log"`,
    ...lines,
  ];
  const run = [node, program, "sweep", "run", study, ...words].map(shellWord).join(" ");
  const place = shellWord(shardPlace(out, 0)).replace(/0('?)$/, "$1");
  return `#!/bin/bash
${options.map((option) => `#SBATCH ${option}`).join("\n")}
set -eu
shard=$((SLURM_ARRAY_TASK_ID${first === 0 ? " + 1" : ""}))
exec ${run} --shard "$shard/${shards}" --out ${place}"$shard" --workers "\${SLURM_CPUS_PER_TASK:-1}" --resume --quiet
`;
}
