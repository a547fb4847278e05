import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { messageOf } from "../play/runner.ts";
import { columnFiles } from "../report/files/columns-csv.ts";
import { paperFormat, resultFormat } from "../report/files/manifest.ts";
import type { CommandText } from "../report/tables/command-text.ts";
import { isStore } from "../sweeps/store/store-file.ts";
import { storeProblem } from "../sweeps/store/store-problem.ts";
import { mistake } from "./mistake.ts";

const MANIFEST = "manifest.json";
const CHUNK = 1 << 20;

/** Files by name, each as its pieces of text. */
export type Files = Readonly<Record<string, Iterable<string>>>;

/**
 * Makes the directory, before any work, and refuses one that cannot be written to or that holds other results.
 * What was made goes when the process ends and nothing was written into it.
 */
export function checkDirectory(directory: string, force: boolean, { mistake: text }: CommandText): void {
  // Even with force: its manifest would go.
  if (isStore(directory)) throw storeProblem((problem) => problem.holdsStore(directory));
  const there = nearest(directory);
  if (!statSync(there).isDirectory()) throw mistake(text.notDirectory(there));
  try {
    accessSync(there, constants.W_OK);
    removeAtExit(makeDirectory(directory));
    const probe = join(directory, `.${process.pid}.tmp`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw mistake(text.notWritable(directory, messageOf(error)));
  }
  if (!force && readdirSync(directory).length > 0) throw mistake(text.occupied(directory));
  const path = join(directory, MANIFEST);
  if (existsSync(path) && !ownManifest(directory)) throw mistake(text.foreign(path));
}

/** The path itself, or the nearest above it that is there. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(resolve(path))));

/** Makes a directory level by level, since Node's recursive way never ends below /proc; those made, deepest first. */
function makeDirectory(directory: string): string[] {
  const missing: string[] = [];
  for (let path = resolve(directory); !existsSync(path); path = dirname(path)) missing.push(path);
  const made: string[] = [];
  try {
    for (const path of [...missing].reverse()) {
      mkdirSync(path);
      made.unshift(path);
    }
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
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
  join(directory, `.${name}.${process.pid}.tmp`);

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
  const made = makeDirectory(directory);
  const temporary = (name: string): string => temporaryPath(directory, name);
  const names = [...(filled?.names ?? []), ...Object.keys(files)];
  names.sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST));
  const clear = (): void => discard(names.map(temporary), made);
  // Before the listener that takes the directory away.
  process.prependOnceListener("exit", clear);
  let whole = false;
  try {
    for (const [name, pieces] of Object.entries(files)) writePieces(temporary(name), pieces);
    whole = (await filled?.fill(temporary)) ?? true;
  } finally {
    if (whole) replace(directory, names, temporary);
    else clear();
    process.off("exit", clear);
  }
  return whole;
}

function replace(directory: string, names: readonly string[], temporary: (name: string) => string): void {
  for (const name of earlier(directory, isResult)) rmSync(join(directory, name), { force: true });
  for (const name of names) renameSync(temporary(name), join(directory, name));
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

/** Names that a directory of results may have; nothing else is ever taken away. */
const results: ReadonlySet<string> = new Set([
  ...[
    "summary.csv",
    "seasons.csv",
    "differences.csv",
    "counterfactual.csv",
    "finance.csv",
    "flows.csv",
    "columns.csv",
  ],
  ...columnFiles,
]);
const isResult = (name: string): boolean => results.has(name);

/** The manifest of a directory, if sannong wrote it. */
function ownManifest(directory: string): { files?: unknown } | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(directory, MANIFEST), "utf8"));
    if (typeof read !== "object" || read === null || !("format" in read)) return undefined;
    return formats.has(read.format) ? { files: "files" in read ? read.files : undefined } : undefined;
  } catch {
    return undefined;
  }
}

const formats: ReadonlySet<unknown> = new Set([resultFormat, paperFormat]);

/**
 * Files that our own manifest in a directory names, of those that `may` go and that lie in it; a link that leads out of
 * the directory is not followed.
 */
export function earlier(directory: string, may: (name: string) => boolean): string[] {
  const { files } = ownManifest(directory) ?? {};
  const names = Array.isArray(files) ? files.filter((name) => typeof name === "string") : [];
  return names.filter((name) => may(name) && isInside(directory, name));
}

function isInside(directory: string, name: string): boolean {
  try {
    const inside = relative(realpathSync(directory), realpathSync(dirname(join(directory, name))));
    return !inside.startsWith("..") && !isAbsolute(inside);
  } catch {
    return false;
  }
}
