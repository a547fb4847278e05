import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import { differenceExtent, type Estimate, type Extent, estimate } from "../../src/compare/estimate.ts";
import { boundsOf } from "../../src/declare/metric-range.ts";
import { metricsIn } from "../../src/model/by-metric.ts";
import {
  type MetricKey,
  metricKeys,
  metricName,
  metricOf,
  metrics,
  rangeOf,
} from "../../src/model/metrics/all.ts";
import type { Metric } from "../../src/model/metrics/metric.ts";
import { differencesCsv } from "../../src/report/files/csv.ts";
import { json, printable } from "../../src/report/files/json.ts";
import { compare, loadScenario } from "../../src/sannong.ts";

/** A county so small that shares lie near 0 and 1, and intervals of Student's t leave them. */
const { scenario } = loadScenario("scenarios/small.yaml", {
  set: ["county.villages=3", "county.householdsPerVillage=20", "time.burnIn=8", "time.seasons=16"],
});
const lenders = Object.keys(scenario.lenders);
const nameOf = (key: MetricKey): string => metricName(key, lenders);
/** The packaged scenarios. */
const shipped = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^(modes\/)?[^/]+\.yaml$/.test(name));
/** Three years once, or as many as a study has. */
const [SEASONS, REPLICATES] = process.env.LONG ? [24, 3] : [12, 1];
/** What adding up may err by, of the size of a figure. */
const ERROR = 1e-9;

const inside = (value: number, [least, most]: Extent): boolean =>
  !Number.isFinite(value) || (value >= least - ERROR && value <= most + ERROR);

let played: Comparison;
beforeAll(async () => {
  played = await compare(scenario, { replicates: 4, workers: 0 });
});

/** Estimates of a comparison with what they can come to: of arms, and of differences between them. */
function told(): { name: string; held: Estimate; extent: Extent }[] {
  const levels = Object.entries(played.estimates).flatMap(([arm, held]) =>
    metricsIn(held).map((key) => ({ name: `${arm} ${key}`, held: held[key], extent: rangeOf(key) })),
  );
  const differences = played.differences.flatMap(({ arm, metrics: held }) =>
    metricsIn(held).map((key) => ({
      name: `difference of ${arm} ${key}`,
      held: held[key],
      extent: differenceExtent(rangeOf(key)),
    })),
  );
  return [...levels, ...differences];
}

describe("what a metric can come to", () => {
  test("is told by its unit, unless it is declared otherwise", () => {
    expect(boundsOf({ unit: "share" })).toEqual([0, 1]);
    expect(boundsOf({ unit: "per year" })).toEqual([0, 1]);
    expect(boundsOf({ unit: "yuan" })).toEqual([0, Infinity]);
    expect(boundsOf({ unit: "share", range: "any" })).toEqual([-Infinity, Infinity]);
    expect(boundsOf(metrics.administrativeRelapse)).toEqual([0, 1]);
    expect(boundsOf(metrics.shopMargin)).toEqual([-Infinity, Infinity]);
  });

  test("has no upper end of its own where seasons are added up", () => {
    const summed = metricKeys.filter((key) => (metrics[key] as Metric).summary === "sum");
    expect(summed.filter((key) => rangeOf(key)[1] === 1)).toEqual([]);
  });

  test.each(shipped)("holds every value of every season: %s", async (file) => {
    let values = 0;
    const size = ["county.villages=3", "county.householdsPerVillage=15", "time.burnIn=4"];
    const tiny = [...size, `time.seasons=${SEASONS}`];
    const { replicates } = await compare(loadScenario(`scenarios/${file}`, { set: tiny }).scenario, {
      replicates: REPLICATES,
      workers: 0,
    });
    for (const { arms } of replicates)
      for (const { arm, summary, series } of arms)
        for (const key of metricsIn(summary)) {
          const extent = rangeOf(key);
          const figures = [summary[key], ...(series[key] ?? [])];
          const beyond = figures.find((value) => !inside(value, extent));
          if (beyond !== undefined) expect.fail(`${arm} ${key} ${beyond}`);
          values += figures.length - 1;
        }
    expect(values).toBeGreaterThan(1000);
  });
});

describe("relapse a year was 7.7 [−4.3, 19.8]: an interval", () => {
  test("of a metric, or of a difference, never goes beyond what it can come to", () => {
    for (const { name, held, extent } of told()) {
      if (!Number.isFinite(held.low)) continue;
      expect(held.low, name).toBeGreaterThanOrEqual(extent[0]);
      expect(held.high, name).toBeLessThanOrEqual(extent[1]);
      expect(held.low, name).toBeLessThanOrEqual(held.mean + ERROR);
      expect(held.high, name).toBeGreaterThanOrEqual(held.mean - ERROR);
    }
  });

  test("of Student's t does so here often enough to be seen", () => {
    const beyond = metricsIn(played.estimates.hybrid).filter((key) => {
      const of = played.replicates.map(
        ({ arms }) => arms.find(({ arm }) => arm === "hybrid")?.summary[key] ?? Number.NaN,
      );
      const { low, high, n } = estimate(of);
      const [least, most] = rangeOf(key);
      return n > 1 && (low < least || high > most);
    });
    expect(beyond.length).toBeGreaterThan(5);
  });

  test("is the same in JSON and CSV, by the names that metrics have there", () => {
    const read = JSON.parse(json(printable(played, nameOf))) as {
      estimates: Record<string, Record<string, { low: number | null; high: number | null }>>;
    };
    for (const [arm, figures] of Object.entries(read.estimates))
      for (const [name, { low, high }] of Object.entries(figures)) {
        const [least, most] = boundsOf(metricOf(name) as Metric);
        if (low !== null) expect(low, `${arm} ${name}`).toBeGreaterThanOrEqual(least);
        if (high !== null) expect(high, `${arm} ${name}`).toBeLessThanOrEqual(most);
      }
    const [head, ...rows] = [...differencesCsv(played, nameOf)].map((line) => line.trim().split(","));
    const at = (row: string[], column: string): string => row[head.indexOf(column)] ?? "";
    for (const row of rows) {
      const [least, most] = differenceExtent(boundsOf(metricOf(at(row, "metric")) as Metric));
      if (at(row, "low95") === "") continue;
      expect(Number(at(row, "low95")), row.join()).toBeGreaterThanOrEqual(least);
      expect(Number(at(row, "high95")), row.join()).toBeLessThanOrEqual(most);
    }
    expect(rows.length).toBeGreaterThan(100);
  });
});
