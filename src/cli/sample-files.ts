import type { Experiment } from "../experiments/file/experiment.ts";
import type { Recorded } from "../experiments/found/findings.ts";
import { columnUnits } from "../experiments/sample/column-units.ts";
import { named, quoted } from "../sweeps/store/database.ts";

/** The files of an experiment's samples. */
export const sampleFiles = ({ samples }: Experiment): string[] =>
  Object.keys(samples).flatMap((name) => Object.keys(formats).map((kind) => `${name}.${kind}`));

/**
 * Writes each sample as CSV and Parquet, a row for each unit (and wave) under its seed. Of the first seed, or with
 * `every` of all. Returns the columns of each sample.
 */
export async function writeSamples(
  results: Pick<Recorded, "samples">,
  experiment: Experiment,
  pathOf: (file: string) => string,
  every: boolean,
): Promise<Record<string, readonly string[]>> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const written: Record<string, readonly string[]> = {};
  try {
    for (const name of Object.keys(experiment.samples)) {
      let columns: readonly string[] = [];
      for await (const { replicate, table } of results.samples(name)) {
        if (!every && replicate > 1) break;
        if (columns.length === 0) {
          columns = Object.keys(table.columns);
          const list = columns.map((column) => `${named(column)} DOUBLE`).join(", ");
          await connection.run(`create table ${named(name)} (seed INTEGER, ${list})`);
        }
        const appender = await connection.createAppender(name);
        for (let row = 0; row < table.rows; row++) {
          appender.appendInteger(replicate);
          for (const column of columns) {
            const value = table.columns[column][row];
            if (Number.isNaN(value)) appender.appendNull();
            else appender.appendDouble(value);
          }
          appender.endRow();
        }
        appender.closeSync();
      }
      written[name] = ["seed", ...columns];
      const whole = columns.filter((column) => columnUnits(column, experiment, name).whole);
      const cast = whole.map((column) => `${named(column)}::INTEGER as ${named(column)}`);
      const fields = cast.length > 0 ? `* replace (${cast.join(", ")})` : "*";
      for (const [kind, format] of Object.entries(formats)) {
        const path = pathOf(`${name}.${kind}`);
        await connection.run(`copy (select ${fields} from ${named(name)}) to ${quoted(path)} (${format})`);
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return written;
}

const formats = { csv: "format csv, header true", parquet: "format parquet, compression snappy" };
