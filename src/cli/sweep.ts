import { type Command, Option } from "commander";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { exportFormats } from "../sweeps/store/export-formats.ts";
import { sweepPlanOptions } from "./sweep-plan.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives `sweep` its commands. Each is loaded when it is called, since DuckDB takes a while. */
export function sweepOptions(sweep: Command, make: Make, language: Language): Command {
  const { help } = sweepText(language);
  sweep.description(help.sweep).helpCommand(false);

  sweepPlanOptions(make(sweep, "plan <study>", ""), language);

  playing(make(sweep, "run <study>", help.run), language)
    .requiredOption("--out <dir>", help.out)
    .option("--shard <i/n>", help.shard)
    .option("--seed <text>", help.seed)
    .option("--resume", help.resumeHere)
    .action(async (file: string, options) =>
      (await import("./sweep-run.ts")).runCommand(file, options, language),
    );

  playing(make(sweep, "resume <dir>", help.resume), language).action(async (directory: string, options) =>
    (await import("./sweep-run.ts")).resumeCommand(directory, options, language),
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
    .option("--other-model", help.otherModel)
    .option("--quiet", help.quiet)
    .action(async (directories: string[], options) =>
      (await import("./sweep-merge.ts")).mergeCommand(directories, options, language),
    );
  return sweep;
}

/** The options that `run` and `resume` share. */
function playing(command: Command, language: Language): Command {
  const { help } = sweepText(language);
  return command
    .option("--workers <n>", help.workers)
    .option("--limit <n>", help.limit)
    .option("--other-model", help.otherModel)
    .option("--json", help.json)
    .option("--quiet", help.quiet);
}
