import type { Estimate } from "../estimate.ts";
import type { Metric } from "../metrics/metric.ts";

export type Show = Metric["show"];

const scale = (show: Show): number => (show === "percent" ? 100 : 1);

const usual: Record<Show, number> = { percent: 1, yuan: 0, number: 3 };

/** What stands for a figure that is not defined. */
export const UNDEFINED = "—";

/** Decimals for a row of levels: one more where all of them are below one. */
export function levelDecimals(show: Show, estimates: readonly Estimate[]): number {
  const sizes = estimates.map(({ mean }) => Math.abs(mean * scale(show))).filter((size) => size > 1e-9);
  return usual[show] + (sizes.length > 0 && Math.max(...sizes) < 1 && show !== "number" ? 1 : 0);
}

/** Decimals for a difference: two digits of its half-width, so that rounding never hides a side of zero. */
export function differenceDecimals(show: Show, { half }: Estimate): number {
  const width = half * scale(show);
  if (!(width > 1e-9 && width < Infinity)) return usual[show];
  return Math.min(Math.max(usual[show], Math.ceil(-Math.log10(width)) + 1), usual[show] + 2);
}

/** A figure as it is printed, without its unit; a proper minus sign, and no negative zero. */
export function figure(value: number, show: Show, digits = usual[show]): string {
  if (!Number.isFinite(value)) return UNDEFINED;
  const text = (value * scale(show)).toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** `mean [low, high]`, the 95 % interval of the mean. */
export function interval({ mean, low, high }: Estimate, show: Show, digits?: number): string {
  if (!Number.isFinite(mean)) return UNDEFINED;
  const range = Number.isFinite(low)
    ? `[${figure(low, show, digits)}, ${figure(high, show, digits)}]`
    : "[—]";
  return `${figure(mean, show, digits)} ${range}`;
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
