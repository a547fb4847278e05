import { describe, expect, test } from "vitest";
import { ageAll } from "../../src/model/state/demography.ts";
import { PLACES, STUDENT, VACANT } from "../../src/model/state/household.ts";
import { threeHouseholds } from "../three-households.ts";

type Rules = Parameters<typeof ageAll>[1]["each"][0]["settings"];

/** Ages household 0 by a year with these members, luck and rules; who there is then. */
function aged(ages: readonly number[], luck: Record<string, number> = {}, set: Partial<Rules> = {}) {
  const village = threeHouseholds(undefined, luck);
  const { household } = village.state;
  household.ages.fill(VACANT);
  household.ages.fill(45, PLACES);
  household.ages.set(ages);
  household.members[0] = ages.filter((age) => age !== VACANT).length;
  const rules = { ...village.plan.phases.calendar, ...set } as Rules;
  ageAll(household, { each: [{ settings: rules }] }, village.at(4));
  return { ages: [...household.ages.slice(0, PLACES)].filter((age) => age !== VACANT), household };
}

describe("a year later", () => {
  test("everybody is a year older, up to 110", () => {
    expect(aged([0, 14, 40, 109, 110]).ages).toEqual([1, 15, 41, 110, 110]);
  });

  test("who turns sixteen goes on to upper school by the share that does", () => {
    expect(aged([15, 40], { school: 0.6 }, { upperSchool: 0.7 }).ages).toEqual([16 | STUDENT, 41]);
    expect(aged([15, 40], { school: 0.8 }, { upperSchool: 0.7 }).ages).toEqual([16, 41]);
  });

  test("who ends upper school goes on to college or not, whoever left school works, and college ends at 22", () => {
    const ages = [18 | STUDENT, 18, 17 | STUDENT, 21 | STUDENT, 40];
    const rules = { marriages: 0, college: 0.45 };
    expect(aged(ages, { school: 0.4 }, rules).ages).toEqual([19 | STUDENT, 19, 18 | STUDENT, 22, 41]);
    expect(aged(ages, { school: 0.5 }, rules).ages).toEqual([19, 19, 18 | STUDENT, 22, 41]);
  });

  test("the first dies whose chance, on top of those before, is above the household's lot", () => {
    // .0008 at 31, .045 at 71, .12 at 81.
    expect(aged([30, 70, 80], { death: 0.04 }).ages).toEqual([31, 81]);
    expect(aged([30, 70, 80], { death: 0.16 }).ages).toEqual([31, 71]);
    expect(aged([30, 70, 80], { death: 0.17 }).ages).toEqual([31, 71, 81]);
  });

  test("a young couple with fewer than three small children may have one", () => {
    expect(aged([25, 31], { birth: 0.1 }, { births: 0.11, marriages: 0 }).ages).toEqual([26, 32, 0]);
    expect(aged([25, 31], { birth: 0.2 }, { births: 0.11, marriages: 0 }).ages).toEqual([26, 32]);
    expect(aged([25, 41], { birth: 0.1 }, { births: 0.11, marriages: 0 }).ages).toEqual([26, 42]);
    expect(aged([31, 31, 1, 2, 3], { birth: 0.1 }, { births: 0.11 }).ages).toEqual([32, 32, 2, 3, 4]);
  });

  test("elders without anybody younger are joined by a child's family", () => {
    expect(aged([69, 70], { return: 0.05 }, { returns: 0.08 }).ages).toEqual([70, 71, 40, 38, 12]);
    expect(aged([69, 63], { return: 0.05 }, { returns: 0.08 }).ages).toEqual([70, 64]);
  });

  test("of two who marry one brings a spouse home, at a price, and one leaves", () => {
    const rules = { marriages: 0.2, weddingCost: 100, leastCost: 1, largestCost: 1, building: 0 };
    const brings = aged([25, 50], { marriage: 0.15 }, rules);
    expect(brings.ages).toEqual([26, 51, 26]);
    expect(brings.household.wedding[0]).toBeGreaterThan(0);
    const leaves = aged([25, 50], { marriage: 0.05 }, rules);
    expect(leaves.ages).toEqual([51]);
    expect(leaves.household.wedding[0]).toBe(0);
  });

  test("a household nobody is left of passes to a young couple with a child, and is counted", () => {
    const { ages, household } = aged([90], { death: 0.01 });
    expect(ages).toEqual([34, 32, 7]);
    expect([household.members[0], household.able[0], household.pupils[0]]).toEqual([3, 2, 1]);
  });
});
