import { describe, expect, test } from "vitest";
import { foundingOf, peopleOf } from "../../src/model/people.ts";
import { type CountyValues, countyFigures, countyKeys } from "../../src/scenario/county/county-figures.ts";
import { countyYaml } from "../../src/scenario/county/county-file.ts";
import { figuresOf } from "../../src/scenario/county/figures.ts";
import { ALLOWED, fitCounty } from "../../src/scenario/county/fit-county.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

const plan = planOf(loadScenario("scenarios/baseline.yaml").scenario);
const words = { zh: "字", en: "words" };

const counties: [string, CountyValues][] = [
  ["of mountains", { income: 12000, size: 3.2, elders: 0.3, shops: 6, distance: 40, lifted: 0.3 }],
  ["of the coast", { income: 30000, size: 2.8, elders: 0.25, shops: 25, distance: 12, lifted: 0.03 }],
  ["that ages", { income: 9000, size: 2.4, elders: 0.45, shops: 2, distance: 70, lifted: 0.5 }],
  ["that is young", { income: 16000, size: 4.5, elders: 0.12, shops: 4, distance: 25, lifted: 0.2 }],
];

describe.each(counties)("a county %s", (_, asked) => {
  const fit = fitCounty(plan, asked);

  test("has each of the six figures", () => {
    expect(fit.missed).toEqual([]);
    for (const key of countyKeys) expect(Math.abs(fit.made[key] / asked[key] - 1)).toBeLessThan(ALLOWED);
  });

  // One of them does in the short form.
  test.skipIf(!process.env.LONG && asked !== counties[0]?.[1])("is the same every time", () => {
    expect(fitCounty(plan, asked)).toEqual(fit);
  });

  test("has them when its file is read again", () => {
    const paths = { parent: "scenarios/baseline.yaml", schema: "schema.json" };
    const text = countyYaml({
      name: "123",
      ...paths,
      asked,
      settings: fit.settings,
      source: words,
      about: words,
    });
    const read = (path: string) => (path === "scenarios/baseline.yaml" ? baseline : "");
    const again = planOf(parseScenario(text, "county.yaml", read).scenario);
    const made = [1, 2, 3, 4].map((replicate) => figuresOf(peopleOf(again, replicate), foundingOf(again)));
    for (const key of countyKeys) {
      const mean = made.reduce((sum, figures) => sum + countyFigures[key].of(figures) / 4, 0);
      expect(Math.abs(mean / asked[key] - 1), key).toBeLessThan(ALLOWED);
    }
  });
});

const baseline = "name: baseline\ntitle: { zh: 基准, en: baseline }\n";

test("figures that cannot be had together are named", () => {
  const asked = { income: 20000, size: 2, elders: 0.5, shops: 35, distance: 20, lifted: 0.1 };
  const { missed, made } = fitCounty(plan, asked);
  expect(missed).toEqual(["shops"]);
  // The others are had all the same.
  for (const key of countyKeys.filter((each) => each !== "shops"))
    expect(Math.abs(made[key] / asked[key] - 1), key).toBeLessThan(ALLOWED);
});

test("every figure says in both languages what counties have, inside its own range", () => {
  for (const { min, max, have } of Object.values(countyFigures)) {
    expect(min).toBeLessThan(max);
    expect(have.en).toMatch(/^Counties: .*[NTHCP]\d+|assumed|census/);
    expect(have.zh).toMatch(/^各县/);
  }
});
