import { type Database, named } from "./database.ts";
import type { Manifest } from "./manifest.ts";
import { columnsText, metricColumns, metricRow } from "./table-columns.ts";

/** The table of what the kept metrics are called, and in what unit they are, for whoever reads a store elsewhere. */
const METRICS = "metrics";

/** Makes and fills the table. */
export async function fillMetrics(
  { connection }: Pick<Database, "connection">,
  { metrics, saved }: Pick<Manifest, "metrics" | "saved">,
): Promise<void> {
  await connection.run(`create table ${METRICS} (${columnsText(metricColumns, named)})`);
  for (const metric of metrics)
    await connection.run(
      `insert into ${METRICS} values ($1, $2, $3, $4, $5)`,
      metricRow(metric, saved.plain),
    );
}
