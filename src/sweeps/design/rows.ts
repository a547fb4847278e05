import type { Factor } from "../factor/factor.ts";
import { sampled } from "../factor/factor-value.ts";
import type { Row } from "./design.ts";

/** Points from places between 0 and 1, one column a factor. */
export function* fromColumns(factors: readonly Factor[], columns: readonly Float64Array[]): Generator<Row> {
  const at = factors.map(sampled);
  for (let k = 0; k < columns[0].length; k++) {
    const unit = columns.map((column) => column[k]);
    yield { values: unit.map((place, f) => at[f](place)), unit, role: "", block: 0 };
  }
}

/** Points from places between 0 and 1 that have their part in a scheme. */
export function* fromUnits(factors: readonly Factor[], parts: Iterable<Omit<Row, "values">>): Generator<Row> {
  const at = factors.map(sampled);
  for (const part of parts) yield { values: part.unit.map((place, f) => at[f](place)), ...part };
}
