import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { clearLeftovers } from "../sweeps/store/leftovers.ts";
import { partsOf } from "../sweeps/store/merge-parts.ts";
import { mergeStores } from "../sweeps/store/merge-stores.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { print, tell } from "./print.ts";
import { checkDirectory } from "./result-directory.ts";

/** Puts the stores of all shards together. */
export async function mergeCommand(
  directories: readonly string[],
  { out, quiet, otherModel }: { out: string; quiet?: boolean; otherModel?: boolean },
  language: Language,
): Promise<void> {
  await partsOf(directories, otherModel);
  if (isStore(out)) throw storeProblem((text) => text.occupied(out));
  clearLeftovers(out);
  checkDirectory(out, false, commandTextOf(language));
  const { runs, storeHash } = await mergeStores(directories, out, otherModel);
  const own = sweepText(language);
  if (!quiet) tell(`${own.merged(directories.length, out)}\n`);
  print(`${own.complete(runs.finished, runs.failed, out)}\n${own.storeHash(storeHash ?? "")}\n`);
}
