import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Ended, sannong } from "../cli/sannong.ts";
import { folder, studyFile } from "./made-up-sweep.ts";

export const sweep = (...args: string[]): Ended => sannong("sweep", ...args, "--lang", "en");

/** A folder of a file of tests, with a study of ten jobs in it, one of many, and a store of the first to be spoilt. */
export function goodStore() {
  const at = folder();
  const study = studyFile(at("study.yaml"), "design: { kind: random, points: 5 }", "replicates: 2");
  const long = studyFile(at("long.yaml"), "design: { kind: random, points: 200 }", "replicates: 100");
  /** A complete store, made once, copied for each fault. */
  function copyTo(name: string): string {
    if (!existsSync(at("good"))) expect(sweep("run", study, "--out", at("good"), "--quiet").status).toBe(0);
    mkdirSync(at(name));
    for (const file of readdirSync(at("good"))) copyFileSync(join(at("good"), file), join(at(name), file));
    return at(name);
  }
  return { at, study, long, copyTo };
}

/** What is said of a mistake: the message, no stack, the code of its exit. */
export function expectRefusal(ended: Ended, message: RegExp, exit = 2): void {
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  expect(ended.status).toBe(exit);
}
