import type { DuckDBAppender } from "@duckdb/node-api";
import { type Database, quoted } from "./database.ts";

/** The table of published figures as each job came to them, where a study keeps targets. */
export const TARGETS = "targets";

export const targetColumns = "point INTEGER, arm VARCHAR, replicate INTEGER, target VARCHAR, value DOUBLE";

export function appendTargets(
  to: DuckDBAppender,
  which: (to: DuckDBAppender) => void,
  targets: Readonly<Record<string, number>>,
): void {
  for (const [target, value] of Object.entries(targets)) {
    which(to);
    to.appendVarchar(target);
    if (Number.isNaN(value)) to.appendNull();
    else to.appendDouble(value);
    to.endRow();
  }
}

/** What a target came to in a job; NaN where it is not defined. */
export interface StoredTarget {
  point: number;
  replicate: number;
  target: string;
  value: number;
}

type Row = [point: number, replicate: number, target: string, value: number | null];

/** In the order of point, replicate and target. */
export async function targetsIn({ rows }: Pick<Database, "rows">, arm: string): Promise<StoredTarget[]> {
  const found = await rows(
    `select point, replicate, target, value from ${TARGETS} where arm = ${quoted(arm)}
    order by point, replicate, target`,
  );
  return (found as Row[]).map(([point, replicate, target, value]) => ({
    point,
    replicate,
    target,
    value: value ?? Number.NaN,
  }));
}
