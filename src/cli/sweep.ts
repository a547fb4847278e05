import { type Command, Option } from "commander";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { exportFormats } from "../sweeps/store/export-formats.ts";
import { repeatable } from "./options.ts";
import { sweepPlanOptions } from "./sweep-plan.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives `sweep` its commands. Each is loaded when it is called, since DuckDB takes a while. */
export function sweepOptions(sweep: Command, make: Make, language: Language): Command {
  const { help } = sweepText(language);
  sweep.description(help.sweep).enablePositionalOptions();

  sweepPlanOptions(make(sweep, "plan <study>", ""), language);

  playing(make(sweep, "run <study>", help.run), language)
    .requiredOption("--out <dir>", help.out)
    .option("--shard <i/n>", help.shard)
    .option("--seed <text>", help.seed)
    .option("--resume", help.resumeHere)
    .action(async (file: string, options) =>
      (await import("./sweep-run.ts")).runCommand(file, options, language),
    );

  playing(make(sweep, "resume <dir>", help.resume), language).action(
    async (directory: string, options) =>
      void (await (await import("./sweep-run.ts")).resumeCommand(directory, options, language)),
  );

  playing(make(sweep, "extend <dir>", help.extend), language)
    .option("--replicates <n>", help.replicates)
    .option("--points <n>", help.points)
    .action(async (directory: string, options) =>
      (await import("./sweep-run.ts")).extendCommand(directory, options, language),
    );

  make(sweep, "replay <dir>", help.replay)
    .requiredOption("--point <n>", help.point)
    .requiredOption("--replicate <n>", help.replicate)
    .requiredOption("--out <dir>", help.replayOut)
    .option("--force", commandTextOf(language).help.force)
    .option("--other-model", help.otherModel)
    .option("--quiet", help.quiet)
    .action(async (directory: string, options) =>
      (await import("./sweep-replay.ts")).replayCommand(directory, options, language),
    );

  make(sweep, "repair <dir>", help.repair).action(async (directory: string) =>
    (await import("./sweep-repair.ts")).repairCommand(directory, language),
  );

  make(sweep, "status <dir>", help.status)
    .option("--json", commandTextOf(language).help.json)
    .action(async (directory: string, options) =>
      (await import("./sweep-status.ts")).statusCommand(directory, options, language),
    );

  make(sweep, "export <dir>", help.export)
    .option("--out <dir>", help.exportOut)
    .addOption(new Option("--format <which>", help.format).choices(exportFormats).default("both"))
    .option("--quiet", help.quiet)
    .action(async (directory: string, options) =>
      (await import("./sweep-export.ts")).exportCommand(directory, options, language),
    );

  make(sweep, "merge <dirs...>", help.merge)
    .requiredOption("--out <dir>", help.out)
    .option("--allow-missing", fleetText(language).help.allowMissing)
    .option("--other-model", help.otherModel)
    .option("--quiet", help.quiet)
    .action(async (directories: string[], options) =>
      (await import("./sweep-merge.ts")).mergeCommand(directories, options, language),
    );

  make(sweep, "import <file>", help.import)
    .requiredOption("--out <dir>", help.out)
    .action(async (file: string, options) =>
      (await import("./sweep-import.ts")).importCommand(file, options, language),
    );

  slurmOptions(sweep, make, language);
  return sweep;
}

/** Gives `sweep` the commands of arrays on a cluster. */
function slurmOptions(sweep: Command, make: Make, language: Language): void {
  const own = fleetText(language).help;
  const { help } = sweepText(language);
  const slurm = make(sweep, "slurm <study>", own.slurm)
    .enablePositionalOptions()
    .option("--shards <n>", own.shards)
    .option("--out <dir>", own.slurmOut)
    .option("--cores <n>", own.cores)
    .option("--minutes <n>", own.minutes)
    .option("--megabytes <n>", own.megabytes)
    .option("--first <n>", own.first)
    .option("--sbatch <option>", own.sbatch, repeatable)
    .option("--seed <text>", help.seed)
    .option("--write-only", own.writeOnly)
    .option("--resume", own.slurmResume)
    .option("--quiet", help.quiet)
    .action(async (file: string, options) =>
      (await import("./slurm.ts")).slurmCommand(file, options, language),
    );

  make(slurm, "status <dir>", own.slurmStatus)
    .option("--json", commandTextOf(language).help.json)
    .action(async (directory: string, options) =>
      (await import("./slurm.ts")).slurmStatusCommand(directory, options, language),
    );

  make(slurm, "merge <dir>", own.slurmMerge)
    .option("--out <dir>", help.out)
    .option("--allow-missing", own.allowMissing)
    .option("--other-model", help.otherModel)
    .option("--quiet", help.quiet)
    .action(async (directory: string, options) =>
      (await import("./slurm.ts")).slurmMergeCommand(directory, options, language),
    );
}

/** The options that `run` and `resume` share. */
function playing(command: Command, language: Language): Command {
  const own = fleetText(language).help;
  const { help } = sweepText(language);
  return command
    .option("--workers <n>", help.workers)
    .option("--queue <url>", own.queue)
    .option("--queue-prefix <name>", own.queuePrefix)
    .option("--queue-ca <file>", own.queueCa)
    .option("--limit <n>", help.limit)
    .option("--other-model", help.otherModel)
    .option("--json", help.json)
    .option("--quiet", help.quiet);
}
