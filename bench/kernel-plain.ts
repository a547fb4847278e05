import { purposeHash } from "../src/math/draw.ts";
import { exp, logistic, normalQuantile } from "../src/math/elementary.ts";
import { threefry } from "../src/math/threefry.ts";
import { type Counts, KEY, type Village } from "./kernel-village.ts";

const BELOW_ONE = 1 - 2 ** -24;
const words = new Int32Array(2);

/** The same season as one loop in which nothing is called but the elementary functions. */
// biome-ignore format: four rounds a line
export function plainSeason({ household }: Village, t: number): Counts {
  const { income, skill, saved, debt, poor, everPoor } = household;
  threefry(KEY[0], KEY[1], purposeHash("fortune"), t, words);
  const a0 = words[0], a1 = words[1], a2 = 0x1bd11bda ^ a0 ^ a1;
  threefry(KEY[0], KEY[1], purposeHash("severity"), t, words);
  const b0 = words[0], b1 = words[1], b2 = 0x1bd11bda ^ b0 ^ b1;
  let poorNow = 0, atRisk = 0, relapsed = 0, borrowers = 0;
  for (let i = 0, n = household.count; i < n; i++) {
    let x = (i + a0) | 0, y = a1;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + a1) | 0; y = (y + a2 + 1) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x; x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x; x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + a2) | 0; y = (y + a0 + 2) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + a0) | 0; y = (y + a1 + 3) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x; x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x; x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + a1) | 0; y = (y + a2 + 4) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    const fortune = Math.fround(Math.min((((x + a2) >>> 0) + 0.5) * 2 ** -32, BELOW_ONE));
    const event = Math.fround(Math.min((((y + a0 + 5) >>> 0) + 0.5) * 2 ** -32, BELOW_ONE));
    x = (i + b0) | 0; y = b1;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + b1) | 0; y = (y + b2 + 1) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x; x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x; x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + b2) | 0; y = (y + b0 + 2) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + b0) | 0; y = (y + b1 + 3) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x; x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x; x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + b1) | 0; y = (y + b2 + 4) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x; x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x; x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    const severity = Math.fround(Math.min((((x + b2) >>> 0) + 0.5) * 2 ** -32, BELOW_ONE));

    const able = income[i], skilled = skill[i];
    const earned = able * (0.8 + 0.4 * skilled) * Math.fround(exp(0.35 * normalQuantile(fortune) - 0.06125));
    let cash = saved[i] + earned - (event < 0.08 ? (0.3 + 0.7 * severity) * able : 0);
    let owed = debt[i] * 1.06;
    if (cash < 1 && logistic(0.4 + 1.6 * skilled - 0.9 * (owed / able)) > 0.55) {
      const gap = 1 - cash, lent = Math.min(gap, 1.5);
      cash += lent; owed += lent; borrowers++;
    }
    const surplus = cash > 1 ? 0.4 * (cash - 1) : 0, paid = Math.min(owed, surplus);
    cash -= paid; owed -= paid;
    let eaten = 0.7 + 0.45 * cash;
    if (eaten > cash) eaten = cash;
    if (eaten < 0) eaten = 0;
    cash -= eaten;
    if (cash < 0) { owed -= cash; cash = 0; }
    const isPoor = eaten < 0.75 ? 1 : 0, risk = everPoor[i] & ~poor[i] & 1;
    saved[i] = cash; debt[i] = owed; skill[i] = isPoor ? skilled : skilled + 0.004 * (1 - skilled);
    poor[i] = isPoor; everPoor[i] |= isPoor;
    poorNow += isPoor; atRisk += risk; relapsed += risk & isPoor;
  }
  return [poorNow, atRisk, relapsed, borrowers];
}
