import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { sannong } from "../cli/sannong.ts";
import { folder } from "./made-up-sweep.ts";

/** The study that is shipped, in a county of a village. */
const SMALL = folder()("small.yaml");
const shipped = readFileSync("scenarios/studies/small.yaml", "utf8")
  .replace("../small.yaml", resolve("scenarios/small.yaml"))
  .replace("villages: 4, householdsPerVillage: 30", "villages: 1, householdsPerVillage: 10")
  .replace("burnIn: 4, seasons: 16", "burnIn: 0, seasons: 8");
writeFileSync(SMALL, shipped);

test("says how many runs, how long and how much disk, in both languages", () => {
  const { status, stdout } = sannong("sweep", "plan", SMALL, "--workers", "2", "--lang", "en");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^A small study \(small\)\n/);
  expect(stdout).toMatch(/design +Latin hypercube, 2 factors/);
  expect(stdout).toMatch(/runs +6 points × 3 replicates × 2 arms = 36/);
  expect(stdout).toMatch(/time +about \d+ s \(2 threads; reckoned from 36 runs played in \d+ s\)/);
  expect(stdout).toMatch(/disk +about \d+ KB \(.* free\)/);
  expect(stdout).toMatch(/lenders\.ruralCreditCooperative\.cost\.processing .* 0 to 3000/);
  const chinese = sannong("sweep", "plan", SMALL).stdout;
  expect(chinese).toMatch(/设计 +拉丁超立方，2 个因素/);
  expect(chinese).toMatch(/运行 +6 个点 × 3 次重复 × 2 个方案 = 36 次/);
});

test("as JSON, and nothing else", () => {
  const { status, stdout, stderr } = sannong("sweep", "plan", SMALL, "--json");
  expect(status).toBe(0);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    study: "small",
    design: "latinHypercube",
    points: 6,
    arms: 2,
    runs: { least: 36, most: 36 },
    sample: { runs: 36, failed: 0 },
  });
});

test.each([
  ["a study that is not there", ["scenarios/studies/smal.yaml"], /smal\.yaml.*Did you mean small\.yaml/],
  ["a folder", ["scenarios/studies"], /a file, not a folder/],
  ["a scenario for a study", ["scenarios/small.yaml"], /small\.yaml:3: extends: .*one of the keys/],
  ["workers", [SMALL, "--workers", "many"], /--workers/],
])("%s: exit 2, one message, no stack", (_, args, expected) => {
  const { status, stdout, stderr } = sannong("sweep", "plan", ...args, "--lang", "en");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/\n +at /);
});
