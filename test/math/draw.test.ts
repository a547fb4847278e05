import { describe, expect, test } from "vitest";
import * as kernels from "../../src/kernels/all.ts";
import { luckOf, purposeHash, runKey } from "../../src/math/draw.ts";
import { threefry } from "../../src/math/threefry.ts";

const COUNT = 4000;
const ids = Int32Array.from({ length: COUNT }, (_, i) => (i % 40) * 4096 + Math.floor(i / 40));
const draw = luckOf(runKey("sannong", 0));
const column = (purpose: string, season: number, k = 0): number[] =>
  Array.from(ids, (id) => draw(purpose, season).uniform(id, k));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Correlation of two columns of uniforms, whose variance is a twelfth. */
const correlation = (a: readonly number[], b: readonly number[]): number =>
  12 * mean(a.map((value, i) => (value - 0.5) * (b[i] - 0.5)));

describe("the key of a run", () => {
  test("comes from the text seed/replicate, the same on every machine", () => {
    expect([runKey("sannong", 0), runKey("sannong", 1), runKey("1", 0)]).toEqual([
      [955724229, 1770135008],
      [-1584256208, 941388080],
      [565554420, -1013927411],
    ]);
  });

  test("is that of seed and replicate together", () => {
    expect(runKey("a/1", 2)).not.toEqual(runKey("a", 12));
    expect(runKey("a", 1)).not.toEqual(runKey("a", 2));
  });
});

describe("a draw", () => {
  test.each([
    ["loops", draw],
    ["kernels", luckOf(runKey("sannong", 0), kernels)],
  ])("is the same one at a time and a column at a time, by %s", (_, luck) => {
    const stream = luck("illness", 3);
    const into = (): Float64Array => new Float64Array(COUNT);
    expect([...stream.uniforms(ids, into())]).toEqual(Array.from(ids, (id) => stream.uniform(id)));
    expect([...stream.normals(ids, into())]).toEqual(Array.from(ids, (id) => stream.normal(id)));
  });

  test("lies in (0, 1) and spreads evenly", () => {
    const drawn = column("illness", 3);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(mean(drawn)).toBeCloseTo(0.5, 1);
    expect(correlation(drawn, drawn)).toBeCloseTo(1, 1);
  });

  test("is a function: asked twice, in any order, after any other, it says the same", () => {
    const first = draw("illness", 3).uniform(4097, 2);
    draw("disaster", 3).uniform(4097);
    const stream = draw("illness", 3);
    stream.normal(1, 1);
    expect(stream.uniform(4097, 2)).toBe(first);
  });

  test("of one stream does not disturb another that is open at the same time", () => {
    const [a, b] = [draw("a", 0), draw("b", 0)];
    const alone = a.uniform(5);
    b.uniform(5);
    expect(a.uniform(5)).toBe(alone);
  });

  test.each([
    ["purposes", column("illness", 3), column("disaster", 3)],
    ["seasons", column("illness", 3), column("illness", 4)],
    ["seasons of burn-in", column("illness", -1), column("illness", 1)],
    ["repeated draws", column("illness", 3), column("illness", 3, 1)],
    ["neighbours", column("illness", 3).slice(1), column("illness", 3).slice(0, -1)],
  ])("is independent between %s", (_, a, b) => {
    expect(Math.abs(correlation(a, b))).toBeLessThan(0.06);
  });

  test("of two runs is independent", () => {
    const other = luckOf(runKey("sannong", 1));
    const drawn = Array.from(ids, (id) => other("illness", 3).uniform(id));
    expect(Math.abs(correlation(column("illness", 3), drawn))).toBeLessThan(0.06);
  });

  test("normal has mean 0 and variance 1", () => {
    const drawn = Array.from(ids, (id) => draw("ability").normal(id));
    expect(mean(drawn)).toBeCloseTo(0, 1);
    expect(mean(drawn.map((z) => z * z))).toBeCloseTo(1, 1);
  });
});

describe("two columns of draws", () => {
  test("are the two words of the single draws, to single precision", () => {
    const [first, second] = [new Float32Array(COUNT), new Float32Array(COUNT)];
    kernels.uniforms(ids.length, ids, first, second, ...draw("fortune", 2).key);
    expect([...first]).toEqual(column("fortune", 2).map(Math.fround));

    const key = new Int32Array(2);
    const words = new Int32Array(2);
    threefry(...runKey("sannong", 0), purposeHash("fortune"), 2, key);
    const expected = Array.from(ids, (id) => {
      threefry(key[0], key[1], id, 0, words);
      return Math.fround(((words[1] >>> 0) + 0.5) / 2 ** 32);
    });
    expect([...second]).toEqual(expected);
    expect(Math.abs(correlation([...first], [...second]))).toBeLessThan(0.06);
  });

  test("stay below 1 in single precision", () => {
    const many = Int32Array.from({ length: 150_000 }, (_, i) => i);
    const [first, second] = [new Float32Array(many.length), new Float32Array(many.length)];
    kernels.uniforms(many.length, many, first, second, ...draw("many").key);
    for (const into of [first, second]) {
      expect(into.reduce((most, value) => Math.max(most, value), 0)).toBeLessThan(1);
      expect(into.reduce((least, value) => Math.min(least, value), 1)).toBeGreaterThan(0);
    }
  });
});

test("the hash of a purpose is FNV-1a", () => {
  expect(purposeHash("") >>> 0).toBe(0x811c9dc5);
  expect(purposeHash("a") >>> 0).toBe(0xe40c292c);
  expect(purposeHash("foobar") >>> 0).toBe(0xbf9cf968);
});
