import type { Estimate } from "../../src/compare/estimate.ts";
import { interval, type Show } from "../../src/report/layout/format.ts";
import { levelText } from "../../src/report/tables/level-text.ts";
import type { Shown } from "../../src/report/tables/shown.ts";

/** Figures of a text with their thousands apart, as everywhere on the page; fractions stay as they are. */
const withThousands = (text: string): string =>
  text.replace(/\d+(\.\d+)?/g, (number) => {
    const [whole, rest] = number.split(".");
    const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    return rest === undefined ? apart : `${apart}.${rest}`;
  });

/** `mean [low, high]` with the digits of the command line, thousands apart. */
export const pageInterval = (estimate: Estimate, show: Show, digits?: number): string =>
  withThousands(interval(estimate, show, digits));

/** What one arm came to, in the same words as the command line. */
export const pageLevel = (
  estimate: Estimate,
  show: Show,
  digits: number,
  spoken: Pick<Shown, "text" | "language">,
): string => withThousands(levelText(estimate, show, digits, spoken).replace("\n", " "));
