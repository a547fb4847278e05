import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../src/sweeps/store/database.ts";

const directory = mkdtempSync(join(tmpdir(), "sannong-database-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ROWS = 30_000;

test("streams that are read at once, and statements in between, take nothing from one another", async () => {
  const database = await openDatabase(join(directory, "study.duckdb"), "write", join(directory, "spill"));
  await database.rows(`create table t as select range as x from range(${ROWS})`);
  const count = async (): Promise<number> => {
    let seen = 0;
    for await (const [column] of database.columns("select x from t")) {
      seen += column.length;
      await database.rows("select 1");
    }
    return seen;
  };
  expect(await Promise.all([count(), count(), count()])).toEqual([ROWS, ROWS, ROWS]);
  database.close();
});
