import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { messageOf } from "../play/runner.ts";
import type { Text } from "../report/text/zh.ts";
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
export function checkDirectory(directory: string, force: boolean, { mistake: text }: Text): void {
  // Even with force: its manifest would go.
  if (isStore(directory)) throw storeProblem((problem) => problem.holdsStore(directory));
  const there = nearest(directory);
  if (!statSync(there).isDirectory()) throw mistake(text.notDirectory(there));
  try {
    accessSync(there, constants.W_OK);
    const made = makeDirectory(directory);
    process.once("exit", () => removeEmpty(made));
    const probe = join(directory, `.${process.pid}.tmp`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw mistake(text.notWritable(directory, messageOf(error)));
  }
  if (!force && readdirSync(directory).length > 0) throw mistake(text.occupied(directory));
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

/** Takes away directories, deepest first, up to one that holds something. */
function removeEmpty(directories: readonly string[]): void {
  try {
    for (const path of directories) rmdirSync(path);
  } catch {}
}

/** Files that something else fills, each at the path it is given; false if it was stopped. */
export interface Filled {
  names: readonly string[];
  fill(pathOf: (name: string) => string): Promise<boolean>;
}

/**
 * Writes every file to a temporary name and renames them once all are whole, the manifest last; if one cannot
 * be written or `filled` was stopped, none appears. Files that an earlier manifest lists go.
 */
export async function writeFiles(directory: string, files: Files, filled?: Filled): Promise<boolean> {
  const made = makeDirectory(directory);
  const temporary = (name: string): string => join(directory, `.${name}.${process.pid}.tmp`);
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
  for (const name of listed(directory)) rmSync(join(directory, name), { force: true });
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

/** The files that the manifest in a directory names, itself among them; nothing outside the directory. */
function listed(directory: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(join(directory, MANIFEST), "utf8")) as { files: unknown };
    const names = Array.isArray(files) ? files.filter((name) => typeof name === "string") : [];
    return names.filter((name) => basename(name) === name && !name.startsWith("."));
  } catch {
    return [];
  }
}
