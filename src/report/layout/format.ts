import { type Estimate, hasInterval } from "../../compare/estimate.ts";
import type { MeanInterval } from "../../math/mean-interval.ts";
import type { Metric } from "../../model/metrics/metric.ts";
import { NOTHING, tellingDigits } from "./digits.ts";

export type Show = Metric["show"];

const scale = (show: Show): number => (show === "percent" ? 100 : 1);

const usual: Record<Show, number> = { percent: 1, yuan: 0, count: 1, number: 3 };

/** All of them, in percent. */
const ALL = 100;

/** What stands for a figure that is not defined. */
export const UNDEFINED = "—";

/** Decimals for a row of levels: one more where all of them are below one. */
export function levelDecimals(show: Show, estimates: readonly Estimate[]): number {
  const sizes = estimates.map(({ mean }) => Math.abs(mean * scale(show))).filter((size) => size > NOTHING);
  return (
    usual[show] +
    (sizes.length > 0 && Math.max(...sizes) < 1 && (show === "percent" || show === "yuan") ? 1 : 0)
  );
}

/** Decimals for a difference: two digits of its half-width, and more where a bound would be rounded to zero. */
export function differenceDecimals(show: Show, { half, low, high }: MeanInterval): number {
  const width = half * scale(show);
  const wanted = width > NOTHING && width < Infinity ? Math.ceil(-Math.log10(width)) + 1 : 0;
  const digits = Math.min(Math.max(usual[show], wanted), usual[show] + 2);
  return visibleDecimals([low, high], show, digits);
}

/** So many decimals, or more until none of the values is rounded to zero. */
export function visibleDecimals(values: readonly number[], show: Show, digits: number): number {
  const sizes = values
    .map((value) => Math.abs(value * scale(show)))
    .filter((size) => size > NOTHING && size < 1);
  return sizes.some((size) => Number(size.toFixed(digits)) === 0)
    ? visibleDecimals(values, show, digits + 1)
    : digits;
}

/** Whether the interval leaves zero out, by more than the error of adding up. */
export const starred = ({ low, high }: Estimate, show: Show): boolean =>
  low * scale(show) > NOTHING || high * scale(show) < -NOTHING;

/** A figure as it is printed, without its unit; a proper minus sign, and no negative zero. */
export function figure(value: number, show: Show, digits = usual[show]): string {
  if (!Number.isFinite(value)) return UNDEFINED;
  const text = (value * scale(show)).toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/**
 * `mean [low, high]`, the 95 % interval of the mean, in so many digits or as many more as it takes to show; `[—]` where
 * replicates tell none.
 */
export function interval(estimate: Estimate, show: Show, digits = usual[show]): string {
  const { mean, low, high } = estimate;
  if (!Number.isFinite(mean)) return UNDEFINED;
  if (!hasInterval(estimate)) return `${figure(mean, show, digits)} [—]`;
  const ends = [low * scale(show), high * scale(show)];
  // A share near all of them is told as one near none is.
  const left = show === "percent" ? ends.map((end) => ALL - end) : ends;
  const enough = Math.max(tellingDigits(ends, digits), tellingDigits(left, digits));
  const spelt = (value: number): string => figure(value, show, enough);
  return `${spelt(mean)} [${spelt(low)}, ${spelt(high)}]`;
}

/** `p10 … p90`, the spread over replicates. */
export const spread = ({ p10, p90 }: Estimate, show: Show, digits?: number): string =>
  Number.isFinite(p10) ? `${figure(p10, show, digits)} … ${figure(p90, show, digits)}` : UNDEFINED;

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
