import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openNation, type Results, sensitivityOf } from "../../src/sannong.ts";
import type { Regression } from "../../src/sweeps/analysis/standardised-regression.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { sannong } from "../cli/sannong.ts";
import { folder, loadedFrom, playMadeUp } from "../sweeps/made-up-sweep.ts";
import { printed, pythonWith } from "./programs.ts";

const NOTEBOOKS = "readers/notebooks";
const at = folder();
const python = pythonWith("pandas", "scipy", "matplotlib");

interface Notebook {
  nbformat: number;
  cells: { cell_type: string; id: string; source: string[]; outputs?: unknown[] }[];
}

const notebook = (name: string): Notebook =>
  JSON.parse(readFileSync(join(NOTEBOOKS, `${name}.ipynb`), "utf8")) as Notebook;

/** Runs the cells of a notebook in their order over a study's export; what the lines then added print, as JSON. */
function played(name: string, tables: string, ...added: string[]): unknown {
  const cells = notebook(name).cells.filter(({ cell_type }) => cell_type === "code");
  const code = [...cells.map(({ source }) => source.join("")), "import json", ...added].join("\n");
  const text = printed(python!, ["-c", code], NOTEBOOKS, { STUDY: tables });
  return JSON.parse(text.trim().split("\n").at(-1)!);
}

async function read<T>(directory: string, what: (results: Results) => Promise<T>): Promise<T> {
  const results = await openResults(directory);
  try {
    return await what(results);
  } finally {
    results.close();
  }
}

describe("a notebook", () => {
  test.each(readdirSync(NOTEBOOKS))("%s is one, and holds no outputs", (file) => {
    const { nbformat, cells } = notebook(file.replace(/\.ipynb$/, ""));
    expect(nbformat).toBe(4);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(cells.flatMap(({ outputs = [] }) => outputs)).toEqual([]);
  });

  test.skipIf(!python)("of a study and of its factors finds what the program finds", async () => {
    const factors = [
      "  - path: publicHand.help",
      "    values: [true, false]",
      "keep: { metrics: [coverage, income] }",
    ];
    const loaded = loadedFrom(
      at("file"),
      ...factors,
      "design: { kind: random, points: 12 }",
      "replicates: 5",
    );
    await playMadeUp(at("study"), loaded);
    await exportStore(at("study"), at("export"), "csv");
    const { values, plain } = await read(at("study"), async (results) => {
      const { analysis } = await sensitivityOf(results, "difference.coverage", "regression");
      const { plain } = analysis.finding as { plain: Regression };
      return { values: await results.response("difference.coverage"), plain };
    });
    const means = values.map((of) => of.reduce((sum, value) => sum + value, 0) / of.length);

    const found = played("study", at("export"), 'print(json.dumps(list(found["mean"])))') as number[];
    expect(found).toHaveLength(means.length);
    for (const [p, mean] of means.entries()) expect(found[p]).toBeCloseTo(mean, 9);

    const added = "print(json.dumps([r2, coefficients[list(factors.index)].tolist()]))";
    const [r2, coefficients] = played("sensitivity", at("export"), added) as [number, number[]];
    expect(r2).toBeCloseTo(plain.r2.value, 9);
    expect(coefficients).toHaveLength(2);
    for (const [k, { value }] of plain.coefficients.entries()) expect(coefficients[k]).toBeCloseTo(value, 9);
  });

  test.skipIf(!python)("of a nation finds the program's totals and counties", async () => {
    const set = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=0", "time.seasons=16"];
    sannong("nation", "template", "--counties", "3", "--out", at("counties.csv"));
    const nation = sannong(
      ...["nation", at("counties.csv"), "--scenario", "scenarios/small.yaml", "--out", at("nation")],
      ...["--replicates", "2", "--workers", "0", "--quiet", ...set.flatMap((each) => ["--set", each])],
    );
    expect(nation.stderr).toBe("");
    await exportStore(at("nation"), at("tables"), "csv");
    const { totals, counties } = await read(at("nation"), openNation);
    const [relapses, effects] = played(
      "nation",
      at("tables"),
      'print(json.dumps([dict(totals.loc["liftedFalls"]), list(effect)]))',
    ) as [Record<string, number>, number[]];
    const { mean, low, high } = totals.relapses.difference;
    for (const [name, value] of Object.entries({ mean, low, high }))
      expect(relapses[name] / value).toBeCloseTo(1, 6);
    expect(effects).toHaveLength(counties.length);
    for (const [k, { difference }] of counties.entries()) expect(effects[k]).toBeCloseTo(difference.mean, 9);
  });
});
