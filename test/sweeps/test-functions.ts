import type { SaltelliResponses } from "../../src/sweeps/analysis/sobol-terms.ts";
import { sobolColumn } from "../../src/sweeps/design/sobol-sequence.ts";

/** A function on the unit cube whose indices are known in closed form. */
export interface Known {
  name: string;
  factors: number;
  of(unit: readonly number[]): number;
  first: number[];
  total: number[];
  /** By pair "i,j" with i < j; what is not named is zero. */
  second(i: number, j: number): number;
}

const ISHIGAMI = { a: 7, b: 0.1 };

/** Ishigami and Homma (1990) on [−π, π]³; variances integrated by hand. */
export function ishigami(): Known {
  const { a, b } = ISHIGAMI;
  const pi4 = Math.PI ** 4;
  const variance = a ** 2 / 8 + (b * pi4) / 5 + (b ** 2 * pi4 ** 2) / 18 + 0.5;
  const one = (1 + (b * pi4) / 5) ** 2 / 2 / variance;
  const two = a ** 2 / 8 / variance;
  const both = (b ** 2 * pi4 ** 2 * (1 / 18 - 1 / 50)) / variance;
  return {
    name: "Ishigami",
    factors: 3,
    of: (unit) => {
      const [x, y, z] = unit.map((u) => -Math.PI + 2 * Math.PI * u) as [number, number, number];
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    },
    first: [one, two, 0],
    total: [one + both, two, both],
    second: (i, j) => (i === 0 && j === 2 ? both : 0),
  };
}

/** Sobol's g function: the product of (|4x − 2| + a) / (1 + a); factor i alone gives 1 / (3 (1 + a)²). */
export function sobolG(a = [0, 1, 4.5, 9, 99, 99, 99, 99]): Known {
  const alone = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const product = (values: readonly number[]): number => values.reduce((all, each) => all * (1 + each), 1);
  const variance = product(alone) - 1;
  return {
    name: "Sobol' g",
    factors: a.length,
    of: (unit) => unit.reduce((all, u, i) => (all * (Math.abs(4 * u - 2) + a[i])) / (1 + a[i]), 1),
    first: alone.map((each) => each / variance),
    total: alone.map((each) => (each * product(alone)) / (1 + each) / variance),
    second: (i, j) => (alone[i] * alone[j]) / variance,
  };
}

/** Points `from` … `to` − 1 of Sobol's sequence, not scrambled. */
export function sobolPoints(dimensions: number, from: number, to: number): number[][] {
  const columns = Array.from({ length: dimensions }, (_, d) => sobolColumn(d, to));
  return Array.from({ length: to - from }, (_, k) => columns.map((column) => column[from + k] / 2 ** 32));
}

/** Saltelli's design on points of twice the dimension, played with so many replicates. */
export function saltelliOf(
  example: Pick<Known, "factors" | "of">,
  points: readonly number[][],
  replicates = 1,
  noise: (point: number, replicate: number) => number = () => 0,
): SaltelliResponses {
  let played = 0;
  const respond = (unit: readonly number[]): Float64Array => {
    const value = example.of(unit);
    const point = played++;
    return Float64Array.from({ length: replicates }, (_, r) => value + noise(point, r));
  };
  const halves = points.map(
    (point) => [point.slice(0, example.factors), point.slice(example.factors)] as const,
  );
  const swapped = (one: readonly number[], other: readonly number[], i: number): number[] =>
    one.map((value, k) => (k === i ? other[k] : value));
  const factors = Array.from({ length: example.factors }, (_, i) => i);
  return {
    a: halves.map(([a]) => respond(a)),
    b: halves.map(([, b]) => respond(b)),
    ab: factors.map((i) => halves.map(([a, b]) => respond(swapped(a, b, i)))),
    ba: factors.map((i) => halves.map(([a, b]) => respond(swapped(b, a, i)))),
  };
}
