import { mkdirSync } from "node:fs";
import { expect, test } from "vitest";
import { exportStudy, mergeShards, openNation, openStudy, sensitivityOf, sweep } from "../../src/sannong.ts";
import { folder, studyFile } from "../sweeps/made-up-sweep.ts";

const at = folder();

test("the library plays a study, goes on with it, merges shards, analyses and exports", async () => {
  const file = studyFile(at("study.yaml"), "design: { kind: random, points: 6 }", "replicates: 2");
  const seen: number[] = [];
  const part = await sweep(file, at("study"), {
    workers: 1,
    limit: 3,
    onProgress: ({ finished }) => seen.push(finished),
  });
  expect(part.state).toBe("interrupted");
  const whole = await sweep(file, at("study"), { workers: 1 });
  expect(whole).toMatchObject({ state: "complete", runs: { finished: 24, failed: 0 } });
  expect(seen.at(-1)).toBe(6);

  for (const part of [1, 2]) await sweep(file, at(`${part}`), { workers: 1, shard: { at: part, of: 2 } });
  mkdirSync(at("merged"));
  const merged = await mergeShards([at("1"), at("2")], at("merged"));
  expect(merged.storeHash).toBe(whole.storeHash);
  await expect(sweep(file, at("1"))).rejects.toThrow(/another study/);

  const results = await openStudy(at("study"));
  const { analysis, ranked } = await sensitivityOf(results, "difference.income");
  expect(analysis.used).toBe(6);
  expect(ranked).toEqual([0]);
  await expect(sensitivityOf(results, "difference.income", "morris")).rejects.toThrow(
    /not among the methods/,
  );
  await expect(openNation(results)).rejects.toThrow(/no nation/);
  results.close();
  expect(await exportStudy(at("study"), at("export"))).toContain("metrics.parquet");
});
