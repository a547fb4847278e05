import { describe, expect, test } from "vitest";
import { dealingsOf } from "../../src/model/credit/dealings.ts";
import { type Applicant, type FeatureKey, featureKeys, features } from "../../src/model/credit/features.ts";
import type { Observation } from "../../src/model/credit/observation.ts";
import { cardOf, predict, see } from "../../src/model/credit/scorecard.ts";
import { FEATURES, LENDERS } from "../../src/model/state/tables.ts";
import { changed, threeHouseholds } from "../three-households.ts";

const { plan, state, at } = threeHouseholds();
const [bank] = plan.lenders;
const turn = at(1);

const applicant = (amount: number, traits: Partial<Applicant> = {}): Applicant => ({
  state,
  i: 0,
  declared: Number.NaN,
  s: -1,
  lender: 0,
  purpose: 0,
  amount,
  years: 1,
  recorded: false,
  season: 1,
  noise: turn.draw("observation", 1),
  publicData: false,
  shopData: false,
  codeData: false,
  orderData: false,
  dealings: dealingsOf(state, plan.phases.credit as Observation, turn),
  observation: plan.phases.credit as Observation,
  ...traits,
});

const seeing = (...sees: FeatureKey[]) =>
  cardOf(changed(bank, { information: { sees, expertDefault: 0.2 } }));

describe("an expert card", () => {
  test("starts from the log-odds of the default share and the slopes that one would expect", () => {
    const { prior, width, keys } = seeing("houseToLoan", "guarantor");
    expect(keys).toEqual(["houseToLoan", "guarantor"]);
    expect(width).toBe(3);
    expect(prior[0]).toBeCloseTo(Math.log(0.25), 12);
    expect([...prior.subarray(1)]).toEqual([features.houseToLoan.slope, features.guarantor.slope]);
  });

  test("knows which values depend on the amount", () => {
    expect(seeing("houseToLoan", "guarantor").ofAmount).toEqual([false, true, false]);
  });

  test("of every lender of the lists fits the columns that hold it", () => {
    for (const terms of plan.lenders) expect(cardOf(terms).width).toBeLessThanOrEqual(FEATURES);
  });

  test("is one as long as the lender sees the same, and another where it sees more", () => {
    const [terms] = plan.lenders;
    const other = changed(terms, { information: { sees: ["noShop"] } });
    expect(cardOf({ ...terms, products: [] })).toBe(cardOf(terms));
    expect(cardOf(other).keys).toEqual(["noShop"]);
  });
});

describe("what a lender sees", () => {
  test("stands in the order of its list, the intercept first", () => {
    const card = seeing("guarantor", "assetPurpose");
    state.household.guarantorLink[0] = 1;
    const seen = new Float64Array(FEATURES).fill(9);
    see(card, applicant(100, { purpose: 2 }), seen);
    expect([...seen.subarray(0, 4)]).toEqual([1, features.guarantor.measure(applicant(100)), 1, 9]);
  });

  test("is looked at anew only where the amount matters", () => {
    const card = seeing("houseToLoan", "guarantor");
    const seen = new Float64Array(FEATURES);
    see(card, applicant(1_000_000), seen);
    const [, house, guarantor] = seen;
    state.household.guarantorLink[0] = 0;
    see(card, applicant(2_000_000), seen, true);
    expect(seen[1]).toBeLessThan(house);
    expect(seen[2]).toBe(guarantor);
  });

  test("of a household without a shop is that it has none", () => {
    const shop: FeatureKey[] = ["sales", "salesVolatility", "tenure", "rating", "returnRate", "drawsRepaid"];
    for (const key of shop) expect(features[key].measure(applicant(100))).toBe(0);
    expect(features.noShop.measure(applicant(100))).toBe(1);
  });
});

describe("a prediction", () => {
  const card = seeing("houseToLoan");
  const lender = { card: new Float64Array(LENDERS * FEATURES) };
  lender.card.set([Math.log(3), -Math.log(2)], FEATURES);

  test("is the logistic function of the card's sum, by the lender's own row", () => {
    const seen = (x: number) => Float64Array.of(1, x);
    expect(predict(lender, 1, card, seen(0))).toBeCloseTo(0.75, 12);
    expect(predict(lender, 1, card, seen(1))).toBeCloseTo(0.6, 12);
    expect(predict(lender, 0, card, seen(1))).toBe(0.5);
  });

  test("of what is not a number is refused, with the features", () => {
    expect(() => predict(lender, 1, card, Float64Array.of(1, Number.NaN))).toThrow(
      "lender 1 predicts no number: features 1,NaN",
    );
  });

  test("stays a share at the ends", () => {
    for (const x of [-1e6, 1e6]) {
      const p = predict(lender, 1, card, Float64Array.of(1, x));
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }
  });
});

test.each(featureKeys)("feature %s is a number for an ordinary and for an empty household", (key) => {
  const village = threeHouseholds();
  for (const empty of [false, true]) {
    if (empty)
      for (const column of ["house", "permanentIncome", "assets", "land", "transferBase"] as const)
        village.state.household[column].fill(0);
    for (const publicData of [false, true]) {
      const traits = { state: village.state, publicData, shopData: true };
      expect(features[key].measure(applicant(100_000, traits)), `${key} ${empty}`).toBeTypeOf("number");
      expect(Number.isFinite(features[key].measure(applicant(100_000, traits)))).toBe(true);
    }
  }
  expect(features[key].en).toMatch(/\S/);
  expect(features[key].zh).toMatch(/\p{Script=Han}/u);
});
