import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { modelVersion } from "../../src/model/model-version.ts";
import { SMALL, sannong, sannongProcess } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "mistakes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const en = ["--lang", "en"];

describe("a mistake of the user", () => {
  it.each([
    ["an unknown command", ["compre", SMALL], /compre.*\n.*compare/],
    ["an unknown option", ["compare", SMALL, "--relicates", "3", ...en], /--relicates.*\n.*--replicates/],
    [
      "an option near to two, in Chinese",
      ["compare", SMALL, "--sed", "x"],
      /--sed\n（是否指 --seed、--set？）/,
    ],
    [
      "a required option misspelt, which is missing too",
      ["frontier", SMALL, "--budgt", "20000", ...en],
      /--budgt'\n\(Did you mean --budget\?\)/,
    ],
    [
      "the same in Chinese, and of a command below another",
      ["sweep", "run", SMALL, "--ot", "x"],
      /没有选项 --ot\n（是否指 --out？）/,
    ],
    ["a required option that is missing alone", ["frontier", SMALL], /缺少选项 --budget/],
    ["no file", ["compare"], /file/],
    ["no arm to run", ["run", SMALL], /--arm/],
    [
      "an unknown arm",
      ["run", SMALL, "--arm", "hybird", ...en],
      /"hybird".*mean "hybrid".*none, traditional/,
    ],
    ["an unknown arm among several", ["compare", SMALL, "--arms", "none,x", ...en], /no arm "x"/],
    [
      "several unknown arms",
      ["compare", SMALL, "--arms", "traditonal,x,x", ...en],
      /no arm "traditonal" or "x"; did you mean "traditional"\?/,
    ],
    ["no arms", ["compare", SMALL, "--arms", "", ...en], /--arms: the value is empty/],
    ["half a replicate", ["compare", SMALL, "--replicates", "2.5", ...en], /--replicates.*"2.5".*from 1 to/],
    ["no replicates", ["compare", SMALL, "--replicates", "0"], /--replicates.*“0”.*允许：1 到/],
    ["a precision of zero", ["compare", SMALL, "--precision", "0", ...en], /--precision.*"0".*above 0/],
    ["a precision in words", ["compare", SMALL, "--precision", "fine", ...en], /--precision.*"fine"/],
    ["workers below zero", ["compare", SMALL, "--workers=-1", ...en], /--workers.*"-1".*from 0 to/],
    ["an unknown language", ["compare", SMALL, "--lang", "fr"], /--lang.*fr.*zh, en/],
    ["a setting without a value", ["compare", SMALL, "--set", "seed", ...en], /--set seed.*path=value/],
    [
      "an unknown setting",
      ["compare", SMALL, "--set", "consume.propensty=1", ...en],
      /propensty.*propensity/,
    ],
    ["an empty seed", ["compare", SMALL, "--seed", "", ...en], /seed/],
    ["no scenario there", ["compare", "scenarios/smal.yaml", ...en], /smal\.yaml.*small\.yaml/],
    ["a folder for a scenario", ["scenario", "check", "scenarios", ...en], /scenarios/],
  ])("is told in words, exit 2: %s", (_, args, message) => {
    const { status, stdout, stderr } = sannong(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("is told by a process as by the thread that stands for it here", () => {
    const args = ["run", SMALL, "--arm", "hybird", ...en];
    expect(sannongProcess(...args)).toMatchObject(sannong(...args));
  });
});

describe("a directory for results", () => {
  const args = ["compare", SMALL, "--replicates", "1", ...en, "--out"];

  it("is refused when it holds anything, and left as it was", () => {
    writeFileSync(join(folder, "thesis.doc"), "");
    const { status, stderr } = sannong(...args, folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is not empty; choose another\n$/)]);
    expect(readdirSync(folder)).toEqual(["thesis.doc"]);
  });

  it("is refused when it is a file, or below one, even with --force", () => {
    writeFileSync(join(folder, "file"), "");
    expect(sannong(...args, join(folder, "file"), "--force")).toMatchObject({ status: 2 });
    expect(sannong(...args, join(folder, "file", "below"), "--force")).toMatchObject({ status: 2 });
  });

  it("is refused where it cannot be made, before any run, with nothing left", () => {
    writeFileSync(join(folder, "stop"), "");
    const places = [join(folder, "stop", "a", "b"), ...(existsSync("/proc") ? ["/proc/x", "/proc/x/y"] : [])];
    for (const place of places) {
      const { status, stdout, stderr } = sannong(...args, place);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/cannot write to|is not a directory/);
      expect(stderr).not.toMatch(/runs finished|\n\s+at /);
    }
  });
});

describe("help", () => {
  it("speaks both languages", () => {
    expect(sannong("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("用法") });
    const help = sannong("compare", "--help", "--lang=en");
    expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining("--precision") });
  });

  it("tells the model version", () => {
    expect(sannongProcess("--version")).toMatchObject({ status: 0, stdout: `${modelVersion}\n` });
  });
});
