import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { messageOf } from "../play/runner.ts";
import type { CommandText } from "../report/tables/command-text.ts";
import { temporaryName } from "../sweeps/store/leftovers.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { mistake } from "./mistake.ts";
import {
  clearHalfResults,
  foreignFiles,
  isLeftover,
  isProbe,
  MANIFEST,
  ownFiles,
  PROBE,
} from "./own-files.ts";
import type { ResultForm } from "./result-forms.ts";

const CHUNK = 1 << 20;

/** Files by name, each as its pieces of text. */
export type Files = Readonly<Record<string, Iterable<string>>>;

/** What will be written into a directory, and whether results of ours that it holds may go; without, it must be empty. */
interface Writing {
  form: ResultForm;
  force?: boolean;
}

/**
 * Makes the directory, before any work, and refuses one that cannot be written to, that holds results which are not to
 * go, or anything of others where ours would stand. What killed processes of ours left half written goes. What was made
 * goes when the process ends and nothing was written into it.
 */
export function checkDirectory(
  directory: string,
  writing: Writing | undefined,
  { mistake: text }: CommandText,
): void {
  // Even with force: its manifest would go.
  if (isStore(directory)) throw storeProblem((problem) => problem.holdsStore(directory));
  const there = nearest(directory);
  if (!statSync(there).isDirectory()) throw mistake(text.notDirectory(there));
  try {
    accessSync(there, constants.W_OK);
    removeAtExit(makeDirectory(directory));
    const probe = temporaryPath(directory, PROBE);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw mistake(text.notWritable(directory, messageOf(error)));
  }
  const foreign = writing ? foreignFiles(directory, writing.form) : [];
  // Another process may be looking at the directory at this moment: what it tries it with is not in the way.
  const isEmpty = !readdirSync(directory).some((entry) => !isLeftover(entry) && !isProbe(entry));
  if (!isEmpty && !writing?.force) {
    const may = writing && foreign.length === 0 && ownFiles(directory).size > 0;
    throw mistake(may ? text.holdsResults(directory) : text.occupied(directory));
  }
  if (foreign.length > 0) throw mistake(text.foreign(foreign.map((name) => join(directory, name))));
  clearHalfResults(directory, { manifests: false });
}

/** The path itself, or the nearest above it that is there. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(resolve(path))));

/** Makes a directory level by level, since Node's recursive way never ends below /proc; those made, deepest first. */
function makeDirectory(directory: string): string[] {
  const missing: string[] = [];
  for (let path = resolve(directory); !existsSync(path); path = dirname(path)) missing.push(path);
  const made: string[] = [];
  try {
    for (const path of [...missing].reverse()) if (makeLevel(path)) made.unshift(path);
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** Makes one directory; false where another process was faster. */
function makeLevel(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

const madeHere: string[][] = [];

/** One listener for all of them: a process may run many commands. */
function removeAtExit(made: string[]): void {
  if (madeHere.length === 0) process.once("exit", () => madeHere.forEach(removeEmpty));
  madeHere.push(made);
}

/** Takes away directories, deepest first, up to one that holds something. */
function removeEmpty(directories: readonly string[]): void {
  try {
    for (const path of directories) rmdirSync(path);
  } catch {}
}

/** Where a file is written until it is whole. */
export const temporaryPath = (directory: string, name: string): string =>
  join(directory, dirname(name), temporaryName(basename(name)));

/** Files that something else fills, each at the path it is given; false if it was stopped. */
export interface Filled {
  names: readonly string[];
  fill(pathOf: (name: string) => string): Promise<boolean>;
}

/**
 * Writes every file to a temporary name and renames them once all are whole, the manifest last; if one cannot
 * be written or `filled` was stopped, none appears. Files of results that an earlier manifest of ours lists go.
 */
export async function writeFiles(directory: string, files: Files, filled?: Filled): Promise<boolean> {
  const temporary = (name: string): string => temporaryPath(directory, name);
  const names = [...(filled?.names ?? []), ...Object.keys(files)];
  names.sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST));
  // Before our own half manifest is there.
  const own = existsSync(directory) ? ownFiles(directory) : new Set<string>();
  const places = new Set([directory, ...names.map((name) => dirname(join(directory, name)))]);
  const made = [...places].map(makeDirectory).reverse().flat();
  const clear = (): void => discard(names.map(temporary), made);
  // Before the listener that takes the directory away.
  process.prependOnceListener("exit", clear);
  let whole = false;
  try {
    for (const [name, pieces] of Object.entries(files)) writePieces(temporary(name), pieces);
    whole = (await filled?.fill(temporary)) ?? true;
  } finally {
    if (whole) replace(directory, own, names);
    else clear();
    process.off("exit", clear);
  }
  return whole;
}

function replace(directory: string, own: ReadonlySet<string>, names: readonly string[]): void {
  const foreign = names.find(
    (name) => !own.has(name) && lstatSync(join(directory, name), { throwIfNoEntry: false }),
  );
  if (foreign !== undefined) {
    for (const name of names) rmSync(temporaryPath(directory, name), { force: true });
    throw new Error(`${join(directory, foreign)} was not written by sannong and is not replaced`);
  }
  for (const name of own) if (name !== MANIFEST) rmSync(join(directory, name), { force: true });
  for (const name of names) renameSync(temporaryPath(directory, name), join(directory, name));
  clearHalfResults(directory, { manifests: true });
}

/** Takes away what was half written, and the directories where they were made for it. */
function discard(paths: readonly string[], made: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
  removeEmpty(made);
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let text = "";
    for (const piece of pieces) {
      text += piece;
      if (text.length < CHUNK) continue;
      writeFileSync(file, text);
      text = "";
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
