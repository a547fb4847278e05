import { beforeEach, describe, expect, test } from "vitest";
import { productList } from "../../src/declare/products.ts";
import { produce } from "../../src/model/phases/produce.ts";
import { LOCAL_JOB } from "../../src/model/state/household.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

const YEAR = 1_000_000;

let village: Village;
beforeEach(() => {
  village = threeHouseholds();
});

/** Household 0 of an ordinary season: in health, without loss, nothing to plant and nobody to feed. */
function ordinary(): void {
  const { household, luck, price } = village.state;
  for (const column of [
    household.wageLabour,
    household.fieldLabour,
    household.livelihoodLoss,
    household.disasterLoss,
    household.yearDisaster,
    household.inputsWanted,
    household.inputsPaid,
    household.project,
    household.projectPaid,
    household.projectIncome,
    household.land,
    price.level,
  ])
    column.fill(0);
  for (const column of [household.health, household.schoolingFactor, household.ability]) column.fill(1);
  for (const column of [luck.fieldFortune, luck.wageFortune]) column.fill(1);
  household.capitalIntensive.fill(0);
  household.inputsFunded.fill(1);
}

const settings = (set: object) =>
  ({ ...village.plan.phases.produce, ...set }) as Parameters<typeof produce.run>[1];
const run = (season: number, set: object = {}): void =>
  produce.run(village.state, settings(set), village.at(season));

describe("produce", () => {
  beforeEach(ordinary);

  test("inputs are paid from cash alone, and what is not paid is missing in the ground", () => {
    const { household, luck } = village.state;
    household.inputsWanted[0] = 100_000;
    household.inputsPaid[0] = 80_000;
    household.fieldLabour[0] = 1;
    household.fieldCapacity[0] = YEAR;
    luck.fieldFortune[0] = 0;
    village.cash(0, 25_000);
    run(1, { inputCost: 0.4, inputIntensity: 0.7 });
    expect(village.deposit(0)).toBe(0);
    expect(household.fieldIncome[0]).toBe(-25_000);
    const { growth } = village.at(1);
    const due = productList[village.state.village.product[0]].planting[1] * 0.28 * YEAR * growth;
    const funded = [...household.inputsFunded.slice(0, 4)];
    expect(funded).toEqual([1, Math.fround(25_000 / due), 1, 1]);
  });

  test("a field without labour yields nothing, one with labour a harvest that is still to be sold", () => {
    const { household } = village.state;
    household.fieldCapacity.fill(YEAR);
    household.fieldLabour[1] = 1;
    run(1, { inputCost: 0, inputCurvature: 0 });
    const { harvest } = productList[village.state.village.product[0]];
    expect(household.harvest[0]).toBe(0);
    expect(household.harvest[1]).toBeCloseTo(YEAR * harvest[1] * village.at(1).growth, 0);
    expect([household.fieldIncome[1], village.deposit(1)]).toEqual([0, 0]);
  });

  test("a worker in the county earns the season's share of a year's wage", () => {
    const { household } = village.state;
    household.wageLabour[0] = 1;
    household.job[0] = LOCAL_JOB;
    run(1, { wageScale: 10_000, wageSwing: 0.05 });
    expect(household.wageIncome[0]).toBe(Math.round(200_000 * village.at(1).growth));
    expect(village.deposit(0)).toBe(household.wageIncome[0]);
  });

  test("rent is of the share of the land that is let: more without an able member", () => {
    const { household } = village.state;
    household.land.fill(10);
    household.able[1] = 0;
    run(0, { rent: 400, rentedOut: 0.2, rentedOutIdle: 0.8 });
    expect([household.propertyIncome[0], household.propertyIncome[1]]).toEqual([20_000, 80_000]);
  });

  /** A chance to have tools for 100,000 fen or a greenhouse for 400,000, both at a tenth a year. */
  function offer(): void {
    const { household, opportunity } = village.state;
    opportunity.household.set([0, 1]);
    opportunity.cost.set([100_000, 1_000_000, 400_000, 100_000, 1_000_000, 400_000]);
    opportunity.yearly.fill(0.1);
    opportunity.worth.set([20_000, -1, 50_000, 20_000, -1, 50_000]);
    opportunity.count = 2;
    household.project.fill(400_000);
    household.projectValue.fill(0);
    for (let i = 0; i < 3; i++) village.cash(i, 500_000);
  }

  test("a project is bought with nine tenths of its cost, and brings income from the next season on", () => {
    const { household } = village.state;
    offer();
    household.projectPaid[0] = 360_000;
    run(0, { projectWear: 0.06 });
    expect(village.deposit(0)).toBe(140_000);
    expect([household.projectIncome[0], household.projectValue[0]]).toEqual([16_000, 400_000]);
    expect(household.fieldIncome[0]).toBe(0);
    village.state.opportunity.count = 0;
    run(1, { projectDecay: 0.25 });
    expect(household.fieldIncome[0]).toBe(16_000);
    expect([household.projectIncome[0], household.projectValue[0]]).toEqual([12_000, 300_000]);
  });

  test("what suffices for a lower rung buys that, and what suffices for none buys nothing", () => {
    const { household } = village.state;
    offer();
    household.projectPaid[0] = 359_000;
    household.projectPaid[1] = 89_000;
    run(0, { projectWear: 0.06 });
    expect([village.deposit(0), village.deposit(1)]).toEqual([400_000, 500_000]);
    expect([household.projectIncome[0], household.projectIncome[1]]).toEqual([4000, 0]);
  });

  test("where technology is smooth a part of a project is bought", () => {
    const { household } = village.state;
    offer();
    household.projectPaid[0] = 200_000;
    run(0, { projectWear: 0.06, technology: "smooth" });
    expect(village.deposit(0)).toBe(300_000);
    expect([household.projectIncome[0], household.projectValue[0]]).toEqual([8000, 200_000]);
  });
});
