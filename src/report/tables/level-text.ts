import { type Estimate, hasInterval } from "../../compare/estimate.ts";
import { countables } from "../../declare/countables.ts";
import { tellingDigits } from "../layout/digits.ts";
import { figure, interval, type Show, spread } from "../layout/format.ts";
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
  // A mean of those at a time, or a sum of chances, is no number of cases.
  if (!counted || !(counted.events > 0) || counted.events >= FEW || !Number.isInteger(counted.events))
    return range;
  return `${range} · ${text.fewOf(figure(counted.events, "count", 0), figure(counted.among, "count", 0))}`;
}
