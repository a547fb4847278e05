import { describe, expect, test } from "vitest";
import { threefry } from "../../src/math/threefry.ts";

const words = (k0: number, k1: number, c0: number, c1: number): string[] => {
  const out = new Int32Array(2);
  threefry(k0, k1, c0, c1, out);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
};

// The known answers that Random123 publishes for threefry2x32 with 20 rounds.
describe("Threefry-2x32, 20 rounds", () => {
  test.each([
    { name: "zeros", key: [0, 0], counter: [0, 0], answer: ["6b200159", "99ba4efe"] },
    { name: "ones", key: [-1, -1], counter: [-1, -1], answer: ["1cb996fc", "bb002be7"] },
    {
      name: "digits of pi",
      key: [0x13198a2e, 0x03707344],
      counter: [0x243f6a88, 0x85a308d3],
      answer: ["c4923a9c", "483df7a0"],
    },
  ])("known answer: $name", ({ key: [k0, k1], counter: [c0, c1], answer }) => {
    expect(words(k0, k1, c0, c1)).toEqual(answer);
  });

  test("signed and unsigned words are the same words", () => {
    expect(words(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)).toEqual(words(-1, -1, -1, -1));
  });

  test("one bit of the counter changes about half of the bits of the answer", () => {
    let flipped = 0;
    const [a, b] = [new Int32Array(2), new Int32Array(2)];
    for (let c = 0; c < 1000; c++) {
      threefry(7, 11, c << 1, 3, a);
      threefry(7, 11, (c << 1) | 1, 3, b);
      for (let w = 0; w < 2; w++) for (let bit = 0; bit < 32; bit++) flipped += ((a[w] ^ b[w]) >>> bit) & 1;
    }
    expect(flipped / 64_000).toBeCloseTo(0.5, 2);
  });
});
