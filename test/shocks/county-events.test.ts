import { describe, expect, test } from "vitest";
import { productKeys } from "../../src/declare/products.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { smallPlan } from "../three-households.ts";

const SEASONS = 8;

/** What `read` sees at the end of each season of arm `arm`, where a county has these events. */
function watched(read: (state: State) => number, set: readonly string[], arm = "traditional"): number[] {
  const seen: number[] = [];
  const plan = smallPlan({ villages: 4, households: 25 }, ["population.shopShare=0.4", ...set]);
  simulateArms(plan, 0, ["traditional", "hybrid"], {
    watch: (name, state) => {
      if (name === arm) seen.push(read(state));
    },
  });
  return seen;
}

const sum = (values: { [k: number]: number }, count: number): number => {
  let total = 0;
  for (let k = 0; k < count; k++) total += values[k];
  return total;
};
const event = (name: string, settings: string) => [`shocks.${name}={ start: 3, duration: 2, ${settings} }`];

describe("a county-wide event", () => {
  test("is off unless it is named", () => {
    const { shocks } = smallPlan({ villages: 1, households: 5 });
    expect(shocks.map(({ kind }) => kind)).toEqual(["illness", "lostLivelihood", "disaster", "jobMarket"]);
  });

  test("moves a product's price while it lasts, in every arm alike, and leaves no trace afterwards", () => {
    const fruit = productKeys.indexOf("fruit");
    const read = ({ price }: State) => price.level[fruit];
    const usual = watched(read, []);
    for (const arm of ["traditional", "hybrid"]) {
      const moved = watched(read, event("productPrice", "change: -0.5, product: fruit"), arm);
      moved.forEach((level, t) => {
        expect(level).toBeCloseTo(usual[t] + (t === 3 || t === 4 ? Math.log(0.5) : 0), 5);
      });
    }
    const tea = ({ price }: State) => price.level[productKeys.indexOf("tea")];
    expect(watched(tea, event("productPrice", "product: fruit"))).toEqual(watched(tea, []));
  });

  test.each(["onlineDemand", "wageChange", "platformFee", "helpWithdrawal", "creditSqueeze"])(
    "of another kind is not known before: %s refuses a notice",
    (name) => {
      expect(() => smallPlan({ villages: 1, households: 5 }, event(name, "notice: 2"))).toThrow("notice");
    },
  );

  test("that is foreseen is reckoned with before it comes, and before it goes", () => {
    const ahead = watched(({ price }) => price.ahead[0], event("productPrice", "change: 1, notice: 1"));
    const [up, down] = [Math.log(2), -Math.log(2)];
    expect(ahead.map((value) => Number(value.toFixed(5)))).toEqual(
      [0, 0, up, 0, down, 0, 0, 0].map((value) => Number(value.toFixed(5))),
    );
    const wanted = ({ household }: State) => sum(household.inputsWanted, household.count);
    const told = watched(wanted, event("productPrice", "change: -0.9, notice: 3"));
    const untold = watched(wanted, event("productPrice", "change: -0.9"));
    expect(told[1]).toBeLessThan(untold[1]);
  });

  test("moves wages by what it says, in its seasons", () => {
    const wages = ({ household }: State) => sum(household.wageIncome, household.count);
    const usual = watched(wages, []);
    const moved = watched(wages, event("wageChange", "change: -0.2"));
    expect(moved.slice(0, 3)).toEqual(usual.slice(0, 3));
    expect(moved[3] / usual[3]).toBeCloseTo(0.8, 4);
    expect(moved.length).toBe(SEASONS);
  });

  test("moves what shops meet of demand", () => {
    const demand = ({ shop }: State) => sum(shop.demand, shop.count);
    const usual = watched(demand, []);
    const moved = watched(demand, event("onlineDemand", "change: -0.5"));
    expect(moved.slice(0, 3)).toEqual(usual.slice(0, 3));
    expect(moved[3] / usual[3]).toBeCloseTo(0.5, 6);
  });

  test("raises what platforms take", () => {
    const fees = ({ shop }: State) => sum(shop.fees, shop.count);
    const usual = watched(fees, []);
    const moved = watched(fees, event("platformFee", "change: 0.05"));
    expect(moved.slice(0, 3)).toEqual(usual.slice(0, 3));
    expect(moved[3]).toBeGreaterThan(usual[3]);
  });

  test("withdraws help", () => {
    const help = ({ household: { count, yearHelp, yearCover } }: State) =>
      sum(yearHelp, count) + sum(yearCover, count);
    const on = [
      "publicHand.monitoring=true",
      "publicHand.help=true",
      "publicHand.detection=1",
      "time.burnIn=0",
    ];
    const usual = watched(help, on);
    const moved = watched(help, [...on, "shocks.helpWithdrawal={ start: 0 }"]);
    expect(usual.some((fen) => fen > 0)).toBe(true);
    expect(moved.every((fen) => fen === 0)).toBe(true);
  });

  test("withdraws help from a share of households for good, at the year's close as within it", () => {
    const on = ["publicHand.monitoring=true", "publicHand.help=true", "time.burnIn=0"];
    const plan = smallPlan({ villages: 4, households: 25 }, [
      ...on,
      "publicHand.detectionAtClose=1",
      "shocks.helpWithdrawal={ start: 0, share: 0.5 }",
    ]);
    const helped = new Set<number>();
    const withdrawn = luckOf(runKey(plan.seed, 0))("help withdrawn");
    simulateArms(plan, 0, ["traditional"], {
      watch: (_, { household }) => {
        for (let i = 0; i < household.count; i++)
          if (household.yearHelp[i] + household.yearCover[i] > 0) helped.add(household.id[i]);
      },
    });
    expect(helped.size).toBeGreaterThan(5);
    for (const id of helped) expect(withdrawn.uniform(id)).toBeGreaterThanOrEqual(0.5);
  });
});
