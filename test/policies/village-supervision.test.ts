import { describe, expect, test } from "vitest";
import { deterredChance } from "../../src/model/credit/diversion.ts";
import type { State } from "../../src/model/state/state.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

/** A county in which most loans are diverted, and many are made. */
const IMPRUDENT = ["credit.diversion=0", "credit.diversionPrudence=0", "settle.discovery=1"];

const diverted = ({ loan }: State): number =>
  loan.diverted.subarray(0, loan.count).reduce((sum, one) => sum + one, 0);

/** Loans still diverted at the ends of all seasons, and households ever on probation. */
function imprudence(policy: Readonly<Record<string, string>>) {
  let [loans, watched] = [0, 0];
  const made = played(policy, IMPRUDENT, (state) => {
    loans += diverted(state);
    for (let i = 0; i < state.household.count; i++)
      if (state.household.probationEnd[i] > state.season) watched++;
  });
  return { ...made, loans, watched };
}

test("deterrence takes its share off the chance", () => {
  expect(deterredChance(0.2, 0)).toBe(0.2);
  expect(deterredChance(0.2, 0.25)).toBeCloseTo(0.15, 12);
  expect(deterredChance(0.2, 1)).toBe(0);
});

describe("village supervision", () => {
  const without = imprudence({});
  const finds = imprudence({ villageSupervision: "{}" });
  const deters = imprudence({ villageSupervision: "{ deterrence: 1 }" });

  test("finds what is diverted, and puts the household on probation", () => {
    expect(without.loans).toBeGreaterThan(0);
    expect(finds.loans).toBe(0);
    expect(finds.watched).toBeGreaterThan(without.watched);
  });

  test("deters: who is watched diverts less, and consumes less of what is lent", () => {
    // Loans of before are found in the first season; then there is nothing more to find.
    expect(deters.loans).toBe(0);
    expect(deters.watched).toBeLessThan(finds.watched);
    const half = imprudence({ villageSupervision: "{ deterrence: 0.5 }" });
    expect(half.watched).toBeLessThan(finds.watched);
    expect(half.watched).toBeGreaterThan(deters.watched);
  });

  test("costs 1,000 yuan a village and season, half as much for half of the loans", () => {
    expect(finds.seasons("surveyCost", "county")).toEqual(Array(8).fill(-VILLAGES * 100_000));
    const half = played({ villageSupervision: "{ intensity: 0.5 }" });
    expect(half.seasons("surveyCost", "county")).toEqual(Array(8).fill(-VILLAGES * 50_000));
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    const none = played({ villageSupervision: "{ intensity: 0, deterrence: 1 }" }, IMPRUDENT);
    expect(hashOf(none)).toBe(hashOf(played({}, IMPRUDENT)));
    const poor = [...IMPRUDENT, ...PENNILESS];
    expect(hashOf(played({ villageSupervision: "{}" }, poor))).toBe(hashOf(played({}, poor)));
  });
});
