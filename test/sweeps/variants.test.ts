import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playWithin, withStorePlace } from "../../src/cli/play-within.ts";
import { tally } from "../../src/compare/counterfactual.ts";
import { expectedEvents } from "../../src/compare/expected-falls.ts";
import { groupFigures, groupMetrics, householdGroups } from "../../src/compare/group-figures.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import {
  contrastFigures,
  openVariants,
  pairWeights,
  type VariantResults,
} from "../../src/sweeps/store/variant-results.ts";
import type { LoadedStudy } from "../../src/sweeps/study/load-study.ts";
import { parseStudy } from "../../src/sweeps/study/parse-study.ts";
import { planAt } from "../../src/sweeps/study/point-plan.ts";
import { variantStudy } from "../../src/sweeps/study/variant-study.ts";
import { playedStudy } from "./played-study.ts";

const FILE = "scenarios/small.yaml";
const SET = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=16"];
const opened = loadScenario(FILE, { set: SET });
const title = (en: string) => ({ zh: en, en });

const study = (set: Readonly<Record<string, unknown>>, replicates = 2): LoadedStudy =>
  variantStudy({
    name: "trial",
    title: title("trial"),
    file: FILE,
    opened,
    set: SET,
    arm: "hybrid",
    replicates,
    keep: { payments: true },
    variants: [
      { name: "asItIs", title: title("as it is"), set: {} },
      { name: "blind", title: title("sees nothing"), set },
    ],
  });

const blind = {
  "lenders.dataLender.information.sees": ["noShop"],
  "arms.hybrid.policies.serviceStations": { on: true },
};
const loaded = study(blind);
let whole: Awaited<ReturnType<typeof playedStudy>>;
let results: VariantResults;
beforeAll(async () => {
  whole = await playedStudy(loaded);
  results = await openVariants(whole.directory);
});
afterAll(() => {
  results.close();
});

const runOf = (point: number, replicate: number) =>
  simulateArms(planAt(loaded, [...eachDesignPoint(loaded.study)][point]), replicate, ["hybrid"])[0];

test("each point is the scenario with a variant's changes and no others", () => {
  const [first, second] = [...eachDesignPoint(loaded.study)];
  expect([first.values, second.values]).toEqual([["asItIs"], ["blind"]]);
  const [one, other] = [planAt(loaded, first), planAt(loaded, second)];
  expect(one.lenders[1].information.sees.length).toBeGreaterThan(1);
  expect(other.lenders[1]).toEqual({
    ...one.lenders[1],
    information: { ...one.lenders[1].information, sees: ["noShop"] },
  });
  expect(other.lenders[0]).toEqual(one.lenders[0]);
  const policies = (plan: typeof one) => plan.arms.find(({ name }) => name === "hybrid")?.policies ?? [];
  expect(policies(one)).toEqual([]);
  expect(policies(other).map(({ kind }) => kind)).toEqual(["serviceStations"]);
});

test("figures by variant, group and replicate are those of the runs themselves", async () => {
  const incomes = await results.figures("income");
  for (const point of [0, 1])
    for (const replicate of [1, 2]) {
      const run = runOf(point, replicate);
      expect(incomes[point][replicate - 1]).toBe(run.summary.income);
      for (const { group, households, figures } of groupFigures(run.households)) {
        const at = async (metric: "relapse" | "borrowed" | "households") =>
          (await results.groupFigures(metric, group))[point][replicate - 1];
        expect(await at("relapse")).toEqual(figures.relapse);
        expect(await at("borrowed")).toEqual(figures.borrowed);
        expect(await at("households")).toBe(households);
      }
    }
});

test("a group's relapse is the county's, and groups of a kind make up the whole", () => {
  const run = runOf(0, 1);
  const groups = new Map(groupFigures(run.households).map((each) => [each.group, each]));
  expect(groups.get("all")?.figures.relapse).toBeCloseTo(run.summary.relapse, 6);
  const count = (...names: Parameters<typeof groups.get>[0][]) =>
    names.reduce((sum, name) => sum + (groups.get(name)?.households ?? 0), 0);
  expect(count("all")).toBe(40);
  expect(count("lifted", "neverPoor")).toBe(40);
  expect(count("near", "between", "far")).toBe(40);
  expect(count("unmonitored", "unstable", "marginal", "hardship")).toBe(40);
  expect(count("literacy1")).toBe(8);
});

test("who paid what adds up to nothing in every flow of a run, and the county's share is its cost", async () => {
  const payments = (await results.results.payments("hybrid")).filter(
    ({ point, replicate }) => point === 2 && replicate === 1,
  );
  const flows = new Set(payments.map(({ flow }) => flow));
  for (const flow of flows) {
    const own = payments.filter((each) => each.flow === flow);
    expect(own.reduce((sum, { yearly }) => sum + yearly, 0)).toBeCloseTo(0, 6);
  }
  const built = payments.find(({ flow, sector }) => flow === "stationCost" && sector === "county");
  expect(built?.yearly).toBeGreaterThan(0);
  expect(built?.yearly).toBeCloseTo(runOf(1, 1).summary.countyCost, 6);
});

test("the events behind a contrast are those of a comparison of the two runs", async () => {
  const [events] = await results.contrasts([pairWeights(2, 1, 0)]);
  const tallies = [1, 2].map((r) => tally(runOf(0, r).households, runOf(1, r).households));
  for (const group of ["lifted", "neverPoor"] as const)
    for (const kind of ["all", "shop", "literacy1"] as const) {
      const expected = expectedEvents(tallies, group, kind);
      for (const key of ["saved", "harmed", "households", "savedSquares", "harmedSquares"] as const)
        expect(events[group][kind][key]).toBeCloseTo(expected[key], 5);
    }
  const relapse = await results.figures("relapse");
  expect([...contrastFigures(relapse, [-1, 1])]).toEqual(
    [...relapse[1]].map((value, r) => value - relapse[0][r]),
  );
});

test("stopped and gone on with, the store is that of one process", async () => {
  const parts = await playedStudy(loaded, [1, 1, undefined]);
  expect(parts.hash).toBe(whole.hash);
});

test("the study's text is a study file that says the same", () => {
  const again = parseStudy(loaded.text, loaded.file, (_, set) => loadScenario(FILE, { set }));
  expect(again.study).toEqual(loaded.study);
});

test("a variant of which no scenario can be made is refused by its name and key", () => {
  const refused = (set: Readonly<Record<string, unknown>>): string => {
    try {
      study(set);
    } catch (error) {
      if (isScenarioError(error)) return error.message;
      throw error;
    }
    return "taken";
  };
  expect(refused({ "lenders.dataLender.cost.proccessing": 3 })).toMatch(
    /variants\.1\.set\.lenders.*processing/,
  );
  expect(refused({ "lenders.dataLender.cost.processing": -3 })).toMatch(/got -3.*0 to 20000/);
  expect(refused(blind)).toBe("taken");
});

test("within a command: begun, gone on with, and where nothing is written, cleared away", async () => {
  const one = study(blind, 1);
  const place = await withStorePlace(undefined, async (directory) => {
    const first = await playWithin(one, directory, { workers: "1", quiet: true, limit: "1" }, "en");
    expect([first.state, first.runs.finished]).toEqual(["interrupted", 1]);
    await expect(playWithin(one, directory, { workers: "1", quiet: true }, "en")).rejects.toThrow();
    const last = await playWithin(one, directory, { workers: "1", quiet: true, resume: true }, "en");
    expect([last.state, last.runs.finished]).toEqual(["complete", 2]);
    return directory;
  });
  expect(existsSync(place)).toBe(false);
  expect(await withStorePlace("results", async (directory) => directory)).toBe(join("results", "store"));
});

test("groups and their metrics have names in both languages", () => {
  for (const { zh, en } of [...Object.values(householdGroups), ...Object.values(groupMetrics)])
    expect(zh.length * en.length).toBeGreaterThan(0);
});
