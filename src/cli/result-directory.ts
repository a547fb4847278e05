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
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { messageOf } from "../pool.ts";
import type { Text } from "../report/text/zh.ts";
import { mistake } from "./mistake.ts";

const MANIFEST = "manifest.json";
const CHUNK = 1 << 20;

/** Files by name, each as its pieces of text. */
export type Files = Readonly<Record<string, Iterable<string>>>;

/** Refuses, before any work, a directory that cannot be written to or that holds other results. */
export function checkDirectory(directory: string, force: boolean, { mistake: text }: Text): void {
  if (!existsSync(directory)) {
    checkWritable(nearestParent(directory), text);
    return;
  }
  if (!statSync(directory).isDirectory()) throw mistake(text.notDirectory(directory));
  checkWritable(directory, text);
  if (!force && readdirSync(directory).length > 0) throw mistake(text.occupied(directory));
}

function nearestParent(directory: string): string {
  const parent = dirname(resolve(directory));
  return existsSync(parent) ? parent : nearestParent(parent);
}

function checkWritable(directory: string, text: Text["mistake"]): void {
  if (!statSync(directory).isDirectory()) throw mistake(text.notDirectory(directory));
  try {
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw mistake(text.notWritable(directory, messageOf(error)));
  }
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
  const made = mkdirSync(directory, { recursive: true });
  const temporary = (name: string): string => join(directory, `.${name}.${process.pid}.tmp`);
  const names = [...(filled?.names ?? []), ...Object.keys(files)];
  names.sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST));
  let whole = false;
  try {
    for (const [name, pieces] of Object.entries(files)) writePieces(temporary(name), pieces);
    whole = (await filled?.fill(temporary)) ?? true;
  } finally {
    if (whole) replace(directory, names, temporary);
    else discard(directory, names.map(temporary), made);
  }
  return whole;
}

function replace(directory: string, names: readonly string[], temporary: (name: string) => string): void {
  for (const name of listed(directory)) rmSync(join(directory, name), { force: true });
  for (const name of names) renameSync(temporary(name), join(directory, name));
}

/** Takes away what was half written, and the directory where it was made for it. */
function discard(directory: string, paths: readonly string[], made: string | undefined): void {
  for (const path of paths) rmSync(path, { force: true });
  if (made !== undefined && readdirSync(directory).length === 0) rmSync(made, { recursive: true });
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
