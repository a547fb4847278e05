import { describe, expect, test } from "vitest";
import { modelVersion } from "../../src/model/model-version.ts";
import { scenarioHash } from "../../src/scenario/hash.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { runKeyOf } from "../../src/sweeps/store/run-key.ts";
import { loadStudy, restoreStudy } from "../../src/sweeps/study/load-study.ts";
import { planAt, pointed, scenarioAt } from "../../src/sweeps/study/point-plan.ts";
import { savedStudy } from "../../src/sweeps/study/saved-study.ts";
import { head, study } from "./studies.ts";

const county = `name: county
title: { zh: 县, en: county }
lenders:
  villageBank: { like: ruralCreditCooperative }
arms:
  traditional: { lenders: { villageBank: all }, policies: { training: { on: false } } }
  hybrid: { lenders: { villageBank: all, dataLender: all } }
`;

/** The scenario of the last point of a grid over one factor. */
function last(path: string, values: string) {
  const loaded = study(
    `${head}factors: [{ path: ${path}, values: ${values} }]\ndesign: { kind: grid }`,
    county,
  );
  return scenarioAt(loaded, designOf(loaded.study).at(-1)!);
}

describe("a point sets what it says", () => {
  test("a parameter of a phase", () => {
    expect(last("sell.logistics", "[0.1, 0.2]").sell.logistics).toBe(0.2);
  });

  test("the county's size and the time, and what depends on it", () => {
    const { time, shocks } = last("time.burnIn", "[4, 8]");
    expect(time.burnIn).toBe(8);
    expect(shocks.illness.start).toBe(-8);
  });

  test("a switch", () => {
    expect(last("publicHand.help", "[false, true]").publicHand.help).toBe(true);
  });

  test("a choice", () => {
    expect(last("compare.luck", "[shared, independent]").compare.luck).toBe("independent");
  });

  test("a shock, and whether it is on", () => {
    expect(last("shocks.disaster.probability", "[0.1, 0.3]").shocks.disaster.probability).toBe(0.3);
    expect(last("shocks.disaster.on", "[true, false]").shocks.disaster.on).toBe(false);
  });

  test("a lender of the scenario's own, and a listed one", () => {
    expect(last("lenders.villageBank.cost.processing", "[1, 2]").lenders.villageBank.cost.processing).toBe(2);
    expect(last("lenders.dataLender.cost.processing", "[1, 2]").lenders.dataLender.cost.processing).toBe(2);
  });

  test("a term of one product, the others as they were", () => {
    const usual = parseScenario(county, "county.yaml", () => "").scenario.lenders.dataLender.products;
    const products = last("lenders.dataLender.products.0.rateHigh", "[0.15, 0.2]").lenders.dataLender
      .products;
    expect(products).toEqual(usual.with(0, { ...usual[0], rateHigh: 0.2 }));
  });

  test("a policy of every arm played, switched on where the arm does not have it", () => {
    const { arms } = last("arms.*.policies.guarantee.share", "[0, 0.4]");
    for (const arm of ["traditional", "hybrid"])
      expect(arms[arm].policies.guarantee).toMatchObject({ on: true, share: 0.4 });
  });

  test("a policy of one arm alone", () => {
    const { arms } = last("arms.hybrid.policies.guarantee.share", "[0, 0.4]");
    expect(arms.traditional.policies.guarantee).toBeUndefined();
    expect(arms.hybrid.policies.guarantee).toMatchObject({ share: 0.4, contribution: 40 });
  });

  test("a policy that the arm has off stays off, with a warning", () => {
    const text = "factors: [{ path: arms.*.policies.training.seats, values: [0.1, 0.2] }]";
    const loaded = study(`${head}${text}\ndesign: { kind: grid }`, county);
    expect(loaded.warnings.map(({ message }) => message.en)).toContain(
      "arms.traditional.policies.training is off: the factor changes nothing",
    );
    const { arms } = scenarioAt(loaded, designOf(loaded.study)[1]);
    expect(arms.traditional.policies.training).toMatchObject({ on: false, seats: 0.2 });
  });
});

test("a point is the scenario with the same settings, to the hash", () => {
  const loaded = study(
    `${head}set: { county: { villages: 3 }, county.growth: 0.01 }
factors:
  - { path: sell.logistics, values: [0.1, 0.15] }
  - { path: arms.*.policies.guarantee.share, values: [0.2, 0.6] }
  - { path: lenders.dataLender.products.0.cap, values: [50000, 90000] }
design: { kind: grid }
seed: 42`,
    county,
  );
  const settings = [
    "county.villages=3",
    "county.growth=0.01",
    "sell.logistics=0.15",
    "arms.traditional.policies.guarantee.share=0.6",
    "arms.hybrid.policies.guarantee.share=0.6",
    "lenders.dataLender.products.0.cap=90000",
    "seed=42",
  ];
  const { scenario } = parseScenario(county, "county.yaml", () => "", settings);
  const point = designOf(loaded.study).at(-1)!;
  expect(pointed(loaded, point)).toEqual({ scenarioHash: scenarioHash(scenario), plan: planOf(scenario) });
  expect(planAt(loaded, point)).toEqual(planOf(scenario));
});

test("points do not touch one another, nor the study", () => {
  const loaded = study(
    `${head}factors: [{ path: lenders.dataLender.products.0.cap, values: [50000, 90000] }]\ndesign: { kind: grid }`,
    county,
  );
  const before = structuredClone(loaded.plain);
  const [first, second] = designOf(loaded.study);
  const caps = [first, second, first].map((point) => planAt(loaded, point).lenders[0].products[0].cap);
  expect(caps).toEqual([50_000, 90_000, 50_000]);
  expect(loaded.plain).toEqual(before);
});

test("luck is shared by points, or each point's own", () => {
  const text = `${head}factors: [{ path: sell.logistics, values: [0.1, 0.2] }]\ndesign: { kind: grid }\nseed: s\n`;
  const seeds = (luck: string) => {
    const loaded = study(`${text}luck: ${luck}`);
    return designOf(loaded.study).map((point) => planAt(loaded, point).seed);
  };
  expect(seeds("shared")).toEqual(["s", "s"]);
  expect(seeds("independent")).toEqual(["s/1", "s/2"]);
});

test("a point that contradicts itself says why, and has a key of its own", () => {
  const loaded = study(
    `${head}factors:
  - { path: lenders.dataLender.products.0.rateLow, values: [0.05, 0.3] }
  - { path: lenders.dataLender.products.0.rateHigh, values: [0.1, 0.4] }
design: { kind: grid }`,
  );
  const all = designOf(loaded.study).map((point) => pointed(loaded, point));
  expect(all.map(({ problem }) => problem !== undefined)).toEqual([false, false, true, false]);
  expect(all[2].problem).toBe(
    "point 3: lenders.dataLender.products.0.rateLow: got 0.3; allowed: at most rateHigh, 0.1",
  );
  expect(() => planAt(loaded, designOf(loaded.study)[2])).toThrow("at most rateHigh");
  expect(new Set(all.map(({ scenarioHash }) => scenarioHash)).size).toBe(4);
});

test("a study that was saved plans the same points", () => {
  const loaded = loadStudy("scenarios/studies/small.yaml");
  const again = restoreStudy(JSON.parse(JSON.stringify(savedStudy(loaded))));
  expect(again.study).toEqual(JSON.parse(JSON.stringify(loaded.study)));
  for (const point of designOf(loaded.study)) expect(pointed(again, point)).toEqual(pointed(loaded, point));
});

test("a run's key tells runs apart by each of its parts", () => {
  const keys = [
    runKeyOf(modelVersion, "ab", 1, "hybrid", 11),
    runKeyOf("9.9.9", "ab", 1, "hybrid", 11),
    runKeyOf(modelVersion, "abc", 1, "hybrid", 11),
    runKeyOf(modelVersion, "ab", 11, "hybrid", 1),
    runKeyOf(modelVersion, "ab", 1, "none", 11),
    runKeyOf(modelVersion, "ab", 1, "hybrid", 1),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(runKeyOf(modelVersion, "ab", 1, "hybrid", 11)).toBe(keys[0]);
});
