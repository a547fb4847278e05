import { describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { openContract } from "../../src/model/credit/line.ts";
import {
  exclude,
  listCandidates,
  mostValuableCandidate,
  noCandidate,
} from "../../src/model/credit/rank-lenders.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { bullet, salesLine } from "../three-households.ts";
import { granted } from "./debtor.ts";
import { type Counterside, counterside } from "./desk.ts";

const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8 };

/** What the household would ask lender 0 for, or why it would not. */
function ranked({ desk, request }: Counterside) {
  const count = listCandidates(desk, request);
  const [{ ask, value, effort, line: drawnOn, product }] = desk.candidates;
  return count > 0 ? { ask, value, effort, line: drawnOn, product } : desk.state.need.reason[0];
}

describe("what a household would ask for", () => {
  // Quarters of 20,000 yuan bring 2,500, 4,500, 6,000, 7,000 yuan and cost 8 % a year: 2,100, 3,700, 4,800, 5,400.
  test("is the part of its gap that leaves most at the middle of the band", () => {
    const made = counterside([bullet]);
    // .8 · 5,400 yuan, less 100 of effort; what grows with wages has not begun to.
    expect(made.turn.growth).toBe(1);
    const found = ranked(made);
    expect(found).toMatchObject({ ask: 2_000_000, effort: 10_000, line: -1, product: 0 });
    expect((found as { value: number }).value).toBeCloseTo(422_000, -1);
  });

  // At 58 % in the middle: a quarter leaves −400 yuan, and more less.
  test("is nothing where the money would cost more than it brings, and what it would have is noted", () => {
    const made = counterside([{ ...bullet, rateLow: 0.56, rateHigh: 0.6 }]);
    expect(ranked(made)).toBe(EXCLUSION.notWorth);
    const { wouldCost, wouldBring } = made.state.need;
    expect([wouldCost[0], wouldBring[0]].map(Math.round)).toEqual([300_000, 250_000]);
  });

  test("is nothing where it would pay but is not believed in", () => {
    const made = counterside([bullet]);
    made.state.relation.belief[0] = 0.01;
    expect(ranked(made)).toBe(EXCLUSION.discouraged);
    expect(made.state.need.wouldCost[0]).toBe(0);
  });

  // At 38 %: 600, 700, 300 and −600 yuan; of a standard deviation below ordinary literacy at .5 · 38 %: all of it.
  test("is less where money is dearer, and more where interest is underrated", () => {
    const dear: ProductTerms = { ...bullet, rateLow: 0.38, rateHigh: 0.38 };
    expect(ranked(counterside([dear]))).toMatchObject({ ask: 1_000_000 });
    const illiterate = counterside([dear], {
      set: { underrating: 0.5 },
      before: ({ state }) => state.household.financialLiteracy.fill(-1),
    });
    expect(ranked(illiterate)).toMatchObject({ ask: 2_000_000 });
  });
});

describe("a line that a household has", () => {
  function holder(product: ProductTerms, limit: number, out = 0): Counterside {
    const made = counterside([product]);
    openContract(made.state, made.request, granted(limit, 0.1), made.turn);
    made.state.line.out[0] = out;
    return made;
  }

  // At 10 %, sure to be had, for 20 yuan: 7,000 − 2,000 − 20.
  test("is drawn on at its own rate, for little effort, and without doubt", () => {
    const found = ranked(holder(line, 5_000_000));
    expect(found).toMatchObject({ ask: 2_000_000, effort: 2000, line: 0 });
    expect((found as { value: number }).value).toBeCloseTo(498_000, -1);
  });

  test("has the room that is not out, and none under a hundred yuan", () => {
    expect(ranked(holder(line, 5_000_000, 3_800_000))).toMatchObject({ ask: 1_000_000 });
    expect(ranked(holder(line, 5_000_000, 4_990_001))).toBe(EXCLUSION.lineUsed);
  });

  test("is shut while a draw on it is overdue, or the lender has frozen it", () => {
    const late = holder(line, 5_000_000);
    late.desk.unpaid[0] = 1;
    const frozen = holder(line, 5_000_000);
    frozen.state.household.frozen[0] = 1;
    expect([ranked(late), ranked(frozen)]).toEqual([EXCLUSION.barred, EXCLUSION.barred]);
  });

  test("is no second one: for another purpose the same lender opens no further line", () => {
    const made = counterside([{ ...line, purposes: ["stock"] }, line]);
    openContract(made.state, made.request, granted(5_000_000), made.turn);
    expect(ranked(made)).toBe(EXCLUSION.noProduct);
    const term = counterside([{ ...line, purposes: ["stock"] }, bullet]);
    openContract(term.state, term.request, granted(5_000_000), term.turn);
    expect(ranked(term)).toMatchObject({ line: -1, product: 1 });
  });

  test("leaves the loan for another purpose open where a programme's line would come first", () => {
    const program: ProductTerms = { ...line, program: true };
    const made = counterside([{ ...line, purposes: ["stock"] }, bullet, program]);
    made.state.lender.microCredit[0] = 0.8;
    expect(ranked(made)).toMatchObject({ line: -1, product: 2 });
    openContract(made.state, { ...made.request, product: 0 }, granted(5_000_000), made.turn);
    expect(ranked(made)).toMatchObject({ line: -1, product: 1 });
  });
});

test("a programme's loan comes first, with what would be asked for of an ordinary one if it is refused", () => {
  // At 8 % three quarters leave less than all of it; at 40 % only the first quarter, of 2,500 yuan, pays its 2,000.
  const program: ProductTerms = { ...bullet, program: true, rateLow: 0.03, rateHigh: 0.03 };
  const asked = (ordinary: ProductTerms, open: number) => {
    const made = counterside([ordinary, program]);
    made.state.lender.microCredit[0] = open;
    listCandidates(made.desk, made.request);
    const { product, ordinary: otherwise, ordinaryAsk } = made.desk.candidates[0];
    return [product, otherwise, ordinaryAsk];
  };
  expect(asked(bullet, 0.8)).toEqual([1, 0, 2_000_000]);
  expect(asked({ ...bullet, rateLow: 0.4, rateHigh: 0.4 }, 0.8)).toEqual([1, 0, 500_000]);
  expect(asked({ ...bullet, rateLow: 0.6, rateHigh: 0.6 }, 0.8)).toEqual([1, 0, 0]);
  expect(asked({ ...bullet, purposes: ["stock"] }, 0.8)).toEqual([1, -1, 0]);
  expect(asked(bullet, 0)).toEqual([0, -1, 0]);
});

describe("who cannot ask", () => {
  test("has no product, is not shown, or is barred", () => {
    expect(ranked(counterside([{ ...bullet, purposes: ["stock"] }]))).toBe(EXCLUSION.noProduct);
    expect(ranked(counterside([{ ...salesLine, purposes: ["inputs"] }]))).toBe(EXCLUSION.noData);
    const barred = counterside([bullet]);
    barred.state.relation.blockedUntil[0] = 9;
    expect(ranked(barred)).toBe(EXCLUSION.barred);
    const blind = counterside([bullet]);
    blind.desk.knowsHouseholds = [false];
    expect(ranked(blind)).toBe(EXCLUSION.noData);
  });
});

test("lenders are tried in the order of what they leave, each once", () => {
  const candidates = [10, 30, 20].map((value, j) => ({ ...noCandidate(), j, value }));
  const order = [0, 1, 2].map(() => {
    const next = mostValuableCandidate(candidates, 3);
    next.tried = true;
    return next.j;
  });
  expect(order).toEqual([1, 2, 0]);
});

test("of two reasons the one that got further is kept: out of room at one lender, too late at another", () => {
  const { state } = counterside([line]);
  state.household.granted[0] = 0;
  for (const reasons of [
    ["tooLate", "noRoom"],
    ["noRoom", "tooLate"],
  ] as const) {
    state.need.reason[0] = EXCLUSION.noDemand;
    state.household.exclusion[0] = EXCLUSION.noDemand;
    for (const reason of reasons) exclude(state, 0, EXCLUSION[reason]);
    expect([state.need.reason[0], state.household.exclusion[0]]).toEqual([
      EXCLUSION.noRoom,
      EXCLUSION.noRoom,
    ]);
  }
  const order = ["tooLate", "noOfficer", "tooSmall", "refused", "noRoom", "declined"] as const;
  const codes = order.map((reason) => EXCLUSION[reason]);
  expect(codes).toEqual([...codes].sort((a, b) => a - b));
});
