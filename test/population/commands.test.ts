import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { marginals } from "../../src/scenario/county/marginals.ts";
import { surveyColumns } from "../../src/scenario/survey/survey-columns.ts";
import { sannong } from "../cli/sannong.ts";
import { surveyFolder, surveyOf } from "./survey-files.ts";

const { path, write } = surveyFolder();
const SMALL = "scenarios/small.yaml";
const en = ["--lang", "en"];
const six = "--income 12000 --size 3.2 --elders 0.3 --shops 6 --distance 40 --lifted 0.3".split(" ");

describe("population", () => {
  test("prints every marginal in both languages, with its source and whether it is inside", () => {
    for (const [language, said] of [["zh", "在内"] as const, ["en", "inside"] as const]) {
      const { status, stdout } = sannong("population", SMALL, "--lang", language);
      expect(status).toBe(0);
      expect(stdout).toContain(said);
      for (const marginal of Object.values(marginals)) expect(stdout).toContain(marginal[language]);
    }
  });

  test("writes the same people for the same seed, and others for another", () => {
    const csv = (name: string, seed: string) => {
      expect(sannong("population", SMALL, "--seed", seed, "--out", path(name)).status).toBe(0);
      return readFileSync(path(name), "utf8");
    };
    const first = csv("first.csv", "a");
    expect(csv("second.csv", "a")).toBe(first);
    expect(csv("third.csv", "b")).not.toBe(first);
    expect(first.trimEnd().split("\n")).toHaveLength(301);
    expect(readFileSync(path("first-columns.csv"), "utf8")).toContain("land_mu,mu,");
  });

  test("gives JSON", () => {
    const file = write(surveyOf(3, 7), "json.csv");
    const { stdout } = sannong("population", SMALL, "--from", file, "--json");
    const held = JSON.parse(stdout);
    expect(held.marginals).toHaveLength(Object.keys(marginals).length);
    expect(held.survey).toMatchObject({ households: 21, villages: 3, encoding: "utf-8", repeated: 7 });
  });

  test("says of a survey what was drawn, resized and not used", () => {
    const file = write(surveyOf(3, 7, { litracy: () => 1, debts_yuan: () => 0 }), "report.csv");
    const { status, stdout } = sannong("population", SMALL, "--from", file, ...en);
    expect(status).toBe(0);
    for (const said of [/3 villages, 21 households/, /UTF-8/, /brought to 30 households/, /literacy all/])
      expect(stdout).toMatch(said);
    expect(stdout).toMatch(/litracy \(did you mean literacy\?\)/);
    expect(stdout).toMatch(/checked and not used: debts_yuan/);
  });

  test.each([
    ["a survey that is not there", ["--from", "none.csv"], /none\.csv.*exists/],
    ["a file that is no CSV", ["--out", "people.txt"], /should end in \.csv/],
  ])("refuses %s", (_, args, message) => {
    const { status, stdout, stderr } = sannong("population", SMALL, ...args, ...en);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("refuses a file that exists", () => {
    const taken = write("", "taken.csv");
    const { status, stderr } = sannong("population", SMALL, "--out", taken, ...en);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/not written by sannong.*choose another name/),
    ]);
  });

  test("refuses a survey with a mistake: file, line, column, exit 2, no stack", () => {
    const file = write(surveyOf(3, 7).replace(",30000", ",many"), "wrong.csv");
    const { status, stdout, stderr } = sannong("population", SMALL, "--from", file, ...en);
    expect(stderr).toMatch(/wrong\.csv:2: income_yuan_per_year: got "many"; allowed: a number from 0/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("compares arms on a survey named by a scenario, on threads as in this one", () => {
    const file = write(surveyOf(4, 30), "threads.csv");
    const args = ["--set", `population.survey=${file}`, "--set", "county.villages=4", "--replicates", "2"];
    const hash = (workers: string) =>
      sannong("compare", SMALL, ...args, "--set", "time.seasons=4", "--hash", "--workers", workers).stdout;
    const threads = hash("2");
    expect(threads).toMatch(/^[0-9a-f]{64}\n$/);
    expect(hash("0")).toBe(threads);
  });
});

describe("county", () => {
  test("writes a scenario that can be used, wherever it lies", () => {
    mkdirSync(path("deep/er"), { recursive: true });
    const out = path("deep/er/My county.yaml");
    const { status, stdout } = sannong("county", ...six, "--out", out, ...en);
    expect(status).toBe(0);
    expect(stdout).toMatch(/household size +3\.20 persons +3\.\d\d persons/);
    expect(readFileSync(out, "utf8")).toMatch(/人均收入（元\/年）.*income per head/);
    expect(sannong("scenario", "check", out, ...en)).toMatchObject({ status: 0 });
    expect(sannong("county", ...six, "--out", out, ...en)).toMatchObject({ status: 2 });
    expect(sannong("county", ...six, "--out", out, "--force")).toMatchObject({ status: 0 });
  });

  test.each([
    ["an income of no county", ["--income", "1200"], /--income.*5000 to 50000.*N11/],
    ["elders in percent", ["--elders", "30"], /--elders.*0\.08 to 0\.5.*census of 2020/],
    ["no number", ["--shops", "many"], /--shops.*"many".*C8/],
    ["an empty number", ["--size", ""], /--size/],
    [
      "figures that exclude one another",
      ["--shops", "35", "--elders", "0.5", "--size", "2"],
      /together.*shops/,
    ],
    ["another kind of file", ["--out", "county.txt"], /\.yaml/],
    ["a folder that is not there", ["--out", "/nowhere/at/all.yaml"], /cannot|ENOENT/],
  ])("refuses %s", (_, args, message) => {
    const out = path("refused.yaml");
    const { status, stdout, stderr } = sannong("county", ...six, "--out", out, ...args, ...en);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout, existsSync(out)]).toEqual([2, "", false]);
  });

  test("asks for what is missing", () => {
    expect(sannong("county", "--out", path("less.yaml"))).toMatchObject({ status: 2 });
    expect(existsSync(dirname(path("x")))).toBe(true);
  });
});

test("docs/survey.md has every column with its range, in both languages", () => {
  const [zh, en] = readFileSync("docs/survey.md", "utf8").split('<a id="english">');
  for (const { name, kind, min, max } of surveyColumns) {
    const range = kind === "name" || kind === "flag" ? "" : `${min}–${max}`.replace("-", "−");
    for (const part of [zh, en]) {
      const line = part.split("\n").find((each) => each.startsWith(`| \`${name}\` |`));
      expect(line, name).toContain(range);
    }
  }
});
