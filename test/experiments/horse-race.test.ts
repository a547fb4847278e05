import { expect, test } from "vitest";
import { horseRace } from "../../src/experiments/horse-race.ts";
import { FEWEST_OF_A_CLASS } from "../../src/math/discrimination.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

const raced = (set: readonly string[]) => {
  const plan = planOf(loadScenario("scenarios/small.yaml", { set: ["time.burnIn=8", ...set] }).scenario);
  return horseRace(plan, "hybrid", 1);
};

test("a card is told with its interval and what was counted", () => {
  const { same, own, told } = raced([]);
  const all = [...told.same, ...told.own];
  expect([...same, ...own]).toEqual(all.map(({ auc }) => auc));
  expect(all.some(({ auc }) => auc > 0.5)).toBe(true);
  for (const { auc, low, high, bad, good } of all) {
    const enough = Math.min(bad, good) >= FEWEST_OF_A_CLASS;
    expect(Number.isNaN(auc)).toBe(!enough);
    if (enough) expect(low < auc && auc < high).toBe(true);
  }
});

test("a card of a county where hardly anybody defaults has no AUC", () => {
  const { own, told } = raced(["county.villages=1", "county.householdsPerVillage=20"]);
  expect(told.own.some(({ bad, good }) => bad < FEWEST_OF_A_CLASS && good > 0)).toBe(true);
  for (const [j, { bad }] of told.own.entries()) if (bad < FEWEST_OF_A_CLASS) expect(own[j]).toBeNaN();
});
