import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const QUOTA = "/sys/fs/cgroup/cpu.max";

/** Processors that this process may use: its affinity, its share of a control group, and what Slurm gave the task. */
export const usableCores = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  quota: string | undefined = quotaText(),
): number => Math.max(1, Math.min(availableParallelism(), slurm(environment), granted(quota)));

const slurm = ({ SLURM_CPUS_PER_TASK: text = "" }: Readonly<Record<string, string | undefined>>): number =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;

/** `cpu.max` of a control group: microseconds that it may use, and of how many; "max" where it may use all. */
function granted(text: string | undefined): number {
  const [, used, of] = /^(\d+) (\d+)\s*$/.exec(text ?? "") ?? [];
  return used === undefined ? Number.POSITIVE_INFINITY : Math.floor(Number(used) / Number(of));
}

function quotaText(): string | undefined {
  try {
    return readFileSync(QUOTA, "utf8");
  } catch {
    return undefined;
  }
}
