import { describe, expect, it } from "vitest";
import { counties, packagedScenarios } from "../../build/page-data.ts";
import { compare, loadScenario } from "../../src/sannong.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { prepare } from "../../web/playing/work/asked.ts";
import { fitted } from "../../web/playing/work/county.ts";
import { hash } from "../../web/playing/work/hash.ts";
import { read } from "../../web/playing/work/read.ts";
import { write } from "../../web/playing/work/write.ts";
import { at } from "../../web/set/plain-tree.ts";
import { changesAt, isAssigned, presetValue } from "../../web/set/preset-value.ts";
import { commandOf, nameFrom, type Played, savingOf } from "../../web/set/scenario-text.ts";

const packaged = packagedScenarios();
const all = counties() as {
  name: string;
  title: { zh: string; en: string };
  plain: Record<string, unknown>;
}[];
const noFile = (path: string): string => {
  throw new Error(path);
};

const settings = {
  "county.villages": 3,
  "time.seasons": 4,
  "time.burnIn": 4,
  "lenders.ruralCreditCooperative.cost.processing": 900,
  "publicHand.monitoring": true,
  "arms.*.policies.guarantee.share": 0.35,
};

const playedOf = (county: string, arms: readonly string[]): Played => ({
  now: { county, settings, arms, uncertain: true },
  plain: all.find(({ name }) => name === county)!.plain,
  replicates: 2,
});

const hashOf = async (scenario: Scenario, arms: readonly string[]): Promise<string> =>
  (await compare(scenario, { workers: 0, replicates: 2, arms })).hash;

const told = { modelVersion: "0.1.0", link: "https://example.org/?v=0.1.0", presets: {} };

describe("a saved file", () => {
  it.each([
    ["baseline", ["traditional", "hybrid"]],
    ["easy-credit", ["none", "easy"]],
    ["null-test", ["first", "second"]],
    ["disaster-year", ["ecommerce", "none"]],
  ])("of %s plays to the hash of the page", async (county, arms) => {
    const played = playedOf(county, arms);
    const asked = { plain: played.plain, settings, uncertain: true };
    const title = all.find(({ name }) => name === county)!.title;
    const text = write(asked, savingOf(played, { ...told, title }));
    const { scenario } = parseScenario(text, "saved.yaml", noFile);
    expect(scenario.replicates).toBe(2);
    expect(scenario.compare.reference).toBe(arms[0]);
    expect(await hashOf(scenario, arms)).toBe(await hashOf(prepare(asked).scenario, arms));
  });

  it("says how to play it, and what stood there before", () => {
    const played = playedOf("baseline", ["traditional", "hybrid"]);
    const presets = { "lenders.ruralCreditCooperative.cost.processing": 1700 };
    const title = { zh: "灾\n年", en: "x: y\n# z" };
    const text = write({ plain: played.plain, settings }, savingOf(played, { ...told, title, presets }));
    expect(text).toContain("# sannong compare x-y-z.yaml --arms traditional,hybrid --replicates 2");
    expect(text).toContain("processing: 900 # 原为 was 1700");
    expect(read(text, "saved.yaml", {}).title).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it("has a name that scenario files allow", () => {
    expect(nameFrom({ zh: "灾年", en: "A year of disaster!" }, "x")).toBe("a-year-of-disaster");
    expect(nameFrom({ zh: "灾年", en: "灾年" }, "my-county")).toBe("my-county");
    expect(nameFrom({ zh: "", en: "--a--__proto__" }, "x")).toBe("a-proto");
  });
});

describe("values in time and for some only", () => {
  const file = `extends: baseline.yaml
name: timed
title: { zh: 变, en: timed }
county: { villages: 4, growth: { value: 0.03, at: [ { season: 2, to: 0.01 }, { from: 3, until: 6, to: 0.05 } ] } }
time: { seasons: 8, burnIn: 4 }
produce: { technology: smooth }
arms:
  traditional: {}
  hybrid:
    lenders:
      dataLender: { purposes: [stock, emergency], for: { villages: [0, 2] } }
    policies:
      guarantee: { share: 0.4, for: { lot: { of: villages, share: 0.5 } } }
`;
  const arms = ["traditional", "hybrid"];
  const opened = read(file, "timed.yaml", packaged);
  const own = (set: Record<string, number>): Played => ({
    now: { county: "own", settings: set, arms, uncertain: false },
    plain: opened.plain,
    replicates: 2,
  });
  const saved = (set: Record<string, number>) =>
    write({ plain: opened.plain, settings: set }, savingOf(own(set), { ...told, title: opened.title }));

  it("come back from a saved file as they were opened", async () => {
    const again = read(saved({}), "timed.yaml", packaged);
    for (const path of ["county", "produce", "arms.hybrid.policies", "arms.hybrid.lenders"])
      expect(at(again.plain, path)).toEqual(at(opened.plain, path));
    const before = prepare({ plain: opened.plain, settings: {} }).scenario;
    const after = prepare({ plain: again.plain, settings: {} }).scenario;
    expect(after.paths).toEqual(before.paths);
    expect(await hashOf(after, arms)).toBe(await hashOf(before, arms));
  });

  it("keep their changes where what they begin from is moved", () => {
    const moved = { "county.growth": 0.06 };
    const again = read(saved(moved), "timed.yaml", packaged);
    expect(at(again.plain, "county.growth")).toEqual({
      value: 0.06,
      at: [
        { season: 2, to: 0.01 },
        { from: 3, until: 6, to: 0.05 },
      ],
    });
    expect(commandOf({ ...own(moved), now: { ...own(moved).now, county: "baseline" } })).toContain(
      "--set county.growth.value=0.06",
    );
  });

  it("are told beside their parameter", () => {
    expect(presetValue("county.growth", opened.plain, 0.02)).toBe(0.03);
    expect(changesAt("county.growth", opened.plain)).toHaveLength(2);
    expect(changesAt("county.rateCap", opened.plain)).toEqual([]);
    expect(isAssigned("guarantee", opened.plain)).toBe(true);
    expect(isAssigned("training", opened.plain)).toBe(false);
  });
});

describe("the command line", () => {
  it.each([
    ["baseline", ["hybrid", "traditional"]],
    ["coastal", ["none", "ecommerce"]],
  ])("of %s says what the page plays", async (county, arms) => {
    const played = playedOf(county, arms);
    const command = commandOf(played);
    expect(command).toMatch(/--replicates 2$/);
    const set = [...command.matchAll(/--set (\S+)/g)].map(([, each]) => each!);
    const { scenario } = loadScenario(`scenarios/${county}.yaml`, { set });
    const page = prepare({ plain: played.plain, settings, uncertain: true }).scenario;
    expect(scenarioHash({ ...scenario, compare: page.compare })).toBe(scenarioHash(page));
    expect(scenario.compare.reference).toBe(arms[0]);
    expect(await hashOf(scenario, arms)).toBe(await hashOf(page, arms));
  });
});

describe("the scenario hash of the page", () => {
  const asked = { plain: all.find(({ name }) => name === "baseline")!.plain, settings };
  const ways = [["none", "ecommerce"], ["traditional", "hybrid"], ["ecommerce"]];

  it.each(ways)("is the command line's where %s … are compared", (...arms) => {
    const played = {
      ...playedOf("baseline", arms),
      now: { county: "baseline", settings, arms, uncertain: false },
    };
    const set = [...commandOf(played).matchAll(/--set (\S+)/g)].map(([, each]) => each!);
    const { scenario } = loadScenario("scenarios/baseline.yaml", { set });
    expect(hash(asked, [], { arms, saved: false }).scenario).toBe(scenarioHash(scenario));
  });

  it.each(ways)(
    "is that of the saved file where %s … are compared and the county is one's own",
    (...arms) => {
      const played = playedOf("baseline", arms);
      const text = write(asked, savingOf(played, { ...told, title: { zh: "x", en: "x" } }));
      const { scenario } = parseScenario(text, "saved.yaml", noFile);
      expect(hash(asked, [], { arms, saved: true }).scenario).toBe(scenarioHash(scenario));
    },
  );
});

describe("a dropped file", () => {
  it("that asks for uncertain parameters turns the switch of the page on", () => {
    const head = "extends: small.yaml\nname: mine\ntitle: { zh: 我, en: mine }\n";
    const certain = read(`${head}compare: { reference: none }`, "mine.yaml", packaged);
    expect(certain.uncertain).toBe(false);
    const file = read(`${head}compare: { reference: none, uncertainty: parameters }`, "mine.yaml", packaged);
    expect(file.uncertain).toBe(true);
    const scenarioOf = (uncertain: boolean) =>
      prepare({ plain: file.plain, settings: {}, uncertain }).scenario;
    expect(scenarioOf(false)).toEqual(prepare({ plain: certain.plain, settings: {} }).scenario);
    expect(scenarioOf(true).compare).toMatchObject({ reference: "none", uncertainty: "parameters" });
  });

  it("may extend a packaged scenario, whatever folder it names", () => {
    for (const parent of ["small.yaml", "scenarios/small.yaml", "../x/small.yaml"]) {
      const text = `extends: ${parent}\nname: mine\ntitle: { zh: 我的, en: mine }\nseed: 007\npopulation: { liftedShare: 0.3 }`;
      const { plain, title, households } = read(text, "mine.yaml", packaged);
      expect(title.zh).toBe("我的");
      expect(households).toBe(300);
      const { scenario } = parseScenario(text.replace(parent, "scenarios/small.yaml"), "mine.yaml", (path) =>
        JSON.stringify(packaged[path.slice(path.lastIndexOf("/") + 1)]),
      );
      expect(scenarioHash(prepare({ plain, settings: {} }).scenario)).toBe(scenarioHash(scenario));
      expect(plain.seed).toBe("007");
    }
  });

  const problemsOf = (text: string) => {
    try {
      read(text, "mine.yaml", packaged);
    } catch (error) {
      if (isScenarioError(error)) return error.problems;
      throw error;
    }
    return [];
  };

  it("says in which line it is wrong, and harms nothing", () => {
    const head = "name: mine\ntitle: { zh: 我, en: mine }\n";
    expect(problemsOf(`extends: bsaeline.yaml\n${head}`)[0]).toMatchObject({
      path: "extends",
      line: 1,
      nearest: "baseline.yaml",
    });
    expect(problemsOf(`${head}county:\n  growth: 9`)[0]).toMatchObject({ path: "county.growth", line: 4 });
    expect(problemsOf(`${head}population: { survey: x.csv }`)[0]).toMatchObject({
      path: "population.survey",
    });
    expect(problemsOf(`${head}compare:\n  luck: independent`)[0]).toMatchObject({
      path: "compare.luck",
      line: 4,
    });
    expect(problemsOf(`extends: independent-luck.yaml\n${head}`)[0]).toMatchObject({ path: "compare.luck" });
    expect(problemsOf(`${head}__proto__: { a: 1 }`)[0]).toMatchObject({ given: "__proto__" });
    expect(problemsOf("[".repeat(41))).toHaveLength(1);
    const bomb = Array.from(
      { length: 5 },
      (_, k) =>
        `b${k}: &b${k} [${Array(10)
          .fill(`*b${k - 1}`)
          .join(",")}]`,
    );
    expect(problemsOf(`b: &b-1 [1]\n${bomb.join("\n")}`).length).toBeGreaterThan(0);
    expect(problemsOf("x".repeat(1_000_001))[0]!.given).toBe("1.0 MB");
    expect(problemsOf("").length).toBe(1);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe("a county from six figures", () => {
  it("comes close to what was asked", () => {
    const { plain } = all.find(({ name }) => name === "baseline")!;
    const asked = { income: 12000, size: 3.2, elders: 0.3, shops: 6, distance: 40, lifted: 0.3 };
    const { made, missed, settings: set } = fitted(plain, asked);
    expect(missed).toEqual([]);
    expect(Math.abs(made.income / asked.income - 1)).toBeLessThan(0.03);
    expect(Object.keys(set).length).toBeGreaterThan(7);
  });
});
