import type { Estimate } from "../../src/compare/estimate.ts";
import { interval, type Show } from "../../src/report/layout/format.ts";

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
