import { type Language, textOf } from "../report/shown.ts";
import { sweepText } from "../report/sweep-texts.ts";
import { clearLeftovers } from "../sweeps/leftovers.ts";
import { partsOf } from "../sweeps/merge-parts.ts";
import { mergeStores } from "../sweeps/merge-stores.ts";
import { isStore } from "../sweeps/store-file.ts";
import { storeProblem } from "../sweeps/store-problem.ts";
import { checkDirectory } from "./result-directory.ts";

/** Puts the stores of all shards together. */
export async function mergeCommand(
  directories: readonly string[],
  { out, quiet }: { out: string; quiet?: boolean },
  language: Language,
): Promise<void> {
  await partsOf(directories);
  if (isStore(out)) throw storeProblem((text) => text.occupied(out));
  clearLeftovers(out);
  checkDirectory(out, false, textOf(language));
  const { runs, storeHash } = await mergeStores(directories, out);
  const own = sweepText(language);
  if (!quiet) process.stderr.write(`${own.merged(directories.length, out)}\n`);
  process.stdout.write(
    `${own.complete(runs.finished, runs.failed, out)}\n${own.storeHash(storeHash ?? "")}\n`,
  );
}
