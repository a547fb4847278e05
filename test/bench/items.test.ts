import { describe, expect, test } from "vitest";
import { kernel } from "../../bench/kernel.ts";
import { memory } from "../../bench/memory.ts";
import { speed } from "../../bench/speed.ts";
import { start } from "../../bench/start.ts";
import { steps } from "../../bench/steps.ts";
import { phases } from "../../src/model/phases/all.ts";

const quick = { quick: true, rounds: 1, replicates: 2 };

describe.skipIf(!process.env.LONG)("an item of the benchmark", () => {
  test.each([speed, kernel, memory, start, steps])("$title has its figures", async ({ measure }) => {
    const rows = await measure(quick);
    expect(rows.length).toBeGreaterThan(0);
    for (const { what, value } of rows) if (typeof value === "number") expect(value, what).not.toBeNaN();
  });

  test("tells every phase of a season", async () => {
    const rows = (await steps.measure(quick)).map(({ what }) => what);
    expect(rows).toEqual(expect.arrayContaining(Object.keys(phases)));
  });
});
