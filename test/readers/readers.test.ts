import { rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { meanInterval } from "../../src/math/mean-interval.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { folder, loadedFrom, playMadeUp } from "../sweeps/made-up-sweep.ts";
import { hasR, printed, pythonWith } from "./programs.ts";

const at = folder();
const HELP = ["  - path: publicHand.help", "    values: [true, false]"];
const KEEP = "keep: { metrics: [relapse, coverage, income] }";
let expected: number[][];
/** At how many points there is help, and the first point's place in the unit cube. */
let helped: number;
let places: readonly number[];

beforeAll(async () => {
  await playMadeUp(
    at("study"),
    loadedFrom(at("file"), ...HELP, KEEP, "design: { kind: random, points: 4 }", "replicates: 5"),
  );
  for (const format of ["parquet", "csv"] as const) await exportStore(at("study"), at(format), format);
  const results = await openResults(at("study"));
  const values = await results.response("difference.coverage");
  results.close();
  helped = results.points.filter((point) => point.values[1] === true).length;
  places = results.points[0].unit;
  expected = values.map((of, p) => {
    const { n, mean, low, high } = meanInterval(of.filter(Number.isFinite));
    return [p + 1, n, mean, low, high];
  });
});

/** Lines of numbers, then units of a factor and a metric, the count of a truth value, and a list. */
function same(text: string): void {
  const lines = text.trim().split(/\r?\n/);
  expect(lines.slice(-4, -1)).toEqual(["share", "share", String(helped)]);
  const list = lines.at(-1)!.split(" ").map(Number);
  for (const [k, place] of places.entries()) expect(list[k]).toBeCloseTo(place, 6);
  const rows = lines.slice(0, -4).map((line) => line.split(",").map(Number));
  expect(rows).toHaveLength(expected.length);
  for (const [p, row] of rows.entries())
    for (const [k, value] of row.entries()) expect(value).toBeCloseTo(expected[p][k], 6);
}

const inPython = `
import sys; sys.path.append("readers")
from sannong import read_study
study = read_study(sys.argv[1])
found = study.paired("coverage").reset_index()[["point", "count", "mean", "low", "high"]]
print(found.to_csv(index=False, header=False, float_format="%.12g"), end="")
help = study["points"]["publicHand.help"]; assert help.dtype == bool
print(study.units["consume.propensity"], study.units["coverage"], help.sum(), sep="\\n")
print(*study["points"]["unit"][0])`;

const inR = `source("readers/sannong.R"); study <- read_study(commandArgs(TRUE)[1])
found <- paired(study, "coverage")[c("point", "count", "mean", "low", "high")]
write.table(format(found, digits = 12, trim = TRUE), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
help <- study$points[["publicHand.help"]]; stopifnot(is.logical(help))
writeLines(c(study$units[["consume.propensity"]], study$units[["coverage"]], sum(help)))
cat(format(study$points$unit[[1]], digits = 12))`;

const readsParquet =
  'requireNamespace("arrow") || (requireNamespace("nanoparquet") && packageVersion("nanoparquet") >= "0.5")';

describe.each([
  ["Parquet", "parquet", pythonWith("pandas", "scipy", "pyarrow"), hasR("require(jsonlite)", readsParquet)],
  ["CSV", "csv", pythonWith("pandas", "scipy"), hasR("require(jsonlite)")],
])("the readers of an export as %s", (_, format, python, r) => {
  test.skipIf(!python)(
    "in Python give frames with units, truth values, and paired t intervals as the program's",
    () => same(printed(python!, ["-c", inPython, at(format)])),
  );

  test.skipIf(!r)("in R give the same", () => same(printed("Rscript", ["-e", inR, at(format)])));
});

test.skipIf(!hasR("require(jsonlite)"))("what has no tables is refused by a reader in words", async () => {
  await exportStore(at("study"), at("none"), "csv");
  for (const table of ["runs", "points", "factors", "metrics", "events", "differences"])
    rmSync(`${at("none")}/${table}.csv`);
  expect(() => printed("Rscript", ["-e", inR, at("none")])).toThrow(/no tables in .*sweep export STUDY/);
});

test("the tables of an export have a name and a unit for every metric that is kept", async () => {
  const results = await openResults(at("study"));
  const { metrics, manifest } = results;
  results.close();
  expect(manifest.metrics).toEqual(metrics);
  const { database, close } = await readStore(at("study"));
  const rows = await database.rows("select metric, zh, en, unit from metrics");
  close();
  expect(rows.map(([metric]) => metric)).toEqual(metrics);
  for (const cells of rows) for (const cell of cells) expect(String(cell)).not.toBe("");
});
