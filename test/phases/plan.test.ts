import { beforeEach, describe, expect, test } from "vitest";
import { ASSET, EMERGENCY, HOUSE, INPUTS } from "../../src/declare/purposes.ts";
import { plan } from "../../src/model/phases/plan.ts";
import { shareInHealth } from "../../src/model/state/labour.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

test("health is the share of workers that illness leaves; none without workers", () => {
  expect(shareInHealth(2, 0.5, 0.5)).toBe(0.5);
  expect(shareInHealth(1, 0.5, 1)).toBe(0);
  expect(shareInHealth(0, 0, 0)).toBe(0);
});

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
  const { household, need, luck } = village.state;
  need.count = 0;
  for (const column of [
    household.bill,
    household.fees,
    household.wedding,
    household.fieldBase,
    household.labourLost,
    household.chronicLoss,
    household.needed,
  ])
    column.fill(0);
  household.permanentIncome.fill(400_000);
  luck.opportunity.fill(1);
});

const settings = (set: object) => ({ ...village.plan.phases.plan, ...set }) as Parameters<typeof plan.run>[1];
const run = (set: object = {}): void => plan.run(village.state, settings(set), village.at(-3));

/** Needs as household, purpose and gap. */
function listed(): number[][] {
  const { need } = village.state;
  return Array.from({ length: need.count }, (_, n) => [need.household[n], need.purpose[n], need.gap[n]]);
}

describe("plan", () => {
  test("nothing to pay is nothing to borrow for", () => {
    run();
    expect(listed()).toEqual([]);
  });

  test("labour is split between wage and field in the household's proportion, after illness has taken none of it", () => {
    const { household } = village.state;
    household.wageShare.fill(0.25);
    run();
    expect([household.wageLabour[0], household.fieldLabour[0], household.health[0]]).toEqual([0.5, 1.5, 1]);
  });

  test("a bill beyond the means is a need, one within them or short of the floor is none", () => {
    const { household } = village.state;
    household.bill.fill(300_000);
    for (const [i, fen] of [0, 150_000, 220_000].entries()) village.cash(i, fen);
    run({ lean: 0.2, floor: 100 });
    expect(listed()).toEqual([
      [0, EMERGENCY, 220_000],
      [1, EMERGENCY, 70_000],
    ]);
    expect([household.needed[0], household.needed[2]]).toEqual([1, 0]);
    expect(household.emergencyMeans[2]).toBe(300_000);
  });

  test("a gap of inputs that is not worth asking for is paid from half of the cash", () => {
    const { household } = village.state;
    household.fieldBase.fill(3_000_000);
    village.cash(0, 100_000);
    run({ floor: 20_000, inputsAbsorbed: 0.5 });
    expect(household.inputsWanted[0]).toBeGreaterThan(50_000);
    expect([household.inputsPaid[0], listed()]).toEqual([50_000, []]);
    // The reserve is dug into as far as that pays, and the rest is a need.
    run({ floor: 0 });
    expect(household.inputsPaid[0]).toBeGreaterThan(0);
    expect(household.inputsPaid[0]).toBeLessThan(100_000);
    expect(listed()[0]).toEqual([0, INPUTS, household.inputsWanted[0] - household.inputsPaid[0]]);
  });

  test("inputs are wanted as long as they bring more than own cash is worth, at the price last got", () => {
    const { household } = village.state;
    household.fieldBase.fill(3_000_000);
    const wanted = (priceGot: number, ownCashRate: number): number => {
      household.priceGot[0] = priceGot;
      run({ floor: 0, ownCashRate });
      return household.inputsWanted[0];
    };
    const ordinary = wanted(1, 0);
    expect(ordinary).toBeGreaterThan(0);
    // All that is due is wanted, so that a better price changes nothing.
    expect(wanted(1.4, 0)).toBe(ordinary);
    expect(wanted(0.3, 0)).toBe(0);
    expect(wanted(1, 1)).toBeLessThan(ordinary);
  });

  test("a need for inputs tells what each quarter of its gap would bring, less by each", () => {
    const { household, need, price } = village.state;
    household.fieldBase.fill(3_000_000);
    household.capitalIntensive.fill(0);
    household.inputsFunded.fill(0, 0, 4);
    price.level.fill(0);
    run({ floor: 0 });
    const quarters = Array.from({ length: 4 }, (_, k) => need.worth[k] - (k > 0 ? need.worth[k - 1] : 0));
    const yuan = quarters.map((fen) => fen / (need.gap[0] / 4));
    // The first yuan in an empty field brings 3.44, the last in a full one 1.15.
    expect(yuan[0]).toBeLessThan(2.44);
    expect(yuan[3]).toBeGreaterThan(0.15);
    for (let k = 1; k < 4; k++) expect(yuan[k]).toBeLessThan(yuan[k - 1]);
  });

  test("of a chance to invest the rung is chosen that has most worth within reach of own and borrowed money", () => {
    const { household, need, luck, opportunity } = village.state;
    luck.opportunity[0] = 0;
    const sure = { floor: 100, discountRate: 0.1, projectOwn: 1, reserve: 0 };
    // With 16,000 yuan a year to borrow: tools of 8,000 at .18, a worth of 25.05 · (.18 + .06)/4 − 1 a yuan.
    run({ ...sure, borrowingReach: 1 });
    expect(listed()).toEqual([[0, ASSET, household.project[0]]]);
    expect([opportunity.rung[0], household.projectPaid[0]]).toEqual([0, 0]);
    expect([...need.worth.slice(0, 3)]).toEqual([0, 0, 0]);
    expect(need.worth[3] / need.gap[0]).toBeCloseTo(0.503, 3);
    need.count = 0;
    opportunity.count = 0;
    // With three times that: a herd of 40,000 at .13, of less worth a yuan but of more in all.
    village.cash(0, 1_000_000);
    run({ ...sure, borrowingReach: 3 });
    expect([opportunity.rung[0], household.projectPaid[0]]).toEqual([1, 1_000_000]);
    expect(need.gap[0]).toBe(household.project[0] - 1_000_000);
  });

  test("nobody borrows for a fixed asset that looks like a loss", () => {
    const { household, luck } = village.state;
    luck.opportunity[0] = 0;
    run({ floor: 100, discountRate: 0.4, borrowingReach: 10 });
    expect([household.project[0], listed()]).toEqual([0, []]);
  });

  test("a wedding takes nine tenths of what the reserve leaves, the rest is a need", () => {
    const { household } = village.state;
    household.wedding[0] = 1_000_000;
    village.cash(0, 300_000);
    run({ reserve: 0.5, weddingOwn: 0.9, floor: 100 });
    expect([household.weddingPaid[0], household.weddingPaid[1]]).toEqual([90_000, 0]);
    expect(listed()).toEqual([[0, HOUSE, 910_000]]);
  });
});
