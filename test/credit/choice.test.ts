import { describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { INPUTS, STOCK } from "../../src/declare/purposes.ts";
import {
  awareShare,
  type Choice,
  dreadOf,
  effortCost,
  effortOf,
  expectedYears,
  holdsBack,
  type Openness,
  productFor,
  seenInterest,
  seesHouseholds,
  shelvesOf,
} from "../../src/model/credit/choice.ts";
import type { LenderTerms } from "../../src/model/state/lender-terms.ts";
import { relationAt } from "../../src/model/state/relation.ts";
import { bullet, changed, instalments, planWith, salesLine, threeHouseholds } from "../three-households.ts";

const plan = planWith();
const rules: Choice = {
  ...(plan.phases.credit as Choice),
  averse: 0.1,
  afraid: 0.2,
  effort: 100,
  effortPerKm: 10,
  barrier: 200,
  known: 0.6,
  literateKnow: 0.1,
};

describe("what asking costs", () => {
  test("is a file, the trips, and the help of those who cannot do it alone", () => {
    // 100 + 10 · 5 yuan, and half of 200 for half a standard deviation of literacy that is missing.
    expect(effortCost(rules, 0, 5, false)).toBe(15_000);
    expect(effortCost(rules, -0.5, 5, false)).toBe(25_000);
    expect(effortCost(rules, 1, 5, false)).toBe(15_000);
  });

  test("is help alone where money takes no days", () => {
    expect([effortCost(rules, 0, 5, true), effortCost(rules, -0.5, 5, true)]).toEqual([0, 10_000]);
  });

  test("asks for financial literacy where officers work, for digital literacy on a screen", () => {
    const { state } = threeHouseholds();
    state.village.distance.fill(5);
    state.household.financialLiteracy.fill(-1);
    state.household.literacy.fill(-0.5);
    const [bank, data] = plan.lenders;
    expect(effortOf(state, 0, bank, rules)).toBe(35_000);
    expect(effortOf(state, 0, data, rules)).toBe(10_000);
  });
});

describe("the time that money is expected to be out", () => {
  test("is a loan's own", () => {
    expect(expectedYears({ ...bullet, tenor: 6 }, 2)).toBe(1.5);
    expect(expectedYears(instalments, 2)).toBe(0.625);
  });

  test("is of a draw as long as it is wanted and allowed, half of that where sales repay it", () => {
    const line = { ...bullet, revolving: true, tenor: 4 };
    expect([expectedYears(line, 2), expectedYears(line, 8)]).toEqual([0.5, 1]);
    expect(expectedYears(salesLine, 2)).toBe(0.25);
  });
});

test("interest is seen in full from ordinary literacy on, and less below it, never less than nothing", () => {
  const seen = [1, 0, -1, -20].map((literacy) => seenInterest({ underrating: 0.12 }, literacy));
  expect(seen).toEqual([1, 1, 0.88, 0]);
});

describe("dread", () => {
  test("is −ln of a household's place among those who ask", () => {
    // A place of e⁻¹.
    const aversion = 0.1 + 0.9 * 0.36787944117144233;
    expect(dreadOf({ dread: 0.12, averse: 0.1 }, aversion)).toBeCloseTo(0.12, 12);
    expect(dreadOf({ dread: 0.12, averse: 0.1 }, 1)).toBeCloseTo(0, 12);
  });

  test("has the declared mean, and an end for those who never ask", () => {
    let mean = 0;
    for (let k = 0; k < 10_000; k++)
      mean += dreadOf({ dread: 0.12, averse: 0.1 }, 0.1 + (0.9 * (k + 0.5)) / 10_000);
    expect(mean / 10_000).toBeCloseTo(0.12, 4);
    // −ln 10⁻⁴ = 9.21.
    expect(dreadOf({ dread: 0.12, averse: 0.1 }, 0)).toBeCloseTo(0.12 * 9.210340371976182, 9);
  });
});

test("more know of a lender where more borrow of it, and where they are literate", () => {
  expect(awareShare(rules, 0, 0)).toBe(0.6);
  expect(awareShare(rules, 0.1, 0)).toBeCloseTo(0.8, 12);
  expect(awareShare(rules, 0, -1)).toBeCloseTo(0.5, 12);
});

describe("who does not think of asking", () => {
  function back(
    change: { awareness?: number; aversion?: number; known?: number },
    { line = -1, shown = false, collateral = true } = {},
  ): number {
    const { state } = threeHouseholds();
    state.household.awareness.fill(change.awareness ?? 0);
    state.household.aversion.fill(change.aversion ?? 1);
    state.household.financialLiteracy.fill(0);
    state.relation.known[relationAt(state, 0, 1)] = change.known ?? 0;
    const terms = changed(plan.lenders[0], { security: { collateral } });
    return holdsBack(state, { i: 0, j: 1, line }, terms, shown, rules);
  }

  test("does not know of the lender: neither a customer, nor shown, nor told", () => {
    expect(back({ awareness: 0.59 })).toBe(0);
    expect(back({ awareness: 0.61 })).toBe(EXCLUSION.unaware);
    expect([back({ awareness: 0.61, known: 1 }), back({ awareness: 0.61 }, { shown: true })]).toEqual([0, 0]);
  });

  test("never asks, or is afraid for the house where it is pledged", () => {
    expect(back({ aversion: 0.09 })).toBe(EXCLUSION.discouraged);
    expect(back({ aversion: 0.29 })).toBe(EXCLUSION.afraid);
    expect(back({ aversion: 0.29 }, { collateral: false })).toBe(0);
    expect(back({ aversion: 0.31 })).toBe(0);
  });

  test("is nobody who has a line already", () => {
    expect(back({ aversion: 0, awareness: 1 }, { line: 0 })).toBe(0);
  });
});

describe("the product for a purpose", () => {
  const all: Openness = { shopShown: true, shopOld: true, household: true, program: false };
  const program = { ...bullet, program: true };
  const lender: LenderTerms = {
    ...plan.lenders[0],
    products: [{ ...salesLine, purposes: ["stock", "inputs"] }, bullet, program],
  };
  const served = (by: LenderTerms, purpose: number, open: Openness): number =>
    productFor(by, shelvesOf([by])[0][purpose], open);

  test("is the first that serves it and is open to the household", () => {
    expect(served(lender, INPUTS, all)).toBe(0);
    expect(served(lender, INPUTS, { ...all, shopOld: false })).toBe(1);
    expect(served(lender, INPUTS, { ...all, shopShown: false, household: false })).toBe(-1);
    expect(served(lender, STOCK, { ...all, shopShown: false })).toBe(-1);
  });

  test("is a programme's where one is on, and only there", () => {
    expect(served(lender, INPUTS, { ...all, program: true })).toBe(2);
    expect(served({ ...lender, products: [program] }, INPUTS, all)).toBe(-1);
  });

  test("is none where no product serves the purpose", () => {
    const shelves = shelvesOf([lender, { ...lender, products: [bullet] }]);
    expect(shelves.map((shelf) => [shelf[INPUTS], shelf[STOCK]])).toEqual([
      [[0, 1, 2], [0]],
      [[0], []],
    ]);
    expect(served({ ...lender, products: [bullet] }, STOCK, all)).toBe(-1);
  });
});

test("a lender sees something of a household by its own features, not by shops or public data", () => {
  const seeing = (...sees: string[]) => seesHouseholds(changed(plan.lenders[0], { information: { sees } }));
  expect([seeing("sales", "publicLand"), seeing("sales", "guarantor")]).toEqual([false, true]);
});
