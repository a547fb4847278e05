import { describe, expect, test } from "vitest";
import { rowSums } from "../../src/model/ledger/flow-matrix.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

const names = [
  "coastal",
  "elderly",
  "grain",
  "fruit",
  "disaster-year",
  "easy-credit",
  "independent-luck",
  "rate-experiment",
];
const SMALL = ["county.villages=4", "county.householdsPerVillage=20", "time.seasons=12"];
const held = (name: string, set: readonly string[] = []) => loadScenario(`scenarios/${name}.yaml`, { set });

describe.each(names)("%s", (name) => {
  const { scenario, files, warnings } = held(name);

  test("stands on the baseline and says in both languages what it is for", () => {
    expect(files.map((file) => file.split("/").at(-1))).toEqual([`${name}.yaml`, "baseline.yaml"]);
    expect(scenario.name).toBe(name);
    for (const text of [scenario.title.zh, scenario.about.zh]) expect(text).toMatch(/[一-鿿]/);
    for (const text of [scenario.title.en, scenario.about.en]) expect(text).toMatch(/[a-z]/);
    expect(scenario.about.zh).toContain("看");
    expect(scenario.about.en).toMatch(/[Ll]ook/);
  });

  test("is warned of nothing but values outside the plausible range", () => {
    const others = warnings.filter(({ message }) => !message.en.includes("outside the plausible range"));
    expect(others).toEqual([]);
  });

  test("runs, and every yuan is still there", () => {
    const plan = planOf(held(name, SMALL).scenario);
    const arms = plan.arms.map((arm) => arm.name);
    const seen: string[] = [];
    simulateArms(plan, 0, arms, {
      watch: (arm, { ledger }) => {
        seen.push(arm);
        for (const total of Object.values(instrumentTotals(ledger))) expect(total).toBe(0);
        expect(rowSums(ledger.matrix).every((sum) => sum === 0)).toBe(true);
      },
    });
    expect(new Set(seen)).toEqual(new Set(arms));
  });
});

const play = (name: string, arms: readonly string[], set: readonly string[]): ArmRun[] =>
  simulateArms(planOf(held(name, set).scenario), 0, arms);

const MIDDLING = ["county.villages=12", "county.householdsPerVillage=30", "time.seasons=16"];

test("coastal: several times the shops of the baseline, and more income", () => {
  const [coast] = play("coastal", ["traditional"], MIDDLING) as [ArmRun];
  const [base] = play("baseline", ["traditional"], MIDDLING) as [ArmRun];
  expect(coast.summary.shopShare).toBeGreaterThan(2 * base.summary.shopShare);
  expect(coast.summary.income).toBeGreaterThan(1.15 * base.summary.income);
});

test("elderly: fewer shops, more households without labour", () => {
  const [old] = play("elderly", ["traditional"], MIDDLING) as [ArmRun];
  const [base] = play("baseline", ["traditional"], MIDDLING) as [ArmRun];
  const unable = ({ households }: ArmRun) => households.elderly.reduce((sum, flag) => sum + flag, 0);
  expect(old.summary.shopShare).toBeLessThan(base.summary.shopShare);
  expect(unable(old)).toBeGreaterThan(unable(base));
});

test.each(["grain", "fruit"])(
  "%s: differs from the baseline in what villages grow, and in nothing else",
  (name) => {
    const { population, ...rest } = held(name).scenario;
    const { population: basePopulation, ...baseRest } = held("baseline").scenario;
    const without = ({ grain, fruit, tea, vegetables, ...others }: typeof population) => others;
    expect(without(population)).toEqual(without(basePopulation));
    const settings = ({ name: _, title, about, ...settled }: typeof rest) => settled;
    expect(settings(rest)).toEqual(settings(baseRest));
  },
);

test("disaster-year: nothing before it differs, and its year is poorer", () => {
  const [struck] = play("disaster-year", ["traditional"], MIDDLING) as [ArmRun];
  const [base] = play("baseline", ["traditional"], MIDDLING) as [ArmRun];
  expect(struck.series.income[0]).toBe(base.series.income[0]);
  expect(struck.series.income[1]).toBeLessThan(base.series.income[1]);
});

test("easy-credit: lends to many, who owe too much and pay penalties", () => {
  const [bank, easy] = play("easy-credit", ["traditional", "easy"], MIDDLING) as [ArmRun, ArmRun];
  expect(easy.summary.coverage).toBeGreaterThan(1.5 * bank.summary.coverage);
  expect(easy.summary.overIndebted).toBeGreaterThan(1.5 * bank.summary.overIndebted);
  expect(easy.summary.penalty).toBeGreaterThan(bank.summary.penalty);
});

test("easy-credit: harms more than it saves, over counties enough to count them", () => {
  const plan = planOf(held("easy-credit", ["county.villages=40", ...MIDDLING.slice(1)]).scenario);
  const fell = [0, 1, 2].map((replicate) =>
    simulateArms(plan, replicate, ["traditional", "easy"]).map(({ households }) => households.fell),
  );
  const changed = (to: number): number =>
    fell.reduce((sum, [bank, easy]) => sum + easy.filter((f, i) => f === to && bank[i] !== to).length, 0);
  expect(changed(1)).toBeGreaterThan(changed(0));
});

test("independent-luck: the same people, other lives", () => {
  const set = [...MIDDLING, "arms.none.lenders.ruralCreditCooperative=[inputs, stock, asset, emergency]"];
  const [none, bank] = play("independent-luck", ["none", "traditional"], set) as [ArmRun, ArmRun];
  expect(none.households.literacy).toEqual(bank.households.literacy);
  expect(none.households.lifted).toEqual(bank.households.lifted);
  expect(none.households.income).not.toEqual(bank.households.income);
});

test("rate-experiment: what it posts to those drawn is five points under what it posts to the others", () => {
  const { lenders, lenderNames, paths = [] } = planOf(held("rate-experiment").scenario);
  const bank = lenderNames.indexOf("ruralCreditCooperative");
  const cut = paths.map(({ place, at }) => {
    const [family, j, group, k, end] = place;
    expect([family, j, group]).toEqual(["lenders", bank, "products"]);
    const posted = lenders[bank].products[Number(k)][end as "rateLow" | "rateHigh"];
    return [k, end, Math.round(1e6 * (posted - Number(at[0].to)))];
  });
  expect(cut).toHaveLength(4);
  expect(cut).toEqual(
    expect.arrayContaining([
      [0, "rateLow", 50_000],
      [0, "rateHigh", 50_000],
      [1, "rateLow", 50_000],
      [1, "rateHigh", 50_000],
    ]),
  );
});
