import { columnOf, type SampleTable } from "../sample/sample-table.ts";

/** The cluster of each row; nothing where each is one of its own. */
export const clustersOf = (
  table: SampleTable,
  cluster: "village" | "unit" | "none",
): Float64Array | undefined => (cluster === "none" ? undefined : columnOf(table, cluster));
