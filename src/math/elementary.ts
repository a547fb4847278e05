// Elementary functions that give the same bits on every JavaScript engine: the language leaves Math.exp, log
// and pow to the implementation, but not + - * / and sqrt. Tables after Tang (1989, 1990), ACM Transactions on
// Mathematical Software 15(2) and 16(4).

import { type Doubles, doubles, type f64, highWord, type i32, toWhole } from "./machine.ts";
import { rootsOfTwo } from "./roots-of-two.ts";

const ln2 = Math.LN2;

// Table index 0 is 2^-1074, the smallest number; every entry is exact.
const powersOfTwo = tableOfPowers();
const centres = tableOfCentres();

function tableOfPowers(): Doubles {
  const table = doubles(2098);
  let value: f64 = 1;
  for (let k = 1074; k < 2098; k++) {
    table[k] = value;
    value *= 2;
  }
  value = 1;
  for (let k = 1073; k >= 0; k--) {
    value /= 2;
    table[k] = value;
  }
  return table;
}

// For m in [0.6875, 1.375): a short c next to m, 1 / c and log c, the last as 2 atanh((c - 1) / (c + 1)).
function tableOfCentres(): Doubles {
  const table = doubles(384);
  for (let j = 0; j < 128; j++) {
    const place: f64 = j;
    const c = j < 80 ? (176 + place) / 256 : (48 + place) / 128;
    const s = (c - 1) / (c + 1);
    let tail: f64 = 0;
    for (let n: f64 = 41; n > 1; n -= 2) tail = s * s * (1 / n + tail);
    table[3 * j] = c;
    table[3 * j + 1] = 1 / c;
    table[3 * j + 2] = 2 * (s + s * tail);
  }
  return table;
}

/** e^x. Relative error below 1e-15 where the result is a normal number; NaN in, NaN out. */
export function exp(x: number): number {
  if (!(x >= -708 && x <= 709)) return expFar(x);
  // x = n ln2 / 64 + r, |r| <= ln2 / 128. Adding and taking away 1.5 2^52 rounds to an integer; the first
  // part of ln2 / 64 is short, so that n times it is exact.
  const n = x * 92.33248261689366 + 6755399441055744 - 6755399441055744;
  const r = x - n * 0.010830424695996044 - n * 2.5310172166650877e-13;
  const k = toWhole(n);
  const r2 = r * r;
  const root = rootsOfTwo[k & 63];
  const tail = r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
  return (root + root * tail) * powersOfTwo[(k >> 6) + 1074];
}

function expFar(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (!(x >= -745.1332191019412)) return x < 0 ? 0 : NaN;
  return exp(x / 2) * exp(x / 2);
}

/** Natural logarithm. Relative error below 1e-15; -Infinity at 0, NaN below and for NaN. */
export function log(x: number): number {
  const high = highWord(x);
  if (high < 0x00100000 || high >= 0x7ff00000) return logFar(x);
  // x = 2^k m; m - c is exact and |m - c| / c <= 1 / 256.
  const offset: i32 = high - 0x3fe5f000;
  const k = offset >> 20;
  const j = ((offset >> 13) & 127) * 3;
  const r = (x * powersOfTwo[1074 - k] - centres[j]) * centres[j + 1];
  const r2 = r * r;
  return k * ln2 + (centres[j + 2] + (r + r2 * (r * (1 / 3) - 0.5 + r2 * (r * 0.2 - 0.25 - r2 * (1 / 6)))));
}

function logFar(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  return log(x * 18014398509481984) - 54 * ln2;
}

/** 1 / (1 + e^-x), in [0, 1]. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** base^exponent for base >= 0 (NaN below). Relative error below 1e-15 (1 + |exponent log base|). */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : exp(exponent * log(base));
}

/**
 * Inverse of the standard normal distribution function, relative error below 2e-15; NaN outside [0, 1].
 * Algorithm AS 241, PPND16: Wichura (1988), Applied Statistics 37(3), 477-484.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  const r = 0.180625 - q * q;
  if (!(r >= 0)) return normalQuantileTail(p);
  const r2 = r * r;
  const r4 = r2 * r2;
  const above =
    3.3871328727963665 +
    r * 133.14166789178438 +
    r2 * (1971.5909503065513 + r * 13731.69376550946) +
    r4 * (45921.95393154987 + r * 67265.7709270087 + r2 * (33430.57558358813 + r * 2509.0809287301227));
  const below =
    1 +
    r * 42.31333070160091 +
    r2 * (687.1870074920579 + r * 5394.196021424751) +
    r4 * (21213.794301586597 + r * 39307.89580009271 + r2 * (28729.085735721943 + r * 5226.495278852546));
  return (q * above) / below;
}

function normalQuantileTail(p: number): number {
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const distance = Math.sqrt(-log(p < 0.5 ? p : 1 - p));
  const size = distance <= 5 ? nearTail(distance - 1.6) : farTail(distance - 5);
  return p < 0.5 ? -size : size;
}

function nearTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const above =
    1.4234371107496835 +
    r * 4.630337846156546 +
    r2 * (5.769497221460691 + r * 3.6478483247632045) +
    r4 *
      (1.2704582524523684 + r * 0.2417807251774506 + r2 * (0.022723844989269184 + r * 0.0007745450142783414));
  const below =
    1 +
    r * 2.053191626637759 +
    r2 * (1.6763848301838038 + r * 0.6897673349851) +
    r4 *
      (0.14810397642748008 +
        r * 0.015198666563616457 +
        r2 * (0.0005475938084995345 + r * 1.0507500716444169e-9));
  return above / below;
}

function farTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const above =
    6.657904643501103 +
    r * 5.463784911164114 +
    r2 * (1.7848265399172913 + r * 0.29656057182850487) +
    r4 *
      (0.026532189526576124 +
        r * 0.0012426609473880784 +
        r2 * (2.7115555687434876e-5 + r * 2.0103343992922881e-7));
  const below =
    1 +
    r * 0.599832206555888 +
    r2 * (0.1369298809227358 + r * 0.014875361290850615) +
    r4 *
      (0.0007868691311456133 +
        r * 1.8463183175100548e-5 +
        r2 * (1.421511758316446e-7 + r * 2.0442631033899397e-15));
  return above / below;
}

/**
 * Standard normal distribution function, absolute error below 1e-15 and in the lower tail relative error below 1e-8;
 * NaN in, NaN out. Hart et al. (1968), Computer Approximations, function 5666.
 */
export function normalDistribution(x: number): number {
  const tail = upperTail(Math.abs(x));
  return x > 0 ? 1 - tail : tail;
}

// Beyond 5√2 a continued fraction; at 39 the tail is 0 in a double.
function upperTail(x: number): number {
  if (x > 39) return 0;
  const density = exp((-x * x) / 2);
  if (x >= 7.07106781186547)
    return density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
  const above =
    220.206867912376 +
    x *
      (221.213596169931 +
        x *
          (112.079291497871 +
            x *
              (33.912866078383 + x * (6.37396220353165 + x * (0.700383064443688 + x * 0.0352624965998911)))));
  const below =
    440.413735824752 +
    x *
      (793.826512519948 +
        x *
          (637.333633378831 +
            x *
              (296.564248779674 +
                x *
                  (86.7807322029461 +
                    x * (16.064177579207 + x * (1.75566716318264 + x * 0.0883883476483184))))));
  return (density * above) / below;
}
