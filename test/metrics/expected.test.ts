import { describe, expect, test } from "vitest";
import { meanInterval } from "../../src/math/mean-interval.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { smallPlan } from "../three-households.ts";

const REPLICATES = 32;
const plan = smallPlan({ villages: 8, households: 40 }, ["time.seasons=16"]);
const played = Array.from({ length: REPLICATES }, (_, r) => simulateArms(plan, r, ["none", "hybrid"]));

/** Of a standard normal, one in 16,000 lies further out. */
const FAR = 4;

describe("what is expected over interview noise and what interviews heard", () => {
  test.each([0, 1])("agree household by household, in arm %d", (arm) => {
    const sums = { fell: 0, fellVariance: 0, counted: 0, countedVariance: 0 };
    for (const runs of played) {
      const { fell, counted, weight, chance } = runs[arm].households;
      for (let i = 0; i < fell.length; i++) {
        const falls = weight[i] * chance[i];
        sums.fell += fell[i] - falls;
        sums.fellVariance += falls * (1 - falls);
        sums.counted += counted[i] - weight[i];
        sums.countedVariance += weight[i] * (1 - weight[i]);
      }
    }
    expect(sums.fellVariance).toBeGreaterThan(100);
    expect(Math.abs(sums.fell) / Math.sqrt(sums.fellVariance)).toBeLessThan(FAR);
    expect(Math.abs(sums.counted) / Math.sqrt(sums.countedVariance)).toBeLessThan(FAR);
  });

  const over = (of: (runs: readonly ArmRun[]) => number) => meanInterval(played.map(of));

  test.each([
    ["relapse", "relapseHeard"],
    ["newPoverty", "newPovertyHeard"],
  ] as const)("%s has the mean of %s, and less error", (expected, heard) => {
    const apart = over(([none]) => none.summary[expected] - none.summary[heard]);
    expect(Math.abs(apart.mean)).toBeLessThan((FAR * apart.sd) / Math.sqrt(REPLICATES));
    const level =
      over(([none]) => none.summary[heard]).sd ** 2 / over(([none]) => none.summary[expected]).sd ** 2;
    const difference = (key: typeof expected | typeof heard) =>
      over(([none, both]) => both.summary[key] - none.summary[key]).sd ** 2;
    const paired = difference(heard) / difference(expected);
    const told = `of the level ${level.toFixed(1)}, of a paired difference ${paired.toFixed(1)}`;
    console.info(`variance of ${heard} to ${expected}: ${told}`);
    expect(paired).toBeGreaterThan(1.1);
  });
});
