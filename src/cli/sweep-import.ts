import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { importStudy, readStudyFile } from "../sweeps/portable/import-study.ts";
import { clearLeftovers } from "../sweeps/store/leftovers.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { print } from "./print.ts";
import { checkDirectory } from "./result-directory.ts";

/** Makes a result store of a study that the page's laboratory saved. */
export async function importCommand(
  file: string,
  { out }: { out: string },
  language: Language,
): Promise<void> {
  const read = readStudyFile(file);
  if (isStore(out)) throw storeProblem((text) => text.occupied(out));
  clearLeftovers(out);
  checkDirectory(out, undefined, commandTextOf(language));
  const { runs, storeHash, state } = await importStudy(read, out);
  const own = sweepText(language);
  print(
    state === "complete"
      ? `${own.complete(runs.finished, runs.failed, out)}\n${own.storeHash(storeHash ?? "")}\n`
      : `${own.mergedPart(runs.finished + runs.failed, runs.planned, out)}\n`,
  );
}
