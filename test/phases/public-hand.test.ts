import { beforeEach, describe, expect, test } from "vitest";
import { helpInSeason, publicHand, seasonGrant, topUp } from "../../src/model/phases/public-hand.ts";
import { threeHouseholds, type Village } from "../three-households.ts";

test("a quarter of the budget arrives, and no more than a year's ever stands on the account", () => {
  expect(seasonGrant(400_000, 0)).toBe(100_000);
  expect(seasonGrant(400_000, 350_000)).toBe(50_000);
  expect(seasonGrant(400_000, 500_000)).toBe(0);
});

test("a top-up reaches for its share of the line, by at most half a line", () => {
  const settings = { topUpTo: 0.8, topUpMost: 0.5 };
  expect(topUp(250_000, 400_000, settings)).toBe(70_000);
  expect(topUp(0, 400_000, settings)).toBe(200_000);
  expect(topUp(350_000, 400_000, settings)).toBe(-30_000);
});

describe("help", () => {
  let village: Village;
  beforeEach(() => {
    village = threeHouseholds(undefined, { "early find": 0 });
    const { household } = village.state;
    household.members.fill(2);
    for (const column of [household.bill, household.fees, household.yearHelp, household.yearRigid])
      column.fill(0);
    for (const column of [household.monitored, household.disasterLoss, household.lifted]) column.fill(0);
    household.seasonIncome.fill(5_000_000);
  });
  const run = (set: object): void => {
    const settings = { ...village.plan.phases.publicHand, monitoring: true, help: true, cost: 0, ...set };
    publicHand.run(village.state, settings as Parameters<typeof publicHand.run>[1], village.at(1));
  };

  test("pays half of the bill, half of the fees, then tops income up; the rich get none of it", () => {
    const { household } = village.state;
    household.seasonIncome.fill(75_000, 0, 4);
    household.bill[0] = 100_000;
    household.fees[0] = 50_000;
    household.bill[1] = 100_000;
    run({ budget: 100_000, medicalShare: 0.5, schoolShare: 0.5, topUpTo: 0.75, topUpMost: 0.5 });
    expect([household.bill[0], household.fees[0]]).toEqual([50_000, 25_000]);
    expect([0, 1].map((i) => household.yearCover[i])).toEqual([75_000, 0]);
    // Two heads of 1,500 yuan a year, to three quarters of 4,000 yuan: 1,500 yuan each.
    expect([household.yearHelp[0], village.deposit(0)]).toEqual([300_000, 300_000]);
    expect([household.bill[1], household.yearHelp[1]]).toEqual([100_000, 0]);
  });

  test("goes to those lifted before, then to the poorest, until the budget is empty", () => {
    const { household } = village.state;
    household.seasonIncome.fill(0, 0, 4);
    household.seasonIncome.fill(50_000, 4, 12);
    household.lifted[2] = 1;
    // A season's budget of the three: 3 · 1,200 / 4 = 900 yuan.
    run({ budget: 1200, topUpTo: 0.75, topUpMost: 0.1 });
    // 400 yuan a head and two heads: the lifted get 800, the poorest what is left.
    expect([0, 1, 2].map((i) => household.yearHelp[i])).toEqual([10_000, 0, 80_000]);
  });

  test("has a limit of its own below the budget, and none from the budget on", () => {
    expect(helpInSeason({ budget: 1500, helpMost: 600 }, 2)).toBe(30_000);
    expect(helpInSeason({ budget: 1500, helpMost: 1500 }, 2)).toBe(Infinity);
    const { household } = village.state;
    household.seasonIncome.fill(0, 0, 4);
    household.seasonIncome.fill(50_000, 4, 12);
    household.lifted[2] = 1;
    // 3 · 1,000 / 4 = 750 yuan, of which the lifted household wants 800; the county has more.
    run({ budget: 10_000, helpMost: 1000, topUpTo: 0.75, topUpMost: 0.1 });
    expect([0, 1, 2].map((i) => household.yearHelp[i])).toEqual([0, 0, 75_000]);
  });

  test("is not given where monitoring finds nobody, and not without help", () => {
    const { household } = village.state;
    household.seasonIncome.fill(0);
    run({ detection: 0 });
    run({ help: false });
    expect([...household.yearHelp.subarray(0, 3)]).toEqual([0, 0, 0]);
    household.monitored[1] = 1;
    run({ detection: 0 });
    expect(household.yearHelp[1]).toBeGreaterThan(0);
  });
});
