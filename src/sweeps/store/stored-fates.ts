import type { DuckDBAppender } from "@duckdb/node-api";
import { type FateCounts, type FateKey, fateKeys } from "../../compare/fate-counts.ts";
import type { HouseholdGroup } from "../../compare/group-figures.ts";
import { type Database, named, quoted } from "./database.ts";

/** The table of what became of households, as counts by group, where a study keeps them. */
export const FATES = "fates";

export const fateCountColumns = [
  "point INTEGER, arm VARCHAR, replicate INTEGER",
  `"group" VARCHAR`,
  ...fateKeys.map((key) => `${named(key)} DOUBLE`),
].join(", ");

export function appendFates(
  to: DuckDBAppender,
  which: (to: DuckDBAppender) => void,
  counts: readonly FateCounts[],
): void {
  for (const count of counts) {
    which(to);
    to.appendVarchar(count.group);
    for (const key of fateKeys) to.appendDouble(count[key]);
    to.endRow();
  }
}

/** The counts of a group under an arm in one replicate of a point. */
export interface StoredFates extends Readonly<Record<FateKey, number>> {
  point: number;
  replicate: number;
}

/** Counts of a group under an arm, point by point and replicate by replicate; points without any are left out. */
export async function fatesIn(
  { rows }: Pick<Database, "rows">,
  arm: string,
  group: HouseholdGroup,
): Promise<StoredFates[]> {
  const found = await rows(
    `select point, replicate, ${fateKeys.map(named).join(", ")} from ${FATES}
    where arm = ${quoted(arm)} and "group" = ${quoted(group)} order by point, replicate`,
  );
  return found.map(([point, replicate, ...counts]) => ({
    point: point as number,
    replicate: replicate as number,
    ...(Object.fromEntries(fateKeys.map((key, k) => [key, counts[k]])) as Record<FateKey, number>),
  }));
}
