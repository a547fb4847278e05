import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csv } from "../../src/report/files/csv.ts";
import { appendix } from "../../src/report/paper/appendix.ts";
import { bibliography } from "../../src/report/paper/bibliography.ts";
import { responseTable } from "../../src/report/paper/kit-tables.ts";
import { quoted } from "../../src/report/paper/reproduce-script.ts";
import { studyInput } from "../../src/report/paper/study-input.ts";
import { latexTable, markdownTable } from "../../src/report/paper/table-forms.ts";
import { namedOf, responseNames } from "../../src/report/sweep-report/names.ts";
import { paperEn } from "../../src/report/text/paper-en.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { sannong } from "../cli/sannong.ts";
import { fakeResults, studyOf } from "./fake-results.ts";

const folder = mkdtempSync(join(tmpdir(), "sannong-paper-"));
const at = (...names: string[]) => join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = {
  head: ["a & b", "50 %"],
  rows: [
    ["x_1 | y", "≤ 3"],
    ["$", "−2"],
  ],
};

test("LaTeX tables escape what LaTeX reads as its own", () => {
  const text = latexTable(table, "50 % of #1", "t");
  expect(text).toContain("a \\& b & 50 \\% \\\\");
  expect(text).toContain("x\\_1 | y & $\\le$ 3 \\\\");
  expect(text).toContain("\\caption{50 \\% of \\#1}");
  expect(text).toContain("\\begin{tabular}{lr}");
});

test("Markdown tables keep bars inside their cells", () => {
  expect(markdownTable(table).split("\n")[2]).toBe("| x_1 \\| y | ≤ 3 |");
});

test("responses.csv held an interval from 0 to 0 where all replicates are alike, which the table calls —", async () => {
  const results = fakeResults(studyOf("latinHypercube"));
  const runs = await results.response("hybrid.relapse");
  const alike = runs.map((row, p) => (p === 0 ? row.map(() => 0) : row));
  const sample = await sampleOf({ ...results, response: async () => alike }, "hybrid.relapse");
  const named = namedOf(results, "en");
  const { head, keys, rows, raw } = responseTable(
    sample,
    named,
    responseNames(named, sample.response),
    paperEn,
  );
  expect(rows[0][head.indexOf(paperEn.tables.interval)]).toBe("—");
  const [, first, second] = [...csv(keys, raw)].map((line) => line.trimEnd().split(","));
  const ends = (row: readonly string[]) => [row[keys.indexOf("low95")], row[keys.indexOf("high95")]];
  expect(ends(first)).toEqual(["", ""]);
  expect(ends(second).map(Number)).toEqual(
    ends(second).map(() => expect.closeTo(raw[1][keys.indexOf("mean")] as number, 1)),
  );
});

test("every entry of a bibliography is closed, and the sources of parameters are in it", () => {
  const used = {
    design: "saltelli",
    method: "sobol",
    discovery: true,
    parameterSources: ["B1", "assumed: no"],
  } as const;
  const text = bibliography(used, "0.1.0");
  expect(text.match(/^@\w+\{[\w-]+,$/gm)!.length).toBe(text.match(/^\}$/gm)!.length);
  for (const key of ["Saltelli2010", "Jansen1999", "JoeKuo2008", "Bryant2010", "source-B1"])
    expect(text).toContain(`{${key},`);
  expect(text).not.toContain("assumed");
  expect(text).not.toMatch(/(?<!\\)[%&#](?![^\n]*url)/);
});

test("the appendix has ODD+D a level down, its links into the repository taken out", () => {
  const parameters = { id: "p", head: ["a"], rows: [["1"]], keys: [], raw: [] };
  const text = appendix(
    "# ODD\n\nsee [model](model/README.md) and [doi](https://doi.org/1)\n",
    parameters,
    paperEn,
  );
  expect(text).toContain("## ODD\n\nsee model and [doi](https://doi.org/1)");
});

test("a study's file keeps what was written but reads the scenario beside it", () => {
  const text = studyInput({
    study: { seed: "7" },
    text: "# said\nname: x\nscenario: ../far/away.yaml # why\nreplicates: 3\n",
  });
  expect(text).toBe('# said\nname: x\nscenario: scenario.yaml # why\nreplicates: 3\nseed: "7"\n');
});

test("text for the shell", () => {
  const said = "it's $HOME `x`";
  expect(execFileSync("sh", ["-c", `printf %s ${quoted(said)}`], { encoding: "utf8" })).toBe(said);
});

describe("the kit of a small study, from the command line", () => {
  beforeAll(() => {
    writeFileSync(
      at("study.yaml"),
      `name: tiny
title: { zh: 试, en: tiny }
about: { zh: 试, en: tiny }
scenario: ${join(process.cwd(), "scenarios/small.yaml")}
set: { county: { villages: 2, householdsPerVillage: 20 }, time: { burnIn: 4, seasons: 8 } }
factors:
  - { path: county.growth, range: [0, 0.06] }
  - { path: sell.goods, range: [0.55, 0.8] }
design: { kind: latinHypercube, points: 8 }
replicates: 2
keep: { metrics: [relapse, income] }
`,
    );
    expect(sannong("sweep", "run", at("study.yaml"), "--out", at("store"), "--quiet").status).toBe(0);
    const made = sannong(
      "paper",
      at("store"),
      "--metric",
      "hybrid.income",
      "--where",
      "hybrid.income > 1 and county.growth < 0.03",
      "--out",
      at("paper"),
      "--no-pdf",
      "--lang",
      "en",
    );
    expect(made.stderr).toContain("files written");
  });

  test("has figures, tables in three forms, methods, appendix, bibliography and the script", () => {
    const files = readdirSync(at("paper"), { recursive: true, encoding: "utf8" }).map((name) =>
      name.replaceAll("\\", "/"),
    );
    for (const name of [
      "figures/indices.svg",
      "figures/trajectory.svg",
      "tables/responses.csv",
      "tables/factors.tex",
      "tables/indices.md",
      "methods.md",
      "appendix.md",
      "references.bib",
      "reproduce.sh",
      "README.md",
    ])
      expect(files).toContain(name);
    expect(readFileSync(at("paper", "appendix.md"), "utf8")).toContain("ODD+D");
    const listed = JSON.parse(readFileSync(at("paper", "manifest.json"), "utf8")) as {
      files: string[];
      storeHash: string;
    };
    const stored = JSON.parse(readFileSync(at("store", "manifest.json"), "utf8")) as { storeHash: string };
    expect(listed.storeHash).toBe(stored.storeHash);
    for (const name of listed.files) expect(files).toContain(name);
    expect(readFileSync(at("paper", "methods.md"), "utf8")).toContain(stored.storeHash);
  });

  test("comes to the same hash from nothing, and notices another one", () => {
    const path = at("paper", "reproduce.sh");
    const script = readFileSync(path, "utf8");
    writeFileSync(path, script.replace(/^expected=.*/m, "expected=0000"));
    const again = () =>
      execFileSync("sh", [path, at("rerun")], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, SANNONG: `node ${join(process.cwd(), "bin/sannong.js")}` },
      });
    expect(again).toThrow(/hash differs/);
    writeFileSync(path, script);
    const hashOf = (store: string) => JSON.parse(readFileSync(at(store, "manifest.json"), "utf8")).storeHash;
    expect(hashOf("rerun/store")).toBe(hashOf("store"));
  });

  test("goes on where a kill broke it off, and says that it is reproduced", () => {
    const study = at("paper", "reproduce", "study.yaml");
    const begun = sannong("sweep", "run", study, "--out", at("broken", "store"), "--limit", "2", "--quiet");
    expect(begun.status).toBe(0);
    const path = at("paper", "reproduce.sh");
    const again = execFileSync("sh", [path, at("broken")], {
      encoding: "utf8",
      env: { ...process.env, SANNONG: `node ${join(process.cwd(), "bin/sannong.js")}` },
    });
    expect(again).toContain("reproduced");
  });

  test("is not written over without being asked", () => {
    const again = sannong("paper", at("store"), "--out", at("paper"), "--no-pdf", "--lang", "en");
    expect(again.status).toBe(2);
  });

  test("sensitivity and discover: mistakes name what is allowed", () => {
    const wrong = sannong("sensitivity", at("store"), "--method", "sobol", "--lang", "en");
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("pawn, regression");
    const unread = sannong("discover", at("store"), "--where", "hybrid.income >> 1", "--lang", "en");
    expect(unread.status).toBe(2);
    expect(unread.stderr).toContain('unexpected ">" at character 16');
    const box = sannong(
      "discover",
      at("store"),
      "--where",
      "hybrid.income > 1",
      "--box",
      "x",
      "--lang",
      "en",
    );
    expect(box.status).toBe(2);
    expect(box.stderr).toContain('"x" is not the number of a box');
    const unknown = sannong("discover", at("store"), "--where", "hybrid.incme > 1", "--lang", "en");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("hybrid.income");
    expect(sannong("sensitivity", at("nowhere"), "--lang", "en").status).toBe(2);
  });

  test("sensitivity as JSON has the analysis in the model's own units", () => {
    const { stdout } = sannong(
      "sensitivity",
      at("store"),
      "--metric",
      "hybrid.income",
      "--method",
      "regression",
      "--json",
    );
    const told = JSON.parse(stdout) as {
      response: string;
      ranked: number[];
      analysis: { method: string; used: number };
    };
    expect([told.response, told.analysis.method, told.analysis.used]).toEqual([
      "hybrid.income",
      "regression",
      8,
    ]);
  });
});

test("a study of one arm is analysed by its level, and a shard says that it is one", () => {
  const study = readFileSync(at("study.yaml"), "utf8");
  writeFileSync(at("one.yaml"), study.replace("replicates: 2", "replicates: 2\narms: [hybrid]"));
  const run = ["--out", at("one"), "--shard", "1/2", "--quiet"];
  expect(sannong("sweep", "run", at("one.yaml"), ...run).status).toBe(0);
  const told = sannong("sensitivity", at("one"), "--out", at("one-out"), "--lang", "en");
  expect(told.stdout).toContain("hybrid.relapse");
  expect(told.stdout).toContain("shard 1 of 2");
  expect(told.stdout).toContain("8 missing");
  expect(told.stdout).toContain("point 2, replicate 1–2 (missing)");
  expect(readFileSync(at("one-out", "missing.csv"), "utf8").trim().split("\n")).toHaveLength(5);
  const kit = sannong("paper", at("one"), "--out", at("one-paper"), "--lang", "en");
  expect(kit.status).toBe(2);
  expect(kit.stderr).toContain("sweep merge");
});
