import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { calibrateCommand } from "../../src/cli/calibrate.ts";
import { type CalibrateOptions, calibrate, loadScenario } from "../../src/sannong.ts";

const FILE = "scenarios/small.yaml";
const folder = mkdtempSync(join(tmpdir(), "library-calibrate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const set = ["county.villages=2", "county.householdsPerVillage=10", "time.burnIn=4", "time.seasons=16"];
const options: CalibrateOptions = {
  ...{ set, only: ["credit.averse", "sell"], hold: ["exit"], workers: 1 },
  ...{ waves: 1, points: 20, sample: 5, cutoff: 1000 },
};

// In the short form a program calibrates in one go: test/calibration/calibrate-command.test.ts.
const long = test.runIf(process.env.LONG);

long("a program calibrates, is interrupted, goes on, and comes to what the command comes to", async () => {
  const waves: string[] = [];
  const onProgress = (wave: string): void => void waves.push(wave);
  expect(await calibrate(FILE, folder, { ...options, limit: 7 })).toBeUndefined();
  const found = await calibrate(FILE, folder, { ...options, onProgress });
  expect([...new Set(waves)]).toEqual(["own", "wave-1", "sample-1"]);
  expect(found!.predicted.filter(({ holdout }) => holdout).map(({ key }) => key)).toEqual(["exit"]);
  const written = readFileSync(join(folder, "sample.csv"), "utf8");
  expect(written.split("\n")[0]!.split(",")).toEqual(found!.paths);
  // The command reads the stores that are there, and plays nothing.
  let printed = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const typed = { only: "credit.averse,sell", hold: "exit", waves: "1", points: "20", sample: "5" };
  try {
    await calibrateCommand(
      FILE,
      { set, ...typed, cutoff: "1000", out: folder, resume: true, json: true, quiet: true },
      "en",
    );
  } finally {
    spy.mockRestore();
  }
  const { sets: _sets, paths: _paths, ...rest } = found!;
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(rest)));
  expect(readFileSync(join(folder, "sample.csv"), "utf8")).toBe(written);
  const { scenario } = loadScenario(FILE, { set: [...set, `compare.calibrated=${folder}`] });
  expect(scenario.calibratedSets?.sets).toEqual(found!.sets);
});

test.each<[CalibrateOptions, RegExp]>([
  [{ hold: ["exitt"] }, /no target is called exitt; did you mean exit/],
  [{ only: ["credit.avers"] }, /did you mean credit.averse/],
  [{ arms: ["hybrid", "hybrid"] }, /two different arms/],
  [{ points: 3 }, /--points: cannot be "3".*20/],
  [{ replicates: 1.5 }, /--replicates: cannot be "1.5"/],
  [{ set: ["credit.avers=1"] }, /credit.avers/],
])("refuses %j before anything is played", async (wrong, message) => {
  await expect(calibrate(FILE, join(folder, "none"), { ...options, ...wrong })).rejects.toThrow(message);
});
