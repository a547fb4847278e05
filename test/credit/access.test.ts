import { describe, expect, test } from "vitest";
import type { Values } from "../../src/declare/parameter.ts";
import { type access, admitted } from "../../src/model/credit/access.ts";
import { relationAt } from "../../src/model/state/relation.ts";
import { threeHouseholds } from "../three-households.ts";

type Rules = Values<typeof access>;

const rules: Rules = { barHabit: true, barUnable: true, afterDefault: 8, debtLimit: 3 };

function household(change: (village: ReturnType<typeof threeHouseholds>) => void = () => {}) {
  const village = threeHouseholds();
  village.state.household.permanentIncome.fill(500_000);
  change(village);
  return (season = 5, set: Partial<Rules> = {}, j = 0) =>
    admitted(village.state, 0, j, season, { ...rules, ...set });
}

describe("access", () => {
  test("is for anyone with an able-bodied adult, no habit, no default and little debt", () => {
    expect(household()()).toBe(true);
  });

  test("leaves households without an able-bodied adult to the state, unless the rule is off", () => {
    const ask = household(({ state }) => state.household.able.fill(0));
    expect([ask(), ask(5, { barUnable: false })]).toEqual([false, true]);
  });

  test("is barred to idleness and gambling, unless the rule is off", () => {
    const ask = household(({ state }) => state.household.habit.fill(1));
    expect([ask(), ask(5, { barHabit: false })]).toEqual([false, true]);
  });

  test("opens again when probation has passed", () => {
    const ask = household(({ state }) => state.household.probationEnd.fill(9));
    expect([ask(8), ask(9), ask(8, { barHabit: false })]).toEqual([false, true, true]);
  });

  test("is closed after a default by that lender alone, until its term has passed", () => {
    const ask = household(({ state }) => {
      state.relation.blockedUntil[relationAt(state, 0, 1)] = 9;
    });
    expect([ask(8, {}, 1), ask(9, {}, 1), ask(8, {}, 0)]).toEqual([false, true, true]);
  });

  test("ends where the debt on file reaches the limit", () => {
    const owing = (fen: number) => household(({ state }) => state.household.bankDebt.fill(fen))();
    expect([owing(1_499_999), owing(1_500_000)]).toEqual([true, false]);
  });

  test("illness, schooling, disaster, old age and poverty are no bar", () => {
    const ask = household(({ state: { household: columns } }) => {
      columns.labourLost.fill(1);
      columns.bill.fill(3_000_000);
      columns.students.fill(2);
      columns.disasterLoss.fill(0.9);
      columns.elders.fill(2);
      columns.lifted.fill(1);
      columns.monitored.fill(3);
    });
    expect(ask()).toBe(true);
  });
});
