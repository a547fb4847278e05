import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phases } from "../../src/model/phases/all.ts";
import { policies } from "../../src/model/policies/all.ts";
import { shocks } from "../../src/model/shocks/all.ts";
import { defaultShocks } from "../../src/scenario/default-shocks.ts";
import { describeScenario, differencesOf } from "../../src/scenario/describe.ts";
import { generatedFiles } from "../../src/scenario/generate.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { scenarioFrom } from "../../src/scenario/load.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { presets } from "../../src/scenario/modes.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { anyScenario } from "../any-scenario.ts";
import { parsed } from "./problems.ts";

const defaults = () => parsed("").scenario;

describe("plan", () => {
  test("the default arms, by number of the lender", () => {
    const { arms, lenderNames } = planOf(defaults());
    expect(lenderNames).toEqual(["ruralCreditCooperative", "dataLender"]);
    const hybrid = { inputs: [0, 1], stock: [0, 1], asset: [0], emergency: [0, 1], house: [] };
    expect(arms.map(({ name, open }) => [name, open.stock])).toEqual([
      ["none", []],
      ["traditional", [0]],
      ["ecommerce", [1]],
      ["hybrid", [0, 1]],
    ]);
    expect(arms[3].open).toEqual(hybrid);
  });

  test("every phase and every usual shock is there, shocks from the first season on", () => {
    const plan = planOf(defaults());
    expect(Object.keys(plan.phases)).toEqual(Object.keys(phases));
    expect(plan.shocks.map(({ kind }) => kind)).toEqual([...defaultShocks]);
    expect(plan.shocks.every(({ start }) => start === -16)).toBe(true);
  });

  test("a shock that is off is not, and one under another name is", () => {
    const { scenario } = parsed("", ["shocks.disaster.on=false", "shocks.flood={kind: disaster, start: 8}"]);
    const kinds = planOf(scenario).shocks.map(({ name, kind, start }) => [name, kind, start]);
    expect(kinds).toContainEqual(["flood", "disaster", 8]);
    expect(kinds.map(([name]) => name)).not.toContain("disaster");
  });

  test("all purposes are those that it has a product for", () => {
    const { scenario } = parsed("", ["arms.hybrid.lenders.dataLender=all"]);
    expect(planOf(scenario).arms[3].open).toMatchObject({ stock: [0, 1], asset: [0], house: [] });
  });

  test("policies come with their defaults", () => {
    const [name] = Object.keys(policies);
    const { scenario } = parsed("", [`arms.hybrid.policies.${name}={}`]);
    const [pick] = planOf(scenario).arms[3].policies;
    expect(pick).toMatchObject({ name, kind: name, start: 0, duration: 100_000 });
    expect(Object.keys(pick.parameters)).toEqual(
      Object.keys(policies[name as keyof typeof policies].parameters),
    );
  });

  test("no parameter of a shock or policy takes a name that its timing needs", () => {
    for (const { parameters } of Object.values({ ...shocks, ...policies }))
      for (const name of ["kind", "on", "start", "duration"]) expect(parameters).not.toHaveProperty(name);
  });

  test("a file that says the same in another order runs the same", () => {
    const one = "lenders:\n  a: { like: dataLender }\n  b: { like: ruralCreditCooperative }\n";
    const two = "lenders:\n  b: { like: ruralCreditCooperative }\n  a: { like: dataLender }\n";
    const arms = "arms: { traditional: { lenders: { b: all } }, hybrid: { lenders: { a: all, b: all } } }\n";
    const [first, second] = [parsed(one + arms).scenario, parsed(arms + two).scenario];
    expect(planOf(second)).toEqual(planOf(first));
    expect(scenarioHash(second)).toBe(scenarioHash(first));
  });
});

describe("hash", () => {
  test("does not move with titles, names and replicates, nor with a default that is written out", () => {
    const usual = scenarioHash(defaults());
    const set = ["name=other", "title.zh=别的", "about.en=x", "replicates=3", "arms.hybrid.title.en=x"];
    expect(scenarioHash(parsed("", set).scenario)).toBe(usual);
    expect(scenarioHash(parsed("", ["shocks.illness.start=-16", "county.growth=0.03"]).scenario)).toBe(usual);
    expect(usual).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["a lender that no arm opens", ["lenders.spare={like: dataLender, cost: {processing: 9}}"]],
    [
      "a lender's column where no arm opens it",
      ["arms.ecommerce=null", "arms.hybrid=null", "lenders.dataLender.cost.processing=9"],
    ],
    ["a policy that is off", ["arms.hybrid.policies.training={on: false, seats: 0.1}"]],
    ["a second shock that is off", ["shocks.flood={kind: disaster, on: false}"]],
    ["the usual shocks, named", defaultShocks.map((name) => `shocks.${name}={}`)],
  ])("does not move with %s", (_, set) => {
    const closed = set.filter((setting) => setting.startsWith("arms.") && setting.endsWith("=null"));
    const usual = ["compare.treatment=traditional", ...closed];
    expect(scenarioHash(parsed("", [...usual, ...set]).scenario)).toBe(
      scenarioHash(parsed("", usual).scenario),
    );
  });

  test.each([
    "seed=2",
    "county.growth=0.02",
    "compare.luck=independent",
    "time.burnIn=12",
    "shocks.disaster.on=false",
  ])("moves with %s", (set) => {
    expect(scenarioHash(parsed("", [set]).scenario)).not.toBe(scenarioHash(defaults()));
  });
});

describe("rows and generated files", () => {
  const all = rows(scenarioSchema());

  test("every row is complete, and its default lies in its range and its plausible one", () => {
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    for (const { path, en, zh, unit, source, grade, value, min, max, plausible } of all) {
      expect([en, zh, unit, source, grade].every(Boolean), path).toBe(true);
      if (typeof value !== "number") continue;
      expect(value >= min! && value <= max!, path).toBe(true);
      if (!plausible) continue;
      expect(plausible[0] >= min! && plausible[1] <= max!, path).toBe(true);
      expect(value >= plausible[0] && value <= plausible[1], `${path}: ${value} of ${plausible}`).toBe(true);
    }
  });

  test.each(generatedFiles())("$path is current (run `sannong generate`)", ({ path, text }) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("scenario files", () => {
  const within = (folder: string) =>
    readdirSync(`scenarios/${folder}`)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => folder + name);
  const preset = within("modes/");

  test.each([...within(""), ...preset])("%s loads, and names the schema for editors", (path) => {
    const { scenario, warnings } = loadScenario(`scenarios/${path}`);
    const name = path.split("/").at(-1)!;
    expect(`${scenario.name}.yaml`).toBe(name);
    const schema = path === name ? "./schema.json" : "../schema.json";
    expect(readFileSync(`scenarios/${path}`, "utf8").split("\n")[0]).toBe(
      `# yaml-language-server: $schema=${schema}`,
    );
    for (const lang of ["zh", "en"] as const)
      expect(describeScenario(scenario, lang).text).toContain(name.slice(0, -5));
    if (preset.includes(path)) expect(warnings).toEqual([]);
  });

  test("each mode has a scenario in which an arm has its levers and another has not, and a page", () => {
    const carried = preset.map((path) => {
      const { arms, compare } = loadScenario(`scenarios/${path}`).scenario;
      expect(arms[compare.reference].policies).toEqual({});
      expect(arms[compare.reference].lenders).toEqual(arms[compare.treatment].lenders);
      expect(existsSync(`docs/${path.replace(".yaml", ".md")}`), path).toBe(true);
      const { mode, policies } = arms[compare.treatment];
      expect(Object.keys(policies).sort(), path).toEqual([...presets[mode!]].sort());
      return mode;
    });
    expect(carried.sort()).toEqual(Object.keys(presets).sort());
  });

  test("the baseline writes out the defaults", () => {
    expect(differencesOf(loadScenario("scenarios/baseline.yaml").scenario)).toEqual([]);
  });

  test("the two lenders of the null test have the same seven columns", () => {
    const [first, second] = planOf(loadScenario("scenarios/null-test.yaml").scenario).lenders;
    expect(second).toEqual(first);
  });
});

describe("any scenario", () => {
  test("is resolved once and for all: read again, it is the same", () => {
    fc.assert(
      fc.property(anyScenario(), (scenario) => {
        expect(scenarioFrom(scenario).scenario).toEqual(scenario);
        expect(planOf(scenario).arms).toHaveLength(4);
      }),
      { numRuns: 30 },
    );
  });
});
