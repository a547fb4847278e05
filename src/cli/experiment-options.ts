import type { Command } from "commander";
import { experimentText } from "../report/experiments/experiment-text.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";

/** Makes a command below another, with the options that all have. */
type Make = (parent: Command, name: string, about: string) => Command;

/** Gives the program `experiment list`, `check`, `schema`, `columns` and `run`. Each is loaded when it is called. */
export function experimentOptions(parent: Command, make: Make, language: Language): void {
  const own = experimentText(language).help;
  const { help } = commandTextOf(language);
  const sweep = sweepText(language).help;
  const load = () => import("./experiment.ts");
  parent.description(own.experiment);
  make(parent, "list", own.list).action(async () => (await load()).experimentListCommand(language));
  make(parent, "check <file>", own.check).action(async (file: string) =>
    (await load()).experimentCheckCommand(file, language),
  );
  make(parent, "schema", own.schema).action(async () => (await load()).experimentSchemaCommand());
  make(parent, "columns [word]", own.columns).action(async (word?: string) =>
    (await load()).experimentColumnsCommand(word, language),
  );
  make(parent, "run <file>", own.run)
    .option("--seeds <n>", own.seeds)
    .option("--out <dir>", help.out)
    .option("--resume", own.resume)
    .option("--all-samples", own.samples)
    .option("--workers <n>", help.workers)
    .option("--limit <n>", sweep.limit)
    .option("--other-model", sweep.otherModel)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .action(async (file: string, options) => (await load()).experimentRunCommand(file, options, language));
}
