import type { Command } from "commander";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { validationText } from "../report/validation/validation-text.ts";
import { repeatable } from "./options.ts";

/** Gives `validate` its options. It is loaded when it is called, since DuckDB takes a while. */
export function validateOptions(command: Command, language: Language): Command {
  const own = validationText(language).help;
  const { help } = commandTextOf(language);
  const sweep = sweepText(language).help;
  return command
    .description(own.about)
    .option("--seeds <n>", own.seeds)
    .option("--only <numbers>", own.only)
    .option("--set <path=value>", help.set, repeatable)
    .option("--out <dir>", help.out)
    .option("--force", help.force)
    .option("--resume", own.resume)
    .option("--workers <n>", help.workers)
    .option("--other-model", sweep.otherModel)
    .option("--markdown", own.markdown)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .action(async (file: string, options) =>
      (await import("./validate.ts")).validateCommand(file, options, language),
    );
}
