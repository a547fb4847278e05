import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { draws } from "../../src/kernels/all.ts";
import { signatures } from "../../src/kernels/binaries.ts";
import { bulk } from "../../src/kernels/bulk.ts";
import { type Form, form, use } from "../../src/kernels/memory.ts";
import { sources } from "./sources.ts";

const RUNS = process.env.LONG ? 10_000 : 60;
const forms: readonly Form[] = ["javascript", "scalar", "simd"];

const best = form();
afterAll(() => {
  use(best);
});

test("every kernel is compiled, and every compiled one has its source here", () => {
  expect(Object.keys(signatures).sort()).toEqual(Object.keys(sources).sort());
});

test("this engine has all three forms, and the best is taken", () => {
  expect(forms.map(use)).toEqual([true, true, true]);
  expect(best).toBe("simd");
});

/** What may stand in a column: plain amounts, and the ends of what a column holds. */
const real = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.integer({ min: -5_000_000, max: 50_000_000 }),
  fc.constantFrom(0, -0, 1, 1e-30, 1 - 2 ** -24),
);

/** A group of households: the first ones, and the last that a column holds. */
const group = fc.constantFrom(0, 1, 2 ** 16 - 1);

const columnOf = (kind: string, length: number): fc.Arbitrary<Column> => {
  const of = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(value, { minLength: length, maxLength: length });
  const within = (most: number, least = 0) => of(fc.integer({ min: least, max: most }));
  const name = kind.replace("Seen", "");
  if (name === "Bytes") return within(3).map((values) => Uint8Array.from(values));
  if (name === "Shorts") return of(group).map((values) => Uint16Array.from(values));
  if (name === "Wholes") return within(length - 1).map((values) => Int32Array.from(values));
  if (name === "Singles") return of(real).map((values) => Float32Array.from(values));
  return of(real).map((values) => Float64Array.from(values));
};

type Column = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

/** Features of a card, and values of a row of its sample. */
const WIDTH = 5;
const STRIDE = 7;

/** Columns of other lengths than a kernel's rows, by the place of the parameter. */
const lengths: Readonly<Record<string, Readonly<Record<number, (count: number) => number>>>> = {
  planInputs: { 9: (count) => 4 * count, 10: () => 4, 11: () => 4, 12: () => 16, 13: () => 16 },
  farm: { 15: () => 4, 16: () => 16, 17: () => 16, 19: (count) => 4 * count },
  earn: { 15: () => 4 },
  addLosses: {
    1: (count) => STRIDE * count,
    3: () => WIDTH,
    4: () => WIDTH,
    5: () => WIDTH,
    6: () => WIDTH * WIDTH,
  },
};
/** What a number may be where not any will do. */
const numbers: Readonly<Record<string, Readonly<Record<number, fc.Arbitrary<number>>>>> = {
  planInputs: { 20: group, 21: fc.integer({ min: 0, max: 3 }) },
  measureCapacities: { 6: group },
  farm: { 22: group, 23: fc.integer({ min: 0, max: 3 }) },
  earn: { 22: group },
  spend: { 16: group },
  addLosses: { 7: fc.constant(WIDTH), 8: fc.constant(STRIDE) },
};

const LUCK: ReadonlySet<string> = new Set(["uniforms", "draws", "normals"]);
const ANY_WHOLE = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Arguments of a kernel: the number of rows first, then columns of so many rows and numbers. */
const argumentsOf = (
  name: string,
  counts = fc.integer({ min: 1, max: 11 }),
): fc.Arbitrary<(number | Column)[]> =>
  counts.chain((count) =>
    fc.tuple(
      fc.constant(count),
      ...signatures[name].slice(1).map((kind, k): fc.Arbitrary<number | Column> => {
        const own = numbers[name]?.[k + 1];
        if (own) return own;
        // Luck is drawn by names, which are any whole numbers; elsewhere they are rows.
        if (kind === "SeenWholes" && LUCK.has(name))
          return fc
            .array(ANY_WHOLE, { minLength: count, maxLength: count })
            .map((ids) => Int32Array.from(ids));
        if (kind === "i32") return ANY_WHOLE;
        return kind === "f64"
          ? fc.double({ min: 0, max: 2, noNaN: true })
          : columnOf(kind, lengths[name]?.[k + 1]?.(count) ?? count);
      }),
    ),
  );

const bytesOf = (args: readonly (number | Column)[]): number[][] =>
  args.map((arg) => (typeof arg === "number" ? [] : [...new Uint8Array(arg.buffer)]));

/** More rows than the memory has room for at first. */
const MANY = 20_000;

describe.each(Object.keys(signatures))("%s", (name) => {
  const kernel = bulk(name, sources[name] as (...args: (number | Column)[]) => void);

  /** What the columns hold afterwards, in every form. */
  const madeOf = (args: readonly (number | Column)[]): number[][][] =>
    forms.map((each) => {
      use(each);
      const own = args.map((arg) => (typeof arg === "number" ? arg : arg.slice()));
      kernel(...own);
      return bytesOf(own);
    });

  test("gives the same bits as JavaScript, without vectors and with them", () => {
    fc.assert(
      fc.property(argumentsOf(name), (args) => {
        const [plain, ...compiled] = madeOf(args);
        for (const made of compiled) expect(made).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  test.runIf(process.env.LONG || name === "draws")("also where the memory has to grow", () => {
    const [args = []] = fc.sample(argumentsOf(name, fc.constant(MANY)), { numRuns: 1, seed: 1 });
    const [plain, ...compiled] = madeOf(args);
    for (const made of compiled) expect(made).toEqual(plain);
  });
});

/** What of a memory this test exchanges. */
interface Growing {
  grow(pages: number): number;
}

test("a memory that cannot grow leaves everything to JavaScript, and nothing half written", () => {
  const ids = Int32Array.from({ length: 100 * MANY }, (_, i) => i);
  const drawn = (): Float64Array => {
    const made = new Float64Array(ids.length);
    draws(ids.length, ids, made, 1, 2);
    return made;
  };
  use("javascript");
  const plain = drawn();
  use("simd");
  const { prototype } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: Growing } } })
    .WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = () => {
    throw new RangeError("no room");
  };
  try {
    // Two million numbers: byte by byte, and not one expectation each.
    expect(Buffer.compare(Buffer.from(drawn().buffer), Buffer.from(plain.buffer))).toBe(0);
    expect(form()).toBe("javascript");
  } finally {
    prototype.grow = grow;
  }
});
