import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { sannong } from "../cli/sannong.ts";
import { fencesOf } from "../docs/commands.ts";

const folder = mkdtempSync(join(tmpdir(), "installed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const project = join(folder, "project");
const root = process.cwd();

/** npm without the settings that it hands to its own scripts. */
function npm(cwd: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return execFileSync("npm", args, { cwd, encoding: "utf8", env: Object.fromEntries(own) });
}

/** What pages show of the library, each a file of its own. */
const snippets = fencesOf("ts").map(({ text }, k) => ({ file: `snippet-${k + 1}.ts`, text }));

/** Copies a file of the checkout into the project with these settings, so small that it is played in a moment. */
function copySmall(
  file: string,
  settings: readonly (readonly [path: readonly string[], value: number])[],
): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const [path, value] of settings) document.setIn(path, value);
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), String(document));
}

/** The installed command, in the folder of the project. */
const installed = (...args: string[]) =>
  spawnSync(join(project, "node_modules/.bin/sannong"), [...args, "--lang", "en"], {
    cwd: project,
    encoding: "utf8",
  });

beforeAll(() => {
  mkdirSync(project);
  // What is built stands already; the scripts would build it again.
  const [packed] = JSON.parse(npm(root, "pack", "--json", "--ignore-scripts", "--pack-destination", folder));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "empty", private: true, type: "module" }),
  );
  npm(project, "install", join(folder, packed.filename), "--prefer-offline", "--no-audit", "--no-fund");
});

describe("the packed tarball, installed in an empty folder", () => {
  test("has the command, with its version and the scenarios that it lists", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(installed("--version").stdout.trim()).toBe(version);
    expect(installed("scenario", "list").stdout).toContain("baseline.yaml");
  });

  test("compares a scenario of the package to the result of the checkout", () => {
    const size = ["county.villages=2", "time.burnIn=4", "time.seasons=8"].flatMap((each) => ["--set", each]);
    const args = [...size, "--replicates", "2", "--hash"];
    const scenario = "node_modules/sannong/scenarios/small.yaml";
    const { status, stdout, stderr } = installed("compare", scenario, ...args);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(sannong("compare", "scenarios/small.yaml", ...args).stdout);
  });

  test("runs a sweep, with the database that comes with it", () => {
    const study = "node_modules/sannong/scenarios/studies/small.yaml";
    const { status, stderr } = installed("sweep", "run", study, "--limit", "2", "--out", "study", "--quiet");
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/\n\s+at /)]);
    expect(existsSync(join(project, "study/study.duckdb"))).toBe(true);
  });

  test("compiles in a program with strict types, as do the snippets of pages, libraries checked too, and runs", () => {
    writeFileSync(
      join(project, "mine.ts"),
      `import {
  type Calibration, type CalibrateOptions, calibrate, type Comparison, compare, type Experiment, type ExperimentHooks,
  type ExperimentRun, experimentsFolder, experimentsIn, type Finding, type LoadedExperiment, loadScenario, planOf,
  runExperiment, type SampleTable, type Scenario, simulate, type Validation, validate, validationRows,
} from "sannong";

const loaded: { scenario: Scenario } = loadScenario("node_modules/sannong/scenarios/small.yaml", {
  set: ["county.villages=2", "time.burnIn=4", "time.seasons=8"],
});
const result: Comparison = await compare(loaded.scenario, { replicates: 2, workers: 0 });
const relapse: number = result.estimates["hybrid"]!.relapse.mean;
const run = simulate(loaded.scenario, { arm: "hybrid", watch: (state, season) => void [state.household.count, season] });

const all: readonly LoadedExperiment[] = experimentsIn(experimentsFolder());
const traps = all.filter(({ experiment }: { experiment: Experiment }) => experiment.code === "E15");
const set = ["county.villages=12", "county.householdsPerVillage=20", "time.burnIn=4"];
const seen: number[] = [];
const hooks: ExperimentHooks = {
  seasonEnds: (arm: string, state, season: number) => void seen.push(state.household.count + season + arm.length),
  sampled: (name: string, sample: SampleTable): SampleTable => ({ ...sample, columns: { ...sample.columns, [name]: new Float64Array(sample.rows) } }),
};
const replayed: (loaded: LoadedExperiment) => Promise<ExperimentRun> = (each) => runExperiment(each, { seeds: 1, hooks });
const medians = (of: ExperimentRun): number[] => of.findings.map(({ median }: Finding) => median);
const rows = validationRows.filter(({ number }) => number === 36);
const held: Validation = await validate("node_modules/sannong/scenarios/small.yaml", { experiments: traps, rows, seeds: 2, workers: 0, set });
const verdicts: string[] = held.rows.flatMap(({ parts }) => parts.map(({ verdict }) => verdict));
const asked: CalibrateOptions = { set, waves: 1, hold: ["exit"] };
const left = async (): Promise<number> => {
  const found: Calibration | undefined = await calibrate("node_modules/sannong/scenarios/small.yaml", "calibrated", asked);
  return found?.survivors ?? 0;
};
console.log(JSON.stringify([
  result.hash.length, Number.isFinite(relapse), planOf(loaded.scenario).arms.length, run.arm,
  all.length > 12, verdicts.length, typeof left, typeof medians, typeof replayed,
]));
`,
    );
    const compilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      module: "nodenext",
      target: "es2023",
      types: [],
    };
    for (const { file, text } of snippets) writeFileSync(join(project, file), text);
    const files = ["mine.ts", ...snippets.map(({ file }) => file)];
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const checked = spawnSync(resolve(root, "node_modules/.bin/tsc"), ["-p", ".", "--singleThreaded"], {
      cwd: project,
      encoding: "utf8",
    });
    expect([checked.status, checked.stdout]).toEqual([0, ""]);
    const printed = execFileSync("node", ["mine.js"], { cwd: project, encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual([
      ...[64, true, 4, "hybrid", true, 2],
      ...["function", "function", "function"],
    ]);
    expect(snippets.length).toBeGreaterThan(2);
    copySmall("scenarios/small.yaml", []);
    copySmall("scenarios/baseline.yaml", [
      [["county", "villages"], 2],
      [["county", "householdsPerVillage"], 6],
      [["time", "burnIn"], 4],
      [["time", "seasons"], 4],
    ]);
    copySmall("docs/experiments/lower-rates.yaml", [
      [["county", "set", "county.villages"], 10],
      [["county", "set", "county.householdsPerVillage"], 25],
    ]);
    // A calibration takes minutes, however small the county.
    const cheap = snippets.filter(({ text }) => !text.includes("calibrate("));
    expect(cheap.length).toBeGreaterThan(1);
    for (const { file } of cheap) execFileSync("node", [file.replace(/ts$/, "js")], { cwd: project });
  });
});
