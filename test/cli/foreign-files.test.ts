import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isResult } from "../../src/cli/result-forms.ts";
import { SMALL, sannong, tiny } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "foreign-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...parts: string[]): string => join(folder, ...parts);
const en = ["--lang", "en"];
const quick = [...tiny, "--set", "time.seasons=8", "--set", "time.burnIn=0"];
const STUDY = `name: few
title: { zh: 少, en: few }
scenario: ${process.cwd()}/${SMALL}
set: { county.villages: 2, county.householdsPerVillage: 10, time.seasons: 4, time.burnIn: 0 }
arms: [traditional, hybrid]
replicates: 2
seed: a
design: { kind: latinHypercube, points: 8 }
factors:
  - { path: lenders.ruralCreditCooperative.cost.processing, range: [0, 3000] }
keep: { metrics: [income, relapse] }
`;

beforeAll(() => {
  writeFileSync(path("study.yaml"), STUDY);
  const store = sannong("sweep", "run", path("study.yaml"), "--out", path("store"), "--workers", "0", ...en);
  expect([store.status, store.stderr]).toEqual([0, expect.anything()]);
  sannong("nation", "template", "--counties", "2", "--out", path("counties.csv"));
  const size = ["--set", "county.villages=2", "--set", "county.householdsPerVillage=20"];
  const nation = ["nation", path("counties.csv"), "--replicates", "2", ...size, "--out", path("nation")];
  expect(sannong(...nation, "--set", "time.seasons=4", "--workers", "0", ...en)).toMatchObject({ status: 0 });
});

const places = { store: path("store"), nation: path("nation") };
const reading: [string, string[], string][] = [
  ["run", ["run", SMALL, "--arm", "hybrid", ...quick], "household.csv"],
  ["compare", ["compare", SMALL, "--replicates", "1", ...quick], "summary.csv"],
  ["sweep replay", ["sweep", "replay", places.store, "--point", "1", "--replicate", "1"], "scenario.yaml"],
  ["sensitivity", ["sensitivity", places.store, "--metric", "hybrid.income"], "indices.csv"],
  ["discover", ["discover", places.store, "--where", "hybrid.income > 9000"], "discovery.json"],
  ["paper", ["paper", places.store, "--metric", "hybrid.income", "--no-pdf"], "README.md"],
  ["paper, below", ["paper", places.store, "--metric", "hybrid.income", "--no-pdf"], "tables/indices.csv"],
  ["nation report", ["nation", "report", places.nation], "nation.md"],
];
const playing: [string, string[], string][] = [
  ["levers", ["levers", SMALL, "--only", "training", "--replicates", "2", ...quick], "levers.md"],
  ["frontier", ["frontier", SMALL, "--budget", "10000", "--only", "training", ...quick], "cost-effect.svg"],
  [
    "attribute",
    ["attribute", SMALL, "--replicates", "2", "--only", "dataDriven", ...quick],
    "interactions.csv",
  ],
  ["calibrate", ["calibrate", SMALL, ...quick], "sample.csv"],
  ["validate", ["validate", SMALL, "--only", "36", "--seeds", "10", ...quick], "validation.zh.html"],
  ["experiment", ["experiment", "run", "experiments/support-rollout.yaml"], "experiment.md"],
  ["experiment, below", ["experiment", "run", "experiments/support-rollout.yaml"], "samples/villages.csv"],
];

/** Everything below a directory, with what stands in it. */
const contents = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const at = join(entry.parentPath, entry.name);
        return [at.slice(directory.length + 1), readFileSync(at, "utf8")];
      }),
  );

describe("a file of somebody else's where a result would stand", () => {
  test.each([...reading, ...playing])("is kept and named by %s", (what, args, name) => {
    const out = path(`foreign ${what}`);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), "mine");
    // `experiment run` has no --force.
    const force = args[0] === "experiment" ? [] : ["--force"];
    const { status, stdout, stderr } = sannong(...args, "--out", out, ...force, ...en);
    expect([status, stdout]).toEqual([2, ""]);
    const refused = stderr.slice(stderr.indexOf("failed:"));
    if (force.length > 0) expect(refused).toContain(`${join(out, name)} was not written by sannong`);
    expect(refused).toMatch(/choose another(?!.*--force)/);
    expect(contents(out)).toEqual({ [name]: "mine" });
    const without = sannong(...args, "--out", out, ...en);
    expect(without.stderr).toMatch(/is not empty; choose another\n/);
  });
});

describe("results of our own", () => {
  test.each(reading.filter(([what]) => !what.includes("below")))("are replaced by %s", (what, args) => {
    const out = path(`own ${what}`);
    const write = (...more: string[]) => sannong(...args, "--out", out, ...more, ...en);
    expect(write()).toMatchObject({ status: 0 });
    const first = Object.keys(contents(out)).sort();
    const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    expect([...files].sort()).toEqual(first);
    expect(first.filter((name) => name !== "manifest.json" && !isResult(name))).toEqual([]);
    expect(write().stderr).toMatch(/holds results of sannong; choose another, or replace them with --force/);
    writeFileSync(join(out, "notes.txt"), "mine");
    expect(write("--force")).toMatchObject({ status: 0 });
    expect(Object.keys(contents(out)).sort()).toEqual([...first, "notes.txt"].sort());
  });

  test("of another command go; what is there of others is refused beside them too", () => {
    const out = path("own run");
    const [, compare] = reading[1];
    expect(sannong(...compare, "--out", out, "--force", ...en)).toMatchObject({ status: 0 });
    expect([existsSync(join(out, "household.csv")), existsSync(join(out, "differences.csv"))]).toEqual([
      false,
      true,
    ]);
    writeFileSync(join(out, "household.csv"), "mine");
    const { status, stderr } = sannong(...reading[0][1], "--out", out, "--force", ...en);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/household\.csv was not written by sannong/)]);
    expect(readFileSync(join(out, "household.csv"), "utf8")).toBe("mine");
  });

  test("are not written through a folder that leads elsewhere", () => {
    mkdirSync(path("linked"));
    mkdirSync(path("elsewhere"));
    symlinkSync(path("elsewhere"), path("linked", "figures"));
    const [, paper] = reading[5];
    const { status, stderr } = sannong(...paper, "--out", path("linked"), "--force", ...en);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/figures was not written by sannong/)]);
    expect(readdirSync(path("elsewhere"))).toEqual([]);
  });
});

describe("a single file", () => {
  const six = [
    ...["--income", "12000", "--size", "3.2", "--elders", "0.2"],
    ...["--shops", "6", "--distance", "20", "--lifted", "0.1"],
  ];
  test.each([
    ["population", ["population", SMALL, ...quick.slice(0, 4), "--out"], "people.csv", "people-columns.csv"],
    ["county", ["county", ...six, "--out"], "county.yaml", "county.yaml"],
    ["nation template", ["nation", "template", "--counties", "2", "--out"], "drawn.csv", "drawn.csv"],
  ])("of others is not replaced by %s, one of its own is where asked", (_, args, name, beside) => {
    writeFileSync(path(beside), "name: mine\n");
    const refused = sannong(...args, path(name), "--force", ...en);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toMatch(/was not written by sannong .*choose another name/);
    expect(readFileSync(path(beside), "utf8")).toBe("name: mine\n");
    rmSync(path(beside));
    expect(sannong(...args, path(name), ...en)).toMatchObject({ status: 0 });
    expect(sannong(...args, path(name), ...en)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--force/),
    });
    expect(sannong(...args, path(name), "--force", ...en)).toMatchObject({ status: 0 });
  });

  test("of counties that somebody filled in is not taken for one that was drawn", () => {
    const out = path("drawn.csv");
    const [head, row] = readFileSync(out, "utf8").split("\n");
    writeFileSync(out, `${head}\n${row.replace(/,synthetic$/, ",yearbook")}\n`);
    const { status } = sannong("nation", "template", "--counties", "2", "--out", out, "--force", ...en);
    expect([status, readFileSync(out, "utf8")]).toEqual([2, expect.stringMatching(/yearbook/)]);
  });
});

test("an export deletes nothing that a foreign manifest.json lists", () => {
  mkdirSync(path("exported"));
  writeFileSync(path("exported", "thesis.docx"), "years of work");
  writeFileSync(
    path("exported", "manifest.json"),
    JSON.stringify({ files: ["thesis.docx", "manifest.json"] }),
  );
  const { status, stderr } = sannong("sweep", "export", places.store, "--out", path("exported"), ...en);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/not empty; choose another/)]);
  expect(readFileSync(path("exported", "thesis.docx"), "utf8")).toBe("years of work");
});
