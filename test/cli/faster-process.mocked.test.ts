import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { commandTextOf } from "../../src/report/tables/command-text.ts";

/** Directories that somebody else makes at the moment at which they are to be made. */
const faster = new Set<string>();

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const mkdirSync = (path: string): unknown => {
    if (faster.has(path)) fs.mkdirSync(path);
    return fs.mkdirSync(path);
  };
  return { ...fs, default: fs, mkdirSync };
});

const { checkDirectory } = await import("../../src/cli/result-directory.ts");

const folder = mkdtempSync(join(tmpdir(), "faster-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...path: string[]): string => join(folder, ...path);
const check = (directory: string): void => checkDirectory(directory, undefined, commandTextOf("en"));

it("a directory that another process makes meanwhile is taken as it is", () => {
  faster.add(at("above")).add(at("above", "out"));
  check(at("above", "out"));
  expect(readdirSync(at("above", "out"))).toEqual([]);
});

it("a file in the place of a directory above is in the way", () => {
  writeFileSync(at("file"), "");
  expect(() => check(at("file", "out"))).toThrow(/file/);
  expect(existsSync(at("file", "out"))).toBe(false);
});

it("what another process tries a directory with is not in the way, and anything else is", () => {
  check(at("tried"));
  writeFileSync(at("tried", `.probe.${process.ppid}.tmp`), "");
  expect(() => check(at("tried"))).not.toThrow();
  writeFileSync(at("tried", "mine.txt"), "");
  expect(() => check(at("tried"))).toThrow(/not empty/);
});
