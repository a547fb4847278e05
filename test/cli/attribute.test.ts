import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/layout/width.ts";
import { isStore } from "../../src/sweeps/store/store-file.ts";
import { SMALL, sannong, started, tiny } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "attribute-"));
afterAll(() => rmSync(folder, { recursive: true }));

const en = ["--lang", "en"];
const short = [...tiny, "--set", "time.burnIn=4", "--set", "time.seasons=8", "--replicates", "2"];
const attribute = (...args: string[]) => sannong("attribute", SMALL, ...short, ...args);

const whole = join(folder, "whole");
const first = attribute("--out", whole, "--json", ...en);

describe("attribute", () => {
  it("prints every figure, divided, and writes tables, page, pictures and the store", () => {
    expect(first.status).toBe(0);
    const { players, idle, attributions } = JSON.parse(first.stdout);
    expect(players).toEqual(["dataDriven", "sceneEmbedded", "technologyEnabled"]);
    expect(idle).toEqual(["industrySynergy"]);
    for (const { whole, shares } of attributions) {
      if (whole.value === null) continue;
      const parts = Object.values<{ value: number }>(shares);
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(whole.value);
    }
    const page = readFileSync(join(whole, "attribution.html"), "utf8");
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(readFileSync(join(whole, "attribution-coverage.svg"), "utf8")).toMatch(/^<svg/);
    const [head, row] = readFileSync(join(whole, "attribution.csv"), "utf8").split("\n");
    expect(head).toMatch(/^metric,group,replicates,none,all,whole,whole_low95,whole_high95,dataDriven/);
    expect(row).toMatch(/^relapse,all,2,/);
    expect(sannong("sweep", "status", join(whole, "store"), ...en).stdout).toMatch(/16/);
  });

  it("killed and gone on with, it tells the same", async () => {
    const out = join(folder, "parts");
    const args = ["attribute", SMALL, ...short, "--workers", "1", "--out", out, ...en];
    const process = started(args);
    // Told after what is stored: the first line is of none.
    expect(await process.until(() => /[1-9]\d*\D+16 runs/.test(process.said()))).toBe(true);
    process.child.kill("SIGKILL");
    await process.ended;
    expect(isStore(join(out, "store"))).toBe(true);
    expect(existsSync(join(out, "attribution.json"))).toBe(false);
    const again = attribute("--out", out, ...en);
    expect([again.status, again.stdout]).toEqual([2, ""]);
    const stopped = attribute("--out", out, "--resume", "--limit", "1", ...en);
    expect([stopped.status, stopped.stdout]).toEqual([0, ""]);
    expect(stopped.stderr).toMatch(/of 16 runs stored; go on with the same command and --resume/);
    const rest = attribute("--out", out, "--resume", "--json", ...en);
    expect(rest.stdout).toBe(first.stdout);
  });

  it("among one mechanism alone it is the whole, and the others stay on", () => {
    const { stdout, stderr } = attribute("--only", "dataDriven", "--json", ...en);
    const { left, players, coalitions, attributions } = JSON.parse(stdout);
    expect(stderr).toBe("");
    expect([players, left]).toEqual([["dataDriven"], ["sceneEmbedded", "technologyEnabled"]]);
    expect(coalitions.map(({ set }: { set: object }) => Object.keys(set))).toEqual([
      ["lenders.dataLender.information.sees"],
      [],
    ]);
    for (const { whole, shares, interactions } of attributions)
      expect([shares.dataDriven, interactions]).toEqual([whole, []]);
  });

  it("fits forty columns, in either language", () => {
    const columns = process.env.COLUMNS;
    process.env.COLUMNS = "40";
    try {
      for (const language of ["zh", "en"]) {
        const { status, stdout } = attribute("--out", whole, "--resume", "--quiet", "--lang", language);
        expect(status).toBe(0);
        expect(stdout).not.toMatch(/undefined|NaN|Infinity/);
        // A word that cannot be parted may go beyond.
        const lines = stdout
          .split("\n")
          .filter((line) => displayWidth(line) > 40 && line.trim().includes(" "));
        expect(lines.filter((line) => !/^\S+( \S+)?: \S+$/.test(line))).toEqual([]);
      }
    } finally {
      if (columns === undefined) delete process.env.COLUMNS;
      else process.env.COLUMNS = columns;
    }
  });

  it("where every mechanism is at the bank's values, says so and plays nothing", () => {
    const args = ["--arm", "second", "--lender", "second", "--bank", "first", ...en];
    const { status, stdout } = sannong("attribute", "scenarios/null-test.yaml", ...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/exactly 0/);
    expect(
      JSON.parse(sannong("attribute", "scenarios/null-test.yaml", ...args, "--json").stdout),
    ).toMatchObject({
      players: [],
      idle: ["dataDriven", "sceneEmbedded", "technologyEnabled", "industrySynergy"],
      left: [],
      attributions: [],
    });
  });

  it("of one that is at the bank's values, says so of that one alone", () => {
    const { stdout } = attribute("--only", "industrySynergy", ...en);
    expect(stdout).toMatch(/^industry synergy: /);
  });

  it.each([
    [
      "an unknown mechanism",
      ["--only", "datadriven"],
      /--only.*datadriven.*dataDriven, scene.*mean dataDriven/,
    ],
    ["an unknown arm", ["--arm", "hybird"], /"hybird".*mean "hybrid"/],
    ["an unknown lender", ["--lender", "datalender"], /--lender.*datalender.*mean dataLender/],
    [
      "a lender that is not open",
      ["--arm", "traditional", "--lender", "dataLender"],
      /traditional does not open dataLender; it opens ruralCredit/,
    ],
    ["an arm without a data lender", ["--arm", "traditional"], /traditional opens no e-commerce-data lender/],
    ["the lender for the bank", ["--bank", "dataLender"], /both dataLender/],
    ["no replicates", ["--replicates", "0"], /--replicates/],
    ["to go on nowhere", ["--resume"], /--resume needs --out/],
  ])("a mistake is told with names, exit 2: %s", (_, args, message) => {
    const { status, stdout, stderr } = sannong("attribute", SMALL, ...args, ...en);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
  });
});
