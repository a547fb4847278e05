// What is vectorised by hand: Threefry in twice four lanes; in two e^x, the Hessian of a scorecard, four rows together, and the normal quantile where it lies in the middle.
import { exp, logistic, normalQuantile } from "../../src/math/elementary";
import { type Bytes, type Doubles, doubles, type Singles, type Wholes } from "../../src/math/machine";
import { rootsOfTwo } from "../../src/math/roots-of-two";
import { fillUniforms, uniform } from "../../src/math/threefry";

@inline function turn(x: v128, by: i32): v128 { return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by)); }

@inline function uniformOf(words: v128): v128 {
  // Two doubles at a time: (word + .5) 2^-32, below one as a single.
  const half = f64x2.splat(0.5), scale = f64x2.splat(2.3283064365386963e-10), most = f64x2.splat(0.999999940395355224609375);
  const low = f64x2.pmin(most, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(words), half), scale));
  const up = v128.shuffle<i32>(words, words, 2, 3, 2, 3);
  const high = f64x2.pmin(most, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(up), half), scale));
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

let x: v128, y: v128, z: v128, w: v128;

/** Leaves in x and y the two words of the draws for four ids, and in z and w those for the next four: each chain alone would wait for itself. */
@inline function drawEight(ids: Wholes, i: i32, k0: i32, k1: i32): void {
  const s0 = i32x4.splat(k0), s1 = i32x4.splat(k1), k2: i32 = 0x1bd11bda ^ k0 ^ k1, s2 = i32x4.splat(k2);
  const one = i32x4.splat(k2 + 1), two = i32x4.splat(k0 + 2), three = i32x4.splat(k1 + 3), four = i32x4.splat(k2 + 4), five = i32x4.splat(k0 + 5);
  const at = changetype<usize>(ids) + (<usize>i << 2);
  let a = i32x4.add(v128.load(at), s0);
  let b = s1;
  let c = i32x4.add(v128.load(at + 16), s0);
  let d = s1;
  a = i32x4.add(a, b); b = v128.xor(turn(b, 13), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 13), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 15), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 15), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 26), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 26), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 6), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 6), c);
  a = i32x4.add(a, s1); b = i32x4.add(b, one); c = i32x4.add(c, s1); d = i32x4.add(d, one);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 17), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 17), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 29), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 29), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 16), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 16), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 24), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 24), c);
  a = i32x4.add(a, s2); b = i32x4.add(b, two); c = i32x4.add(c, s2); d = i32x4.add(d, two);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 13), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 13), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 15), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 15), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 26), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 26), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 6), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 6), c);
  a = i32x4.add(a, s0); b = i32x4.add(b, three); c = i32x4.add(c, s0); d = i32x4.add(d, three);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 17), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 17), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 29), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 29), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 16), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 16), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 24), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 24), c);
  a = i32x4.add(a, s1); b = i32x4.add(b, four); c = i32x4.add(c, s1); d = i32x4.add(d, four);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 13), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 13), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 15), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 15), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 26), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 26), c);
  a = i32x4.add(a, b); b = v128.xor(turn(b, 6), a); c = i32x4.add(c, d); d = v128.xor(turn(d, 6), c);
  a = i32x4.add(a, s2); b = i32x4.add(b, five); c = i32x4.add(c, s2); d = i32x4.add(d, five);
  x = a;
  y = b;
  z = c;
  w = d;
}

export function uniforms(count: i32, ids: Wholes, first: Singles, second: Singles, k0: i32, k1: i32): void {
  let i = 0;
  for (; i + 7 < count; i += 8) {
    drawEight(ids, i, k0, k1);
    const one = changetype<usize>(first) + (<usize>i << 2), two = changetype<usize>(second) + (<usize>i << 2);
    v128.store(one, uniformOf(x));
    v128.store(two, uniformOf(y));
    v128.store(one + 16, uniformOf(z));
    v128.store(two + 16, uniformOf(w));
  }
  const done = <usize>i << 2;
  if (i < count)
    fillUniforms(k0, k1, changetype<Wholes>(changetype<usize>(ids) + done), count - i, changetype<Singles>(changetype<usize>(first) + done), changetype<Singles>(changetype<usize>(second) + done));
}

/** Four uniforms, doubles, from the first words of as many draws. */
@inline function storeUniforms(at: usize, words: v128): void {
  const half = f64x2.splat(0.5), scale = f64x2.splat(2.3283064365386963e-10);
  v128.store(at, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(words), half), scale));
  v128.store(at + 16, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(v128.shuffle<i32>(words, words, 2, 3, 2, 3)), half), scale));
}

export function draws(count: i32, ids: Wholes, drawn: Doubles, k0: i32, k1: i32): void {
  let i = 0;
  for (; i + 7 < count; i += 8) {
    drawEight(ids, i, k0, k1);
    const at = changetype<usize>(drawn) + (<usize>i << 3);
    storeUniforms(at, x);
    storeUniforms(at + 32, z);
  }
  for (; i < count; i++) drawn[i] = uniform(k0, k1, ids[i], 0);
}

export function normals(count: i32, ids: Wholes, drawn: Doubles, k0: i32, k1: i32): void {
  draws(count, ids, drawn, k0, k1);
  let i = 0;
  for (; i + 1 < count; i += 2) {
    const at = changetype<usize>(drawn) + (<usize>i << 3);
    v128.store(at, quantiles(v128.load(at)));
  }
  if (i < count) drawn[i] = normalQuantile(drawn[i]);
}

@inline function both(x: v128): bool { return v128.all_true<i64>(x); }

/** N(u) of two uniforms. */
@inline function quantiles(p: v128): v128 {
  const q = f64x2.sub(p, f64x2.splat(0.5));
  const r = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  // Term by term in the order of src/math/elementary.ts.
  const above = f64x2.add(
    f64x2.add(
      f64x2.add(f64x2.splat(3.3871328727963665), f64x2.mul(r, f64x2.splat(133.14166789178438))),
      f64x2.mul(r2, f64x2.add(f64x2.splat(1971.5909503065513), f64x2.mul(r, f64x2.splat(13731.69376550946))))),
    f64x2.mul(r4, f64x2.add(
      f64x2.add(f64x2.splat(45921.95393154987), f64x2.mul(r, f64x2.splat(67265.7709270087))),
      f64x2.mul(r2, f64x2.add(f64x2.splat(33430.57558358813), f64x2.mul(r, f64x2.splat(2509.0809287301227)))))));
  const below = f64x2.add(
    f64x2.add(
      f64x2.add(f64x2.splat(1), f64x2.mul(r, f64x2.splat(42.31333070160091))),
      f64x2.mul(r2, f64x2.add(f64x2.splat(687.1870074920579), f64x2.mul(r, f64x2.splat(5394.196021424751))))),
    f64x2.mul(r4, f64x2.add(
      f64x2.add(f64x2.splat(21213.794301586597), f64x2.mul(r, f64x2.splat(39307.89580009271))),
      f64x2.mul(r2, f64x2.add(f64x2.splat(28729.085735721943), f64x2.mul(r, f64x2.splat(5226.495278852546)))))));
  const middle = f64x2.div(f64x2.mul(q, above), below);
  const central = f64x2.ge(r, f64x2.splat(0));
  if (both(central)) return middle;
  // A lane in a tail goes by itself.
  const first = i64x2.extract_lane(central, 0) ? f64x2.extract_lane(middle, 0) : normalQuantile(f64x2.extract_lane(p, 0));
  const second = i64x2.extract_lane(central, 1) ? f64x2.extract_lane(middle, 1) : normalQuantile(f64x2.extract_lane(p, 1));
  return f64x2.replace_lane(f64x2.splat(first), 1, second);
}

/** e^x of two numbers, term by term as src/math/elementary.ts has it; 2^n is put together from its bits. */
@inline function exps(v: v128): v128 {
  if (!both(v128.and(f64x2.ge(v, f64x2.splat(-708)), f64x2.le(v, f64x2.splat(709)))))
    return f64x2.replace_lane(f64x2.splat(exp(f64x2.extract_lane(v, 0))), 1, exp(f64x2.extract_lane(v, 1)));
  const whole = f64x2.splat(6755399441055744);
  const n = f64x2.sub(f64x2.add(f64x2.mul(v, f64x2.splat(92.33248261689366)), whole), whole);
  const r = f64x2.sub(f64x2.sub(v, f64x2.mul(n, f64x2.splat(0.010830424695996044))), f64x2.mul(n, f64x2.splat(2.5310172166650877e-13)));
  const k = i32x4.trunc_sat_f64x2_s_zero(n);
  const r2 = f64x2.mul(r, r);
  const tail = f64x2.add(r, f64x2.mul(r2, f64x2.add(
    f64x2.add(f64x2.splat(0.5), f64x2.mul(r, f64x2.splat(1.0 / 6))),
    f64x2.mul(r2, f64x2.add(f64x2.splat(1.0 / 24), f64x2.mul(r, f64x2.splat(1.0 / 120)))))));
  const root = f64x2.replace_lane(f64x2.splat(rootsOfTwo[i32x4.extract_lane(k, 0) & 63]), 1, rootsOfTwo[i32x4.extract_lane(k, 1) & 63]);
  const power = i64x2.shl(i64x2.add(i64x2.extend_low_i32x4_s(i32x4.shr_s(k, 6)), i64x2.splat(1023)), 52);
  return f64x2.mul(f64x2.add(root, f64x2.mul(root, tail)), power);
}

@inline function singles(at: Singles, i: i32): v128 { return f64x2.promote_low_f32x4(v128.load64_zero(changetype<usize>(at) + (<usize>i << 2))); }
@inline function keep(at: Singles, i: i32, x: v128): void { v128.store64_lane(changetype<usize>(at) + (<usize>i << 2), f32x4.demote_f64x2_zero(x), 0); }

export function persist(count: i32, news: Singles, fortune: Singles, persistence: f64, spread: f64): void {
  let i = 0;
  for (; i + 1 < count; i += 2)
    keep(fortune, i, f64x2.add(f64x2.mul(f64x2.splat(persistence), singles(fortune, i)), f64x2.mul(f64x2.splat(spread), quantiles(singles(news, i)))));
  if (i < count) fortune[i] = persistence * fortune[i] + spread * normalQuantile(news[i]);
}

export function pass(count: i32, persistent: Singles, fortune: Singles, share: f64, spread: f64, drift: f64): void {
  let i = 0;
  for (; i + 1 < count; i += 2) {
    const x = f64x2.sub(f64x2.add(f64x2.mul(f64x2.splat(share), singles(persistent, i)), f64x2.mul(f64x2.splat(spread), quantiles(singles(fortune, i)))), f64x2.splat(drift));
    keep(fortune, i, exps(x));
  }
  if (i < count) fortune[i] = exp(share * persistent[i] + spread * normalQuantile(fortune[i]) - drift);
}

/** into[b] += weighted · shown[b], b from 0 to `last`. */
@inline function addRow(into: usize, shown: usize, weighted: f64, last: i32): void {
  const both = f64x2.splat(weighted);
  let b = 0;
  for (; b < last; b += 2) {
    const at = <usize>b << 3;
    v128.store(into + at, f64x2.add(v128.load(into + at), f64x2.mul(both, v128.load(shown + at))));
  }
  const at = <usize>b << 3;
  if (b === last) store<f64>(into + at, load<f64>(into + at) + weighted * load<f64>(shown + at));
}

/** Rows of a sample that go over the Hessian together, and features up to which they do. */
const ROWS: i32 = 4, WIDEST: i32 = 32;
const NEXT: usize = 8 * WIDEST;
const block = doubles(ROWS * WIDEST);

/** into[b] += w · x[b] for each of the four rows x of the block in turn, b from 0 to `last`. */
@inline function addBlock(into: usize, w0: f64, w1: f64, w2: f64, w3: f64, last: i32): void {
  const first = f64x2.splat(w0), second = f64x2.splat(w1), third = f64x2.splat(w2), fourth = f64x2.splat(w3);
  let x = changetype<usize>(block);
  let b = 0;
  for (; b < last; b += 2) {
    let sum = f64x2.add(v128.load(into), f64x2.mul(first, v128.load(x)));
    sum = f64x2.add(sum, f64x2.mul(second, v128.load(x + NEXT)));
    sum = f64x2.add(sum, f64x2.mul(third, v128.load(x + 2 * NEXT)));
    v128.store(into, f64x2.add(sum, f64x2.mul(fourth, v128.load(x + 3 * NEXT))));
    into += 16;
    x += 16;
  }
  if (b === last)
    store<f64>(into, load<f64>(into) + w0 * load<f64>(x) + w1 * load<f64>(x + NEXT) + w2 * load<f64>(x + 2 * NEXT) + w3 * load<f64>(x + 3 * NEXT));
}

/** Four rows from row `i` on, of at most `WIDEST` features. */
function addLossesOfFour(i: i32, features: Singles, labels: Bytes, coefficients: Doubles, gradient: Doubles, hessian: Doubles, width: i32, stride: i32): void {
  const row = i * stride;
  let e0: f64 = 0, e1: f64 = 0, e2: f64 = 0, e3: f64 = 0;
  for (let a = 0; a < width; a++) {
    const x0 = features[row + a], x1 = features[row + stride + a], x2 = features[row + 2 * stride + a], x3 = features[row + 3 * stride + a];
    const slope = coefficients[a];
    e0 += x0 * slope;
    e1 += x1 * slope;
    e2 += x2 * slope;
    e3 += x3 * slope;
    block[a] = x0;
    block[WIDEST + a] = x1;
    block[2 * WIDEST + a] = x2;
    block[3 * WIDEST + a] = x3;
  }
  const p0 = logistic(e0), p1 = logistic(e1), p2 = logistic(e2), p3 = logistic(e3);
  const r0 = <f64>labels[i] - p0, r1 = <f64>labels[i + 1] - p1, r2 = <f64>labels[i + 2] - p2, r3 = <f64>labels[i + 3] - p3;
  const w0 = p0 * (1 - p0), w1 = p1 * (1 - p1), w2 = p2 * (1 - p2), w3 = p3 * (1 - p3);
  for (let a = 0; a < width; a++) {
    const x0 = block[a], x1 = block[WIDEST + a], x2 = block[2 * WIDEST + a], x3 = block[3 * WIDEST + a];
    const into = changetype<usize>(hessian) + (<usize>(a * width) << 3), x = changetype<usize>(block);
    if (x0 !== 0 && x1 !== 0 && x2 !== 0 && x3 !== 0) {
      gradient[a] = gradient[a] + r0 * x0 + r1 * x1 + r2 * x2 + r3 * x3;
      addBlock(into, w0 * x0, w1 * x1, w2 * x2, w3 * x3, a);
      continue;
    }
    if (x0 !== 0) { gradient[a] += r0 * x0; addRow(into, x, w0 * x0, a); }
    if (x1 !== 0) { gradient[a] += r1 * x1; addRow(into, x + NEXT, w1 * x1, a); }
    if (x2 !== 0) { gradient[a] += r2 * x2; addRow(into, x + 2 * NEXT, w2 * x2, a); }
    if (x3 !== 0) { gradient[a] += r3 * x3; addRow(into, x + 3 * NEXT, w3 * x3, a); }
  }
}

export function addLosses(count: i32, features: Singles, labels: Bytes, coefficients: Doubles, shown: Doubles, gradient: Doubles, hessian: Doubles, width: i32, stride: i32): void {
  let i = 0;
  if (width <= WIDEST) for (; i + ROWS <= count; i += ROWS) addLossesOfFour(i, features, labels, coefficients, gradient, hessian, width, stride);
  if (i > 0) for (let a = 0; a < width; a++) shown[a] = block[3 * WIDEST + a];
  for (; i < count; i++) {
    const row = i * stride;
    let eta: f64 = 0;
    for (let a = 0; a < width; a++) {
      shown[a] = features[row + a];
      eta += shown[a] * coefficients[a];
    }
    const chance = logistic(eta);
    const residual = <f64>labels[i] - chance;
    const weight = chance * (1 - chance);
    for (let a = 0; a < width; a++) {
      if (shown[a] === 0) continue;
      gradient[a] += residual * shown[a];
      addRow(changetype<usize>(hessian) + (<usize>(a * width) << 3), changetype<usize>(shown), weight * shown[a], a);
    }
  }
}
