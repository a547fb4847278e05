import { beforeAll, expect, test } from "vitest";
import { type Estimate, estimate } from "../../src/compare/estimate.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { interval } from "../../src/report/layout/format.ts";
import { planWith } from "../three-households.ts";

/** The drought of disaster-year.yaml and a year from its first season on. */
const [FIRST, LAST] = [5, 8];
const CALM = {
  title: { zh: "无旱灾", en: "no drought" },
  lenders: {
    ruralCreditCooperative: ["inputs", "stock", "asset", "emergency"],
    dataLender: ["stock", "emergency", "inputs"],
  },
  parameters: { shocks: { drought: { probability: 0 } } },
};
const plan = planWith(
  ["time.seasons=12", `arms.calm=${JSON.stringify(CALM)}`],
  "scenarios/disaster-year.yaml",
);

/** Of one arm: harvest sold in shops by village, fen, what disasters took there, and the mean price at the farm gate. */
interface Seen {
  sold: Float64Array;
  lost: Float64Array;
  gate: number[];
}

function look(seen: Seen, { shop, household, village, market }: State): void {
  for (let s = 0; s < shop.count; s++) seen.sold[household.village[shop.owner[s]]] += shop.harvestSales[s];
  for (let i = 0; i < household.count; i++) seen.lost[household.village[i]] += household.disasterLoss[i];
  for (let v = 0; v < village.count; v++) seen.gate.push(market.gate[village.product[v]]);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** Share by which what shops sell of the harvest falls, in villages that the drought struck, and prices at the gate. */
function struck(replicate: number): { shops: number; others: number; gate: number } {
  const nothing = (): Seen => ({
    sold: new Float64Array(plan.size.villages),
    lost: new Float64Array(plan.size.villages),
    gate: [],
  });
  const seen: Record<string, Seen> = { hybrid: nothing(), calm: nothing() };
  simulateArms(plan, replicate, ["hybrid", "calm"], {
    watch: (arm, state, { season }) => {
      if (season >= FIRST && season <= LAST) look(seen[arm], state);
    },
  });
  const { hybrid, calm } = seen as { hybrid: Seen; calm: Seen };
  const fall = (of: (v: number) => boolean): number => {
    const villages = Array.from(calm.sold.keys()).filter(of);
    const total = ({ sold }: Seen): number => villages.reduce((sum, v) => sum + sold[v], 0);
    return total(hybrid) / total(calm) - 1;
  };
  const isStruck = (v: number): boolean => hybrid.lost[v] > calm.lost[v];
  return {
    shops: fall(isStruck),
    others: fall((v) => !isStruck(v)),
    gate: mean(hybrid.gate) - mean(calm.gate),
  };
}

let shops: Estimate;
let others: Estimate;
let gate: Estimate;
beforeAll(() => {
  const seen = [0, 1, 2, 3, 4, 5].map(struck);
  shops = estimate(seen.map((each) => each.shops));
  others = estimate(seen.map((each) => each.others));
  gate = estimate(seen.map((each) => each.gate));
  console.log(
    `harvest sold in shops in the year of a drought: ${interval(shops, "percent")} % in villages struck, ${interval(others, "percent")} % in others; price at the farm gate ${interval(gate, "number")} of the reference`,
  );
});

test("a disaster leaves the shops of its villages with less to sell", () => {
  expect(shops.high).toBeLessThan(0);
});

test("and with less, beside those of villages that it spares", () => {
  expect(shops.mean).toBeLessThan(others.mean);
});

test("a scarce harvest is dear at the farm gate, as a glut is cheap", () => {
  expect(gate.low).toBeGreaterThan(0);
});
