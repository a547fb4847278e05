import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { describeWarning } from "../scenario/problem.ts";
import type { Manifest } from "../sweeps/store/manifest.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { tell } from "./print.ts";
import { checkDirectory } from "./result-directory.ts";
import type { ResultForm } from "./result-forms.ts";
import { type PlayArguments, playStudy } from "./sweep-run.ts";

/** The options of a command that plays a study of its own, as they were typed. */
export interface WithinArguments extends Pick<PlayArguments, "workers" | "limit" | "quiet" | "otherModel"> {
  /** Where its results go; the store lies in `store` there. */
  out?: string;
  /** Go on with the store that is there. */
  resume?: boolean;
  /** Write into a directory that holds other files. */
  force?: boolean;
}

/** Where the store of a command's own study lies below its results. */
export const STORE_PLACE = "store";

/**
 * Plays a study within another command on the sweep's queue, workers and store: begins a store in a directory that is
 * empty or not there, or with `resume` goes on with that of the same study. Progress and interruptions are told on
 * stderr; what came of it is the command's own to tell. Where it is not complete, the exit code is set.
 */
export async function playWithin(
  loaded: LoadedStudy,
  directory: string,
  { workers, limit, quiet, otherModel, resume, out }: WithinArguments,
  language: Language,
): Promise<Manifest> {
  const text = commandTextOf(language);
  for (const warning of loaded.warnings) tell(`${text.warning(describeWarning(warning, language))}\n`);
  const how = { workers, limit, quiet, otherModel, resume };
  return playStudy(
    loaded,
    { ...how, out: directory, within: out === undefined ? "for a while" : "to go on" },
    language,
  );
}

/** Refuses a directory for results that holds others, before any work; one whose store is gone on with holds its own. */
export function checkResults(
  { out, resume, force }: WithinArguments,
  form: ResultForm,
  language: Language,
): void {
  if (out === undefined) return;
  const goesOn = resume && existsSync(join(out, STORE_PLACE));
  checkDirectory(out, { form, force: goesOn || force }, commandTextOf(language));
}

/** Hands on the directory of a command's store: below its results, or one for the while where it writes none. */
export async function withStorePlace<T>(
  out: string | undefined,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  if (out !== undefined) return use(join(out, STORE_PLACE));
  const temporary = mkdtempSync(join(tmpdir(), "sannong-"));
  const clear = (): void => rmSync(temporary, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    return await use(join(temporary, STORE_PLACE));
  } finally {
    clear();
    process.off("exit", clear);
  }
}
