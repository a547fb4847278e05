import { type Command, Option } from "commander";
import { nationText } from "../report/nation/nation-report.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { exportFormats } from "../sweeps/store/export-formats.ts";
import { repeatable } from "./options.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives the program `nation` and its commands. Each is loaded when it is called, as DuckDB takes a while. */
export function nationOptions(root: Command, make: Make, language: Language): void {
  const own = nationText(language).help;
  const { help } = commandTextOf(language);
  const sweep = sweepText(language).help;
  const nation = playing(make(root, "nation <counties.csv>", own.nation), language)
    // What follows a command's name is that command's.
    .enablePositionalOptions()
    .option("--arms <a,b>", own.arms)
    .option("--out <dir>", own.out)
    .option("--scenario <file>", own.scenario)
    .option("--set <path=value>", help.set, repeatable)
    .option("--replicates <n>", own.replicates)
    .option("--seed <text>", own.seed)
    .action(async (file: string, options) =>
      (await import("./nation.ts")).nationCommand(file, options, language),
    );

  playing(make(nation, "resume <dir>", own.resume), language).action(async (directory: string, options) =>
    (await import("./nation.ts")).nationResumeCommand(directory, options, language),
  );

  make(nation, "status <dir>", own.status)
    .option("--json", help.json)
    .action(async (directory: string, options) =>
      (await import("./sweep-status.ts")).statusCommand(directory, options, language),
    );

  make(nation, "export <dir>", own.export)
    .option("--out <dir>", sweep.exportOut)
    .addOption(new Option("--format <which>", sweep.format).choices(exportFormats).default("both"))
    .option("--quiet", sweep.quiet)
    .action(async (directory: string, options) =>
      (await import("./sweep-export.ts")).exportCommand(directory, options, language),
    );

  make(nation, "report <dir>", own.report)
    .option("--out <dir>", own.reportOut)
    .option("--force", help.force)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .action(async (directory: string, options) =>
      (await import("./nation-report.ts")).nationReportCommand(directory, options, language),
    );

  make(nation, "template", own.template)
    .option("--counties <n>", own.counties)
    .requiredOption("--out <counties.csv>", own.templateOut)
    .option("--seed <text>", own.templateSeed)
    .option("--force", own.force)
    .action(async (options) =>
      (await import("./nation-template.ts")).nationTemplateCommand(options, language),
    );
}

/** The options of what plays. */
function playing(command: Command, language: Language): Command {
  const { help } = sweepText(language);
  return command
    .option("--workers <n>", help.workers)
    .option("--limit <n>", help.limit)
    .option("--other-model", help.otherModel)
    .option("--json", help.json)
    .option("--quiet", help.quiet);
}
