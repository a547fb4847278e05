import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Problem } from "../../src/scenario/problem.ts";
import { readSurvey } from "../../src/scenario/survey/read-survey.ts";
import { caught } from "../scenario/problems.ts";

/** A folder for survey files, gone when the tests of the file are done. */
export function surveyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "survey-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  const write = (content: string | Uint8Array, name = "survey.csv"): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  const problems = (content: string | Uint8Array): readonly Problem[] => {
    const file = write(content);
    return caught(() => readSurvey(file)).map((each) => ({ ...each, file: each.file.replace(folder, "") }));
  };
  return { path, write, problems };
}

export const head = "household_id,village_id,ages,land_mu,income_yuan_per_year";

/** A survey of so many villages of so many households, with any further columns. */
export function surveyOf(
  villages: number,
  households: number,
  more: Readonly<Record<string, (i: number) => string | number>> = {},
): string {
  const names = Object.keys(more);
  const rows = Array.from({ length: villages * households }, (_, i) => {
    const v = Math.floor(i / households);
    const base = [`h${i}`, `v${v}`, "45;43;12", 4 + (i % 5), 30000 + 700 * (i % 40)];
    return [...base, ...names.map((name) => more[name](i))].join(",");
  });
  return `${[head, ...names].join(",")}\n${rows.join("\n")}\n`;
}
