import { expect, test } from "vitest";
import { discrimination } from "../../src/math/discrimination.ts";
import { discriminationOn, loansOf, scoredByAll } from "../../src/model/credit/discrimination.ts";
import { lenderMetric, lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import type { Measured } from "../../src/model/metrics/metric.ts";
import type { State } from "../../src/model/state/state.ts";
import { LENDERS } from "../../src/model/state/tables.ts";

/** A loan on the tape: whose it was, whether it failed, and how lenders 0 and 1 score it. */
type Loan = readonly [lender: number, defaulted: number, first: number, second: number];

/** A tape of these loans. */
function taped(loans: readonly Loan[]): State {
  const scores = new Float64Array(loans.length * LENDERS).fill(Number.NaN);
  loans.forEach(([, , ...own], t) => {
    own.forEach((score, j) => {
      scores[t * LENDERS + j] = score;
    });
  });
  const tape = {
    count: loans.length,
    lender: Int8Array.from(loans, ([lender]) => lender),
    defaulted: Uint8Array.from(loans, ([, defaulted]) => defaulted),
    scores,
  };
  return { tape } as unknown as State;
}

/** Lender 0's loans: so many bad ones and ten times as many good ones, scores between 0 and 1 that overlap. */
const book = (bad: number, lender = 0, second = 0.5): Loan[] =>
  Array.from({ length: 11 * bad }, (_, k) => [
    lender,
    k < bad ? 1 : 0,
    ((k * 7) % 13) / 13 + (k < bad ? 0.3 : 0),
    second,
  ]);

const measured = { lenders: [{}, {}], open: [0, 1] } as unknown as Measured;
const told = (state: State, figure: Parameters<typeof lenderMetric>[0], j = 0): number =>
  lenderMetrics[lenderMetric(figure, j)].measure(state, measured);

test("an AUC was printed from one default: under ten of either class there is none, and the counts say why", () => {
  const few = taped(book(9));
  for (const figure of ["auc", "aucLow", "aucHigh", "ownAuc", "ownAucLow", "ownAucHigh"] as const)
    expect(told(few, figure), figure).toBeNaN();
  expect([told(few, "aucBad"), told(few, "aucGood")]).toEqual([9, 90]);
  const enough = taped(book(10));
  expect(told(enough, "auc")).toBeGreaterThan(0.5);
  // Ten good loans are as few as ten bad ones.
  const good = taped(book(10).map(([lender, defaulted, ...scores]) => [lender, 1 - defaulted, ...scores]));
  expect(told(good, "auc")).toBeLessThan(0.5);
  expect([told(good, "aucBad"), told(good, "aucGood")]).toEqual([100, 10]);
});

test("has DeLong's interval around it, of the same loans", () => {
  const state = taped(book(12));
  const { auc, low, high } = discrimination([
    { scores: book(12).map(([, , first]) => first), labels: book(12).map(([, defaulted]) => defaulted) },
  ]);
  expect([told(state, "auc"), told(state, "aucLow"), told(state, "aucHigh")]).toEqual([auc, low, high]);
  expect(low).toBeLessThan(auc);
  expect(high).toBeGreaterThan(auc);
});

test("compares within one lender's book alone, over loans that every open lender scored", () => {
  const second = book(11, 1);
  // Lender 0 has no score of them: they are left out for all, and stay lender 1's own.
  const state = taped([...book(10), ...second.map(([l, bad, one]): Loan => [l, bad, Number.NaN, one])]);
  expect([told(state, "aucBad"), told(state, "ownAucBad"), told(state, "ownAucBad", 1)]).toEqual([
    10, 10, 11,
  ]);
  expect(scoredByAll(state, [0, 1])).toEqual(loansOf(state, 0));
  const both = taped([...book(10), ...second]);
  expect(told(both, "aucBad")).toBe(21);
  const alone = discriminationOn(both, 0, loansOf(both, 1));
  // Pairs of either book weigh: 10 · 100 and 11 · 110.
  expect(told(both, "auc")).toBeCloseTo((1000 * told(both, "ownAuc") + 1210 * alone.auc) / 2210, 12);
});
