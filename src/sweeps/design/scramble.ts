import type { Stream } from "../../math/draw.ts";

const WORD = 2 ** -32;
/** Bits that are turned one by one; those after them belong to one point alone while there are at most 2^20. */
const SINGLE = 20;
const REST = 32 - SINGLE;

/**
 * Owen's nested uniform scrambling (1995): whether a bit is turned is a fair draw of its own for every value of the
 * bits before it, so that a net stays a net and every point is uniform. Returns uniforms in (0, 1).
 */
export function scrambled(column: Uint32Array, luck: Stream): Float64Array {
  // By 2^bit + the bits before it: 0 not drawn yet, 1 left, 2 turned.
  const permutations = new Uint8Array(1 << SINGLE);
  return Float64Array.from(column, (fraction) => {
    let turned = 0;
    for (let bit = 0; bit < SINGLE; bit++) {
      const before = bit === 0 ? 0 : fraction >>> (32 - bit);
      const key = (1 << bit) + before;
      if (permutations[key] === 0) permutations[key] = luck.uniform(before, bit) < 0.5 ? 1 : 2;
      turned = (turned << 1) | (permutations[key] - 1);
    }
    const rest = Math.floor(luck.uniform(fraction >>> REST, SINGLE) * (1 << REST));
    return ((fraction ^ ((turned << REST) | rest)) >>> 0) * WORD + WORD / 2;
  });
}
