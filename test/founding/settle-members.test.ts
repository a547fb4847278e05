import { describe, expect, it } from "vitest";
import { population } from "../../src/model/founding/population.ts";
import {
  chanceOfNoWorker,
  parentAge,
  sizeOf,
  usualWorkers,
  workerAge,
} from "../../src/model/founding/settle-members.ts";
import { exposureOf, townDistanceOf } from "../../src/model/founding/settle-villages.ts";
import { costByAbility, yearlyMortality } from "../../src/model/state/demography.ts";
import { defaultsOf } from "../defaults.ts";

const usual = defaultsOf(population);

describe("members at the start", () => {
  it("are as many as the standard shares say, a member more where the mean is higher", () => {
    expect([0, 0.1, 0.3, 0.6, 0.8, 0.95].map((u) => sizeOf(u, 0.9, 3.45))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sizeOf(0.3, 0.2, 3.7)).toBe(4);
    expect(sizeOf(0.3, 0.3, 3.7)).toBe(3);
    expect(sizeOf(0.3, 0.9, 4.45)).toBe(4);
    expect(sizeOf(0, 0, 1.5)).toBe(1);
    expect(sizeOf(0.99, 0, 6)).toBe(7);
  });

  it("lack a worker less often where they are more", () => {
    expect(chanceOfNoWorker(2, usual)).toBe(0.22);
    expect(chanceOfNoWorker(3, usual)).toBeCloseTo(0.022, 15);
  });

  it("have one to three workers", () => {
    expect(usualWorkers(0.9, 0.9, usual)).toBe(1);
    expect(usualWorkers(0.7, 0.9, usual)).toBe(2);
    expect(usualWorkers(0.7, 0.2, usual)).toBe(3);
  });

  it("are a head, a partner of about the same age, and a child a generation younger", () => {
    expect(workerAge(0, 41, 0.7)).toBe(41);
    expect(workerAge(1, 41, 0)).toBe(37);
    expect(workerAge(1, 41, 0.999)).toBe(44);
    expect(workerAge(1, 21, 0)).toBe(20);
    expect(workerAge(2, 44, 0.5)).toBe(20);
    expect(workerAge(2, 43, 0.5)).toBe(30);
  });

  it("have parents of 65 to 92", () => {
    expect(parentAge(30, 0)).toBe(65);
    expect(parentAge(57, 0.999)).toBe(88);
  });
});

describe("a village", () => {
  it("at its branch is three km from town, and farther the farther the branch", () => {
    expect(townDistanceOf(0, 0.5, usual)).toBe(3);
    expect(townDistanceOf(10, 0, usual)).toBeCloseTo(11, 12);
    expect(townDistanceOf(10, 1, usual)).toBeCloseTo(19, 12);
  });

  it("is exposed to disaster as the county is, in the mean", () => {
    // exp(−.045) and exp(.255)
    expect(exposureOf(0, usual)).toBeCloseTo(0.9559974818331, 12);
    expect(exposureOf(1, usual)).toBeCloseTo(1.2904616208728898, 12);
  });
});

describe("life", () => {
  it("is most dangerous at its ends", () => {
    expect([0, 30, 45, 55, 65, 75, 85, 95].map(yearlyMortality)).toEqual([
      0.008, 0.0008, 0.002, 0.006, 0.016, 0.045, 0.12, 0.25,
    ]);
  });

  it("a wedding costs the able more, by the root of ability, within bounds", () => {
    const bounds = { leastCost: 0.4, largestCost: 3 };
    expect([0.01, 0.25, 1, 4, 100].map((ability) => costByAbility(ability, bounds))).toEqual([
      0.4, 0.5, 1, 2, 3,
    ]);
  });
});
