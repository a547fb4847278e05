import { createHash } from "node:crypto";
import type { DuckDBAppender } from "@duckdb/node-api";
import { type Chances, packedChances, unpackedChances } from "../../compare/chances.ts";
import {
  type GroupFigures,
  type GroupMetricKey,
  groupMetricKeys,
  type HouseholdGroup,
} from "../../compare/group-figures.ts";
import type { Study } from "../study/study.ts";
import { type Database, named, quoted } from "./database.ts";
import { FATES } from "./stored-fates.ts";
import { PAYMENTS } from "./stored-payments.ts";
import { SAMPLES } from "./stored-samples.ts";
import { TARGETS } from "./stored-targets.ts";
import { YEARS } from "./stored-years.ts";

/** The tables that a study may keep of groups of households: their figures, and the chances of each household. */
export const GROUPS = "groups";
export const CHANCES = "chances";

const WHICH = "point INTEGER, arm VARCHAR, replicate INTEGER";
export const groupColumns = [
  WHICH,
  `"group" VARCHAR`,
  "households INTEGER",
  ...groupMetricKeys.map((key) => `${named(key)} DOUBLE`),
].join(", ");
/** The digest tells that two stores hold the same chances without reading them. */
export const chancesColumns = `${WHICH}, digest VARCHAR, chances BLOB`;

/** The tables of these and of their like that a study keeps. */
export const groupTablesOf = ({ keep }: Pick<Study, "keep">): string[] => [
  ...(keep.years ? [YEARS] : []),
  ...(keep.fates ? [FATES] : []),
  ...(keep.groups ? [GROUPS] : []),
  ...(keep.chances ? [CHANCES] : []),
  ...(keep.payments ? [PAYMENTS] : []),
  ...(keep.samples ? [SAMPLES] : []),
  ...(keep.targets ? [TARGETS] : []),
];

type Which = (to: DuckDBAppender) => void;

export function appendGroups(to: DuckDBAppender, which: Which, groups: readonly GroupFigures[]): void {
  for (const { group, households, figures } of groups) {
    which(to);
    to.appendVarchar(group);
    to.appendInteger(households);
    for (const key of groupMetricKeys) {
      if (Number.isNaN(figures[key])) to.appendNull();
      else to.appendDouble(figures[key]);
    }
    to.endRow();
  }
}

export function appendChances(to: DuckDBAppender, which: Which, chances: Chances): void {
  const bytes = packedChances(chances);
  which(to);
  to.appendVarchar(createHash("sha256").update(bytes).digest("hex"));
  to.appendBlob(bytes);
  to.endRow();
}

/** A metric of a group of households under an arm; or how many households it has. */
export interface GroupResponse {
  arm: string;
  group: HouseholdGroup;
  metric: GroupMetricKey | "households";
}

/** By point, over replicates from 1, of which each point has so many; NaN where there is none. */
export async function groupResponseOf(
  { columns }: Pick<Database, "columns">,
  { arm, group, metric }: GroupResponse,
  replicates: ArrayLike<number>,
): Promise<Float64Array[]> {
  const values = Array.from(replicates, (count) => new Float64Array(count).fill(Number.NaN));
  const where = `arm = ${quoted(arm)} and "group" = ${quoted(group)}`;
  const sql = `select point, replicate, ${named(metric)}::DOUBLE from ${GROUPS} where ${where}`;
  for await (const [point, replicate, value] of columns(sql))
    for (let row = 0; row < point.length; row++)
      values[(point[row] as number) - 1][(replicate[row] as number) - 1] =
        (value[row] as number | null) ?? Number.NaN;
  return values;
}

/** The chances of every point under an arm in one replicate, by point from 1; points that lack it are left out. */
export async function chancesIn(
  { rows }: Pick<Database, "rows">,
  arm: string,
  replicate: number,
): Promise<ReadonlyMap<number, Chances>> {
  const found = await rows(
    `select point, chances from ${CHANCES} where arm = ${quoted(arm)} and replicate = ${replicate}`,
  );
  return new Map(
    found.map(([point, blob]) => [point as number, unpackedChances((blob as { bytes: Uint8Array }).bytes)]),
  );
}
