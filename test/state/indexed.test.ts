import { expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { indexedLender, indexOf } from "../../src/model/indexed.ts";
import { found } from "../../src/model/simulate.ts";
import { turner } from "../../src/model/turner.ts";
import { smallPlan } from "../three-households.ts";

const LAST = 159;

test("as published an amount wears away by inflation, by prices it stays, by wages it grows as they do", () => {
  const index = (indexed: "none" | "prices" | "wages", season: number) =>
    indexOf({ indexed, inflation: 0.02 }, 1.5, season);
  expect(index("none", 4)).toBeCloseTo(1 / 1.02, 12);
  expect(index("none", 160)).toBeCloseTo(1.02 ** -40, 12);
  expect([index("none", -8), index("prices", 160), index("wages", 160)]).toEqual([1, 1, 1.5]);
});

test("a lender's amounts follow, its rates and days do not", () => {
  const [bank] = smallPlan({ villages: 1, households: 3 }).lenders;
  const doubled = indexedLender(bank, 2);
  expect(doubled.cost.processing).toBe(2 * bank.cost.processing);
  expect(doubled.security.securedFrom).toBe(2 * bank.security.securedFrom);
  expect(doubled.products[0].cap).toBe(2 * bank.products[0].cap);
  expect(doubled.products[0].rateHigh).toBe(bank.products[0].rateHigh);
  expect(doubled.speed).toEqual(bank.speed);
});

/** Poverty line, subsistence, a file's cost and a cap in the last season of forty years, in constant yuan. */
function afterFortyYears(indexed: string): number[] {
  const plan = smallPlan({ villages: 1, households: 3 }, [`county.indexed=${indexed}`, "time.seasons=160"]);
  const draw = luckOf(runKey("index", 0));
  const turn = turner(plan, plan.arms.at(-1)!, found(plan, draw), draw)(LAST, true);
  const [bank] = turn.lenders;
  const now = [turn.county.povertyLine, turn.county.subsistence, bank.cost.processing, bank.products[0].cap];
  const [first] = plan.lenders;
  const published = [
    plan.county.povertyLine,
    plan.county.subsistence,
    first.cost.processing,
    first.products[0].cap,
  ];
  return now.map((amount, k) => amount / published[k]);
}

test("over forty years the real value of every amount stays where it follows prices", () => {
  expect(afterFortyYears("prices")).toEqual([1, 1, 1, 1]);
});

test("and stays in wages where it follows these, and is worn to less than half where it follows nothing", () => {
  // 39 whole years of 3 per cent, and three quarters of one.
  for (const share of afterFortyYears("wages")) expect(share).toBeCloseTo(1.03 ** 39 * (1 + 0.03 * 0.75), 9);
  for (const share of afterFortyYears("none")) expect(share).toBeCloseTo(1.02 ** -39.75, 9);
});
