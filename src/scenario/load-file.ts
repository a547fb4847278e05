import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Names } from "../declare/parameter.ts";
import { type Loaded, parseScenario } from "./load.ts";
import { nearest } from "./nearest.ts";
import { scenarioError } from "./problem.ts";
import { LONGEST_TEXT } from "./yaml-text.ts";

/** Reads a scenario file and the files that it extends; `set` holds overrides, `path=value`. */
export function loadScenario(path: string, { set = [] }: { set?: readonly string[] } = {}): Loaded {
  return parseScenario(readText(path), path, readText, set);
}

/** The text of a file that is UTF-8 and has no more than so many bytes. */
export function readText(path: string, most = LONGEST_TEXT): string {
  const { size, isFile } = look(path);
  if (!isFile)
    throw wrong(path, "", { en: "a file, not a folder or device", zh: "一个文件,而非文件夹或设备" });
  const allowed = { en: `a file of at most ${most / 1e6} MB`, zh: `不超过 ${most / 1e6} MB 的文件` };
  if (size > most) throw wrong(path, `${(size / 1e6).toFixed(1)} MB`, allowed);
  const bytes = attempt(path, () => readFileSync(path));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const en = "text in UTF-8 (is it GBK, or not text at all?)";
    throw wrong(path, "", { en, zh: " UTF-8 编码的文本(是否为 GBK 编码,或不是文本文件?)" });
  }
}

function look(path: string): { size: number; isFile: boolean } {
  const found = attempt(path, () => statSync(path));
  return { size: found.size, isFile: found.isFile() };
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code !== "ENOENT") throw wrong(path, code, { en: "a file that can be read", zh: "可读取的文件" });
    const allowed = { en: "a file that exists", zh: "存在的文件" };
    throw wrong(path, basename(path), allowed, nearestName(path));
  }
}

/** The file beside it that is meant, most likely: that name with an ending, or the nearest. */
function nearestName(path: string): string | undefined {
  const [name, others] = [basename(path), namesBeside(path)];
  return others.find((other) => other.replace(/\.[a-z]+$/, "") === name) ?? nearest(name, others);
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => /\.(ya?ml|json)$/.test(name));
  } catch {
    return [];
  }
}

function wrong(file: string, input: string, allowed: Names, close?: string) {
  return scenarioError([{ file, line: 0, column: 0, path: "", given: input, allowed, nearest: close }]);
}
