import { type Estimate, hasInterval } from "../../compare/estimate.ts";
import { countables } from "../../declare/countables.ts";
import { tellingDigits } from "../layout/digits.ts";
import { figure, interval, type Show, spread, visibleDecimals } from "../layout/format.ts";
import type { Shown } from "./shown.ts";

/** Below so many cases their number stands beside a share. */
const FEW = 10;

type Spoken = Pick<Shown, "text" | "language">;

/** What one arm came to: the mean with its interval, or of how many there was none, and how many are possible. */
export function levelText(estimate: Estimate, show: Show, digits: number, spoken: Spoken): string {
  const { counted, high } = estimate;
  if (counted?.events !== 0 || !hasInterval(estimate)) return interval(estimate, show, digits);
  const { text, language } = spoken;
  const most = figure(high, show, tellingDigits([0, show === "percent" ? 100 * high : high], digits));
  return text.noneOf(figure(counted.among, "count", 0), countables[counted.of][language], most);
}

/** The spread over replicates, and where they are few, how many cases there were in all of them. */
export function levelSpread(estimate: Estimate, show: Show, digits: number, { text }: Spoken): string {
  const { counted } = estimate;
  const range = spread(estimate, show, digits);
  if (!counted || !(counted.events > 0) || counted.events >= FEW) return range;
  const whole = Math.abs(counted.events - Math.round(counted.events)) < WHOLE;
  const events = figure(counted.events, "number", whole ? 0 : visibleDecimals([counted.events], "number", 1));
  return `${range} · ${text.fewOf(events, figure(counted.among, "count", 0))}`;
}

/** What a whole number may be off by, made of a share and what it is of. */
const WHOLE = 1e-6;
