import { codesHead, codesText } from "../../declare/codes.ts";
import type { Experiment } from "../../experiments/file/experiment.ts";
import { columnUnits } from "../../experiments/sample/column-units.ts";
import { csv } from "../files/csv.ts";

/** What each column of the samples is that were written: unit, names in both languages, and the key of its numbers. */
export function sampleColumnsCsv(
  experiment: Experiment,
  columns: Readonly<Record<string, readonly string[]>>,
): Iterable<string> {
  const rows = Object.entries(columns).flatMap(([sample, names]) =>
    names.map((column) => {
      const { unit, zh, en, codes } = columnUnits(column, experiment, sample);
      return [sample, column, unit, zh, en, ...codesText(codes)];
    }),
  );
  return csv(["sample", "column", "unit", "zh", "en", ...codesHead], rows);
}
