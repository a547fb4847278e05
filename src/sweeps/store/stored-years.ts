import type { DuckDBAppender } from "@duckdb/node-api";
import { named } from "./database.ts";
import { headlinesOf } from "./yearly-headlines.ts";

/** The table of headline metrics by year, where a study keeps it. */
export const YEARS = "years";

export const yearColumns = (metrics: readonly string[]): string =>
  [
    "point INTEGER, arm VARCHAR, replicate INTEGER, year INTEGER",
    ...headlinesOf(metrics).map((name) => `${named(name)} DOUBLE`),
  ].join(", ");

export function appendYears(
  to: DuckDBAppender,
  which: (to: DuckDBAppender) => void,
  years: readonly (readonly number[])[],
): void {
  const last = Math.max(0, ...years.map(({ length }) => length));
  for (let year = 1; year <= last; year++) {
    which(to);
    to.appendInteger(year);
    for (const values of years) {
      const value = values[year - 1] ?? Number.NaN;
      if (Number.isNaN(value)) to.appendNull();
      else to.appendDouble(value);
    }
    to.endRow();
  }
}
