import { describe, expect, test } from "vitest";
import { draw } from "../../src/model/credit/draw.ts";
import { openContract } from "../../src/model/credit/line.ts";
import {
  costOfDefault,
  regardAtStake,
  regardOfNeighbours,
  type Standing,
  worthOfCredit,
} from "../../src/model/credit/standing.ts";
import type { LenderTerms, ProductTerms } from "../../src/model/state/lender-terms.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { bullet, changed, threeHouseholds, type Village } from "../three-households.ts";
import { debtor, granted, honest, requestOf } from "./debtor.ts";

const rules: Standing = {
  lineValue: 0.1,
  standingYears: 3,
  pledgeFear: 0.5,
  guarantorRegard: 0.6,
  villageRegard: 0.4,
  regardLost: 5,
  honour: 0.3,
  honourOfPrudence: 1,
};
const none: Standing = {
  ...rules,
  lineValue: 0,
  pledgeFear: 0,
  guarantorRegard: 0,
  villageRegard: 0,
  honour: 0,
};
const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8, expectedUse: 0.5 };

test("credit to come is worth its yearly value over the years of good standing", () => {
  expect(worthOfCredit(1_000_000, rules)).toBeCloseTo(300_000, 6);
});

describe("regard", () => {
  test("is the guarantor's, the neighbours' and one's own word, in parts of the debt", () => {
    expect(regardAtStake(1_000_000, false, 0.4, 0, rules)).toBeCloseTo(700_000, 6);
    expect(regardAtStake(1_000_000, true, 0.4, 0, rules)).toBeCloseTo(1_300_000, 6);
  });

  test("of neighbours is lost where many default, and never turns to spite", () => {
    // Of .4 a tenth in default leaves half; a fifth nothing; half of them no less.
    expect(regardOfNeighbours(0, rules)).toBeCloseTo(0.4, 12);
    expect(regardOfNeighbours(0.1, rules)).toBeCloseTo(0.2, 12);
    expect(regardOfNeighbours(0.2, rules)).toBeCloseTo(0, 12);
    expect(regardOfNeighbours(0.5, rules)).toBe(0);
  });

  test("of one's word grows with prudence", () => {
    // .3 · e and .3 / e.
    expect(regardAtStake(1_000_000, false, 0, 1, rules)).toBeCloseTo(815_484.55, 1);
    expect(regardAtStake(1_000_000, false, 0, -1, rules)).toBeCloseTo(110_363.83, 1);
  });
});

describe("what default costs", () => {
  const cost = (made: ReturnType<typeof debtor>, set: Partial<Standing>, l = 0, share = 0) =>
    costOfDefault(
      made.state,
      l,
      new Float64Array(made.state.village.count).fill(share),
      { ...none, ...set },
      made.at(0),
    );

  test("is of a line its limit at the use that the lender expects", () => {
    const made = debtor(line, {}, { fen: 500_000, limit: 4_000_000 });
    expect(cost(made, { lineValue: 0.1 })).toBeCloseTo(0.3 * 2_000_000, 6);
    made.state.lender.use[0] = 0.25;
    expect(cost(made, { lineValue: 0.1 })).toBeCloseTo(0.3 * 1_000_000, 6);
  });

  test("is of a loan another like it, or the line that the household has at the same lender", () => {
    const made = debtor([bullet, line], {}, { fen: 500_000 });
    made.state.relation.belief[0] = 0.5;
    expect(cost(made, { lineValue: 0.1 })).toBeCloseTo(0.3 * 0.5 * 500_000, 6);
    // At the use of lines, not of the loan, which is out in full.
    openContract(made.state, requestOf(1, { product: 1 }), granted(4_000_000), made.at(0));
    expect(cost(made, { lineValue: 0.1 })).toBeCloseTo(0.3 * 2_000_000, 6);
  });

  test("is nothing more at a lender that bars its borrower for a default", () => {
    const made = debtor(bullet, {}, { fen: 500_000 });
    made.state.relation.belief[0] = 0.6;
    made.state.relation.blockedUntil[0] = 1;
    expect(cost(made, { lineValue: 0.1 })).toBe(0);
    made.state.relation.blockedUntil[0] = 0;
    expect(cost(made, { lineValue: 0.1 })).toBeGreaterThan(0);
  });

  test("is nothing more on a shop's record once the shop is gone", () => {
    const stock: ProductTerms = { ...bullet, base: "sales" };
    const made = debtor(stock, {}, { fen: 500_000 });
    made.state.relation.belief[0] = 0.5;
    expect(cost(made, { lineValue: 0.1 })).toBe(0);
    openShop(made.state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
    expect(cost(made, { lineValue: 0.1 })).toBeCloseTo(0.3 * 0.5 * 500_000, 6);
    made.state.shop.closed[0] = 1;
    expect(cost(made, { lineValue: 0.1 })).toBe(0);
  });

  test.each([
    ["counts where the record stands and the other reads it", ["recordedDefault"], 0, 0.3 * 2_000_000],
    ["does not where nobody is on record", ["recordedDefault"], 0.999, 0],
    ["does not where the other reads no record", [], 0, 0],
  ])("a line at another lender %s", (_, sees, record, fen) => {
    const two = ([first, second]: readonly LenderTerms[]): readonly LenderTerms[] => [
      changed(first, { information: { sees: [] }, products: [bullet] }),
      changed(second, { information: { sees }, products: [line] } as Parameters<typeof changed>[1]),
    ];
    const village = threeHouseholds(two, { "credit record": record });
    const { state, at } = village;
    state.need.count = 1;
    openContract(state, requestOf(500_000), granted(500_000), at(0));
    draw(state, requestOf(500_000), { c: 0, amount: 500_000, day: 0 }, honest, at(0));
    state.relation.belief.fill(0);
    openContract(state, requestOf(1, { j: 1 }), granted(4_000_000), at(0));
    const shares = new Float64Array(state.village.count);
    expect(costOfDefault(state, 0, shares, { ...none, lineValue: 0.1 }, at(0))).toBeCloseTo(fen, 6);
  });

  test("is the fear for a pledged house", () => {
    const security = { collateral: true, securedFrom: 10_000, guarantor: false };
    const made = debtor(bullet, { security });
    made.state.household.house[0] = 30_000;
    expect(cost(made, { pledgeFear: 0.5 })).toBeCloseTo(1_500_000, 6);
    made.state.line.secured[0] = 0;
    expect(cost(made, { pledgeFear: 0.5 })).toBe(0);
  });

  test("is regard for all that is owed, interest included", () => {
    const linked = ({ state }: Village): void => {
      state.household.guarantorLink.fill(1);
    };
    const security = { collateral: false, guarantor: true };
    const made = debtor(bullet, { security }, { before: linked });
    made.loan.accrued[0] = 100_000;
    expect(cost(made, { honour: 0.3 })).toBeCloseTo(0.3 * 2_100_000, 6);
    expect(cost(made, { guarantorRegard: 0.6 })).toBeCloseTo(0.6 * 2_100_000, 6);
    expect(cost(made, { villageRegard: 0.4 }, 0, 0.1)).toBeCloseTo(0.2 * 2_100_000, 6);
  });

  test("is no regard of neighbours where no officers come and ask, however slowly it is lost", () => {
    const made = debtor(bullet, { capacity: { limited: false } });
    expect(cost(made, { villageRegard: 0.4, regardLost: 0.5 })).toBe(0);
    expect(cost(debtor(bullet), { villageRegard: 0.4, regardLost: 0.5 })).toBeCloseTo(0.4 * 2_000_000, 6);
  });
});
