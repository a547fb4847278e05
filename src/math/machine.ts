/**
 * What kernels and the mathematics below them are written in: the common part of TypeScript and AssemblyScript. This is its
 * meaning in JavaScript; `build/assembly/machine.as` has the same names for WebAssembly, where columns are addresses.
 */

/** A whole number of 32 bits. */
export type i32 = number;
/** A double. */
export type f64 = number;

export type Bytes = Uint8Array;
export type Wholes = Int32Array;
export type Singles = Float32Array;
export type Doubles = Float64Array;

/** A table of whole numbers, all nought. */
export const wholes = (length: i32): Wholes => new Int32Array(length);

/** A table of doubles, all nought. */
export const doubles = (length: i32): Doubles => new Float64Array(length);

/** What is left of a double without its fraction, of which 32 bits are kept. */
export const toWhole = (x: f64): i32 => x | 0;

/** A word read as a number from 0 on. */
export const unsigned = (word: i32): f64 => word >>> 0;

const bits = new Float64Array([1]);
const words = new Int32Array(bits.buffer);
const high = words[1] === 0x3ff00000 ? 1 : 0;

/** Sign, exponent and the first twenty bits of a double. */
export function highWord(x: f64): i32 {
  bits[0] = x;
  return words[high];
}

/** Columns that a kernel only reads. */
export type SeenBytes = ArrayLike<number>;
export type SeenShorts = ArrayLike<number>;
export type SeenWholes = ArrayLike<number>;
export type SeenSingles = ArrayLike<number>;
export type SeenDoubles = ArrayLike<number>;
