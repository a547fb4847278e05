import { type Doubles, doubles, type f64 } from "./machine.ts";

/** 2^(j/64), j from 0 to 63, by the Taylor series: with them e^x takes a short one. */
export const rootsOfTwo = tableOfRoots();

function tableOfRoots(): Doubles {
  const table = doubles(64);
  for (let j = 0; j < 64; j++) {
    const place: f64 = j;
    const x = (place / 64) * Math.LN2;
    let tail: f64 = 1;
    for (let n: f64 = 24; n > 1; n--) tail = 1 + (tail * x) / n;
    table[j] = 1 + x * tail;
  }
  return table;
}
