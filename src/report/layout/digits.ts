import { extent } from "../../math/extent.ts";

/** So many digits after the point that values of this spread can be told apart. */
export function decimalsFor(values: readonly number[], significant = 2): number {
  const finite = values.filter(Number.isFinite);
  const [least, most] = extent(finite);
  const wide = finite.length > 1 ? most - least : Math.abs(finite[0] ?? 1);
  if (!(wide > 0)) return 2;
  return Math.min(6, Math.max(0, significant - 1 - Math.floor(Math.log10(wide / 2))));
}

/** What is smaller is zero to a reader. */
export const NOTHING = 1e-9;

/** Ends of an interval that are this share of the larger apart are two numbers to a reader. */
const APART = 0.1;

/**
 * So many digits after the point, or more until an interval that is not nil is not rounded to zero, nor one that is wide for
 * its size to a single number.
 */
export function tellingDigits(ends: readonly number[], digits: number): number {
  const size = Math.max(...ends.map(Math.abs));
  if (!(size > NOTHING) || size === Number.POSITIVE_INFINITY) return digits;
  const rounded = ends.map((end) => Number(end.toFixed(digits)));
  const isNil = rounded.every((end) => end === 0);
  const [least, most] = extent(ends);
  const isOne = most - least > APART * size && rounded.every((end) => end === rounded[0]);
  return isNil || isOne ? tellingDigits(ends, digits + 1) : digits;
}

/** `value [low, high]` in so many digits, or in more where the interval would be rounded to nil; `[—]` where there is none. */
export function fixedInterval(
  { value, low, high }: { value: number; low: number; high: number },
  digits: number,
  times = 1,
): string {
  if (!Number.isFinite(value)) return fixed(value, digits);
  const ends = [low * times, high * times];
  const enough = tellingDigits(ends, digits);
  const spelt = (each: number): string => fixed(each, enough);
  const isNone = low === high || ends.every((end) => Math.abs(end) <= NOTHING);
  const range = isNone || !ends.every(Number.isFinite) ? "—" : ends.map(spelt).join(", ");
  return `${spelt(value * times)} [${range}]`;
}

/** With a proper minus sign, no negative zero, and thousands apart; "—" where undefined. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "—";
  const [whole, part] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** As few digits as three significant ones need. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "—";
  const size = Math.abs(value);
  if (size >= 1e4) return fixed(Math.round(value), 0);
  const rounded = Number(value.toPrecision(3));
  const digits = String(Math.abs(rounded)).split(".")[1]?.length ?? 0;
  return size > 0 && size < 1e-4 ? value.toExponential(1).replace("-", "−") : fixed(rounded, digits);
}
