import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { sobolIndices } from "../../src/sweeps/analysis/sobol-indices.ts";
import { sobolTerms } from "../../src/sweeps/analysis/sobol-terms.ts";
import { ishigami, type Known, saltelliOf, sobolG, sobolPoints } from "./test-functions.ts";

const few = { seed: "test", resamples: 50 };

const indicesOf = (example: Known, from: number, to: number, how = few) =>
  sobolIndices(sobolTerms(saltelliOf(example, sobolPoints(2 * example.factors, from, to)), false), how).plain;

describe("against SALib on the same points", () => {
  // SALib at commit 1c375488, docs/user_guide/getting-started.rst, line 89, and basics.rst, lines 179, 188 and 200:
  // its Saltelli sampler with N = 1024 skips as many points of the same sequence.
  const { first, total, second } = indicesOf(ishigami(), 1024, 2048);

  test("the first-order indices printed in its guide, to the last digit", () => {
    expect(first.map(({ value }) => value.toFixed(8))).toEqual(["0.31683154", "0.44376306", "0.01220312"]);
  });

  test("the total and second-order indices printed in its guide, to the last digit", () => {
    expect(total.map(({ value }) => value.toFixed(6))).toEqual(["0.555860", "0.441898", "0.244675"]);
    // The guide cuts 0.00925429 to 0.0092542.
    expect(second.map(({ index }) => index.value.toFixed(7))).toEqual([
      "0.0092543",
      "0.2381721",
      "-0.0048877",
    ]);
  });

  test("what its code computes for the g function", () => {
    // Computed with SALib's source at that commit: saltelli.sample(problem, 1024), Sobol_G.evaluate, sobol.analyze.
    const g = indicesOf(sobolG(), 1024, 2048);
    const expected = [0.734746609, 0.176669475, 0.0227058056, 0.00768975281];
    g.first.slice(0, 4).forEach(({ value }, i) => {
      expect(value).toBeCloseTo(expected[i], 9);
    });
    expect(g.total[0].value).toBeCloseTo(0.805159124, 9);
    expect(g.total[1].value).toBeCloseTo(0.236801047, 9);
    expect(g.second[0].index.value).toBeCloseTo(0.06341389421765362, 9);
  });
});

describe.each([ishigami(), sobolG()])("$name against its closed form", (example) => {
  const { first, total, second } = indicesOf(example, 4096, 8192);

  test("first-order and total indices within 0.015", () => {
    first.forEach(({ value }, i) => {
      expect(Math.abs(value - example.first[i])).toBeLessThan(0.015);
    });
    total.forEach(({ value }, i) => {
      expect(Math.abs(value - example.total[i])).toBeLessThan(0.015);
    });
  });

  test("second-order indices within 0.03", () => {
    for (const { pair, index } of second)
      expect(Math.abs(index.value - example.second(...pair)), String(pair)).toBeLessThan(0.03);
  });
});

test("95 % intervals of random designs hold the truth about as often as they say", () => {
  const example = ishigami();
  let [covered, asked] = [0, 0];
  for (let study = 0; study < 40; study++) {
    const draw = luckOf(runKey("coverage", study))("points");
    const points = Array.from({ length: 200 }, (_, p) =>
      Array.from({ length: 6 }, (_, d) => draw.uniform(p, d)),
    );
    const { plain } = sobolIndices(sobolTerms(saltelliOf(example, points), false), {
      seed: "t",
      resamples: 200,
    });
    [example.first, example.total].forEach((truth, kind) => {
      truth.forEach((value, i) => {
        const { low, high } = [plain.first, plain.total][kind][i];
        // A total of zero distance has no spread to hold anything.
        asked++;
        if (low <= value && value <= high) covered++;
      });
    });
  }
  expect(covered / asked).toBeGreaterThan(0.88);
  expect(covered / asked).toBeLessThan(0.99);
});

describe("luck of the replicates", () => {
  const example = ishigami();
  const points = sobolPoints(6, 2048, 4096);
  // As strong as the whole effect of the factors: their variance is 13.8.
  const draw = luckOf(runKey("noise", 0))("luck");
  const own = (point: number, replicate: number): number => 4 * draw.normal(point, replicate);
  const common = (_: number, replicate: number): number => 10 * draw.normal(1e9, replicate);

  test("of each point's own drags the plain indices down and the total ones up, and is taken out", () => {
    const terms = sobolTerms(saltelliOf(example, points, 4, own), false);
    const { plain, corrected } = sobolIndices(terms, few);
    expect(plain.first[1].value).toBeLessThan(example.first[1] - 0.05);
    expect(plain.total[2].value).toBeGreaterThan(example.total[2] + 0.1);
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(corrected!.first[i].value - example.first[i])).toBeLessThan(0.05);
      expect(Math.abs(corrected!.total[i].value - example.total[i])).toBeLessThan(0.05);
    }
    expect(corrected!.variance).toBeGreaterThan(12.5);
    expect(corrected!.variance).toBeLessThan(15.5);
  });

  test("that all points share changes nothing", () => {
    const without = sobolIndices(sobolTerms(saltelliOf(example, points, 4), true), few).plain;
    const { plain, corrected } = sobolIndices(sobolTerms(saltelliOf(example, points, 4, common), true), few);
    plain.first.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(without.first[i].value, 9);
    });
    expect(corrected!.total[0].value).toBeCloseTo(without.total[0].value, 9);
  });

  test("cannot be told from one replicate", () => {
    expect(
      sobolIndices(sobolTerms(saltelliOf(example, points, 1, own), false), few).corrected,
    ).toBeUndefined();
  });
});

describe("missing runs", () => {
  const example = ishigami();
  const points = sobolPoints(6, 1024, 2048);

  test("take their whole row with them, and the rest gives what it gives alone", () => {
    const holed = saltelliOf(example, points, 2);
    for (const row of [3, 700]) (holed.ab[1][row] as Float64Array).fill(Number.NaN);
    const terms = sobolTerms(holed, false);
    expect([terms.rows, terms.rowsDropped, terms.runsLeftOut]).toEqual([1022, 2, 28]);
    const rest = saltelliOf(
      example,
      points.filter((_, row) => row !== 3 && row !== 700),
      2,
    );
    const values = (of: typeof terms) => sobolIndices(of, few).plain.first.map(({ value }) => value);
    expect(values(terms)).toEqual(values(sobolTerms(rest, false)));
  });

  test("of one replicate leave the row its others", () => {
    const holed = saltelliOf(example, points, 3);
    (holed.b[5] as Float64Array)[1] = Number.NaN;
    const terms = sobolTerms(holed, true);
    expect([terms.rows, terms.rowsDropped, terms.runsLeftOut]).toEqual([1024, 0, 7]);
  });
});

test("a response that never changes has no indices", () => {
  const flat = saltelliOf({ factors: 2, of: () => 3 }, sobolPoints(4, 16, 32));
  const { plain } = sobolIndices(sobolTerms(flat, false), few);
  expect(plain.first.every(({ value, low }) => Number.isNaN(value) && Number.isNaN(low))).toBe(true);
});

test("the same seed gives the same intervals, another seed others", () => {
  const interval = (seed: string) => indicesOf(ishigami(), 64, 128, { seed, resamples: 50 }).first[0].low;
  expect(interval("one")).toBe(interval("one"));
  expect(interval("one")).not.toBe(interval("two"));
});
