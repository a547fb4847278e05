import { expect, test } from "vitest";
import { extent } from "../../src/math/extent.ts";
import { slicesOf } from "../../src/sweeps/analysis/pawn.ts";
import type { Database } from "../../src/sweeps/store/database.ts";
import { lostJobs, ranges } from "../../src/sweeps/store/lost-jobs.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";

test("whole numbers as ranges", () => {
  expect(ranges([1, 2, 3, 7, 9, 10])).toBe("1-3 7 9-10");
  expect(ranges([])).toBe("");
});

test("failed and absent replicates by point", async () => {
  const rows: [number, number, boolean, string | null][] = [
    [1, 1, false, null],
    [1, 2, true, "rates cross"],
    [1, 3, true, "rates cross"],
    [3, 1, false, null],
    [3, 2, false, null],
    [3, 3, false, null],
  ];
  const database = {
    async *columns() {
      yield [0, 1, 2, 3].map((c) => rows.map((row) => row[c]!));
    },
  } as unknown as Database;
  const manifest = { points: 3, saved: { study: { replicates: 3 } } } as unknown as Manifest;
  expect(await lostJobs(database, manifest)).toEqual([
    { point: 1, replicates: "2-3", state: "failed", reason: "rates cross" },
    { point: 2, replicates: "1-3", state: "absent", reason: "" },
  ]);
});

test("more values than a call takes arguments", () => {
  const many = Float64Array.from({ length: 300_000 }, (_, k) => (k * 7919) % 300_000);
  expect(extent(many)).toEqual([0, 299_999]);
  expect(extent([Number.NaN, 2, 1])).toEqual([1, 2]);
  expect(extent(slicesOf(many, 10))).toEqual([0, 9]);
});

test("no slice is empty where many values are equal", () => {
  const column = Array.from({ length: 60 }, (_, k) => Math.max(0, k - 30));
  const slices = new Set(slicesOf(column, 10));
  expect([...slices].sort((one, other) => one - other)).toEqual(Array.from(slices, (_, s) => s));
});
