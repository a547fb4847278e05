import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { messageOf } from "../play/runner.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { deadTemporary, temporaryName } from "../sweeps/store/leftovers.ts";
import { mistake } from "./mistake.ts";

/** A file that a command writes by itself, under the name that was asked for or one made from it. */
interface SingleFile {
  path: string;
  /** Whether a text is one that the command wrote. */
  isOurs(text: string): boolean;
}

/** Refuses a file that is there: one of others always, one of ours unless it may be replaced. */
export function checkFile(
  { path, isOurs }: SingleFile,
  exists: (path: string) => string,
  force: boolean | undefined,
  language: Language,
): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile() || !isOurs(textIn(path))) {
    throw mistake(commandTextOf(language).mistake.foreignFile(path));
  }
  if (!force) throw mistake(exists(path));
}

function textIn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Writes a file under another name first, so that it is whole or not there; halves that a kill left go. */
export function writeWhole(path: string, pieces: Iterable<string>, language: Language): void {
  const temporary = begun(path, [...pieces].join(""), language);
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw mistake(commandTextOf(language).mistake.notWritable(path, messageOf(error)));
  }
}

/** The same by somebody who fills that other file, which is there and empty; false says that it is not to be kept. */
export async function replacing(
  path: string,
  language: Language,
  fill: (temporary: string) => Promise<boolean>,
): Promise<void> {
  const temporary = begun(path, "", language);
  try {
    if (await fill(temporary)) renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The other file, with a text in it. */
function begun(path: string, text: string, language: Language): string {
  const [folder, name] = [dirname(path), basename(path)];
  const temporary = join(folder, temporaryName(name));
  try {
    for (const entry of readdirSync(folder))
      if (deadTemporary(entry) === name) rmSync(join(folder, entry), { force: true });
    writeFileSync(temporary, text);
    return temporary;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw mistake(commandTextOf(language).mistake.notWritable(path, messageOf(error)));
  }
}
