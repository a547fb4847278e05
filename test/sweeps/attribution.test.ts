import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pairsOf, shapley } from "../../src/math/shapley.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { valueAt } from "../../src/scenario/explain.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { type Attribution, attribute } from "../../src/sweeps/analysis/attribution.ts";
import {
  coalitionsOf,
  type MechanismKey,
  mechanismKeys,
  switchesOf,
} from "../../src/sweeps/analysis/mechanisms.ts";
import { eachDesignPoint } from "../../src/sweeps/design/design-points.ts";
import { openVariants, type VariantResults } from "../../src/sweeps/store/variant-results.ts";
import { scenarioAt } from "../../src/sweeps/study/point-plan.ts";
import { variantStudy } from "../../src/sweeps/study/variant-study.ts";
import { playedStudy } from "./played-study.ts";

const FILE = "scenarios/small.yaml";
const attributed = { arm: "hybrid", lender: "dataLender", bank: "ruralCreditCooperative" };
const TINY = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=16"];
/** The data lender's cost and days are the bank's: technology is nothing. */
const SAME = [
  ...["intake=50", "processing=950", "draw=10", "upkeep=600"].map((each) => `cost.${each}`),
  ...["days=10", "daysPerKm=0.3", "queueDays=15", "knownFactor=0.5", "drawDays=1"].map(
    (each) => `speed.${each}`,
  ),
  ...["capacity.limited=true", "capacity.files=0.2"],
].map((each) => `lenders.dataLender.${each}`);
const SET = [...TINY, ...SAME, "arms.hybrid.policies.serviceStations.on=true"];

const opened = loadScenario(FILE, { set: SET });
const switches = switchesOf(opened.scenario, attributed);
const players = mechanismKeys.filter((key) => Object.keys(switches[key]).length > 0);
const idle = mechanismKeys.filter((key) => !players.includes(key));
const coalitions = coalitionsOf(players, switches);
const loaded = variantStudy({
  name: "attribute",
  title: { zh: "试", en: "trial" },
  file: FILE,
  opened,
  set: SET,
  arm: "hybrid",
  variants: coalitions,
  replicates: 2,
});
const scenarios = [...eachDesignPoint(loaded.study)].map((point) => scenarioAt(loaded, point));

describe("switches", () => {
  const baseline = loadScenario("scenarios/baseline.yaml").scenario;
  const usual = switchesOf(baseline, attributed);

  test("stand in the lender's own columns, each in one mechanism, off at the bank's value", () => {
    const paths = mechanismKeys.flatMap((key) => Object.keys(usual[key]));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^lenders\.dataLender\./);
    const banks = (path: string) =>
      valueAt(baseline, path.replace("dataLender", "ruralCreditCooperative").split("."));
    for (const key of ["dataDriven", "technologyEnabled"] as const)
      for (const [path, off] of Object.entries(usual[key])) expect(off).toEqual(banks(path));
    expect(usual.sceneEmbedded).toMatchObject({
      "lenders.dataLender.security.collection": 0,
      "lenders.dataLender.products.0.base": "income",
      "lenders.dataLender.products.0.unasked": false,
      "lenders.dataLender.products.1.lineSeasons": 12,
    });
    expect(usual.industrySynergy).toEqual({});
  });

  test("a column at the bank's value is not switched; a policy of industry is, while it is on", () => {
    expect(idle).toEqual(["technologyEnabled"]);
    expect(switches.industrySynergy).toEqual({ "arms.hybrid.policies.serviceStations.on": false });
    expect(coalitions.map(({ name }) => name)).toEqual([
      ...["none", "data", "scene", "data+scene"],
      ...["industry", "data+industry", "scene+industry", "data+scene+industry"],
    ]);
  });

  test("what the arm holds of its own is off at the bank's value too", () => {
    const set = [...TINY, "arms.hybrid.parameters={ lenders: { dataLender: { speed: { days: 7 } } } }"];
    const own = loadScenario(FILE, { set });
    const off = switchesOf(own.scenario, attributed);
    const study = variantStudy({
      name: "attribute",
      title: { zh: "试", en: "trial" },
      file: FILE,
      opened: own,
      set,
      arm: "hybrid",
      variants: coalitionsOf(["technologyEnabled"], off),
      replicates: 1,
    });
    const daysIn = [...eachDesignPoint(study.study)].map((point) =>
      scenarioAt(study, point).paths?.map(({ path, arm, value }) => [path, arm, value]),
    );
    const path = "lenders.dataLender.speed.days";
    expect(daysIn).toEqual([[[path, "hybrid", 10]], [[path, "hybrid", 7]]]);
  });

  test("with all on, the scenario is as it was; with one off, nothing differs but its own columns", () => {
    const all = scenarios.at(-1);
    expect(all).toEqual(opened.scenario);
    for (const [c, scenario] of scenarios.entries()) {
      const off = players.filter((_, i) => !(c & (1 << i))).flatMap((key) => Object.keys(switches[key]));
      const back = structuredClone(scenario);
      for (const path of off) {
        const place = path.split(".");
        const parent = valueAt(back, place.slice(0, -1)) as Record<string, unknown>;
        expect(parent[place.at(-1) ?? ""]).not.toEqual(valueAt(all, place));
        parent[place.at(-1) ?? ""] = valueAt(all, place);
      }
      expect(back).toEqual(all);
      expect(scenario.lenders.ruralCreditCooperative).toEqual(all?.lenders.ruralCreditCooperative);
    }
  });

  test("where the lender is not open nothing moves, to the last bit", () => {
    const [first, ...others] = scenarios.map((scenario) => {
      const [run] = simulateArms(planOf(scenario), 1, ["traditional"]);
      return { summary: run.summary, series: run.series };
    });
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("a real run", () => {
  let results: VariantResults;
  let rows: Attribution[];
  beforeAll(async () => {
    results = await openVariants((await playedStudy(loaded)).directory);
    rows = await attribute(results, { players, idle });
  });
  afterAll(() => results.close());

  const row = (metric: string, group = "all"): Attribution => {
    const found = rows.find((each) => each.metric === metric && each.group === group);
    if (!found) throw new Error(`no ${metric} of ${group}`);
    return found;
  };

  test("shares come to the whole to the last bit, of every figure and every group", () => {
    expect(rows.length).toBeGreaterThan(180);
    const defined = rows.filter(({ whole }) => Number.isFinite(whole.value));
    expect(defined.length).toBeGreaterThan(100);
    expect(defined.some(({ whole }) => whole.value !== 0)).toBe(true);
    for (const { shares, whole, none, all, metric, group } of defined) {
      const parts = mechanismKeys.map((key) => shares[key].value);
      const name = `${metric} of ${group}`;
      expect(parts.reduce((sum, part) => sum + part, 0) === whole.value, name).toBe(true);
      expect(parts.reverse().reduce((sum, part) => sum + part, 0) === whole.value, name).toBe(true);
      // Rounded to the grid of the largest figure among the coalitions, which these two need not be.
      expect(Math.abs(whole.value - (all - none))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(all)));
    }
  });

  test("a mechanism at the bank's values is exactly 0 everywhere", () => {
    for (const { shares, interactions } of rows) {
      expect(shares.technologyEnabled).toEqual({ value: 0, low: 0, high: 0 });
      expect(interactions.some(({ one, other }) => [one, other].includes("technologyEnabled"))).toBe(false);
      expect(interactions).toHaveLength(3);
    }
  });

  test("values are the Shapley values of the mean figures", async () => {
    const figures = await results.figures("income");
    const means = figures.map(([a, b]) => (a + b) / 2);
    const { shares, pairs } = shapley(means);
    const income = row("income");
    for (const [i, key] of players.entries()) expect(income.shares[key].value).toBe(shares[i]);
    for (const [p, [i, j]] of pairsOf(3).entries()) {
      const { one, other, value } = income.interactions[p];
      expect([one, other, value]).toEqual([players[i], players[j], pairs[p]]);
    }
  });

  test("a mechanism that never moves a figure is worth 0 of it, and its pairs too", async () => {
    // Stations change nothing of the bank's interest: found by the figures, not by what is thought of them.
    const bit = players.indexOf("industrySynergy");
    let seen = 0;
    for (const metric of results.results.metrics) {
      const figures = await results.figures(metric);
      const moved = figures.some((each, c) => each.some((value, r) => value !== figures[c | (1 << bit)][r]));
      if (moved) continue;
      seen++;
      const { shares, interactions } = row(metric);
      expect(shares.industrySynergy.value).toBe(0);
      for (const { one, other, value } of interactions)
        if (([one, other] as MechanismKey[]).includes("industrySynergy")) expect(value).toBe(0);
    }
    expect(seen).toBeGreaterThan(0);
  });

  test("intervals hold the values, and relapse's are no narrower than the households behind it allow", () => {
    for (const { whole, shares } of rows)
      for (const { value, low, high } of [whole, ...Object.values(shares)])
        if (Number.isFinite(value) && Number.isFinite(low)) {
          expect(value).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low));
          expect(value).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
        }
    // Forty households cannot tell that nobody is saved: the interval of a share of 0 is wide.
    const { low, high } = row("relapse").whole;
    expect(high - low).toBeGreaterThan(0.01);
  });
});
