import { describe, expect, test } from "vitest";
import { auc } from "../../src/math/auc.ts";
import { type Book, discrimination } from "../../src/math/discrimination.ts";
import { normals } from "./normals.ts";

/** Scores of so many good and bad loans, those of the bad ones higher by one standard deviation. */
function bookOf(good: number, bad: number, seed: number): Book {
  const draw = normals(seed);
  const labels = Array.from({ length: good + bad }, (_, k) => (k < good ? 0 : 1));
  return { labels, scores: labels.map((label) => draw() + label) };
}

/** Φ(1/√2): what two unit normals one apart come to. */
const TRUE = 0.7602499389065233;

describe("how well scores tell bad from good", () => {
  test("an AUC was printed from one default: under ten of either class there is none, only the counts", () => {
    const few = [bookOf(200, 9, 1), bookOf(9, 200, 1)].map((book) => discrimination([book]));
    expect(few).toMatchObject([
      { auc: Number.NaN, low: Number.NaN, high: Number.NaN, bad: 9, good: 200 },
      { auc: Number.NaN, bad: 200, good: 9 },
    ]);
    expect(discrimination([bookOf(10, 10, 1)]).auc).toBeGreaterThan(0);
    expect(discrimination([])).toMatchObject({ auc: Number.NaN, bad: 0, good: 0 });
  });

  test("is the AUC, with DeLong's variance of placements on the logit scale", () => {
    const book = bookOf(40, 15, 2);
    const { auc: value, low, high } = discrimination([book]);
    expect(value).toBe(auc(book.scores, book.labels, 55));
    const of = (label: number) => book.scores.filter((_, k) => book.labels[k] === label);
    const [good, bad] = [of(0), of(1)];
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const variance = (values: number[]) =>
      mean(values.map((each) => (each - mean(values)) ** 2)) / (values.length - 1);
    const wins = (one: number, other: number) => (one > other ? 1 : one === other ? 0.5 : 0);
    const error = Math.sqrt(
      variance(bad.map((one) => mean(good.map((other) => wins(one, other))))) +
        variance(good.map((other) => mean(bad.map((one) => wins(one, other))))),
    );
    const logit = (share: number) => Math.log(share / (1 - share));
    const half = (1.959964 * error) / (value * (1 - value));
    expect(logit(high) - logit(value)).toBeCloseTo(half, 5);
    expect(logit(value) - logit(low)).toBeCloseTo(half, 5);
  });

  test("holds the true value in about 95 of 100 samples", () => {
    const intervals = Array.from({ length: 600 }, (_, k) => discrimination([bookOf(30, 30, 100 + k)]));
    const share = intervals.filter(({ low, high }) => low <= TRUE && TRUE <= high).length / intervals.length;
    expect(share).toBeGreaterThan(0.925);
    expect(share).toBeLessThan(0.98);
  });

  test("does not take full separation for certainty", () => {
    const labels = Array.from({ length: 40 }, (_, k) => (k < 20 ? 0 : 1));
    const scores = labels.map((_, k) => k);
    const { auc: value, low, high } = discrimination([{ scores, labels }]);
    expect([value, high]).toEqual([1, 1]);
    // None of 20 missed: 1 − .025^(1/20) may be.
    expect(low).toBeCloseTo(0.025 ** (1 / 20), 12);
    const turned = discrimination([{ scores, labels: labels.map((label) => 1 - label) }]);
    expect([turned.auc, turned.low]).toEqual([0, 0]);
    expect(turned.high).toBeCloseTo(1 - low, 12);
  });

  test("compares loans within a book alone", () => {
    const [one, other] = [bookOf(30, 20, 5), bookOf(10, 40, 6)];
    const shifted = { ...other, scores: other.scores.map((score) => score + 100) };
    expect(discrimination([one, shifted])).toEqual(discrimination([one, other]));
    const [a, b] = [discrimination([one]).auc, discrimination([other]).auc];
    expect(discrimination([one, other]).auc).toBeCloseTo((600 * a + 400 * b) / 1000, 12);
  });
});
