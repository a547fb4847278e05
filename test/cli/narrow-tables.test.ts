import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/layout/width.ts";
import { languages } from "../../src/report/tables/shown.ts";
import { SMALL, sannong } from "./sannong.ts";

const NARROW = 40;
const WIDE = 200;

const folder = mkdtempSync(join(tmpdir(), "narrow-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const county = ["--set", "county.villages=1", "--set", "county.householdsPerVillage=12"];
const short = ["--set", "time.burnIn=0", "--set", "time.seasons=16"];

/** A study of four points, the fewest that are analysed. */
const study = `
name: tiny
title: { zh: 四个点的研究, en: A study of four points }
scenario: ${resolve(SMALL)}
set: { county: { villages: 1, householdsPerVillage: 12 }, time: { burnIn: 0, seasons: 8 } }
arms: [traditional, hybrid]
factors:
  - { path: lenders.ruralCreditCooperative.cost.processing, range: [0, 3000] }
  - { path: arms.*.policies.dataSharing.coverage, values: [0, 0.5, 0.9] }
design: { kind: latinHypercube, points: 4 }
replicates: 2
keep: { metrics: [relapse, income] }
`;

/** Prints in so many columns, whatever the terminal of who tests. */
function printed(columns: number, ...words: string[]): string {
  const before = process.env.COLUMNS;
  process.env.COLUMNS = String(columns);
  try {
    const { status, stdout, stderr } = sannong(...words);
    expect(status, stderr).toBe(0);
    return stdout;
  } finally {
    if (before === undefined) delete process.env.COLUMNS;
    else process.env.COLUMNS = before;
  }
}

writeFileSync(at("study.yaml"), study);
printed(WIDE, "sweep", "run", at("study.yaml"), "--out", at("store"), "--workers", "0", "--quiet");
printed(WIDE, "population", SMALL, ...county, "--out", at("people.csv"));

const figures = [
  "--income",
  "12000",
  "--size",
  "3.2",
  "--elders",
  "0.3",
  "--shops",
  "6",
  "--distance",
  "40",
  "--lifted",
  "0.3",
];

const commands: readonly (readonly string[])[] = [
  ["order", "scenarios/rate-experiment.yaml", "--arm", "cheaper"],
  [
    "order",
    SMALL,
    "--set",
    "arms.hybrid.policies.training={ for: { lifted: true, villages: [0, 1, 2, 3, 4, 5] } }",
  ],
  ["population", SMALL, ...county, "--from", at("people.csv")],
  ["twin", SMALL, ...county, ...short, "--village", "1", "--household", "2"],
  [
    "twin",
    SMALL,
    ...county,
    ...short,
    "--village",
    "1",
    "--household",
    "3",
    "--arms",
    "none,traditional,ecommerce",
  ],
  ["sensitivity", at("store"), "--metric", "hybrid.income"],
  ["sweep", "status", at("store")],
  ["county", ...figures, "--out", at("county.yaml"), "--force"],
  ["lesson", "lucks", "scenarios/lessons/two-lenders.yaml", "--most", "1"],
  ["scenario", "list"],
  ["scenario", "describe", "scenarios/disaster-year.yaml"],
  ["experiment", "list"],
  ["experiment", "columns"],
];

/** Words, and single characters of other scripts and signs, with how often each stands there; rules and strokes are no text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [each] of text.matchAll(/[A-Za-z0-9]+|[^\sA-Za-z0-9─│]/gu))
    counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

describe("in a pipe, for a program to read,", () => {
  it.each([
    ["scenario", "list"],
    ["experiment", "list"],
  ])("%s %s has a row a line", (...words) => {
    const before = process.env.COLUMNS;
    delete process.env.COLUMNS;
    try {
      const [, , ...rows] = sannong(...words, "--lang", "en")
        .stdout.trimEnd()
        .split("\n");
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(row).toMatch(/\.yaml {2,}/);
      expect(Math.max(...rows.map(displayWidth))).toBeGreaterThan(120);
    } finally {
      if (before !== undefined) process.env.COLUMNS = before;
    }
  });
});

/** A word that nothing breaks, such as a path; commands, which are copied, stay in one piece as well. */
const isWhole = (line: string): boolean =>
  (line.match(/[\x21-\x7e–—−]+/g) ?? []).some((word) => word.length > NARROW) ||
  / sannong [a-z]|：sannong [a-z]/.test(line);

describe.each(languages)("on a terminal of 40 columns, in %s", (language) => {
  it.each(commands.map((words) => [words.slice(0, 2).join(" "), words] as const))(
    "%s folds and cuts nothing",
    (_, words) => {
      const [narrow, wide] = [NARROW, WIDE].map((columns) => printed(columns, ...words, "--lang", language));
      for (const line of narrow!.split("\n"))
        if (!isWhole(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(NARROW);
      expect(Math.max(...wide!.split("\n").map(displayWidth))).toBeGreaterThan(NARROW);
      const there = countsOf(narrow!);
      const missing = [...countsOf(wide!)].filter(([each, count]) => (there.get(each) ?? 0) < count);
      expect(missing).toEqual([]);
    },
  );
});
