import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase85, toBase85 } from "../../web/playing/base85.ts";

test("bytes come back from their text, of any length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = toBase85(bytes);
      expect(fromBase85(text)).toEqual(bytes);
      expect(text).toHaveLength(Math.ceil((5 * bytes.length) / 4));
    }),
  );
  for (const value of [0, 255]) {
    const bytes = new Uint8Array(11).fill(value);
    expect(fromBase85(toBase85(bytes))).toEqual(bytes);
  }
});

test("no letter means anything to a page or a script", () => {
  const every = Uint8Array.from({ length: 4 * 4096 }, (_, at) => (at * 2654435761) >>> 24);
  expect(toBase85(every)).toMatch(/^[(-;=-[\]-~]+$/);
  // "(" is nought: 0x00000001 is one.
  expect(toBase85(Uint8Array.of(0, 0, 0, 1))).toBe("(((()");
});
