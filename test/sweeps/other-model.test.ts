import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readStore } from "../../src/sweeps/store/store.ts";
import { type Ended, resident, sannong } from "../cli/sannong.ts";
import { folder, studyFile } from "./made-up-sweep.ts";

const at = folder();
const study = studyFile(at("study.yaml"), "design: { kind: random, points: 4 }", "replicates: 2");
const REFUSED = [2, expect.stringMatching(/filled by another build of the model \([0-9a-f]{32}, this is/)];

/** Where a file of the source stands in what is built. */
const headOf = (source: string): string => `// ${source}\n`;

/** The installed program with one line more in each of some files of its source, wherever they have been built into. */
function edited(name: string, ...sources: string[]): (...args: string[]) => Ended {
  mkdirSync(at(name));
  for (const part of ["bin", "dist", "package.json", "scenarios"])
    cpSync(part, at(`${name}/${part}`), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), at(`${name}/node_modules`));
  const built = readdirSync(at(`${name}/dist`)).filter((file) => file.endsWith(".js"));
  const found = built.flatMap((file) => {
    const place = at(`${name}/dist/${file}`);
    const text = readFileSync(place, "utf8");
    const here = sources.filter((source) => text.includes(headOf(source)));
    const more = here.reduce((all, each) => all.replace(headOf(each), `${headOf(each)}void 0;\n`), text);
    if (here.length > 0) writeFileSync(place, more);
    return here;
  });
  expect(found.sort()).toEqual(sources.sort());
  const program = resident(pathToFileURL(at(`${name}/dist/cli.js`)));
  return (...args) => program(...args, "--lang", "en");
}

const other = edited("other", "src/model/season.ts");
const ours = (...args: string[]): Ended => sannong(...args, "--lang", "en");
const ended = ({ status, stderr }: Ended) => [status, stderr];

async function keysIn(directory: string): Promise<string[]> {
  const { database, close } = await readStore(directory);
  return database
    .rows("select key from runs order by point, replicate, arm")
    .then((rows) => rows.map(([key]) => String(key)))
    .finally(close);
}

describe("a store did not know which model filled it: with one line of the built model changed", () => {
  it("resume, extend, replay and paper refuse it until they are told", async () => {
    const out = at("half");
    expect(ours("sweep", "run", study, "--out", out, "--limit", "4", "--quiet").status).toBe(0);
    expect(ended(other("sweep", "resume", out, "--quiet"))).toEqual(REFUSED);
    expect(ended(other("sweep", "run", study, "--out", out, "--resume"))).toEqual(REFUSED);
    expect(ended(other("sweep", "extend", out, "--replicates", "3"))).toEqual(REFUSED);
    expect(ended(other("paper", out, "--out", at("kit"), "--no-pdf"))).toEqual(REFUSED);
    const replay = ["--point", "1", "--replicate", "1", "--out", at("again")];
    expect(ended(other("sweep", "replay", out, ...replay))).toEqual(REFUSED);
    expect(other("sweep", "replay", out, ...replay, "--other-model", "--quiet").status).toBe(0);

    expect(other("sweep", "resume", out, "--other-model", "--quiet").status).toBe(0);
    expect(ours("sweep", "run", study, "--out", at("pure"), "--quiet").status).toBe(0);
    const [mixed, pure] = [await keysIn(out), await keysIn(at("pure"))];
    expect(mixed.filter((key) => pure.includes(key))).toHaveLength(8);
    expect(mixed).toHaveLength(16);
    const hashIn = (directory: string) =>
      JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8")).storeHash as string;
    expect(hashIn(out)).not.toBe(hashIn(at("pure")));
  });

  it("merge refuses a shard of another one until it is told", () => {
    const shard = (which: string) => [
      study,
      "--shard",
      which,
      "--out",
      at(which.replace("/", "of")),
      "--quiet",
    ];
    expect(ours("sweep", "run", ...shard("1/2")).status).toBe(0);
    expect(other("sweep", "run", ...shard("2/2")).status).toBe(0);
    const merged = ["sweep", "merge", at("1of2"), at("2of2"), "--out", at("merged")];
    expect(ended(ours(...merged))).toEqual(REFUSED);
    expect(ours(...merged, "--other-model").status).toBe(0);
  });
});

describe("a store did not know what else than the model filled it", () => {
  const out = at("whole");
  const resumed = (program: (...args: string[]) => Ended) =>
    ended(program("sweep", "resume", out, "--quiet"));

  it("another way to make a plan is another model; other reports, texts and commands are not", () => {
    expect(ours("sweep", "run", study, "--out", out, "--limit", "4", "--quiet").status).toBe(0);
    expect(resumed(edited("plan", "src/scenario/plan.ts"))).toEqual(REFUSED);
    const words = ["src/report/tables/sentence.ts", "src/report/text/population-en.ts"];
    const others = ["src/cli/compare.ts", "src/play/pool.ts", "src/sweeps/analysis/sobol.ts"];
    expect(resumed(edited("words", ...words, ...others))).toEqual([0, ""]);
  });

  const hashed = readFileSync("dist/model.js", "utf8");
  it.each([
    [
      "points",
      "src/sweeps/study/point-plan.ts",
      "src/sweeps/study/load-study.ts",
      "src/sweeps/design/random.ts",
    ],
    ["plans", "src/scenario/plan.ts", "src/scenario/scenario.ts", "src/scenario/survey/read-survey.ts"],
    ["people", "src/model/founding/population.ts", "src/model/founding/populate.ts"],
    [
      "seasons",
      "src/model/simulate.ts",
      "src/kernels/harvest.ts",
      "src/kernels/binaries.ts",
      "src/math/draw.ts",
    ],
    ["rows", "src/sweeps/run/sweep-job.ts", "src/sweeps/store/yearly-headlines.ts"],
    [
      "events, fates and chances",
      "src/compare/counterfactual.ts",
      "src/compare/fate-counts.ts",
      "src/compare/chances.ts",
    ],
    ["groups and payments", "src/compare/group-figures.ts", "src/compare/payments.ts"],
    ["targets", "src/experiments/fit-measure.ts", "src/experiments/race-tape.ts"],
    ["samples", "src/experiments/sample/unit-sample.ts", "src/experiments/sweep-player.ts"],
  ])("what makes %s is hashed", (_, ...sources) => {
    expect(sources.filter((source) => !hashed.includes(headOf(source)))).toEqual([]);
  });

  it("what writes reports and answers commands is not", () => {
    expect(hashed.match(/^\/\/ src\/(cli|report|lessons|levers|nation|validation|twin)\/.*$/gm)).toBeNull();
  });
});
