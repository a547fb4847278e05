import { describe, expect, it } from "vitest";
import {
  breakEvenLoan,
  exitHazards,
  fifths,
  logSigma,
  shopExits,
  yearlyExit,
} from "../../src/experiments/fit-figures.ts";
import { emptyPanel, openedOf, shopKey } from "../../src/experiments/fit-panel.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

/** Years found poor, as the survey's column holds them. */
const bits = (...years: number[]): number => years.reduce((mask, year) => mask | (1 << year), 0);

describe("exit from poverty", () => {
  it("counts a spell by its interviews in a row", () => {
    const [first, second, third] = exitHazards([bits(0, 1, 2), bits(1), bits(0, 2)], 4);
    // At risk after one interview: 0, 1, 0 and 2 of the last; three of the four leave at once.
    expect(first).toBeCloseTo(3 / 4, 12);
    expect([second, third]).toEqual([0, 1]);
  });

  it("is the mean over all years poor", () => {
    expect(yearlyExit([bits(0, 1, 2), bits(1), bits(0, 2)], 4)).toBeCloseTo(4 / 6, 12);
    expect(yearlyExit([0, 0], 4)).toBeNaN();
  });

  it("leaves out the last interview, after which nobody asks", () => {
    expect(yearlyExit([bits(4)], 4)).toBeNaN();
  });
});

describe("exit of shops", () => {
  it("tells a shop from the next one of the same owner", () => {
    expect(shopKey(7, 3)).not.toBe(shopKey(7, 4));
    expect(openedOf(shopKey(7, -12))).toBe(-12);
  });

  it("looks two years on, at all shops and at the new ones", () => {
    const [old, fresh] = [shopKey(1, -4), shopKey(2, 2)];
    const shops = Array.from(
      { length: 12 },
      (_, t) => new Set(t < 6 ? [old, ...(t > 0 ? [fresh] : [])] : [old]),
    );
    expect(shopExits(shops)).toEqual({ open: 1 / 2, opened: 1 });
  });
});

describe("the shape of income", () => {
  it("compares fifths of households by income per head", () => {
    const shares = fifths({ perHead: [5, 1, 4, 2, 3], heads: [1, 1, 1, 1, 1] });
    expect(shares).toEqual([1, 2, 3, 4, 5].map((each) => each / 15));
  });

  it("has the spread of the logarithm, the smallest left out", () => {
    expect(logSigma([Math.exp(9), Math.exp(11), -500, 3])).toBeCloseTo(1, 12);
  });
});

it("finds the loan that just pays", () => {
  const [terms] = planOf(loadScenario("scenarios/small.yaml").scenario).lenders;
  const [sums] = emptyPanel(1).lenders;
  const free = {
    ...terms,
    cost: { ...terms.cost, intake: 0, processing: 1000 },
    funding: { ...terms.funding, costOfFunds: 0.02, hurdle: 0.5 },
  };
  const product = { ...terms.products[0], lineSeasons: 8, tenor: 4, repayment: "bullet" as const };
  const earned = { ...sums, interest: 25, performing: 1000, lgd: 1, use: 2, seasons: 4 };
  // 1000 / (1 × (.9 × .1 − .1 × .25 − .02)): two years' line, half of it out; the hurdle is not part of breaking even.
  expect(breakEvenLoan({ ...free, products: [product] }, earned, [0.1])).toBeCloseTo(1000 / 0.045, 6);
  expect(breakEvenLoan({ ...free, products: [product] }, earned, [0.9])).toBe(Number.POSITIVE_INFINITY);
});
