import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { discoveryReport } from "../../src/report/sweep-report/discovery-report.ts";
import { namedOf } from "../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../src/report/sweep-report/sensitivity-report.ts";
import { methods } from "../../src/sweeps/analysis/all.ts";
import { pointEstimate, sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { comparableMeans } from "../../src/sweeps/analysis/comparable-means.ts";
import { parseCondition } from "../../src/sweeps/analysis/condition.ts";
import { discoverStudy } from "../../src/sweeps/analysis/discovery-study.ts";
import { sensitivity } from "../../src/sweeps/analysis/sensitivity-study.ts";
import { replicatesFor } from "../../src/sweeps/run/stop-rule.ts";
import type { Results } from "../../src/sweeps/store/results.ts";
import { fakeResults, studyOf } from "./fake-results.ts";

const MOST = 60;
const STOP = { metric: "difference.relapse", halfWidth: 0.5, atLeast: 8, atMost: MOST };
const study = studyOf("latinHypercube", { replicates: MOST });
const luck = luckOf(runKey("unequal", 0));

/**
 * The first factor does next to nothing but spread single runs; luck that all points share is bad in late replicates,
 * which only points that spread have.
 */
function runsOf(stopped: boolean): Float64Array[] {
  const common = luck("common");
  const own = luck("own");
  return fakeResults(study).points.map(({ unit }, p) => {
    const value = (r: number): number =>
      2 * unit[2] + (r < 12 ? 0.7 : -0.7) * (1 + 0.3 * common.uniform(r)) + 3 * unit[0] * own.normal(p, r);
    const all = Float64Array.from({ length: MOST }, (_, r) => value(r));
    if (!stopped) return all;
    let n = STOP.atLeast;
    for (;;) {
      const more = replicatesFor(
        STOP,
        Array.from(all.subarray(0, n), (value) => ({ value })),
      );
      if (more <= n) return all.slice(0, n);
      n = more;
    }
  });
}

const results = (runs: Float64Array[]): Results => ({ ...fakeResults(study), response: async () => runs });
const sampleWith = (runs: Float64Array[]) => sampleOf(results(runs), "difference.relapse");
const WHOLE = { part: 1, seed: "fake" };

describe("means over different replicates were compared as if alike", () => {
  const [full, stopped] = [runsOf(false), runsOf(true)];

  test("the stopping rule leaves points with unequal replicates, so that this tests something", () => {
    const counts = stopped.map(({ length }) => length);
    expect(Math.min(...counts)).toBeLessThan(12);
    expect(Math.max(...counts)).toBe(MOST);
  });

  test("a stopped study gives the indices of the full one, within its intervals", async () => {
    const [all, some] = [await sampleWith(full), await sampleWith(stopped)];
    const [whole, part] = [all, some].map((of) => methods.regression.analyse(of, WHOLE).finding.plain);
    whole.coefficients.forEach(({ low, high }, f) => {
      expect(part.coefficients[f].value, `factor ${f}`).toBeGreaterThan(low);
      expect(part.coefficients[f].value, `factor ${f}`).toBeLessThan(high);
    });
    expect(Math.abs(part.coefficients[0].value)).toBeLessThan(0.3);
    // As it was: each point's mean over its own replicates.
    const raw = {
      ...some,
      means: Float64Array.from(stopped, (values) => values.reduce((a, b) => a + b) / values.length),
    };
    expect(methods.regression.analyse(raw, WHOLE).finding.plain.coefficients[0].value).toBeLessThan(-0.4);
  });

  test("tornado, discovery and the points' own table are on the same luck too", async () => {
    const some = await sampleWith(stopped);
    const { tornado } = sensitivity(some, "regression");
    const { low, high } = tornado!.bars[0];
    expect(Math.abs(high.value - low.value)).toBeLessThan(0.8);
    some.means.forEach((mean, p) => {
      expect(pointEstimate(some, p).mean).toBe(mean);
    });
    const middle = [...some.means].sort((a, b) => a - b)[32];
    const where = `difference.relapse > ${middle}`;
    const found = await discoverStudy(results(stopped), { where, condition: parseCondition(where) });
    found.points.forEach((p, k) => {
      expect(found.cases[k]).toBe(some.means[p] > middle);
    });
    const report = discoveryReport(found, results(stopped), namedOf(results(stopped), "en"));
    expect(report.missing.join(" ")).toMatch(/Points have from \d+ to 60 replicates/);
  });

  test("an undefined metric is counted beside failed and missing, and does the same to nothing", async () => {
    const holes = full.map((values, p) =>
      values.map((value, r) => (p % 2 === 0 && r % 3 === 0 ? Number.NaN : value)),
    );
    const some = await sampleWith(holes);
    expect(some.uneven).toEqual({ undefined: 32 * 20, least: 40, most: 60 });
    const report = sensitivityReport(
      sensitivity(some, "pawn"),
      results(holes),
      namedOf(results(holes), "en"),
    );
    expect(report.missing.join(" ")).toMatch(/In 640 replicates of points .* not defined.*from 40 to 60/);
  });

  test("points that all have the same replicates keep their plain means to the bit", () => {
    const plain = Float64Array.from(full, (values) => values.reduce((a, b) => a + b, 0) / values.length);
    expect(comparableMeans(full, true)).toEqual(plain);
    expect(comparableMeans(stopped, false)[0]).toBe(
      stopped[0].reduce((a, b) => a + b, 0) / stopped[0].length,
    );
  });

  test("point and replicate effects without noise come back exactly, whatever runs are there", () => {
    const exact = Array.from({ length: 12 }, (_, p) =>
      Float64Array.from({ length: 3 + p }, (_, r) =>
        r > 1 && (p + r) % 4 === 0 ? Number.NaN : p * p - 5 * r,
      ),
    );
    const means = comparableMeans(exact, true);
    means.forEach((mean, p) => {
      expect(mean - means[0]).toBeCloseTo(p * p, 9);
    });
  });
});
