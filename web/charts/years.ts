import { chartText } from "./chart-text.ts";
import type { Horizontal } from "./frame.ts";

/** Points of a yearly or quarterly measure: `perYear` of them a year, the first at the end of its year or quarter. */
export function yearsAxis(count: number, perYear: 1 | 4, room: number): Horizontal {
  const years = Math.floor(count / perYear);
  const every = Math.max(1, Math.ceil((years * 22) / Math.max(1, room)));
  const ticks = [];
  for (let year = 1; year <= years; year++) {
    // In equal steps from the first on, whether or not they meet the last.
    if ((year - 1) % every !== 0) continue;
    // The unit stands at the first: bare numbers follow.
    ticks.push({ k: year * perYear - 1, text: year === 1 ? chartText.value.year(1) : String(year) });
  }
  return { count, ticks };
}

/** The name of a point. */
export const pointName = (k: number, perYear: 1 | 4): string =>
  perYear === 1 ? chartText.value.year(k + 1) : chartText.value.season(Math.floor(k / 4) + 1, (k % 4) + 1);
