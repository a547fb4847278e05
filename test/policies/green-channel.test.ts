import { describe, expect, test } from "vitest";
import { decide } from "../../src/model/credit/decide.ts";
import { isApproved } from "../../src/model/policies/green-channel.ts";
import { limitTerms } from "../../src/model/state/reach.ts";
import type { State } from "../../src/model/state/state.ts";
import { counterside } from "../credit/desk.ts";
import { bullet } from "../three-households.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

/** Money that takes long at a branch, for needs that do not wait. */
const SLOW = ["lenders.ruralCreditCooperative.speed.days=60"];

/** Households that the term is not withheld from. */
const onList = ({ household }: State): number[] =>
  Array.from({ length: household.count }, (_, i) => i).filter((i) => (household.termsWithheld[i] & 32) === 0);

describe("equations", () => {
  test("in good standing is who has been clean long enough and is off probation", () => {
    expect(isApproved(10, 2, 0, 8)).toBe(true);
    expect(isApproved(10, 3, 0, 8)).toBe(false);
    expect(isApproved(10, 2, 11, 8)).toBe(false);
    expect(isApproved(10, 2, 10, 8)).toBe(true);
  });
});

describe("a green channel", () => {
  test("takes a share off the days of whoever is on the list, and of nobody else", () => {
    const { desk, request, state } = counterside([bullet]);
    const days = () => decide(desk.office, request).days;
    expect(days()).toBe(10);
    state.lender.green[0] = 0.4;
    expect(days()).toBeCloseTo(6, 6);
    limitTerms(state, ["green"], { household: (i) => i !== 0, village: () => true });
    expect(days()).toBe(10);
  });

  test("brings money in time to needs that would not have waited, and costs 5 yuan a season for each on the list", () => {
    const slow = played({}, SLOW);
    let listed = 0;
    const green = played({ greenChannel: "{ shortened: 0.9, clean: 0 }" }, SLOW, (state) => {
      listed += onList(state).length;
    });
    expect(slow.run.summary.excludedTooLate).toBeGreaterThan(0);
    expect(green.run.summary.excludedTooLate).toBeLessThan(slow.run.summary.excludedTooLate);
    expect(listed).toBeGreaterThan(900);
    expect(-green.moved("greenChannelCost", "county")).toBe(listed * 500);
    // The county's cost counts it, yuan per household and year: 120 households, 2 years.
    const more = green.run.summary.countyCost - slow.run.summary.countyCost;
    expect(more).toBeCloseTo((listed * 5) / 120 / 2, 6);
  });

  test("is for those only whom it is for, and stands closed to whoever defaulted lately", () => {
    const { seasons, state } = played({ greenChannel: "{ clean: 4, for: { lifted: true } }" }, [], (at) => {
      for (const i of onList(at)) expect(at.household.lifted[i]).toBe(1);
    });
    expect(-seasons("greenChannelCost", "county").at(-1)!).toBe(onList(state).length * 500);
    expect(onList(state).length).toBeGreaterThan(0);
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ greenChannel: "{ shortened: 0 }" }, SLOW))).toBe(hashOf(played({}, SLOW)));
    const poor = [...SLOW, ...PENNILESS];
    expect(hashOf(played({ greenChannel: "{}" }, poor))).toBe(hashOf(played({}, poor)));
  });
});
