import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, hostname } from "node:os";
import { join } from "node:path";
import { freePort } from "../free-port.ts";

/** Whether this machine can be a cluster of its own: Debian's slurmctld, slurmd and munge, started by root. */
export const canBeCluster = (): boolean =>
  process.getuid?.() === 0 &&
  ["slurmctld", "slurmd", "munged", "sbatch"].every((each) => spawnSync("which", [each]).status === 0);

interface Cluster {
  /** Asks one of Slurm's commands; what it said. */
  ask(command: string, ...words: string[]): string;
  end(): void;
}

/** A cluster of this one machine, with all that it keeps in a folder; commands of this process find it from now on. */
export async function oneNodeCluster(folder: string): Promise<Cluster> {
  const at = (name: string): string => join(folder, name);
  for (const name of ["state", "spool", "log"]) mkdirSync(at(name), { recursive: true });
  writeFileSync(at("munge.key"), randomBytes(1024), { mode: 0o600 });
  const [controller, node] = [await freePort(), await freePort()];
  const settings = {
    ClusterName: "one",
    SlurmctldHost: hostname(),
    SlurmUser: "root",
    SlurmdUser: "root",
    AuthType: "auth/munge",
    AuthInfo: `socket=${at("munge.socket")}`,
    SlurmctldPort: controller,
    SlurmdPort: node,
    StateSaveLocation: at("state"),
    SlurmdSpoolDir: at("spool"),
    SlurmctldPidFile: at("slurmctld.pid"),
    SlurmdPidFile: at("slurmd.pid"),
    SlurmctldLogFile: at("log/slurmctld.log"),
    SlurmdLogFile: at("log/slurmd.log"),
    ProctrackType: "proctrack/linuxproc",
    TaskPlugin: "task/none",
    SwitchType: "switch/none",
    MpiDefault: "none",
    SelectType: "select/cons_tres",
    SelectTypeParameters: "CR_Core",
    JobAcctGatherType: "jobacct_gather/none",
    AccountingStorageType: "accounting_storage/none",
    ReturnToService: 2,
    KillWait: 5,
    InactiveLimit: 0,
  };
  const lines = [
    ...Object.entries(settings).map(([key, value]) => `${key}=${value}`),
    `NodeName=${hostname()} CPUs=${availableParallelism()} RealMemory=4000 State=UNKNOWN`,
    "PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP",
  ];
  writeFileSync(at("slurm.conf"), `${lines.join("\n")}\n`);
  process.env.SLURM_CONF = at("slurm.conf");
  const processes: ChildProcess[] = [];
  const start = (program: string, ...words: string[]): void => {
    processes.push(spawn(program, words, { stdio: "ignore", cwd: folder }));
  };
  const ask = (command: string, ...words: string[]): string =>
    spawnSync(command, words, { encoding: "utf8" }).stdout;
  start(
    "munged",
    ...["--force", "--foreground", `--socket=${at("munge.socket")}`, `--key-file=${at("munge.key")}`],
    ...[`--pid-file=${at("munge.pid")}`, `--log-file=${at("log/munge.log")}`, `--seed-file=${at("seed")}`],
  );
  start("slurmctld", "-D");
  start("slurmd", "-D");
  while (!/idle/.test(ask("sinfo", "--noheader", "--format=%T")))
    await new Promise((again) => setTimeout(again, 200));
  return {
    ask,
    end() {
      for (const each of [...processes].reverse()) each.kill("SIGTERM");
      delete process.env.SLURM_CONF;
    },
  };
}
