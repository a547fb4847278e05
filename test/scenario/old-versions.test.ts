import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadScenario, planOf, simulate } from "../../src/sannong.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { caught, head, problemsOf } from "./problems.ts";

/** Files of version 0.1 as they were: its scenarios, the example of its README (my-county), its studies, its keys. */
const OLD = "test/scenario/version-0.1";
const files = readdirSync(OLD).filter((name) => name.endsWith(".yaml"));
/** Every key that 0.1 declared, with its default. */
const keys: Record<string, unknown> = JSON.parse(readFileSync(join(OLD, "keys.json"), "utf8"));

/** Whose products hold terms that are another rule now. */
const refused = ["easy-credit.yaml", "harm-is-possible.yaml", "null-test.yaml"];

const known = new Set(rows(scenarioSchema()).map(({ path }) => path));
const TINY = ["county.villages=3", "county.householdsPerVillage=15", "time.burnIn=4", "time.seasons=8"];
const load = (name: string) => loadScenario(join(OLD, name), { set: TINY });

describe("a scenario of version 0.1", () => {
  test("is here, with all others of it", () => expect(files).toHaveLength(13));

  test.each(files.filter((name) => !refused.includes(name)))("works: %s", (name) => {
    const { scenario } = load(name);
    const arm = scenario.compare.treatment;
    const run = simulate(scenario, { arm });
    expect(run.summary.income).toBeGreaterThan(1000);
    expect(planOf(scenario).arms.map((each) => each.name)).toContain(arm);
  });

  test.each(refused)("is refused with the line, and the name that stands for each key now: %s", (name) => {
    const problems = caught(() => load(name));
    const lines = readFileSync(join(OLD, name), "utf8").split("\n");
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, line, path, nearest, allowed } of problems) {
      expect(file).toContain(name);
      // The line that is named is the one that holds the key.
      expect(lines[line - 1], path).toContain(path.split(".").at(-1));
      expect(nearest, path).toMatch(/^(limitShare|lineSeasons|tenor|(bullet|1) with revolving: true)$/);
      expect(allowed.en, path).toMatch(/what stands in its place|one of|whole number/);
    }
  });

  test("tells every old term at once", () => {
    const terms = caught(() => load("null-test.yaml")).map(({ path }) => path.split(".").at(-1));
    expect([...new Set(terms)].sort()).toEqual([
      "askFactor",
      "askOfIncome",
      "capOfSales",
      "drawsPerFile",
      "repayment",
      "tenor",
      "turns",
    ]);
  });
});

describe("a key of version 0.1", () => {
  test("is one of some hundreds", () => expect(Object.keys(keys).length).toBeGreaterThan(400));

  test("holds its old default still, or is refused with a name that is a key now", () => {
    const gone: string[] = [];
    for (const [path, value] of Object.entries(keys)) {
      const [problem, ...others] = problemsOf(head, {}, [
        `${path.replace("*", "hybrid")}=${JSON.stringify(value)}`,
      ]);
      if (!problem) continue;
      expect(others, path).toEqual([]);
      expect(known.has(path), `${path}: ${problem.allowed.en}`).toBe(false);
      for (const name of (problem.nearest ?? "").split(", ")) expect(known, path).toContain(name);
      gone.push(path);
    }
    expect(gone).toContain("produce.inputEffect");
    expect(gone.length).toBeLessThan(25);
  });
});

test.each(readdirSync(join(OLD, "studies")))("a study of version 0.1 can be read: %s", (name) => {
  const { study } = loadStudy(join(OLD, "studies", name));
  expect(study.factors.length).toBeGreaterThan(0);
});
