import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { clearLeftovers } from "../sweeps/store/leftovers.ts";
import { type MergeTerms, partsOf } from "../sweeps/store/merge-parts.ts";
import { mergeStores } from "../sweeps/store/merge-stores.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { print, tell } from "./print.ts";
import { checkDirectory } from "./result-directory.ts";

/** Puts the stores of all shards together. */
export async function mergeCommand(
  directories: readonly string[],
  { out, quiet, ...terms }: MergeTerms & { out: string; quiet?: boolean },
  language: Language,
): Promise<void> {
  await partsOf(directories, terms);
  if (isStore(out)) throw storeProblem((text) => text.occupied(out));
  clearLeftovers(out);
  checkDirectory(out, undefined, commandTextOf(language));
  const { runs, storeHash, state } = await mergeStores(directories, out, terms);
  const own = sweepText(language);
  if (state !== "complete") {
    print(`${own.mergedPart(runs.finished + runs.failed, runs.planned, out)}\n`);
    return;
  }
  if (!quiet) tell(`${own.merged(directories.length, out)}\n`);
  print(`${own.complete(runs.finished, runs.failed, out)}\n${own.storeHash(storeHash ?? "")}\n`);
}
