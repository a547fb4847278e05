import { describe, expect, test } from "vitest";
import type { Values } from "../../src/declare/parameter.ts";
import { compact } from "../../src/declare/table.ts";
import { labelSeasons } from "../../src/model/credit/default-label.ts";
import { keepLines, learntUse } from "../../src/model/credit/keep-lines.ts";
import { openContract } from "../../src/model/credit/line.ts";
import type { settling } from "../../src/model/credit/settling.ts";
import type { ProductTerms } from "../../src/model/state/lender-terms.ts";
import { relationAt } from "../../src/model/state/relation.ts";
import { tables } from "../../src/model/state/state.ts";
import { bullet } from "../three-households.ts";
import { type Debtor, debtor, granted, requestOf, rules } from "./debtor.ts";

const line: ProductTerms = { ...bullet, revolving: true, lineSeasons: 8, expectedUse: 0.5, tenor: 3 };
const ENOUGH = 100_000_000;

const linesAfter = (
  { state, at, plan }: Debtor,
  season: number,
  set: Partial<Values<typeof settling>> = {},
): void =>
  keepLines(state, { ...(plan.phases.settle as Values<typeof settling>), ...rules, ...set }, at(season));

describe("the use of lines that a lender expects", () => {
  test("moves by the weight to the share of limits that was out, all of them at most", () => {
    expect(learntUse(0.5, 300, 1000, 0.2)).toBeCloseTo(0.46, 12);
    expect(learntUse(0.5, 3000, 1000, 0.2)).toBeCloseTo(0.6, 12);
    expect(learntUse(0.5, 300, 1000, 0)).toBe(0.5);
  });

  test("is learnt from its own book, from the product's on, and never comes to nothing", () => {
    const made = debtor(line, {}, { fen: 0, limit: 1_000_000 });
    made.state.lender.drawn[0] = 300_000;
    linesAfter(made, 0);
    // Half of .5 and half of .3.
    expect(made.state.lender.use[0]).toBeCloseTo(0.4, 6);
    made.state.lender.drawn[0] = 0;
    linesAfter(made, 1);
    expect(made.state.lender.use[0]).toBeCloseTo(0.2, 6);
    linesAfter(made, 2, { useWeight: 1 });
    expect(made.state.lender.use[0]).toBeCloseTo(0.01, 6);
  });

  test("is learnt by nobody who has no line out", () => {
    const made = debtor(bullet);
    made.settled(0, ENOUGH);
    expect([made.state.lender.use[0], made.state.lender.lines[0], made.state.lender.limits[0]]).toEqual([
      0, 0, 0,
    ]);
  });
});

test("lines that stand are counted with their limits, and borrowers once", () => {
  const made = debtor(line, {}, { fen: 400_000, limit: 1_000_000 });
  openContract(made.state, requestOf(1, { i: 1 }), granted(2_000_000), made.at(0));
  made.drawn(0, 100_000);
  made.drawn(0, 50_000, { c: 1, i: 1 });
  made.state.line.out.fill(7);
  linesAfter(made, 0);
  const { lines, limits, borrowers } = made.state.lender;
  expect([lines[0], limits[0], borrowers[0]]).toEqual([2, 3_000_000, 2]);
  expect([...made.line.out.slice(0, 2)]).toEqual([500_000, 50_000]);
});

describe("the twelve months of a label", () => {
  test("run on, of a bullet, until ninety days after a first maturity at their end", () => {
    expect(labelSeasons({ repayment: "bullet", tenor: 2 })).toBe(4);
    expect(labelSeasons({ repayment: "bullet", tenor: 4 })).toBe(5);
    expect(labelSeasons({ repayment: "instalments", tenor: 12 })).toBe(4);
  });

  test("see the default of a bullet of a year that is not repaid", () => {
    const made = debtor(bullet);
    // Interest is paid each season; at maturity the principal is not, nor a season later.
    for (let t = 0; t < 3; t++) made.settled(t, ENOUGH);
    made.settled(3, 0);
    expect([made.state.lender.closed[0], made.line.learnt[0]]).toEqual([0, 0]);
    made.settled(4, 0);
    const { firstClosed, firstDefaults } = made.state.lender;
    expect([firstClosed[0], firstDefaults[0]]).toEqual([1, 1]);
  });

  test("over without a default, a line that was drawn is remembered as good, and the next twelve begin", () => {
    const made = debtor(line, {}, { fen: 500_000, limit: 1_000_000 });
    for (const t of [0, 1, 2]) linesAfter(made, t);
    expect(made.state.lender.closed[0]).toBe(0);
    linesAfter(made, 3);
    const { closed, firstClosed, firstDefaults } = made.state.lender;
    expect([closed[0], firstClosed[0], firstDefaults[0]]).toEqual([1, 1, 0]);
    expect(made.state.samples[0].defaulted[0]).toBe(0);
    expect([made.line.assessed[0], made.line.learnt[0], made.line.firstTime[0]]).toEqual([4, 0, 0]);
    // Something is still out: the next twelve months count too.
    expect(made.line.used[0]).toBe(1);
    for (const t of [4, 5, 6]) linesAfter(made, t);
    expect(made.state.lender.closed[0]).toBe(1);
    linesAfter(made, 7);
    expect([made.state.lender.closed[0], made.state.lender.repeatClosed[0]]).toEqual([2, 1]);
  });

  test("teach nothing of a line that was never drawn", () => {
    const made = debtor(line, {}, { fen: 0, limit: 1_000_000 });
    for (const t of [0, 1, 2, 3]) linesAfter(made, t);
    expect(made.state.lender.closed[0]).toBe(0);
    expect([made.line.assessed[0], made.line.used[0]]).toEqual([4, 0]);
  });

  test("end the observation of a loan's contract that runs longer", () => {
    const made = debtor({ ...bullet, repayment: "instalments", tenor: 12 });
    for (let t = 0; t < 8; t++) linesAfter(made, t);
    expect([made.state.lender.closed[0], made.line.count, made.line.learnt[0]]).toEqual([1, 1, 1]);
  });

  test("count a default once, and it takes the line back", () => {
    const made = debtor({ ...line, tenor: 4 }, {}, { fen: 500_000, limit: 1_000_000 });
    for (let t = 0; t < 3; t++) made.settled(t, ENOUGH);
    made.settled(3, 0);
    expect(made.state.relation.line[0]).toBe(0);
    made.settled(4, 0);
    expect([made.state.relation.line[0], made.line.limit[0], made.state.lender.withdrawn[0]]).toEqual([
      -1, 0, 1_000_000,
    ]);
    // It is due in the twelfth month, and its default is that of the first label.
    const { firstClosed, firstDefaults, repeatClosed, repeatDefaults } = made.state.lender;
    expect([firstClosed[0], firstDefaults[0], repeatClosed[0], repeatDefaults[0]]).toEqual([1, 1, 0, 0]);
  });
});

describe("a line that has run its term", () => {
  test("can be drawn on no more, and leaves the table where nothing is out", () => {
    const made = debtor(line, {}, { fen: 0, limit: 1_000_000 });
    for (let t = 0; t < 7; t++) linesAfter(made, t);
    expect([made.state.relation.line[0], made.line.limit[0]]).toEqual([0, 1_000_000]);
    linesAfter(made, 7);
    expect([made.state.relation.line[0], made.line.count]).toEqual([-1, 0]);
  });

  test("stays in the table until what is out has come back", () => {
    const made = debtor({ ...line, lineSeasons: 1, tenor: 3 }, {}, { fen: 500_000, limit: 1_000_000 });
    made.settled(0, ENOUGH);
    expect([made.state.relation.line[0], made.line.count, made.line.limit[0]]).toEqual([-1, 1, 0]);
    made.settled(1, ENOUGH);
    made.settled(2, ENOUGH);
    expect([made.loan.count, made.line.count]).toEqual([0, 1]);
    // Its twelve months are over, it is remembered, and goes.
    made.settled(3, ENOUGH);
    expect([made.line.count, made.state.lender.closed[0]]).toEqual([0, 1]);
  });
});

test("where a contract leaves the table, loans and households still point at their own", () => {
  const made = debtor([{ ...bullet, tenor: 3 }, line], {}, { fen: 1_000_000 });
  const { state, at } = made;
  // Row 0: the loan of household 0. Row 1: an unused line of household 0. Row 2: a drawn line of household 1.
  openContract(state, requestOf(1, { product: 1 }), granted(700_000), at(0));
  openContract(state, requestOf(1, { i: 1, product: 1 }), granted(900_000), at(0));
  made.drawn(0, 200_000, { c: 2, i: 1, product: 1 });
  for (let t = 0; t < 3; t++) linesAfter(made, t);
  // The loan is repaid and leaves the book; its contract is remembered and leaves the table.
  compact(tables.loan, state.loan, (l) => l !== 0);
  linesAfter(made, 3);
  expect(state.line.count).toBe(2);
  expect([...state.line.borrower.slice(0, 2)]).toEqual([0, 1]);
  expect([...state.line.limit.slice(0, 2)]).toEqual([700_000, 900_000]);
  expect([state.relation.line[0], state.relation.line[relationAt(state, 1, 0)]]).toEqual([0, 1]);
  expect(state.loan.line[0]).toBe(1);
  expect([...state.line.out.slice(0, 2)]).toEqual([0, 200_000]);
});
