import { readdirSync, rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { countedGroups } from "../../src/compare/comparison.ts";
import { inThisThread } from "../../src/play/runner.ts";
import { pointEstimate, sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { rowsWithFalls } from "../sweeps/made-up-falls.ts";
import { folder, loadedFrom, playMadeUp } from "../sweeps/made-up-sweep.ts";
import { hasR, isTrueInR, printed, pythonWith } from "./programs.ts";

const at = folder();
const HELP = ["  - path: publicHand.help", "    values: [true, false]"];
/** Every metric whose households the store counts, and three others, of which few replicates differ in one and none in the last. */
const METRICS = [...Object.keys(countedGroups), "coverage", "wentWithout", "income"];
const KEEP = `keep: { metrics: [${METRICS}] }`;
/** Point, count, mean and interval, of every metric at every point. */
let expected: number[][];
/** At how many points there is help, and the first point's place in the unit cube. */
let helped: number;
let places: readonly number[];

beforeAll(async () => {
  const loaded = loadedFrom(
    at("file"),
    // So that points which lack a replicate are not moved to the luck of all.
    ...[...HELP, KEEP, "design: { kind: random, points: 6 }", "replicates: 5", "luck: independent"],
  );
  await playMadeUp(at("study"), loaded, { runner: () => inThisThread(rowsWithFalls(loaded)) });
  for (const format of ["parquet", "csv"] as const) await exportStore(at("study"), at(format), format);
  const results = await openResults(at("study"));
  const samples = [];
  for (const metric of METRICS) samples.push(await sampleOf(results, `difference.${metric}`));
  results.close();
  helped = results.points.filter((point) => point.values[1] === true).length;
  places = results.points[0].unit;
  expected = samples.flatMap((sample) =>
    sample.runs.map((_, p) => {
      const { n, mean, low, high } = pointEstimate(sample, p);
      return [p + 1, n, mean, low, high];
    }),
  );
  // Nobody fell otherwise at the first point, and no income differs: neither is certain.
  expect(expected[0].at(-1)).toBeGreaterThan(0);
  expect(expected.at(-1)!.at(-1)).toBe(Number.POSITIVE_INFINITY);
});

/** As Python and R print it. */
const numberOf = (text: string): number => Number(text.replace(/inf$/i, "Infinity"));

/** Lines of numbers, then units of a factor and a metric, the count of a truth value, and a list. */
function same(text: string): void {
  const lines = text.trim().split(/\r?\n/);
  expect(lines.slice(-4, -1)).toEqual(["share", "share", String(helped)]);
  const list = lines.at(-1)!.split(" ").map(Number);
  for (const [k, place] of places.entries()) expect(list[k]).toBeCloseTo(place, 6);
  const rows = lines.slice(0, -4).map((line) => line.split(",").map(numberOf));
  expect(rows).toHaveLength(expected.length);
  for (const [p, row] of rows.entries())
    for (const [k, value] of row.entries()) expect(value).toBeCloseTo(expected[p][k], 6);
}

const inPython = `
import sys; sys.path.append("readers")
from sannong import read_study
study = read_study(sys.argv[1])
for metric in "${METRICS}".split(","):
    found = study.paired(metric).reset_index()[["point", "count", "mean", "low", "high"]]
    print(found.to_csv(index=False, header=False, float_format="%.12g"), end="")
help = study["points"]["publicHand.help"]; assert help.dtype == bool
print(study.units["consume.propensity"], study.units["coverage"], help.sum(), sep="\\n")
print(*study["points"]["unit"][0])`;

const inR = `source("readers/sannong.R"); study <- read_study(commandArgs(TRUE)[1])
for (metric in strsplit("${METRICS}", ",")[[1]]) {
  found <- paired(study, metric)[c("point", "count", "mean", "low", "high")]
  write.table(format(found, digits = 12, trim = TRUE), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
}
help <- study$points[["publicHand.help"]]; stopifnot(is.logical(help))
writeLines(c(study$units[["consume.propensity"]], study$units[["coverage"]], sum(help)))
cat(format(study$points$unit[[1]], digits = 12))`;

const readsParquet =
  'requireNamespace("arrow") || (requireNamespace("nanoparquet") && packageVersion("nanoparquet") >= "0.5")';

describe.each([
  [
    "Parquet",
    "parquet",
    pythonWith("pandas", "scipy", "pyarrow"),
    isTrueInR("require(jsonlite)", readsParquet),
  ],
  ["CSV", "csv", pythonWith("pandas", "scipy"), hasR("jsonlite")],
])("the readers of an export as %s", (_, format, python, r) => {
  test.skipIf(!python)(
    "in Python give frames with units, truth values, and the intervals that the program tells",
    () => same(printed(python!, ["-c", inPython, at(format)])),
  );

  test.skipIf(!r)("in R give the same", () => same(printed("Rscript", ["-e", inR, at(format)])));
});

test.skipIf(!hasR("jsonlite"))("what has no tables is refused by a reader in words", async () => {
  await exportStore(at("study"), at("none"), "csv");
  for (const file of readdirSync(at("none")).filter((name) => name.endsWith(".csv")))
    rmSync(`${at("none")}/${file}`);
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
