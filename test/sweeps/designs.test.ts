import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DesignKind } from "../../src/sweeps/design/all.ts";
import { designKinds } from "../../src/sweeps/design/all.ts";
import { designSize } from "../../src/sweeps/design/design-points.ts";
import type { StudyDesign } from "../../src/sweeps/design/study-design.ts";
import type { Factor } from "../../src/sweeps/factor/factor.ts";
import { designed, factor, pointsOf } from "./studies.ts";

const list = (...values: Factor["values"] & object): Factor =>
  factor({ kind: "list", values, low: undefined, high: undefined });

test("a grid has every combination, the last factor turning fastest", () => {
  const points = pointsOf({ kind: "grid" }, [list("a", "b"), factor({ levels: 3 })]);
  expect(points.map(({ values }) => values)).toEqual([
    ["a", 0],
    ["a", 0.5],
    ["a", 1],
    ["b", 0],
    ["b", 0.5],
    ["b", 1],
  ]);
  expect(points.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(points[5]).toMatchObject({ unit: [0.75, 5 / 6], role: "", block: 0 });
});

test("levels of a log range have equal ratios, those of a distribution lie at even shares", () => {
  const log = factor({ low: 1, high: 1000, max: 1000, scale: "log", levels: 4 });
  expect(pointsOf({ kind: "grid" }, [log]).map(({ values }) => values[0])).toEqual([1, 10, 100, 1000]);
  const distribution = { kind: "uniform", low: 0, high: 1 } as const;
  const even = factor({ kind: "distribution", distribution, levels: 4 });
  expect(pointsOf({ kind: "grid" }, [even]).map(({ values }) => values[0])).toEqual([
    0.125, 0.375, 0.625, 0.875,
  ]);
});

test("a Latin hypercube puts one point into each part of each factor", () => {
  const points = pointsOf({ kind: "latinHypercube", points: 37 }, [factor(), factor(), factor()]);
  for (let f = 0; f < 3; f++) {
    const parts = points.map(({ unit }) => Math.floor(unit[f] * 37)).sort((a, b) => a - b);
    expect(parts).toEqual(Array.from({ length: 37 }, (_, k) => k));
  }
  const orders = [0, 1, 2].map((f) => points.map(({ unit }) => Math.floor(unit[f] * 37)).join());
  expect(new Set(orders).size).toBe(3);
});

test("random points fill the square, and a longer design begins with the shorter one", () => {
  const points = pointsOf({ kind: "random", points: 2000 }, [factor(), factor()]);
  const quarters = [0, 0, 0, 0];
  for (const { unit } of points) quarters[2 * Math.floor(unit[0] * 2) + Math.floor(unit[1] * 2)]++;
  for (const count of quarters) expect(Math.abs(count - 500)).toBeLessThan(90);
  expect(pointsOf({ kind: "random", points: 10 }, [factor(), factor()])).toEqual(points.slice(0, 10));
});

test("a table has the points that are written, each in its place", () => {
  const log = factor({ low: 1, high: 100, max: 100, scale: "log" });
  const rows = [
    [0.25, 10, "b"],
    [1, 1, "a"],
  ];
  const points = pointsOf({ kind: "table", rows } as never, [factor(), log, list("a", "b")]);
  expect(points.map(({ values }) => values)).toEqual(rows);
  expect(points[0].unit[0]).toBe(0.25);
  expect(points[0].unit[1]).toBeCloseTo(0.5, 12);
  expect(points.map(({ unit }) => unit[2])).toEqual([0.75, 0.25]);
});

describe("Saltelli's scheme", () => {
  const d = 3;
  const points = pointsOf({ kind: "saltelli", points: 8, secondOrder: true }, [factor(), factor(), factor()]);
  const rows = Array.from({ length: 8 }, (_, block) => points.filter((point) => point.block === block));
  const unit = (row: (typeof rows)[number], role: string) => row.find((point) => point.role === role)!.unit;

  test("has a row of A, AB, BA and B for each point of the base sample", () => {
    for (const row of rows)
      expect(row.map(({ role }) => role)).toEqual(["A", "AB0", "AB1", "AB2", "BA0", "BA1", "BA2", "B"]);
  });

  test("ABf is A with B's column f, BAf is B with A's", () => {
    for (const row of rows)
      for (let f = 0; f < d; f++) {
        const [a, b] = [unit(row, "A"), unit(row, "B")];
        expect(unit(row, `AB${f}`)).toEqual(a.with(f, b[f]));
        expect(unit(row, `BA${f}`)).toEqual(b.with(f, a[f]));
      }
  });

  test("A and B are halves of one balanced sequence", () => {
    for (let f = 0; f < 2 * d; f++) {
      const eighths = rows.map((row) => Math.floor((f < d ? unit(row, "A")[f] : unit(row, "B")[f - d]) * 8));
      expect(eighths.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    }
  });

  test("without second order there are no BA", () => {
    const roles = pointsOf({ kind: "saltelli", points: 2 }, [factor(), factor()]).map(({ role }) => role);
    expect(roles).toEqual(["A", "AB0", "AB1", "B", "A", "AB0", "AB1", "B"]);
  });
});

describe("Morris trajectories", () => {
  const factors = [factor(), factor({ levels: 6 }), list(10, 20, 30), factor({ levels: 8 })];
  const levels = [4, 6, 4, 8];

  test.each([0, 60])(
    "each step moves one factor by p / (2 (p - 1)), every factor once; %i candidates",
    (candidates) => {
      const points = pointsOf({ kind: "morris", trajectories: 20, candidates }, factors);
      for (let block = 0; block < 20; block++) {
        const steps = points.filter((point) => point.block === block);
        expect(steps.map(({ role }) => role).sort()).toEqual(["", "0", "1", "2", "3"]);
        for (const [k, step] of steps.entries()) {
          if (k === 0) continue;
          const moved = Number(step.role);
          step.unit.forEach((place, f) => {
            const delta = Math.abs(place - steps[k - 1].unit[f]);
            const p = levels[f];
            expect(delta).toBeCloseTo(f === moved ? p / (2 * (p - 1)) : 0, 12);
          });
          expect(step.values[moved]).not.toBe(steps[k - 1].values[moved]);
        }
      }
    },
  );

  test("levels and both directions are all met", () => {
    const points = pointsOf({ kind: "morris", trajectories: 60 }, [factor()]);
    expect([...new Set(points.map(({ values }) => values[0]))].sort()).toEqual([
      0, 0.333333333333, 0.666666666667, 1,
    ]);
    const ups = Array.from({ length: 60 }, (_, t) => points[2 * t + 1].unit[0] > points[2 * t].unit[0]);
    const up = ups.filter(Boolean).length;
    expect(up).toBeGreaterThan(18);
    expect(up).toBeLessThan(42);
  });

  test("of many candidates those far apart are kept", () => {
    const spreadOf = (candidates: number): number => {
      const points = pointsOf({ kind: "morris", trajectories: 6, candidates }, [
        factor(),
        factor(),
        factor(),
      ]);
      let sum = 0;
      for (const a of points)
        for (const b of points) sum += Math.hypot(...a.unit.map((place, f) => place - b.unit[f]));
      return sum;
    };
    expect(spreadOf(80)).toBeGreaterThan(spreadOf(0));
  });
});

test("one at a time starts from the scenario's own values and skips what is its own", () => {
  const factors = [list(1, 2, 3), factor({ base: 0.5, levels: 3 })];
  const points = pointsOf({ kind: "oneAtATime" }, [{ ...factors[0], base: 2 }, factors[1]]);
  expect(points.map(({ values, role }) => [...values, role])).toEqual([
    [2, 0.5, ""],
    [1, 0.5, "0"],
    [3, 0.5, "0"],
    [2, 0, "1"],
    [2, 1, "1"],
  ]);
});

test("whole numbers share the interval equally, and keep to their multiple", () => {
  const whole = factor({ whole: true, low: 0, high: 16, max: 80, multipleOf: 4 });
  const points = pointsOf({ kind: "latinHypercube", points: 500 }, [whole]);
  const counts = [0, 4, 8, 12, 16].map((value) => points.filter(({ values }) => values[0] === value).length);
  expect(counts).toEqual([100, 100, 100, 100, 100]);
});

// Any factor that a study may have, and any design that fits it.
const anyFactor = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
    .map((values) => ({ ...list(...values), base: values[0] })),
  fc.constantFrom([true, false], [false, true]).map((values) => ({ ...list(...values), base: values[0] })),
  fc
    .record({
      low: fc.double({ min: -9, max: 9, noNaN: true }),
      width: fc.double({ min: 0.1, max: 9, noNaN: true }),
    })
    .map(({ low, width }) => factor({ low, high: low + width, min: -20, max: 20, base: low, levels: 4 })),
  fc
    .record({ low: fc.integer({ min: -9, max: 9 }), width: fc.integer({ min: 4, max: 30 }) })
    .map(({ low, width }) =>
      factor({ low, high: low + width, min: -20, max: 40, whole: true, base: low, levels: 4 }),
    ),
  fc
    .record({
      mean: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      sd: fc.double({ min: 0.05, max: 1, noNaN: true }),
    })
    .map((terms) =>
      factor({ kind: "distribution", distribution: { kind: "normal", ...terms }, base: 0.5, levels: 4 }),
    ),
);

const anyDesign: fc.Arbitrary<StudyDesign> = fc.record({
  // The points of a table are its own.
  kind: fc.constantFrom<DesignKind>(...designKinds.filter((kind) => kind !== "table")),
  points: fc.integer({ min: 1, max: 40 }),
  secondOrder: fc.boolean(),
  trajectories: fc.integer({ min: 1, max: 5 }),
  candidates: fc.constant(0),
});

test("any design over any factors: as large as foretold, inside every range, the same again", () => {
  const factors = fc.array(anyFactor, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyDesign, factors, fc.string({ minLength: 1 }), (design, axes, seed) => {
      const points = pointsOf(design, axes, seed);
      expect(points.length).toBe(designSize(designed(design, axes)));
      expect(points).toEqual(pointsOf(design, axes, seed));
      for (const { values, unit } of points)
        axes.forEach(({ values: listed, whole, low, high, min, max }, f) => {
          const value = values[f];
          expect(unit[f]).toBeGreaterThanOrEqual(0);
          expect(unit[f]).toBeLessThanOrEqual(1);
          if (listed) expect(listed).toContain(value);
          else {
            expect(value).toBeGreaterThanOrEqual(low ?? min!);
            expect(value).toBeLessThanOrEqual(high ?? max!);
            if (whole) expect(Number.isInteger(value)).toBe(true);
          }
        });
    }),
    { numRuns: process.env.LONG ? 300 : 60 },
  );
});

test("another seed gives another design", () => {
  for (const kind of ["sobol", "latinHypercube", "random", "saltelli"] as const) {
    const at = (seed: string) => pointsOf({ kind, points: 4 }, [factor()], seed)[0].unit;
    expect(at("one"), kind).not.toEqual(at("two"));
  }
});

test("no factor, no point: refused", () => {
  expect(() => pointsOf({ kind: "random", points: 4 }, [])).toThrow("0 points");
  expect(() => pointsOf({ kind: "random", points: 0 }, [factor()])).toThrow("0 points");
});

// Those of version 0.1: a design that joins the list changes the points of none.
const FIRST_KINDS = [
  "grid",
  "latinHypercube",
  "sobol",
  "saltelli",
  "morris",
  "oneAtATime",
  "random",
] as const;

test("the same to the bit on every machine", () => {
  const factors = [
    factor({ base: 0.5, levels: 4 }),
    factor({ low: 0.01, scale: "log", base: 0.5, levels: 4 }),
    factor({
      kind: "distribution",
      distribution: { kind: "normal", mean: 0.4, sd: 0.3 },
      base: 0.5,
      levels: 4,
    }),
    { ...list("a", "b", "c"), base: "b" },
  ];
  const all = FIRST_KINDS.map((kind) =>
    pointsOf({ kind, points: 16, secondOrder: true, trajectories: 4, candidates: 8 }, factors),
  );
  const text = JSON.stringify(all.flat().map(({ values, unit, role, block }) => [values, unit, role, block]));
  // Changes only when a design does, and then every study of old gives other points: say so in the change log.
  expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(
    "18268af42a5e379b3690d8f46b51df7ccad9a55ba6dbd75dde3365472c0e78b9",
  );
});
