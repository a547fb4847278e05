import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { scrambledSobol } from "../../src/sweeps/design/sobol.ts";
import { directionsOf, MOST_DIMENSIONS, sobolColumn } from "../../src/sweeps/design/sobol-sequence.ts";

const WORD = 2 ** -32;
const unscrambled = (dimensions: number, points: number): number[][] =>
  Array.from({ length: dimensions }, (_, d) => [...sobolColumn(d, points)].map((word) => word * WORD));
const draw = (seed: string) => luckOf(runKey(seed, 0));

// The table that the program of Joe and Kuo prints for `sobol 10 3 new-joe-kuo-6.21201` (their web page), and ten
// dimensions of scipy 1.11 (qmc.Sobol, scramble=False); both in the order of the Gray code.
const published = [
  [0, 0, 0],
  [0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25],
  [0.25, 0.75, 0.75],
  [0.375, 0.375, 0.625],
  [0.875, 0.875, 0.125],
  [0.625, 0.125, 0.875],
  [0.125, 0.625, 0.375],
  [0.1875, 0.3125, 0.9375],
  [0.6875, 0.8125, 0.4375],
];
const sixteenth = [0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875, 0.8125, 0.3125, 0.3125, 0.6875];
const gray = (k: number): number => k ^ (k >> 1);

describe("Sobol' sequence", () => {
  test("has the published first ten points of three dimensions", () => {
    const columns = unscrambled(3, 16);
    expect(published.map((_, k) => columns.map((column) => column[gray(k)]))).toEqual(published);
  });

  test("has the published point 8 in ten dimensions", () => {
    expect(unscrambled(10, 16).map((column) => column[8])).toEqual(sixteenth);
  });

  test("every dimension fills each dyadic interval once", () => {
    for (const d of [0, 1, 9, 100, 511, MOST_DIMENSIONS - 1]) {
      const parts = new Set([...sobolColumn(d, 256)].map((word) => word >>> 24));
      expect(parts.size, `dimension ${d}`).toBe(256);
    }
  });

  test("directions are odd multiples of their place, as the recurrence keeps them", () => {
    for (let d = 0; d < MOST_DIMENSIONS; d += 37)
      directionsOf(d).forEach((direction, k) => {
        expect((direction / 2 ** (31 - k)) % 2).toBe(1);
      });
  });

  test("ends where the table ends", () => {
    expect(() => sobolColumn(MOST_DIMENSIONS, 2)).toThrow(`dimension ${MOST_DIMENSIONS + 1}`);
  });
});

/** Whether every box of the shape 2^-a × 2^-b that has the volume of one point holds one. */
function isNet(x: ArrayLike<number>, y: ArrayLike<number>, bits: number): boolean {
  for (let a = 0; a <= bits; a++) {
    const boxes = new Set<number>();
    for (let k = 0; k < 2 ** bits; k++)
      boxes.add(Math.floor(x[k] * 2 ** a) * 2 ** bits + Math.floor(y[k] * 2 ** (bits - a)));
    if (boxes.size < 2 ** bits) return false;
  }
  return true;
}

describe("Owen scrambling", () => {
  test.each(["a", "b", "c"])("keeps the first two dimensions a (0, m, 2)-net, seed %s", (seed) => {
    const [x, y] = scrambledSobol(2, 256, draw(seed)) as [Float64Array, Float64Array];
    expect(isNet(x, y, 8)).toBe(true);
  });

  test("keeps the number of points of every box of any two dimensions", () => {
    const plain = unscrambled(6, 64);
    const mixed = scrambledSobol(6, 64, draw("boxes"));
    const counts = (x: ArrayLike<number>, y: ArrayLike<number>): number[] => {
      const counts = new Array<number>(64).fill(0);
      for (let k = 0; k < 64; k++) counts[Math.floor(x[k] * 8) * 8 + Math.floor(y[k] * 8)]++;
      return counts.sort((a, b) => a - b);
    };
    for (let a = 0; a < 6; a++)
      for (let b = a + 1; b < 6; b++) expect(counts(mixed[a], mixed[b])).toEqual(counts(plain[a], plain[b]));
  });

  test("points are uniform over seeds: the first one's mean and variance", () => {
    const first = Array.from({ length: 400 }, (_, k) => scrambledSobol(1, 1, draw(`seed ${k}`))[0][0]);
    const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
    const variance = first.reduce((sum, x) => sum + (x - mean) ** 2, 0) / first.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.02);
  });

  test("is nested: the second bit of each half is turned by a draw of its own", () => {
    const plain = sobolColumn(0, 2);
    const second = (place: number): number => Math.floor(place * 4) % 2;
    const same = Array.from({ length: 200 }, (_, k) => {
      const [a, b] = scrambledSobol(1, 2, draw(`nested ${k}`))[0];
      return (second(a) ^ second(plain[0] * WORD)) === (second(b) ^ second(plain[1] * WORD));
    }).filter(Boolean).length;
    expect(same).toBeGreaterThan(70);
    expect(same).toBeLessThan(130);
  });

  test("integrates a smooth function far better than random points", () => {
    const columns = scrambledSobol(4, 1024, draw("smooth"));
    let sum = 0;
    for (let k = 0; k < 1024; k++) sum += columns.reduce((product, column) => product * (0.5 + column[k]), 1);
    // The integral is 1; random points would be off by about 0.02.
    expect(Math.abs(sum / 1024 - 1)).toBeLessThan(0.002);
  });

  test("a longer design begins with the shorter one; seeds and dimensions differ", () => {
    const [short, long] = [scrambledSobol(3, 10, draw("s")), scrambledSobol(3, 100, draw("s"))];
    expect(long.map((column) => [...column.subarray(0, 10)])).toEqual(short.map((column) => [...column]));
    expect(scrambledSobol(1, 4, draw("t"))[0]).not.toEqual(short[0].subarray(0, 4));
    expect(long.flatMap((column) => [...column]).every((x) => x > 0 && x < 1)).toBe(true);
  });
});
