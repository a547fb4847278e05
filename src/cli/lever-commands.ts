import type { Command } from "commander";
import { leversText } from "../report/levers/levers-text.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { repeatable } from "./options.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives the program `levers` and `frontier`. Each is loaded when it is called, as DuckDB takes a while. */
export function leverOptions(root: Command, make: Make, language: Language): void {
  const own = leversText(language).help;
  const { help } = commandTextOf(language);
  shared(make(root, "levers <file>", own.levers), language)
    .option("--replicates <n>", own.replicates)
    .option("--matters <x>", own.matters)
    .option("--seed <text>", help.seed)
    .action(async (file: string, options) =>
      (await import("./levers.ts")).leversCommand(file, options, language),
    );

  shared(make(root, "frontier <file>", own.frontier), language)
    .requiredOption("--budget <yuan>", own.budget)
    .option("--runs <n>", own.runs)
    .option("--want <what>", own.want)
    .option("--zone <x>", own.zone)
    .option("--seed <text>", help.seed)
    .action(async (file: string, options) =>
      (await import("./frontier.ts")).frontierCommand(file, options, language),
    );
}

/** What is tried, on what, and how it is played. */
function shared(command: Command, language: Language): Command {
  const own = leversText(language).help;
  const { help } = commandTextOf(language);
  const sweep = sweepText(language).help;
  return command
    .option("--only <a,b>", own.only)
    .option("--target <whom>", own.target)
    .option("--start <year>", own.start)
    .option("--arm <name>", own.arm)
    .option("--set <path=value>", help.set, repeatable)
    .option("--workers <n>", help.workers)
    .option("--limit <n>", sweep.limit)
    .option("--out <dir>", help.out)
    .option("--force", help.force)
    .option("--resume", own.resume)
    .option("--other-model", sweep.otherModel)
    .option("--json", help.json)
    .option("--quiet", help.quiet);
}
