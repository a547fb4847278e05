import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { meanInterval } from "../../src/math/mean-interval.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { folder, loadedFrom, playMadeUp } from "../sweeps/made-up-sweep.ts";

const at = folder();
let expected: number[][];

beforeAll(async () => {
  await playMadeUp(
    at("study"),
    loadedFrom(at("file"), "design: { kind: random, points: 4 }", "replicates: 5"),
  );
  await exportStore(at("study"), at("export"), "parquet");
  const results = await openResults(at("study"));
  const values = await results.response("difference.coverage");
  results.close();
  expected = values.map((of, p) => {
    const { n, mean, low, high } = meanInterval(of.filter(Number.isFinite));
    return [p + 1, n, mean, low, high];
  });
});

const able = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
const python = ["python3", process.env.PYTHON ?? "python3"].find((each) =>
  able(each, "-c", "import pandas, pyarrow, scipy"),
);
const r = able("Rscript", "-e", "library(jsonlite); library(nanoparquet)");

/** Lines of numbers, then the unit and the name of a metric. */
function same(text: string): void {
  const lines = text.trim().split(/\r?\n/);
  expect(lines.slice(-2)).toEqual(["share", "share"]);
  const rows = lines.slice(0, -2).map((line) => line.split(",").map(Number));
  expect(rows).toHaveLength(expected.length);
  for (const [p, row] of rows.entries())
    for (const [k, value] of row.entries()) expect(value).toBeCloseTo(expected[p][k], 6);
}

describe("the readers of an export", () => {
  test.skipIf(!python)("in Python give frames with units, and paired t intervals as the program's", () => {
    const program = `
import sys; sys.path.append("readers")
from sannong import read_study
study = read_study(sys.argv[1])
found = study.paired("coverage").reset_index()[["point", "count", "mean", "low", "high"]]
print(found.to_csv(index=False, header=False, float_format="%.12g"), end="")
print(study.units["consume.propensity"]); print(found.attrs.get("unit", study.units["coverage"]))`;
    const { stdout, stderr } = spawnSync(python!, ["-c", program, at("export")], { encoding: "utf8" });
    expect(stderr).toBe("");
    same(stdout);
  });

  test.skipIf(!r)("in R give the same", () => {
    const program = `source("readers/sannong.R"); study <- read_study(commandArgs(TRUE)[1])
found <- paired(study, "coverage")[c("point", "count", "mean", "low", "high")]
write.table(format(found, digits = 12, trim = TRUE), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
cat(study$units[["consume.propensity"]], study$units[["coverage"]], sep = "\\n")`;
    const { stdout, stderr } = spawnSync("Rscript", ["-e", program, at("export")], { encoding: "utf8" });
    expect(stderr).toBe("");
    same(stdout);
  });

  test("have a name and a unit for every metric that is kept", async () => {
    const results = await openResults(at("study"));
    const { metrics, manifest } = results;
    results.close();
    expect(manifest.metrics).toEqual(metrics);
    const { readStore } = await import("../../src/sweeps/store/store.ts");
    const { database, close } = await readStore(at("study"));
    const rows = await database.rows("select metric, zh, en, unit from metrics");
    close();
    expect(rows.map(([metric]) => metric)).toEqual(metrics);
    for (const cells of rows) for (const cell of cells) expect(String(cell)).not.toBe("");
  });
});
