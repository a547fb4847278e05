import type { Command } from "commander";
import { attributionText } from "../report/sweep-report/attribution-names.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import type { Language } from "../report/tables/shown.ts";

/** Gives `attribute` its options. It is loaded when it is called, since DuckDB takes a while. */
export function attributeOptions(command: Command, language: Language): Command {
  const { help } = attributionText(language);
  return command
    .description(help.about)
    .option("--replicates <n>", help.replicates)
    .option("--only <a,b>", help.only)
    .option("--arm <name>", help.arm)
    .option("--lender <name>", help.lender)
    .option("--bank <name>", help.bank)
    .option("--resume", help.resume)
    .option("--limit <n>", help.limit)
    .option("--markdown", help.markdown)
    .option("--other-model", sweepText(language).help.otherModel)
    .action(async (file: string, options) =>
      (await import("./attribute.ts")).attributeCommand(file, options, language),
    );
}
