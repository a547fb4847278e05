import { figure, type Show } from "../../src/report/layout/format.ts";
import { grouped, percent, signed, yuan } from "../set/numbers.ts";

const TEN_DIGITS = 10;

/** The factor between a value and what is written of it. */
export const scaleOf = (show: Show): number => (show === "percent" ? 100 : 1);

/** A value with its unit, in the language of the page. */
export function written(value: number, show: Show, digits?: number): string {
  if (show === "percent") return percent(value, digits ?? 1);
  if (show === "yuan") return yuan(value, digits ?? 0);
  return grouped(value, digits ?? 1);
}

/** The same without its unit. */
export const bare = (value: number, show: Show, digits?: number): string =>
  show === "percent"
    ? figure(value, "percent", digits ?? 1)
    : grouped(value, digits ?? (show === "yuan" ? 0 : 1));

/** A difference: with its sign and without its unit. */
export const change = (value: number, show: Show, digits?: number): string =>
  signed(bare(value, show, digits));

/** A value in the unit in which it is written, without the dust of its multiplication: what tables and files hold. */
export const inUnit = (value: number, show: Show): number =>
  Number.isFinite(value) ? Number((value * scaleOf(show)).toPrecision(TEN_DIGITS)) : Number.NaN;

/** Decimals of a difference: a small part of a point is not written as nothing. */
export const digitsFor = (value: number, show: Show): number =>
  show === "percent" ? (Math.abs(value) > 0 && Math.abs(value) < 0.0005 ? 2 : 1) : show === "yuan" ? 0 : 2;
