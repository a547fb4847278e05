/**
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw 2011): two random words from a 64-bit key
 * and a 64-bit counter. Counter-based, so a draw depends on nothing that was drawn before.
 */

import {
  type f64,
  type i32,
  type SeenWholes,
  type Singles,
  unsigned,
  type Wholes,
  wholes,
} from "./machine.ts";

const PARITY = 0x1bd11bda;

function turn(x: i32, by: i32): i32 {
  return (x << by) | (x >>> (32 - by));
}

/** Writes the two words for key (k0, k1) and counter (c0, c1) into `out`. */
// biome-ignore format: one round a line
export function threefry(k0: i32, k1: i32, c0: i32, c1: i32, out: Wholes): void {
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

const WORD: f64 = 1 / 4294967296;
const words = wholes(2);

/** A uniform in (0, 1) from the first word for key (k0, k1) and counter (c0, c1). */
export function uniform(k0: i32, k1: i32, c0: i32, c1: i32): f64 {
  threefry(k0, k1, c0, c1, words);
  return (unsigned(words[0]) + 0.5) * WORD;
}

// The largest value below 1 that a single holds: a rounded-up uniform must stay below 1.
const BELOW_ONE: f64 = 1 - 1 / 16777216;

/**
 * Fills two columns with the uniforms of the two words for counters (ids[i], 0). The same words as `threefry`,
 * two counters side by side, since each chain of rounds leaves half of the processor idle.
 */
// biome-ignore format: one round a line
export function fillUniforms(k0: i32, k1: i32, ids: SeenWholes, count: i32, first: Singles, second: Singles): void {
  const k2 = PARITY ^ k0 ^ k1;
  for (let i = 0; i < count; i += 2) {
    const j = i + 1 < count ? i + 1 : i;
    let xa = (ids[i] + k0) | 0;
    let ya = k1 | 0;
    let xb = (ids[j] + k0) | 0;
    let yb = k1 | 0;
    xa = (xa + ya) | 0; ya = turn(ya, 13) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 13) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 15) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 15) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 26) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 26) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 6) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 6) ^ xb;
    xa = (xa + k1) | 0; ya = (ya + k2 + 1) | 0; xb = (xb + k1) | 0; yb = (yb + k2 + 1) | 0;
    xa = (xa + ya) | 0; ya = turn(ya, 17) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 17) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 29) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 29) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 16) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 16) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 24) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 24) ^ xb;
    xa = (xa + k2) | 0; ya = (ya + k0 + 2) | 0; xb = (xb + k2) | 0; yb = (yb + k0 + 2) | 0;
    xa = (xa + ya) | 0; ya = turn(ya, 13) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 13) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 15) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 15) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 26) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 26) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 6) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 6) ^ xb;
    xa = (xa + k0) | 0; ya = (ya + k1 + 3) | 0; xb = (xb + k0) | 0; yb = (yb + k1 + 3) | 0;
    xa = (xa + ya) | 0; ya = turn(ya, 17) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 17) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 29) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 29) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 16) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 16) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 24) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 24) ^ xb;
    xa = (xa + k1) | 0; ya = (ya + k2 + 4) | 0; xb = (xb + k1) | 0; yb = (yb + k2 + 4) | 0;
    xa = (xa + ya) | 0; ya = turn(ya, 13) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 13) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 15) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 15) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 26) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 26) ^ xb;
    xa = (xa + ya) | 0; ya = turn(ya, 6) ^ xa; xb = (xb + yb) | 0; yb = turn(yb, 6) ^ xb;
    xa = (xa + k2) | 0; ya = (ya + k0 + 5) | 0; xb = (xb + k2) | 0; yb = (yb + k0 + 5) | 0;
    first[i] = Math.min((unsigned(xa) + 0.5) * WORD, BELOW_ONE);
    second[i] = Math.min((unsigned(ya) + 0.5) * WORD, BELOW_ONE);
    first[j] = Math.min((unsigned(xb) + 0.5) * WORD, BELOW_ONE);
    second[j] = Math.min((unsigned(yb) + 0.5) * WORD, BELOW_ONE);
  }
}
