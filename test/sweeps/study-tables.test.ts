import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { beforeAll, expect, it } from "vitest";
import { packagedScenarios } from "../../build/page-data.ts";
import { csvTable } from "../../src/scenario/csv-table.ts";
import { importStudy, readStudyFile } from "../../src/sweeps/portable/import-study.ts";
import { type StudyTableName, tablesOf } from "../../src/sweeps/portable/study-table-names.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { parquetFile } from "../../web/lab/parquet-file.ts";
import { studyJobs } from "../../web/playing/work/study-jobs.ts";
import { folder } from "./made-up-sweep.ts";

const at = folder();
const head = (name: string) => `name: ${name}
title: { zh: 小, en: small }
scenario: ${join(process.cwd(), "scenarios/small.yaml")}
set:
  county: { villages: 1, householdsPerVillage: 10 }
  time: { burnIn: 0, seasons: 16 }
`;

/** Numbers, words and truth values for factors; a run that failed; figures that are not defined. */
const studies: Record<string, string> = {
  varied: `${head("varied")}factors:
  - path: consume.propensity
    range: [0.5, 0.9]
  - path: arms.*.policies.dataSharing.coverage
    values: [0, 0.5]
  - path: sell.harvestOnline
    values: [true, false]
design: { kind: latinHypercube, points: 5 }
replicates: 2
keep: { metrics: [relapse, coverage, income] }
`,
  listed: `${head("listed")}factors:
  - path: consume.propensity
    values: [0.5, 0.9]
design: { kind: table, rows: [[0.5], [0.9]], names: [thrifty, "with, \\"marks\\""], weights: [1, 3] }
replicates: 2
keep: { metrics: [income, relapse] }
`,
};

function played(text: string) {
  const scenarios = { packaged: packagedScenarios(), own: { file: "mine.yaml", text: "" } };
  const { manifest, points } = studyJobs.beginStudy(text, "study.yaml", scenarios);
  const jobs = points.flatMap((point) =>
    [1, 2].map(
      (replicate): JobRows =>
        point.point === 2 && replicate === 2
          ? studyJobs.failStudyJob(manifest, { point, replicate }, "died, twice").rows
          : studyJobs.playStudyJob(manifest, { point, replicate }).rows,
    ),
  );
  // A figure that is not defined, and a zero below zero.
  jobs[0]!.rows[0]!.values.set([Number.NaN, -0]);
  const rows = jobs.flatMap((job) => job.rows);
  const finished = rows.filter(({ status }) => status === "finished").length;
  const runs = { planned: rows.length, finished, failed: rows.length - finished };
  const storeHash = studyJobs.hashStudy(manifest, jobs);
  return { manifest: { ...manifest, state: "complete" as const, runs, storeHash }, points, jobs };
}

/** A column's type as any reader of Parquet sees it. */
async function schemaOf(file: Parameters<typeof parquetMetadataAsync>[0]) {
  const { schema } = await parquetMetadataAsync(file);
  return schema
    .slice(1)
    .map(({ name, type, converted_type, num_children }) => ({ name, type, converted_type, num_children }));
}

const bufferOf = (bytes: ArrayBuffer) => ({
  byteLength: bytes.byteLength,
  slice: async (from: number, to?: number) => bytes.slice(from, to),
});

it.each(Object.keys(studies))(
  "%s: every table has the columns, types and values of the command line's",
  async (name) => {
    const { manifest, points, jobs } = played(studies[name]!);
    const file = at(`${name}.study.json`);
    writeFileSync(file, studyJobs.saveStudy(manifest, jobs));
    mkdirSync(at(name));
    await importStudy(readStudyFile(file), at(name));
    const theirs = await exportStore(at(name), at(`${name}-export`), "both");
    const tables = tablesOf(manifest);
    // What every column is stands in the command line's export alone.
    expect(theirs.filter((each) => each.endsWith(".parquet")).sort()).toEqual(
      [...tables, "columns"].map((table) => `${table}.parquet`).sort(),
    );
    // As they came from workers, in no order.
    const shuffled = [...jobs].reverse();
    for (const table of tables) {
      const made = parquetFile(studyJobs.studyTable(table, manifest, points, shuffled), "0");
      const exported = await asyncBufferFromFile(join(at(`${name}-export`), `${table}.parquet`));
      expect(await schemaOf(bufferOf(made)), table).toEqual(await schemaOf(exported));
      const rows = (await parquetReadObjects({ file: bufferOf(made) })) as Record<string, unknown>[];
      expect(rows, table).toEqual(await parquetReadObjects({ file: exported }));
      expect(rows.length).toBeGreaterThan(0);
      compareCsv(table, studyJobs.studyCsv(table, manifest, points, shuffled), rows);
      compareCsv(table, readFileSync(join(at(`${name}-export`), `${table}.csv`), "utf8"), rows);
    }
  },
);

/** A CSV says the same, as far as text can. */
function compareCsv(table: StudyTableName, text: string, rows: readonly Record<string, unknown>[]): void {
  const { columns, rows: lines } = csvTable(text, `${table}.csv`);
  expect(lines.length, table).toBe(rows.length);
  lines.forEach(({ cells }, r) => {
    columns.forEach((column, c) => {
      expect(readAs(cells[c]!, rows[r]![column]), `${table}.${column}, row ${r}`).toEqual(rows[r]![column]);
    });
  });
}

function readAs(cell: string, like: unknown): unknown {
  if (like === null) return cell === "" ? null : cell;
  // A zero below zero may be written as any zero.
  if (typeof like === "number") return Number(cell) === like ? like : Number(cell);
  if (typeof like === "boolean") return cell === "1";
  return Array.isArray(like) ? cell.split(" ").map(Number) : cell;
}

let empty: ReturnType<typeof played>;
beforeAll(() => {
  empty = played(studies.varied!);
});

it("a study of which nothing was played has tables with their columns, and no row", async () => {
  const { manifest, points } = empty;
  const made = parquetFile(studyJobs.studyTable("runs", manifest, points, []), "0");
  const { schema } = await parquetMetadataAsync(bufferOf(made));
  expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining(["key", "seconds", "relapse"]));
  expect(await parquetReadObjects({ file: bufferOf(made) })).toEqual([]);
});
