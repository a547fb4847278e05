import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { designOf, designSize } from "../../src/sweeps/design/design-points.ts";
import { generatedStudyFile } from "../../src/sweeps/study/generate-study.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { pointed } from "../../src/sweeps/study/point-plan.ts";
import { runsOf } from "../../src/sweeps/study/runs-of.ts";
import { head, study } from "./studies.ts";

const folder = "scenarios/studies";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test("the schema of studies is current (run `sannong generate`)", () => {
  const { path, text } = generatedStudyFile();
  expect(readFileSync(path, "utf8")).toBe(text);
});

describe.each(files)("%s", (name) => {
  const path = `${folder}/${name}`;
  const loaded = loadStudy(path);

  test("names the schema in its first line, and itself after its file", () => {
    expect(readFileSync(path, "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/);
    expect(`${loaded.study.name}.yaml`).toBe(name);
  });

  test("has no warning, and points that can all be played", () => {
    expect(loaded.warnings).toEqual([]);
    const points = designOf(loaded.study);
    expect(points.length).toBe(designSize(loaded.study));
    for (const point of points.filter((_, k) => k % 7 === 0))
      expect(pointed(loaded, point).problem).toBeUndefined();
  });

  test("takes minutes: small counties, some thousand runs", () => {
    const { villages, householdsPerVillage } = loaded.base.county;
    const households = villages * householdsPerVillage;
    expect(runsOf(loaded.study).most * households).toBeLessThan(7_000_000);
  });
});

test("the study of the twelve varies twelve parameters of grade C or D over their plausible ranges", () => {
  const { factors } = loadStudy(`${folder}/sobol-twelve.yaml`).study;
  const declared = new Map(rows(scenarioSchema()).map((row) => [row.path, row]));
  expect(factors.length).toBe(12);
  for (const { path, low, high } of factors) {
    expect(declared.get(path)!.grade).toMatch(/[CD]/);
    expect([low, high], path).toEqual(declared.get(path)!.plausible);
  }
});

describe("what is left out", () => {
  const text = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\ndesign: { kind: grid }\n";

  test("has a default", () => {
    const { study: parsed } = study(head + text);
    expect(parsed).toMatchObject({
      arms: ["traditional", "hybrid"],
      reference: "traditional",
      treatment: "hybrid",
      replicates: 8,
      luck: "shared",
      keep: { metrics: "all", seasons: false, households: false },
      seed: "sannong",
      set: {},
      about: { zh: "", en: "" },
    });
    expect(parsed.stop).toBeUndefined();
  });

  test("a null asks for the default", () => {
    expect(study(`${head}${text}replicates: null\n`).study.replicates).toBe(8);
  });

  test("least and most replicates of a stopping rule", () => {
    const stop = "stop: { metric: difference.relapse, halfWidth: 0.01 }\n";
    expect(study(`${head}${text}${stop}`).study.stop).toMatchObject({ atLeast: 8, atMost: 200 });
    expect(study(`${head}${text}${stop}replicates: 30\n`).study.stop).toMatchObject({ atLeast: 30 });
    expect(runsOf(study(`${head}${text}${stop}`).study)).toEqual({ least: 32, most: 800 });
  });

  test("trajectories of morris", () => {
    const range = "factors: [{ path: sell.logistics, range: [0.1, 0.2] }]\ndesign: { kind: morris }\n";
    expect(study(head + range).study.design).toMatchObject({ trajectories: 10, candidates: 0, points: 0 });
  });
});

describe("arms", () => {
  const text = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\ndesign: { kind: grid }\n";
  const armsOf = (arms: string) => {
    const { study: parsed } = study(head + text + arms);
    return [parsed.arms.join(), parsed.reference, parsed.treatment];
  };

  test.each([
    ["arms: [none, ecommerce]\n", ["none,ecommerce", "none", "ecommerce"]],
    [
      "arms: [none, ecommerce, hybrid, traditional]\n",
      ["none,ecommerce,hybrid,traditional", "none", "hybrid"],
    ],
    ["arms: [none, ecommerce]\nreference: ecommerce\n", ["none,ecommerce", "ecommerce", "none"]],
    ["arms: [hybrid]\n", ["hybrid", "hybrid", "hybrid"]],
    ["reference: none\n", ["none,hybrid", "none", "hybrid"]],
    ["treatment: ecommerce\n", ["traditional,ecommerce", "traditional", "ecommerce"]],
  ])("%j", (arms, expected) => {
    expect(armsOf(arms)).toEqual(expected);
  });
});

test("a factor knows its parameter: names, unit, range, and the scenario's own value", () => {
  const { factors } = study(`${head}set: { sell.logistics: 0.12 }
factors:
  - { path: county.villages, values: [10, 20] }
  - { path: publicHand.help, values: [false, true] }
  - { path: arms.*.policies.guarantee.share, range: [0, 0.5] }
  - { path: lenders.dataLender.products.0.rateHigh, range: [0.1, 0.2] }
design: { kind: random, points: 2 }
`).study;
  expect(factors).toMatchObject([
    { unit: "villages", whole: true, min: 1, max: 20_000, base: 50, names: { en: "villages", zh: "村数" } },
    { unit: "flag", whole: false, base: false },
    { unit: "share", min: 0, max: 1, low: 0, high: 0.5, scale: "linear" },
    { unit: "per year", base: 0.18, names: { en: "highest rate (dataLender products 0)" } },
  ]);
  expect(factors[2].base).toBeUndefined();
});

test("a seed that looks like a number is text", () => {
  const text = "factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\ndesign: { kind: grid }\n";
  expect(study(`${head}${text}seed: 007\n`).study.seed).toBe("007");
  expect(study(`${head}${text}set: { seed: other }\n`).study.seed).toBe("other");
});
