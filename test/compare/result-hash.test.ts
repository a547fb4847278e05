import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Replicate } from "../../src/compare/replicates.ts";
import { exactHex, resultHash } from "../../src/compare/result-hash.ts";
import { byMetric } from "../../src/model/by-metric.ts";

const figures = (replicate: number, value: number): Replicate => ({
  replicate,
  arms: ["b", "a"].map((arm) => ({
    arm,
    summary: byMetric(["poor", "exit"], (key) => (key === "poor" ? value : 1)),
    series: byMetric(["exit"], () => Float64Array.of(1, NaN)),
    finance: new Float64Array(0),
  })),
  tallies: [],
  financeGains: {},
});

describe("the hash of a result", () => {
  it("writes numbers exactly", () => {
    expect(exactHex(1)).toBe("3ff0000000000000");
    expect(exactHex(0.1)).not.toBe(exactHex(0.1 + 2 ** -56));
    expect(exactHex(NaN)).toBe(exactHex(-NaN));
  });

  it("does not depend on the order of replicates, arms or metrics", () => {
    const turned = [figures(2, 3), figures(1, 2)].map(({ arms, ...rest }) => ({
      ...rest,
      arms: [...arms].reverse().map(({ summary, ...run }) => ({
        ...run,
        summary: byMetric(["exit", "poor"], (key) => summary[key]),
      })),
    }));
    expect(resultHash(turned)).toBe(resultHash([figures(1, 2), figures(2, 3)]));
  });

  it("depends on every figure", () => {
    expect(resultHash([figures(1, 2)])).not.toBe(resultHash([figures(1, 2 + 2 ** -50)]));
    expect(resultHash([figures(1, 2)])).not.toBe(resultHash([figures(2, 2)]));
  });

  // The longest form adds the same once more, and the numbers in between; each worker takes a second to warm up.
  const workersTried = process.env.LONG ? ["0", "1", "2", "7", "2"] : ["0", "3"];

  it(`is the same on ${workersTried.join(", ")} workers, in separate processes, none being the main thread`, () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const county = ["--set", "county.villages=2", "--set", "county.householdsPerVillage=10"];
    const time = ["--set", "time.burnIn=4", "--set", "time.seasons=4"];
    const size = [...county, ...time, "--replicates", "8", "--hash"];
    const hashes = workersTried.map((workers) => {
      const args = ["bin/sannong.js", "compare", "scenarios/small.yaml", ...size, "--workers", workers];
      return execFileSync("node", args, { cwd: root, encoding: "utf8" });
    });
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(hashes).size).toBe(1);
  });
});
