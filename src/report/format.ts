import type { Estimate } from "../estimate.ts";
import type { Metric } from "../metrics/metric.ts";

export type Show = Metric["show"];

const scale = (show: Show): number => (show === "percent" ? 100 : 1);

const usual: Record<Show, number> = { percent: 1, yuan: 0, number: 3 };

/** What stands for a figure that is not defined. */
export const UNDEFINED = "—";

/** Decimals with which the figures of one row are told apart: two digits of the narrowest half-width. */
export function decimals(show: Show, estimates: readonly Estimate[]): number {
  const halves = estimates
    .map(({ half }) => half * scale(show))
    .filter((half) => half > 1e-9 && half < Infinity);
  if (halves.length === 0) return usual[show];
  const needed = Math.ceil(-Math.log10(Math.min(...halves))) + 1;
  return Math.min(Math.max(usual[show], needed), usual[show] + 1);
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
