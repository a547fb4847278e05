import { beforeAll, describe, expect, test } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import { allFates, chartTable, fatesTable, levelsTable } from "../../web/brief/tables.ts";
import { hash } from "../../web/playing/work/hash.ts";
import { sannong } from "../cli/sannong.ts";
import { BRIEF_ARMS, briefOf, playedBrief } from "./made-brief.ts";

const { asked, results } = playedBrief();
const languages = ["zh", "en"] as const;

/** The command line on the same county, arms, seed and replicates. */
const commandLine = (...more: string[]): string => {
  const set = Object.entries({ "county.villages": 4, ...asked.settings }).flatMap(([path, value]) => [
    "--set",
    `${path}=${value}`,
  ]);
  const compare = [
    "compare",
    "scenarios/small.yaml",
    "--arms",
    BRIEF_ARMS.join(","),
    "--replicates",
    String(results.finished),
  ];
  const { status, stdout, stderr } = sannong(...compare, ...set, "--workers", "1", "--quiet", ...more);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
};

describe("every number of the brief is the command line's", () => {
  let told: Comparison & { sentence: Record<string, string>; scenarioHash: string };
  const printed: Record<string, string> = {};
  beforeAll(() => {
    told = JSON.parse(commandLine("--json"));
    for (const language of languages) printed[language] = commandLine("--lang", language);
  });
  const finite = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test.each(languages)("sentence and levels, %s", (language) => {
    const setting = briefOf(asked, results, language);
    expect(setting.brief.sentence).toBe(told.sentence[language]);
    for (const { arm, relapse, coverage, income } of setting.brief.arms)
      expect(finite({ relapse, coverage, income })).toEqual({
        relapse: told.estimates[arm]!.relapse,
        coverage: told.estimates[arm]!.coverage,
        income: told.estimates[arm]!.income,
      });
    const cells = levelsTable(setting).rows.flatMap(([, ...values]) => values);
    expect(cells).toHaveLength(BRIEF_ARMS.length * 3);
    // On the page thousands stand apart.
    for (const cell of cells) expect(printed[language]).toContain(cell.replace(/(\d),(?=\d{3})/g, "$1"));
  });

  test("kept and driven of the sentence differ by its difference", () => {
    for (const { parting, metrics } of told.differences)
      expect(parting.harmed.mean - parting.saved.mean).toBeCloseTo(metrics.relapse!.mean, 6);
  });

  test.each(languages)("the two by two, %s", (language) => {
    const setting = briefOf(asked, results, language);
    const headline = told.differences.find(({ headline }) => headline)!;
    expect(finite(setting.brief.households)).toEqual(headline.households);
    const cells = fatesTable(setting)!.rows.flatMap(([, ...values]) =>
      values.map((value) => value.split("\n")[1]!),
    );
    expect(cells).toHaveLength(4);
    for (const cell of cells) expect(printed[language]).toContain(cell);
    const all = allFates(setting).match(/[\d.]+ \[[^\]]+\]/g)!;
    expect(all).toHaveLength(2);
    for (const cell of all) expect(printed[language]).toContain(cell);
  });

  test("the charts", () => {
    const { brief, text } = briefOf(asked, results, "en");
    expect(brief.charts.map(({ metric }) => metric)).toEqual(["relapseHazard", "coverage"]);
    for (const chart of brief.charts) {
      for (const { arm, band } of chart.lines) {
        const theirs = told.bands[arm]![chart.metric]!;
        expect(band).toEqual(theirs);
        expect(chart.years).toHaveLength(theirs.mean.length);
      }
      // What is drawn below the levels is what the command line has as the paired difference, year by year.
      for (const { arm, points } of chart.differences) {
        const [reference] = chart.lines;
        const level = chart.lines.find((each) => each.arm === arm)!;
        points.forEach(({ mean }, y) => {
          expect(mean).toBeCloseTo(level.band.mean[y]! - reference!.band.mean[y]!, 10);
        });
      }
      const { rows } = chartTable(chart, text);
      expect(rows[0]![1]).toBeCloseTo(100 * told.bands.traditional![chart.metric]!.mean[0]!, 6);
    }
  });

  test("who gains and who loses, from what the command line says of each cell", () => {
    const { brief } = briefOf(asked, results, "en");
    const { all, lifted } = told.differences.find(({ headline }) => headline)!.households;
    const gain = (kind: string) => brief.gains.find((each) => each.kind === kind)!;
    const per1000 = lifted.saved.per100.mean * 10;
    expect(gain("lifted").saved.mean).toBeCloseTo(per1000, 9);
    expect(gain("all").harmed.low).toBeCloseTo(all.harmed.per100.low * 10, 9);
    const shops = (["neither", "saved", "harmed", "both"] as const)
      .map((cell) => (all[cell].households > 0 ? all[cell].shop * all[cell].households : 0))
      .reduce((sum, count) => sum + count, 0);
    expect(gain("shop").households.mean).toBeCloseTo(shops / results.finished, 9);
    expect(gain("shop").households.mean + gain("noShop").households.mean).toBeCloseTo(
      gain("all").households.mean,
      9,
    );
  });

  test("the hashes", () => {
    expect(hash(asked, results.replicates, { arms: BRIEF_ARMS, saved: false })).toEqual({
      result: told.hash,
      scenario: told.scenarioHash,
    });
    expect(commandLine("--hash").trim()).toBe(told.hash);
  });
});
