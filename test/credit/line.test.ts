import { describe, expect, test } from "vitest";
import { INPUTS, STOCK } from "../../src/declare/purposes.ts";
import {
  noteAssessment,
  openContract,
  roomOf,
  servesPurpose,
  withdrawLine,
} from "../../src/model/credit/line.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { FEATURES } from "../../src/model/state/tables.ts";
import { bullet, type Village } from "../three-households.ts";
import { debtor, granted, requestOf } from "./debtor.ts";

const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8 };
const secured = { collateral: true, securedFrom: 10_000, guarantor: true, writeOffAfter: 6, lgd: 0.4 };

describe("the contract of a line", () => {
  test("holds what was granted, stands with its household, and is not drawn", () => {
    const { state, plan } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
    const row = state.line;
    expect([row.count, row.borrower[0], row.lender[0], row.opened[0], row.ends[0]]).toEqual([1, 0, 0, 0, 8]);
    expect([row.limit[0], row.out[0], row.used[0], row.learnt[0]]).toEqual([3_000_000, 0, 0, 0]);
    expect(row.rate[0]).toBeCloseTo(0.08, 6);
    expect(roomOf(state, 0)).toBe(3_000_000);
    expect(state.relation.line[0]).toBe(0);
    expect(plan.lenders[0].products[0].revolving).toBe(true);
    expect(state.loan.count).toBe(0);
  });

  test("keeps what the lender saw and what every card said", () => {
    const { state } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
    const outcome = granted(1, 0.09);
    outcome.seen[3] = 0.25;
    outcome.scores[1] = 0.125;
    noteAssessment(state, 0, { ...outcome, predicted: 0.0625, margin: 0.5 }, 7);
    const { features, scores, predicted, margin, assessed } = state.line;
    expect([features[3], scores[1], predicted[0], margin[0], assessed[0]]).toEqual([
      0.25, 0.125, 0.0625, 0.5, 7,
    ]);
    expect(features.length).toBeGreaterThanOrEqual(FEATURES);
  });

  test("serves the purposes of its product, and has the room that is not out", () => {
    const { state, at, drawn } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
    drawn(0, 1_200_000);
    expect(roomOf(state, 0)).toBe(1_800_000);
    expect([INPUTS, STOCK].map((purpose) => servesPurpose(state, 0, purpose, at(0)))).toEqual([true, false]);
  });

  test("is a first one until its household has borrowed", () => {
    const { state, at, drawn } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
    openContract(state, requestOf(1), granted(1), at(0));
    drawn(0, 500_000);
    openContract(state, requestOf(1), granted(1), at(1));
    expect([...state.line.firstTime.slice(0, 3)]).toEqual([1, 1, 0]);
  });
});

describe("the contract of a loan", () => {
  test("ends with its tenor and is no line that the household keeps", () => {
    const { state } = debtor(bullet);
    expect([state.line.ends[0], state.relation.line[0]]).toEqual([4, -1]);
  });
});

describe("security", () => {
  const linked = ({ state }: Village): void => {
    state.household.guarantorLink.fill(1);
  };

  test("is the house from the secured amount on, and the next of the kin circle", () => {
    const { state } = debtor(bullet, { security: secured }, { fen: 1_000_000, before: linked });
    expect([state.line.secured[0], state.line.guarantor[0]]).toEqual([1, 1]);
    const small = debtor(bullet, { security: secured }, { fen: 999_999 });
    small.state.household.guarantorLink.fill(0);
    expect(small.state.line.secured[0]).toBe(0);
  });

  test("is nobody's where the household has no guarantor, and none of a programme's loan", () => {
    const alone = debtor(
      bullet,
      { security: secured },
      { before: ({ state }) => state.household.guarantorLink.fill(0) },
    );
    expect(alone.state.line.guarantor[0]).toBe(-1);
    const program = debtor({ ...bullet, program: true }, { security: secured }, { before: linked });
    expect([program.state.line.secured[0], program.state.line.guarantor[0]]).toEqual([0, -1]);
  });
});

test("a line taken back can be drawn on no more, and its limit counts as withdrawn", () => {
  const { state } = debtor(line, {}, { fen: 0, limit: 3_000_000 });
  withdrawLine(state, 0);
  expect([state.line.limit[0], state.relation.line[0], state.lender.withdrawn[0]]).toEqual([
    0, -1, 3_000_000,
  ]);
});
