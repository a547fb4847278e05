import { type Command, Option } from "commander";
import { analysisText } from "../report/sweep-report/names.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { methodKeys } from "../sweeps/analysis/all.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives the program the commands that read a result store. Each is loaded when it is called, as DuckDB takes a while. */
export function analysisOptions(root: Command, make: Make, language: Language): void {
  const { help } = analysisText(language);
  const { json } = commandTextOf(language).help;

  make(root, "sensitivity <study>", help.sensitivity)
    .addOption(new Option("--method <which>", help.method).choices(methodKeys))
    .option("--metric <name>", help.metric)
    .option("--out <dir>", help.out)
    .option("--force", help.force)
    .option("--json", json)
    .action(async (directory: string, options) =>
      (await import("./sensitivity.ts")).sensitivityCommand(directory, options, language),
    );

  make(root, "discover <study>", help.discover)
    .requiredOption("--where <condition>", help.where)
    .option("--box <n>", help.box)
    .option("--peel <x>", help.peel)
    .option("--least-mass <x>", help.leastMass)
    .option("--out <dir>", help.out)
    .option("--force", help.force)
    .option("--json", json)
    .action(async (directory: string, options) =>
      (await import("./discover.ts")).discoverCommand(directory, options, language),
    );

  make(root, "paper <study>", help.paper)
    .option("--metric <name>", help.metric)
    .option("--where <condition>", help.where)
    .option("--out <dir>", help.paperOut, "paper")
    .option("--other-model", sweepText(language).help.otherModel)
    .option("--no-pdf", help.noPdf)
    .option("--force", help.force)
    .action(async (directory: string, options) =>
      (await import("./paper.ts")).paperCommand(directory, options, language),
    );
}
