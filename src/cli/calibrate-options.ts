import type { Command } from "commander";
import { calibrationText } from "../report/calibration/calibration-text.ts";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import type { Language } from "../report/tables/shown.ts";

/** Gives `calibrate` its options. It is loaded when it is called, since DuckDB takes a while. */
export function calibrateOptions(command: Command, language: Language): Command {
  const { help } = calibrationText(language);
  const sweep = sweepText(language).help;
  return command
    .description(help.about)
    .option("--waves <n>", help.waves)
    .option("--points <n>", help.points)
    .option("--replicates <n>", help.replicates)
    .option("--sample <n>", help.sample)
    .option("--cutoff <x>", help.cutoff)
    .option("--misses <n>", help.misses)
    .option("--hold <which>", help.hold)
    .option("--only <paths>", help.only)
    .option("--arms <a,b>", help.arms)
    .option("--resume", help.resume)
    .option("--limit <n>", sweep.limit)
    .option("--other-model", sweep.otherModel)
    .action(async (file: string, options) =>
      (await import("./calibrate.ts")).calibrateCommand(file, options, language),
    );
}
