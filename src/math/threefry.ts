/**
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw 2011): two random words from a 64-bit key
 * and a 64-bit counter. Counter-based, so a draw depends on nothing that was drawn before.
 */

const PARITY = 0x1bd11bda;

const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Writes the two words for key (k0, k1) and counter (c0, c1) into `out`. */
// biome-ignore format: one round a line
export function threefry(k0: number, k1: number, c0: number, c1: number, out: Int32Array): void {
  const k2 = PARITY ^ k0 ^ k1;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 6) ^ x0;
  x0 = (x0 + k1) | 0; x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 17) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 29) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 16) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 24) ^ x0;
  x0 = (x0 + k2) | 0; x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 6) ^ x0;
  x0 = (x0 + k0) | 0; x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 17) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 29) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 16) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 24) ^ x0;
  x0 = (x0 + k1) | 0; x1 = (x1 + k2 + 4) | 0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0; x1 = turn(x1, 6) ^ x0;
  x0 = (x0 + k2) | 0; x1 = (x1 + k0 + 5) | 0;
  out[0] = x0;
  out[1] = x1;
}
