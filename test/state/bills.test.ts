import { beforeEach, describe, expect, test } from "vitest";
import { payBills } from "../../src/model/state/bills.ts";
import { PLACES, STUDENT, VACANT } from "../../src/model/state/household.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

const PRICE = 0.5;
let village: Village;
beforeEach(() => {
  village = threeHouseholds();
  const { household } = village.state;
  for (const column of [household.bill, household.fees, household.chronicLoss, household.assets])
    column.fill(0);
  household.emergencyMeans.fill(1_000_000);
  household.schoolingFactor.fill(1);
});

const settings = (set: object) =>
  ({ ...village.plan.phases.consume, ...set }) as Parameters<typeof payBills>[1]["each"][0]["settings"];
function pay(set: object = {}): void {
  const turn = village.at(1);
  payBills(
    village.state,
    { each: [{ settings: settings(set) }] },
    {
      ...turn,
      county: { ...turn.county, distressPrice: PRICE },
    },
  );
}

describe("bills", () => {
  test("are paid from emergency means and cash, whichever is less", () => {
    const { household } = village.state;
    household.bill[0] = 80_000;
    household.emergencyMeans[0] = 90_000;
    village.cash(0, 100_000);
    pay();
    expect(village.deposit(0)).toBe(20_000);
    expect(household.yearRigid[0]).toBe(80_000);
    expect(household.chronicLoss[0]).toBe(0);
  });

  test("what is short comes from assets at half their value; what is short then costs labour", () => {
    const { household } = village.state;
    household.bill[0] = 100_000;
    household.assets[0] = 2000;
    pay({ careShare: 0.5, forgoneCare: 0.4 });
    // Half of 2,000 yuan at half its value: 500 yuan of the bill's 1,000.
    expect([household.assets[0], household.distressSales[0]]).toEqual([1000, 1]);
    expect([household.forgoneCare[0], household.yearRigid[0]]).toEqual([1, 50_000]);
    expect(household.chronicLoss[0]).toBeCloseTo(0.2, 6);
    expect(village.deposit(0)).toBe(0);
  });

  test("fixed assets are sold after productive ones, and their income goes with them", () => {
    const { household } = village.state;
    household.bill[0] = 100_000;
    household.assets[0] = 1000;
    household.projectValue[0] = 400_000;
    household.projectIncome[0] = 16_000;
    pay({ careShare: 0.5 });
    // Half of 1,000 yuan and then 1,500 yuan of 4,000, at half their value.
    expect([household.assets[0], household.projectValue[0], household.projectIncome[0]]).toEqual([
      500, 250_000, 10_000,
    ]);
    expect([household.forgoneCare[0], household.yearRigid[0]]).toEqual([0, 100_000]);
  });

  test("one student leaves school where too little of the fees is paid, and works for less", () => {
    const { household } = village.state;
    household.ages.fill(VACANT, 0, PLACES);
    household.ages.set([40, 17 | STUDENT, 19 | STUDENT], 0);
    household.students[0] = 2;
    household.fees[0] = 100_000;
    village.cash(0, 70_000);
    pay({ leastFees: 0.8, leavesSchool: 0.75 });
    expect([household.students[0], household.able[0], household.schoolingLost[0]]).toEqual([1, 2, 1]);
    expect(household.schoolingFactor[0]).toBe(0.75);
    expect(village.deposit(0)).toBe(0);
  });

  test("nobody leaves school where enough of the fees is paid", () => {
    const { household } = village.state;
    household.students[0] = 1;
    household.fees[0] = 100_000;
    village.cash(0, 80_000);
    pay({ leastFees: 0.8 });
    expect([household.schoolingLost[0], village.deposit(0)]).toEqual([0, 0]);
  });
});
