import { describe, expect, test } from "vitest";
import { openContract } from "../../src/model/credit/line.ts";
import { grantUnasked, reviewLines } from "../../src/model/credit/review.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { salesLine } from "../three-households.ts";
import { granted } from "./debtor.ts";
import { type Counterside, counterside } from "./desk.ts";

const product: ProductTerms = {
  ...salesLine,
  limitShare: 0.4,
  limitRisk: 0.5,
  fullRecord: 4,
  lineSeasons: 4,
  expectedUse: 1,
  reviewed: true,
};

/** Household 0 keeps a shop with sales of 50,000 yuan a season, of four seasons' record. */
function shopkeeper(
  terms: Partial<ProductTerms> = {},
  set: Parameters<typeof counterside>[1] = {},
): Counterside {
  return counterside([{ ...product, ...terms }], {
    ...set,
    before: ({ state }) => {
      openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: -4 });
      state.shop.tenure[0] = 4;
      state.shop.smoothed[0] = 5_000_000;
    },
  });
}

/** The same with a line of 70,000 yuan at 10 per cent, of an earlier season. */
function lineHolder(terms: Partial<ProductTerms> = {}, assessed = -2): Counterside {
  const made = shopkeeper(terms);
  openContract(made.state, made.request, granted(7_000_000, 0.1), made.at(-2));
  made.state.line.assessed[0] = assessed;
  return made;
}

describe("a review", () => {
  // .4 · 4 · 50,000 yuan, nine tenths for a risk of .05: 72,000. At 6 % 72,000 · .007 = 504 yuan pay for the file.
  test("moves limit and rate to what the record is worth", () => {
    const { state, desk } = lineHolder();
    reviewLines(state, desk.office);
    expect(state.line.limit[0]).toBeCloseTo(7_200_000, -2);
    expect(state.line.rate[0]).toBeCloseTo(0.06, 6);
    expect(state.lender.withdrawn[0]).toBe(0);
  });

  test("takes back part of the limit when sales fall", () => {
    const { state, desk } = lineHolder();
    state.shop.smoothed[0] = 3_000_000;
    reviewLines(state, desk.office);
    // .4 · 4 · 30,000 · .9
    expect(state.line.limit[0]).toBeCloseTo(4_320_000, -2);
    expect(state.lender.withdrawn[0]).toBeCloseTo(2_680_000, -2);
    expect(state.relation.line[0]).toBe(0);
  });

  test("takes the line back where nothing is offered any more, or the shop is gone", () => {
    const risky = lineHolder();
    risky.state.lender.card[0] = 0;
    reviewLines(risky.state, risky.desk.office);
    const gone = lineHolder();
    gone.state.household.shop[0] = -1;
    reviewLines(gone.state, gone.desk.office);
    for (const { state } of [risky, gone])
      expect([state.relation.line[0], state.line.limit[0], state.lender.withdrawn[0]]).toEqual([
        -1, 0, 7_000_000,
      ]);
  });

  test("is none of lines whose assessment holds for their term", () => {
    const { state, desk } = lineHolder({ reviewed: false });
    reviewLines(state, desk.office);
    expect(state.line.limit[0]).toBe(7_000_000);
  });

  test("notes what was seen where the next twelve months begin with it, and only there", () => {
    const later = lineHolder({}, -2);
    reviewLines(later.state, later.desk.office);
    expect(later.state.line.predicted[0]).toBeCloseTo(0.05, 6);
    const begins = lineHolder({}, 0);
    begins.state.lender.card[0] = -3.5;
    later.state.lender.card[0] = -3.5;
    reviewLines(begins.state, begins.desk.office);
    reviewLines(later.state, later.desk.office);
    // σ(−3.5)
    expect(begins.state.line.predicted[0]).toBeCloseTo(0.02931, 4);
    expect(later.state.line.predicted[0]).toBeCloseTo(0.05, 6);
  });
});

describe("a line granted unasked", () => {
  const unasked = (made: Counterside) => {
    grantUnasked(made.state, made.desk.office, made.desk.settings);
    return made.state;
  };

  test("is for whoever keeps a shop whose record the lender is shown", () => {
    const made = shopkeeper({ unasked: true });
    const { line, relation, lender } = unasked(made);
    expect([line.count, line.borrower[0], relation.line[0]]).toEqual([1, 0, 0]);
    expect(line.limit[0]).toBeCloseTo(7_200_000, -2);
    // Looked at and passed, but no application: nobody asked, nobody files.
    expect([lender.assessed[0], lender.passed[0], lender.files[0], lender.granted[0]]).toEqual([1, 1, 0, 0]);
  });

  test("is not granted twice, nor by a lender that waits to be asked", () => {
    const made = shopkeeper({ unasked: true });
    unasked(made);
    expect(unasked(made).line.count).toBe(1);
    expect(unasked(shopkeeper({ unasked: false })).line.count).toBe(0);
  });

  test("is not for young shops, shut shops, or households that are barred", () => {
    const young = shopkeeper({ unasked: true });
    young.state.shop.tenure[0] = 1;
    const shut = shopkeeper({ unasked: true });
    shut.state.shop.closed[0] = 1;
    const barred = shopkeeper({ unasked: true });
    barred.state.relation.blockedUntil[0] = 9;
    const hidden = shopkeeper({ unasked: true });
    hidden.state.shop.platform[0] = 1;
    for (const made of [young, shut, barred, hidden]) {
      const { line, lender } = unasked(made);
      expect([line.count, lender.assessed[0]]).toEqual([0, 0]);
    }
  });

  test("is refused for risk as a file is", () => {
    const made = shopkeeper({ unasked: true });
    made.state.lender.card[0] = 0;
    const { line, lender } = unasked(made);
    expect([line.count, lender.assessed[0], lender.passed[0]]).toEqual([0, 1, 0]);
  });
});
