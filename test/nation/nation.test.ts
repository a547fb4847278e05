import { beforeAll, describe, expect, test } from "vitest";
import { readCounties } from "../../src/nation/counties.ts";
import { fitAsked } from "../../src/nation/county-fit.ts";
import { type NationFound, NO_NATION, nationFound } from "../../src/nation/nation-found.ts";
import { type NationAsked, nationStudy } from "../../src/nation/nation-study.ts";
import { totalKeys } from "../../src/nation/totals.ts";
import { tilesOf } from "../../src/report/nation/cartogram.ts";
import { nationColumnsCsv } from "../../src/report/nation/nation-columns.ts";
import { nationCsv, nationPage, nationReport } from "../../src/report/nation/nation-report.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { describeProblem } from "../../src/scenario/problem.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { expectDescribed } from "../report/described-files.ts";
import { caught } from "../scenario/problems.ts";
import { playedStudy } from "../sweeps/played-study.ts";

const SET = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=16"];
const ARMS = ["traditional", "hybrid"];
const SCENARIO = "scenarios/small.yaml";

function asked(csv: string): NationAsked {
  const opened = loadScenario(SCENARIO, { set: SET });
  const counties = readCounties(csv, "counties.csv", { base: opened.scenario, arms: ARMS });
  return { ...counties, scenario: SCENARIO, opened, set: SET, arms: ARMS, replicates: 2 };
}

function studyOf(csv: string) {
  const nation = asked(csv);
  const task = { plain: nation.opened.plain, arms: nation.arms, paths: nation.paths };
  return nationStudy(
    nation,
    nation.counties.map((county) => fitAsked(task, county)),
  );
}

async function foundIn(directory: string): Promise<NationFound> {
  const results = await openResults(directory);
  try {
    return await nationFound(results);
  } finally {
    results.close();
  }
}

const HEAD = "name,weight,income,county.villages\n";
const ROWS = ["山县,30000,11000,2\n", "川县,1000,,3\n", "原县,0,,\n"];

let whole: Awaited<ReturnType<typeof playedStudy>>;
let found: NationFound;
beforeAll(async () => {
  whole = await playedStudy(studyOf(HEAD + ROWS.join("")));
  found = await foundIn(whole.directory);
});

describe("a nation", () => {
  test("is the same where it is broken off and gone on with", async () => {
    const { hash } = await playedStudy(studyOf(HEAD + ROWS.join("")), [1, 2, undefined]);
    expect(hash).toBe(whole.hash);
  });

  test("has counties whose results do not depend on which others were played, nor on their order", async () => {
    const { directory } = await playedStudy(studyOf(HEAD + [ROWS[2], ROWS[1]].join("")));
    const fewer = await foundIn(directory);
    const named = (name: string, { counties }: NationFound) =>
      counties.find((county) => county.name === name);
    expect(named("川县", fewer)).toEqual(named("川县", found));
    expect(named("原县", fewer)).toEqual(named("原县", found));
  });

  test("meets a county's figures, and leaves others to the scenario below", () => {
    const { plain } = loadScenario(SCENARIO, { set: SET });
    const task = { plain, arms: ARMS, paths: [] };
    const { made, missed } = fitAsked(task, { settings: [], asked: { income: 11000, shops: 9 } });
    expect(missed).toEqual([]);
    expect(made.income / 11000).toBeCloseTo(1, 1);
    expect(made.shops).toBeCloseTo(9, 0);
    expect(fitAsked(task, { settings: [], asked: {} }).settings).toEqual({});
  });

  test("refuses figures that do not go together, by the county's line", () => {
    const nation = asked("name,weight,income\n甲,1,12000\n乙,1,13000\n");
    const fit = { settings: {}, made: { income: 9000 } as never, missed: [] };
    const [problem] = caught(() => nationStudy(nation, [fit, { ...fit, missed: ["income"] }]));
    expect(describeProblem(problem, "en")).toMatch(/counties.csv:3: income: got 13000; .*such as 9000/);
  });

  test("adds counties up by the households that they stand for; a county of no weight does not count", () => {
    const [mountain, river, plain] = found.counties;
    expect([mountain.households, river.households, plain.households]).toEqual([40, 60, 40]);
    expect(found.households).toBe(31000);
    const { relapse, borrowed, borrowers } = found.totals;
    for (const a of [0, 1]) {
      const rates = [mountain, river].map((county) => county.relapse[a]);
      expect(relapse.arms[a].mean).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
      expect(relapse.arms[a].mean).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
      expect(borrowers.arms[a].mean).toBeCloseTo(borrowed.arms[a].mean * 31000, 6);
    }
    expect(relapse.difference.n).toBe(2);
  });

  test("counts stand beside rates: those of all are the metric relapse", async () => {
    const results = await openResults(whole.directory);
    const metric = await results.response("hybrid.relapse");
    const counts = await results.fates("hybrid", "all");
    results.close();
    for (const { point, replicate, liftedFalls, liftedAtRisk } of counts)
      expect(liftedFalls / liftedAtRisk).toBeCloseTo(metric[point - 1][replicate - 1], 5);
  });

  test("leaves out counties that are not played through", async () => {
    const { directory } = await playedStudy(studyOf(HEAD + ROWS.join("")), [3]);
    const part = await foundIn(directory);
    expect(part.counties).toHaveLength(1);
    expect(part.unfinished).toHaveLength(2);
  });
});

describe("no event is never 0 [0, 0]", () => {
  const nil = /(?<![\d.])−?0(?:\.0+)? \[−?0(?:\.0+)?, −?0(?:\.0+)?\]/;

  test("a total of which no replicate had any is at most what the rule of three allows", () => {
    // 30,000 households stand for 40 that were played, in 2 replicates.
    const most = (2.9957 / 2) * (30000 / 40);
    const without = totalKeys.filter((key) => found.totals[key].arms.some(({ mean }) => mean === 0));
    expect(without).toContain("overIndebted");
    for (const key of without)
      for (const { mean, low, high } of found.totals[key].arms.filter((each) => each.mean === 0)) {
        expect([mean, low]).toEqual([0, 0]);
        expect(high).toBeCloseTo(key === "borrowed" ? most / 31000 : most, -1);
      }
  });

  test.each(["zh", "en"] as const)("in no cell of the report: %s", (language) => {
    const report = nationReport(found, language);
    for (const { rows } of report.tables) for (const row of rows) expect(row.join(" | ")).not.toMatch(nil);
    for (const finding of report.findings) expect(finding).not.toMatch(nil);
  });
});

describe("a nation's report", () => {
  test.each(["zh", "en"] as const)(
    "tells totals, deciles, extremes, a cartogram and every county: %s",
    (language) => {
      const report = nationReport(found, language);
      const page = nationPage(report, found, language);
      for (const { name } of found.counties) expect(page).toContain(name);
      expect(report.tables.map(({ rows }) => rows.length)).toEqual([8, 11, 2, 1]);
      expect(page.match(/<rect[^>]*><title>/g)).toHaveLength(3);
      expect(page).not.toMatch(/undefined|NaN/);
      const [head, ...rows] = [...nationCsv(found)];
      expect(rows).toHaveLength(3);
      expectDescribed([...nationColumnsCsv(found)].join(""), { counties: head!.trimEnd().split(",") });
    },
  );

  test.each(["zh", "en"] as const)(
    "with one replicate says that nothing is told from luck: %s",
    (language) => {
      const none = {
        mean: -9,
        sd: Number.NaN,
        half: Infinity,
        low: -Infinity,
        high: Infinity,
        n: 1,
        p10: -9,
        p90: -9,
      };
      const { relapses } = found.totals;
      const totals = { ...found.totals, relapses: { ...relapses, difference: none } };
      const report = nationReport({ ...found, totals, luckShare: Number.NaN }, language);
      const words = [...report.findings, ...report.notes].join(" ");
      expect(words).toMatch(language === "zh" ? /没有区间.*--replicates/ : /no interval.*--replicates/);
      expect(words).not.toMatch(/—|undefined/);
    },
  );

  test("says of synthetic counties that they are", () => {
    expect(nationReport({ ...found, sources: ["synthetic"] }, "zh").findings[0]).toMatch(/合成/);
  });

  test("has a place for each county, columns by distance and rows by income", () => {
    const counties = Array.from({ length: 10 }, (_, k) => ({
      ...found.counties[0],
      figures: { ...found.counties[0].figures, distance: 10 - k, income: 1000 * (k % 3) },
    }));
    const { tiles, columns } = tilesOf(counties);
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(10);
    for (const one of tiles)
      for (const other of tiles) {
        if (one.column < other.column)
          expect(one.county.figures.distance).toBeLessThan(other.county.figures.distance);
        if (one.column === other.column && one.row < other.row)
          expect(one.county.figures.income).toBeGreaterThanOrEqual(other.county.figures.income);
      }
    expect(columns).toBe(4);
  });
});

test("a store that is no nation's is told from one that is", async () => {
  const results = await openResults(whole.directory);
  const { saved } = results.manifest;
  const other = { ...results, manifest: { ...results.manifest, saved: { ...saved, scenarioFiles: [] } } };
  await expect(nationFound(other)).rejects.toThrow(NO_NATION);
  results.close();
});
