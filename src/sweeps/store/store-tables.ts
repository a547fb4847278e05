import type { DesignPoint } from "../design/design.ts";
import type { StudyDesign } from "../design/study-design.ts";
import { pointNames, pointWeights } from "../design/table.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import type { Study } from "../study/study.ts";
import { type Database, named, quoted } from "./database.ts";
import { fateColumns } from "./fate-columns.ts";
import type { Manifest } from "./manifest.ts";
import { EVENTS } from "./stored-events.ts";
import { FATES, fateCountColumns } from "./stored-fates.ts";
import { CHANCES, chancesColumns, GROUPS, groupColumns } from "./stored-groups.ts";
import { fillMetrics } from "./stored-metrics.ts";
import { PAYMENTS, paymentColumns } from "./stored-payments.ts";
import { SAMPLES, sampleColumns } from "./stored-samples.ts";
import { TARGETS, targetColumns } from "./stored-targets.ts";
import { YEARS, yearColumns } from "./stored-years.ts";
import {
  columnsText,
  eventColumns,
  factorColumns,
  factorRow,
  factorType,
  nameColumns,
  pointColumns,
  runColumns,
} from "./table-columns.ts";

const WHICH = "point INTEGER, arm VARCHAR, replicate INTEGER";

/** The table of what points are called and weigh. */
const NAMED = "names";

/** Makes every table of a new store, and fills those that the study decides. */
export async function makeTables(
  { connection }: Database,
  manifest: Manifest,
  points: Iterable<DesignPoint>,
): Promise<void> {
  const { study } = manifest.saved;
  const metrics = manifest.metrics.map((metric) => `${named(metric)} DOUBLE`);
  await connection.run(`create table runs (${columnsText(runColumns(manifest.metrics), named)})`);
  if (study.keep.seasons)
    await connection.run(`create table seasons (${[WHICH, "season INTEGER", ...metrics]})`);
  if (study.keep.households) {
    const fates = Object.entries(fateColumns).map(([name, type]) => `${named(name)} ${type}`);
    await connection.run(`create table households (${WHICH}, household INTEGER, ${fates})`);
  }
  if (study.keep.years) await connection.run(`create table ${YEARS} (${yearColumns(manifest.metrics)})`);
  if (study.keep.fates) await connection.run(`create table ${FATES} (${fateCountColumns})`);
  if (study.keep.groups) await connection.run(`create table ${GROUPS} (${groupColumns})`);
  if (study.keep.chances) await connection.run(`create table ${CHANCES} (${chancesColumns})`);
  if (study.keep.payments) await connection.run(`create table ${PAYMENTS} (${paymentColumns})`);
  if (study.keep.samples) await connection.run(`create table ${SAMPLES} (${sampleColumns})`);
  if (study.keep.targets) await connection.run(`create table ${TARGETS} (${targetColumns})`);
  await connection.run(`create table ${EVENTS} (${columnsText(eventColumns, named)})`);
  await connection.run(differencesView(manifest));
  await fillFactors({ connection }, study.factors);
  await fillMetrics({ connection }, manifest);
  await fillPoints({ connection }, study, points);
  await connection.run(
    "create table manifest (model_version VARCHAR, study_hash VARCHAR, scenario_hash VARCHAR, json VARCHAR)",
  );
}

/** Treatment − reference, paired by point and replicate, where both finished. */
function differencesView({ metrics, saved }: Manifest): string {
  const { reference, treatment } = saved.study;
  const columns = metrics.map((metric) => `t.${named(metric)} - r.${named(metric)} as ${named(metric)}`);
  return `create view differences as select ${["t.point", "t.replicate", ...columns]}
    from runs t join runs r on r.point = t.point and r.replicate = t.replicate
    where t.arm = ${quoted(treatment)} and r.arm = ${quoted(reference)}
    and t.status = 'finished' and r.status = 'finished'`;
}

type Connected = Pick<Database, "connection">;

async function fillFactors({ connection }: Connected, factors: readonly Factor[]): Promise<void> {
  await connection.run(`create table factors (${columnsText(factorColumns, named)})`);
  const places = Object.keys(factorColumns).map((_, at) => `$${at + 1}`);
  for (const [at, factor] of factors.entries())
    await connection.run(`insert into factors values (${places.join(", ")})`, factorRow(factor, at));
}

async function fillPoints(
  { connection }: Connected,
  { factors, design }: Study,
  points: Iterable<DesignPoint>,
): Promise<void> {
  await connection.run(`create table points (${columnsText(pointColumns(factors), named)})`);
  await addPoints({ connection }, factors, points);
  await namePoints({ connection }, design);
}

/** What points are called and weigh, in a table of their own, where the design says so. */
async function namePoints({ connection }: Connected, design: StudyDesign): Promise<void> {
  const [names, weights] = [pointNames(design), pointWeights(design)];
  if (!names && !weights) return;
  await connection.run(`create table ${NAMED} (${columnsText(nameColumns, named)})`);
  const appender = await connection.createAppender(NAMED, "main", "study");
  for (let k = 0; k < (names ?? weights ?? []).length; k++) {
    appender.appendInteger(k + 1);
    appender.appendVarchar(names?.[k] ?? String(k + 1));
    appender.appendDouble(weights?.[k] ?? 1);
    appender.endRow();
  }
  appender.closeSync();
}

/** Puts further points into a store that has the table. */
export async function addPoints(
  { connection }: Connected,
  factors: readonly Factor[],
  points: Iterable<DesignPoint>,
): Promise<void> {
  const types = factors.map(factorType);
  const appender = await connection.createAppender("points", "main", "study");
  const append = {
    DOUBLE: (value: FactorValue) => appender.appendDouble(value as number),
    BOOLEAN: (value: FactorValue) => appender.appendBoolean(value as boolean),
    VARCHAR: (value: FactorValue) => appender.appendVarchar(String(value)),
  };
  const list = appender.columnType(3) as never;
  for (const { point, role, block, unit, values } of points) {
    appender.appendInteger(point);
    appender.appendVarchar(role);
    appender.appendInteger(block);
    appender.appendList(unit, list);
    for (const [at, value] of values.entries()) append[types[at]](value);
    appender.endRow();
  }
  appender.closeSync();
}

/** The points as the store holds them, all at once. */
export const readPoints = (
  database: Pick<Database, "rows">,
  factors: readonly Factor[],
): Promise<DesignPoint[]> => pointsWhere(database, factors, "");

const PAGE = 1000;

/** The same one after another, so that a large design needs no more memory than a small one. */
export async function* eachPoint(
  database: Pick<Database, "rows">,
  factors: readonly Factor[],
  count: number,
): AsyncGenerator<DesignPoint> {
  for (let from = 1; from <= count; from += PAGE)
    yield* await pointsWhere(database, factors, `where point >= ${from} and point < ${from + PAGE}`);
}

async function pointsWhere(
  { rows }: Pick<Database, "rows">,
  factors: readonly Factor[],
  where: string,
): Promise<DesignPoint[]> {
  const paths = factors.map(({ path }) => `, ${named(path)}`).join("");
  const points = await rows(`select point, role, block, unit${paths} from points ${where} order by point`);
  return points.map(([point, role, block, unit, ...values]) => ({
    point: point as number,
    role: role as string,
    block: block as number,
    unit: (unit as unknown as { items: number[] }).items,
    values: values.map((value, at) => asDeclared(value as FactorValue, factors[at])),
  }));
}

/** A list that mixes numbers and words is kept as text. */
const asDeclared = (value: FactorValue, { values }: Factor): FactorValue =>
  values?.find((listed) => String(listed) === String(value)) ?? value;

/** Puts the manifest into the store, in place of the one that was there. */
export async function saveManifest({ connection }: Connected, manifest: Manifest): Promise<void> {
  await connection.run("begin");
  await replaceManifest({ connection }, manifest);
  await connection.run("commit");
}

/** The same within a transaction of the caller's. */
export async function replaceManifest({ connection }: Connected, manifest: Manifest): Promise<void> {
  const { modelVersion, studyHash, scenarioHash } = manifest;
  await connection.run("delete from manifest");
  await connection.run("insert into manifest values ($1, $2, $3, $4)", [
    modelVersion,
    studyHash,
    scenarioHash,
    JSON.stringify(manifest),
  ]);
}

/** The manifest that the store holds, if it does. */
export async function storedManifest({ rows }: Database): Promise<Manifest | undefined> {
  const [row] = await rows("select json from manifest");
  return row && (JSON.parse(row[0] as string) as Manifest);
}
