import { type Database, named } from "./database.ts";
import { columnsText, metricColumns, metricRow } from "./table-columns.ts";

/** The table of what the kept metrics are called, and in what unit they are, for whoever reads a store elsewhere. */
const METRICS = "metrics";

/** Makes and fills the table; of a lender's account the name is the figure's, beside the lender in the metric's own. */
export async function fillMetrics(
  { connection }: Pick<Database, "connection">,
  metrics: readonly string[],
): Promise<void> {
  await connection.run(`create table ${METRICS} (${columnsText(metricColumns, named)})`);
  for (const metric of metrics)
    await connection.run(`insert into ${METRICS} values ($1, $2, $3, $4, $5)`, metricRow(metric));
}
