import fc from "fast-check";
import { expect, it } from "vitest";
import { older } from "../../web/browser/older-functions.ts";

const { at, findLast, findLastIndex } = older.list;
const place = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.constantFrom(0.5, -1.9, Number.NaN, Infinity));
const numbers = fc.array(fc.integer(), { maxLength: 10 });

it("finds places from both ends as browsers of today do", () => {
  fc.assert(
    fc.property(numbers, fc.string({ maxLength: 8 }), place, (list, text, i) => {
      expect(at.call(list, i)).toBe(list.at(i));
      expect(at.call(Float64Array.from(list), i)).toBe(Float64Array.from(list).at(i));
      expect(at.call(text as never, i)).toBe(text.at(i));
    }),
  );
});

it("finds the last that fits", () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const even = (value: unknown): boolean => (value as number) % 2 === 0;
      expect(findLast.call(list, even)).toBe(list.findLast(even));
      expect(findLastIndex.call(list, even)).toBe(list.findLastIndex(even));
    }),
  );
});

it("copies plain trees, tables and what they share", () => {
  const shared = { list: [1, undefined, null] };
  const ring: Record<string, unknown> = { shared, again: shared, held: Float64Array.of(1, NaN) };
  ring.itself = ring;
  const whole = { ring, map: new Map([["a", new Set([1])]]), raw: Uint8Array.of(1, 2).buffer };
  const copy = older.structuredClone(whole);
  expect(copy).toEqual(structuredClone(whole));
  expect(copy.ring).not.toBe(ring);
  expect(copy.ring.again).toBe(copy.ring.shared);
  expect(copy.ring.itself).toBe(copy.ring);
});

it("copies a key named __proto__, which is set nowhere", () => {
  const named = JSON.parse('{ "__proto__": { "a": 1 }, "b": 2 }') as object;
  const copy = older.structuredClone(named);
  expect(Object.keys(copy)).toEqual(["__proto__", "b"]);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

it("copies any plain value as browsers of today do", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(older.structuredClone(value)).toEqual(structuredClone(value));
    }),
  );
});

it("ends with the first signal that ends, or at once", () => {
  const [one, two] = [new AbortController(), new AbortController()];
  const any = older.anySignal([one.signal, two.signal]);
  expect(any.aborted).toBe(false);
  two.abort();
  expect(any.aborted).toBe(true);
  expect(older.anySignal([two.signal]).aborted).toBe(true);
});
