import type { Manifest } from "../store/manifest.ts";

/** Tables of a study that keeps metrics, in the order in which they are exported. */
const studyTableNames = ["runs", "differences", "events", "points", "names", "factors", "metrics"] as const;
export type StudyTableName = (typeof studyTableNames)[number];

/** The tables that a study has: what points are called and weigh, only where its design says so. */
export function tablesOf({ saved: { study } }: Manifest): StudyTableName[] {
  const { names, weights } = study.design as { names?: unknown; weights?: unknown };
  return studyTableNames.filter((table) => table !== "names" || (names ?? weights) !== undefined);
}
