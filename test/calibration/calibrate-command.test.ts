import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type CalibrateArguments, calibrateCommand } from "../../src/cli/calibrate.ts";
import { compareCommand } from "../../src/cli/compare.ts";
import { drawnPlan } from "../../src/model/drawn-plan.ts";
import { calibrate } from "../../src/sannong.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";

const FILE = "scenarios/small.yaml";
const SMALL = ["county.villages=2", "county.householdsPerVillage=20", "time.burnIn=4", "time.seasons=8"];

/** Both from nothing: otherwise what breaks off is the sample, after waves that the program has played. */
const LONG = Boolean(process.env.LONG);
const PLAYED = ["own", "wave-1"];

const directories: string[] = [];
const temporary = (): string => {
  const made = mkdtempSync(join(tmpdir(), "sannong-calibrate-"));
  directories.push(made);
  return made;
};
afterAll(() => {
  for (const made of directories) rmSync(made, { recursive: true, force: true });
});

/** What the command says while it runs. */
async function heard(run: () => Promise<void>): Promise<string> {
  let words = "";
  const write = (text: unknown): boolean => {
    words += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(write as never),
  );
  try {
    await run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return words;
}

describe("sannong calibrate", () => {
  const options: Omit<CalibrateArguments, "out"> = {
    set: SMALL,
    only: "credit.averse,credit.dread,sell",
    waves: "1",
    points: "20",
    replicates: "2",
    sample: "5",
    cutoff: "1000",
    workers: "1",
    quiet: true,
  };
  const [whole, halves] = [temporary(), temporary()];

  test("interrupted and gone on with, it writes what a program comes to in one go; compare draws from it", async () => {
    const waves: string[] = [];
    const found = await calibrate(FILE, whole, {
      ...{ set: SMALL, only: ["credit.averse", "credit.dread", "sell"], workers: 1 },
      ...{ waves: 1, points: 20, replicates: 2, sample: 5, cutoff: 1000 },
      onProgress: (wave) => void waves.push(wave),
    });
    expect([...new Set(waves)]).toEqual(["own", "wave-1", "sample-1"]);
    // The command reads the stores that the program left, and plays nothing.
    await heard(() => calibrateCommand(FILE, { ...options, out: whole, resume: true }, "en"));
    if (!LONG)
      for (const name of PLAYED)
        cpSync(join(whole, "store", name), join(halves, "store", name), { recursive: true });
    const broken = { ...options, out: halves, limit: "7", resume: !LONG };
    await heard(() => calibrateCommand(FILE, broken, "en"));
    expect(() => readFileSync(join(halves, "sample.csv"))).toThrow();
    await heard(() => calibrateCommand(FILE, { ...options, out: halves, resume: true }, "en"));
    process.exitCode = 0;
    for (const name of ["sample.csv", "calibration.json", "calibration.md", "calibration.html"])
      expect(readFileSync(join(halves, name), "utf8")).toBe(readFileSync(join(whole, name), "utf8"));
    const [head, ...rows] = readFileSync(join(whole, "sample.csv"), "utf8").trim().split("\n");
    expect(rows).toHaveLength(5);
    const paths = head.split(",");
    expect(paths).toEqual(found!.paths);
    expect(paths).toContain("credit.averse");
    const { scenario } = loadScenario(FILE, { set: [...SMALL, `compare.calibrated=${whole}`] });
    const plan = planOf(scenario);
    for (let replicate = 1; replicate <= 8; replicate++) {
      const drawn = drawnPlan(plan, replicate).phases.credit;
      const row = rows
        .map((each) => each.split(",").map(Number))
        .find((set) => set[paths.indexOf("credit.averse")] === drawn.averse);
      expect(row?.[paths.indexOf("credit.dread")]).toBe(drawn.dread);
    }
    const words = await heard(() =>
      compareCommand(
        FILE,
        { set: SMALL, uncertainty: whole, replicates: "2", workers: "1", quiet: true },
        "en",
      ),
    );
    expect(words).toContain("one of 5 parameter sets");
    expect(words.replace(/\s+/g, " ")).toContain(
      "drawn from the 5 sets that published figures have not ruled out",
    );
  });

  test.each<[Partial<CalibrateArguments>, RegExp]>([
    [{ hold: "relaps" }, /--hold: no target is called relaps; did you mean relapse/],
    [{ only: "credit.avers" }, /--only: credit.avers .*did you mean credit.averse/],
    [{ arms: "hybrid" }, /--arms: hybrid given/],
    [{ points: "3" }, /--points/],
    [{ sample: "0" }, /--sample/],
    [{ replicates: "1" }, /--replicates/],
    [{ cutoff: "-1" }, /--cutoff/],
  ])("refuses %j", async (more, message) => {
    await expect(heard(() => calibrateCommand(FILE, { ...options, ...more }, "en"))).rejects.toThrow(message);
  });

  test("takes targets to hold out from a list in a file, and refuses what is none", async () => {
    const file = join(temporary(), "hold.yaml");
    writeFileSync(file, "hold: [relapse, exitt]\n");
    await expect(heard(() => calibrateCommand(FILE, { ...options, hold: file }, "en"))).rejects.toThrow(
      /exitt; did you mean exit/,
    );
    writeFileSync(file, "relapse: 1\n");
    await expect(heard(() => calibrateCommand(FILE, { ...options, hold: file }, "en"))).rejects.toThrow(
      /hold.yaml should hold a list/,
    );
  });

  test("a folder that holds no sets is told of where it is named", () => {
    const empty = temporary();
    const load = () => loadScenario(FILE, { set: [`compare.calibrated=${empty}`] });
    expect(load).toThrow(/compare.calibrated: .*sannong calibrate wrote, with sample.csv in it/);
    writeFileSync(join(empty, "sample.csv"), "credit.averse\n");
    expect(load).toThrow(/at least one parameter set/);
    writeFileSync(join(empty, "sample.csv"), "credit.averse\n0.1\nmuch\n");
    expect(load).toThrow(/line 3/);
  });
});
