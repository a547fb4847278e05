import { grouped, signed as signedText } from "../set/amounts.ts";

const TEN = 10;

/** A figure with a tenth where it is small. */
export const one = (value: number): string => grouped(value, Math.abs(value) < TEN ? 1 : 0);
/** The ends of an interval, both as fine as the smaller needs. */
export function ends(low: number, high: number): [low: string, high: string] {
  const digits = Math.min(Math.abs(low), Math.abs(high)) < TEN ? 1 : 0;
  return [grouped(low, digits), grouped(high, digits)];
}
/** With a plus sign where it is positive, once rounded. */
export const signed = (value: number): string => signedText(one(value));
