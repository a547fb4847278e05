import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { comparedLoad } from "../../src/cli/compare.ts";
import { bytesOfReplicate, checkMemory, memoryFor, whatFits } from "../../src/cli/memory-check.ts";
import { openReplicateWriter } from "../../src/cli/replicate-writer.ts";
import { buffersOf, playReplicate } from "../../src/compare/replicates.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { columnBytes, columnRows } from "../../src/report/files/columns-csv.ts";
import { commandTextOf } from "../../src/report/tables/command-text.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { SMALL, sannong } from "./sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "limits-"));
afterAll(() => rmSync(folder, { recursive: true }));
const GB = 1e9;

/** A county of six households under the four arms. */
function fourArms(seasons: number) {
  const tiny = ["county.villages=1", "county.householdsPerVillage=6", "time.burnIn=0"];
  const { scenario } = loadScenario(SMALL, { set: [...tiny, `time.seasons=${seasons}`] });
  const plan = planOf(scenario);
  const arms = plan.arms.map(({ name }) => name);
  return { scenario, plan, arms, pairs: arms.slice(1).map((arm) => ({ reference: arms[0], arm })) };
}

describe("memory is reckoned before anything is played", () => {
  const load = { size: { villages: 20_000, householdsPerVillage: 200 }, arms: 4, workers: 2 };

  test("20,000 villages of 200 died of it: refused with the figure and the workers that fit", () => {
    const told = () => checkMemory(load, commandTextOf("en"), 16 * GB);
    expect(told).toThrow("this needs about 24 GB of memory with 2 workers, and 16 GB are free");
    expect(told).toThrow("--workers 1 would fit");
    expect(() => checkMemory(load, commandTextOf("en"), 32 * GB)).not.toThrow();
  });

  test("what it says would fit does fit, and hardly more", () => {
    const workers = whatFits({ ...load, workers: 9 }, 40 * GB);
    expect(workers).toEqual({ workers: 3 });
    expect(memoryFor({ ...load, workers: 3 })).toBeLessThan(40 * GB);
    expect(memoryFor({ ...load, workers: 4 })).toBeGreaterThan(40 * GB);
    const few = whatFits(load, 2 * GB) as { households: number };
    const size = (households: number) => ({ villages: 1, householdsPerVillage: households });
    expect(memoryFor({ ...load, workers: 1, size: size(few.households) })).toBeLessThanOrEqual(2 * GB);
    expect(memoryFor({ ...load, workers: 1, size: size(few.households + 1000) })).toBeGreaterThan(2 * GB);
  });

  test.each([
    [400, false],
    [40, false],
    [40, true],
  ])("replicates that stay were not reckoned: %d seasons, flows %s", (seasons, flows) => {
    const { plan, arms, pairs } = fourArms(seasons);
    const buffers = buffersOf(playReplicate({ plan, arms, pairs }, { replicate: 1, flows }));
    const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    // And the objects about its numbers, which are no buffers.
    const objects = arms.length * 200 * 110;
    expect(bytesOfReplicate(plan, arms.length, flows)).toBeGreaterThan(0.85 * (bytes + objects));
    expect(bytesOfReplicate(plan, arms.length, flows)).toBeLessThan(1.3 * (bytes + objects));
  });

  test("500 of 400 seasons and four arms take more than a tiny county does, run --out with every flow far more", () => {
    const { scenario, arms } = fourArms(400);
    const asked = { workers: 1, replicates: 100_000, flows: false };
    const compared = comparedLoad(scenario, arms.length, asked);
    expect(memoryFor(compared) - memoryFor({ ...compared, staying: undefined })).toBeGreaterThan(0.5 * GB);
    const checked = () => checkMemory(compared, commandTextOf("en"), 0.5 * GB);
    expect(checked).toThrow(
      /^this needs about [67]\d\d MB of memory with 1 worker, .*; --replicates \d+ would fit/,
    );
    const { replicates } = whatFits(compared, 0.5 * GB) as { replicates: number };
    const few = { ...asked, replicates };
    expect(memoryFor(comparedLoad(scenario, arms.length, few))).toBeLessThanOrEqual(0.5 * GB);
    expect(
      memoryFor(comparedLoad(scenario, arms.length, { ...few, replicates: replicates + 2 })),
    ).toBeGreaterThan(0.5 * GB);
    expect(memoryFor(comparedLoad(scenario, 1, { ...asked, flows: true }))).toBeGreaterThan(1.5 * GB);
    // With more workers than one that would not fit: both are named.
    const eight = comparedLoad(scenario, arms.length, { ...asked, workers: 8 });
    expect(() => checkMemory(eight, commandTextOf("en"), 0.5 * GB)).toThrow(
      /--replicates \d+ --workers 1 would/,
    );
    // Where it is open how many there will be, as many as ever stay.
    expect(comparedLoad(scenario, 4, { flows: false }).staying).toEqual(compared.staying);
  });

  test.each([
    ["compare", SMALL],
    ["run", SMALL, "--arm", "hybrid"],
  ])("%s refuses it, exit 2, and makes no directory", (...command) => {
    const out = join(folder, "none");
    const size = ["--set", "county.villages=20000", "--set", "county.householdsPerVillage=200"];
    const { status, stderr } = sannong(...command, ...size, "--workers", "256", "--lang", "en", "--out", out);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/needs about [\d.]+ TB of memory with 256/)]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("what else plays or founds a county", () => {
  const little = "--import=data:text/javascript,process.availableMemory=()=>1e9";
  test.each([
    ["twin", SMALL, "--village", "1", "--household", "1"],
    ["twin", SMALL, "--find", "saved"],
    ["population", SMALL],
    ["scenario", "describe", SMALL, "--fit"],
    ["levers", SMALL],
  ])("%s %s %s ran on for minutes: refused in the same words", (...command) => {
    const size = ["--set", "county.villages=20000", "--set", "county.householdsPerVillage=200"];
    const { status, stdout, stderr } = spawnSync(
      "node",
      ["bin/sannong.js", ...command, ...size, "--lang", "en"],
      { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: little } },
    );
    expect(stderr).toMatch(
      /needs about [\d.]+ GB of memory with \d+ workers?, and 1\.0 GB are free; about \d+ households/,
    );
    expect([status, stdout]).toEqual([2, ""]);
  });
});

test("sweep run looks at the largest county of the design", () => {
  const file = join(folder, "large.yaml");
  const factors = [
    { path: "county.villages", values: [4, 20_000] },
    { path: "county.householdsPerVillage", values: [10, 200] },
  ];
  const study = {
    name: "large",
    title: { zh: "大", en: "large" },
    scenario: join(process.cwd(), SMALL),
    factors,
    design: { kind: "grid" },
  };
  writeFileSync(file, JSON.stringify(study));
  const out = join(folder, "store");
  const { status, stderr } = sannong("sweep", "run", file, "--out", out, "--workers", "256", "--lang", "en");
  expect([status, stderr]).toEqual([2, expect.stringMatching(/needs about [\d.]+ TB of memory with 256/)]);
  expect(existsSync(out)).toBe(false);
  rmSync(file);
});

describe("files of replicates are written one by one", () => {
  const set = ["county.villages=2", "county.householdsPerVillage=10", "time.burnIn=0", "time.seasons=4"];
  const plan = planOf(loadScenario("scenarios/small.yaml", { set }).scenario);
  const task = { plan, arms: ["hybrid"], pairs: [] };
  const replicate = playReplicate(task, { replicate: 1, flows: true });
  const coming = { nameOf: (key: string) => key, planned: 1000, flows: "first" as const };

  test("the first replicate tells that 1,000 do not fit the disk: refused, nothing stays", () => {
    const writer = openReplicateWriter(folder, { ...coming, free: 100_000 }, commandTextOf("en"));
    let told = "";
    try {
      writer.take(replicate);
    } catch (error) {
      told = String(error);
    }
    const [, needed, fits] =
      /of 1000 replicates would take about ([\d.]+) MB, and 100 KB are free; --replicates (\d+) would/.exec(
        told,
      ) ?? [];
    expect(Number(needed)).toBeGreaterThan(1);
    expect(Number(fits)).toBeGreaterThan(0);
    expect(Number(fits)).toBeLessThan(100);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("columns of every season were left out of it: refused with what takes less", () => {
    const columns = { bytes: columnBytes(20, 4), last: columnBytes(20, 1) };
    const one = { ...coming, planned: 1, free: 60_000 };
    const refused =
      /of 1 replicate would take about [\d.]+ KB, and 60 KB are free; choose --columns last, or/;
    expect(() =>
      openReplicateWriter(folder, { ...one, free: 1e6 }, commandTextOf("en")).take(replicate),
    ).not.toThrow();
    expect(() =>
      openReplicateWriter(folder, { ...one, columns }, commandTextOf("en")).take(replicate),
    ).toThrow(refused);
    // Where the last season's do not fit either, they are no help.
    const full = { ...one, columns, free: 1_000 };
    expect(() => openReplicateWriter(folder, full, commandTextOf("en")).take(replicate)).toThrow(
      /1\.0 KB are free; leave out --out/,
    );
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  });

  test("and are reckoned as they are, give or take a third", () => {
    let bytes = 0;
    const watch = (_: string, state: State, { season }: { season: number }): void => {
      for (const [, rows] of columnRows(state, season + 1, plan)) bytes += Buffer.byteLength(rows);
    };
    simulateArms(plan, 1, ["hybrid"], { watch });
    expect(columnBytes(20, 4) / bytes).toBeGreaterThan(0.75);
    expect(columnBytes(20, 4) / bytes).toBeLessThan(1.33);
  });

  test("a disk that fills later is told at the end, with what was half written gone", async () => {
    const writer = openReplicateWriter(folder, coming, commandTextOf("en"));
    writer.take(replicate);
    const broken = { ...replicate, arms: [{ ...replicate.arms[0], summary: null as never }] };
    expect(() => writer.take(broken)).not.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    await expect(writer.filled.fill(() => "")).rejects.toThrow();
  });

  test("more replicates than are kept in memory are all in the files", () => {
    const out = join(folder, "many");
    const tiny = set.flatMap((each) => ["--set", each]);
    const args = ["run", SMALL, "--arm", "none", ...tiny, "--replicates", "503", "--out", out, "--quiet"];
    expect(sannong(...args)).toMatchObject({ status: 0 });
    const rows = readFileSync(join(out, "summary.csv"), "utf8").trim().split("\n");
    const numbers = new Set(rows.slice(1).map((row) => row.split(",")[1]));
    expect([numbers.size, numbers.has("503")]).toEqual([503, true]);
  });
});
