import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { packagedScenarios } from "../../build/page-data.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { namedOf } from "../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../src/report/sweep-report/sensitivity-report.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { allowedMethods } from "../../src/sweeps/analysis/analysis.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { sensitivity } from "../../src/sweeps/analysis/sensitivity-study.ts";
import { importStudy, readStudyFile } from "../../src/sweeps/portable/import-study.ts";
import type { PortableStudy } from "../../src/sweeps/portable/portable-study.ts";
import { exportStore } from "../../src/sweeps/store/export-store.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { readManifest } from "../../src/sweeps/store/manifest.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { prepare } from "../../web/playing/work/asked.ts";
import { studyJobs } from "../../web/playing/work/study-jobs.ts";
import { folder } from "./made-up-sweep.ts";
import { playedStudy } from "./played-study.ts";

const at = folder();
const packaged = packagedScenarios();
const scenarios = { packaged, own: { file: "mine.yaml", text: "" } };
const TEXT = `name: tiny
title: { zh: 小, en: tiny }
scenario: ${join(process.cwd(), "scenarios/small.yaml")}
set:
  county: { villages: 1, householdsPerVillage: 10 }
  time: { burnIn: 0, seasons: 16 }
factors:
  - path: consume.propensity
    range: [0.5, 0.9]
  - path: lenders.ruralCreditCooperative.cost.processing
    values: [0, 900, 3000]
design: { kind: latinHypercube, points: 8 }
replicates: 3
keep: { metrics: [relapse, coverage, income] }
`;

/** A study played as the laboratory plays it. */
function laboratory(text: string) {
  const { manifest, points } = studyJobs.beginStudy(text, "study.yaml", scenarios);
  const { replicates } = manifest.saved.study;
  const jobs = points.flatMap((point) =>
    Array.from(
      { length: replicates },
      (_, r) => studyJobs.playStudyJob(manifest, { point, replicate: r + 1 }).rows,
    ),
  );
  const hash = studyJobs.hashStudy(manifest, jobs);
  const rows = jobs.flatMap((job) => job.rows);
  const runs = { planned: rows.length, finished: rows.length, failed: 0 };
  return { manifest: { ...manifest, state: "complete" as const, runs, storeHash: hash }, points, jobs, hash };
}

let ours: ReturnType<typeof laboratory>;
let theirs: Awaited<ReturnType<typeof playedStudy>>;

beforeAll(async () => {
  ours = laboratory(TEXT);
  writeFileSync(at("tiny.yaml"), TEXT);
  theirs = await playedStudy(loadStudy(at("tiny.yaml")));
});

const complaint = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (isScenarioError(error)) return error.message;
    throw error;
  }
  return "";
};

describe("a study of the laboratory", () => {
  it("has the hashes and keys of the command line's", () => {
    const manifest = readManifest(theirs.directory)!;
    expect(ours.manifest).toMatchObject({
      studyHash: manifest.studyHash,
      scenarioHash: manifest.scenarioHash,
      metrics: manifest.metrics,
    });
    expect(ours.hash).toBe(theirs.hash);
  });

  it("becomes a store of the same hash on the command line, with the same report", async () => {
    const file = at("tiny.study.json");
    writeFileSync(file, studyJobs.saveStudy(ours.manifest, [...ours.jobs].reverse()));
    mkdirSync(at("imported"));
    const imported = await importStudy(readStudyFile(file), at("imported"));
    expect(imported).toMatchObject({ state: "complete", storeHash: theirs.hash });
    const results = await openResults(at("imported"));
    const response = "difference.income";
    const found = sensitivity(await sampleOf(results, response), allowedMethods("latinHypercube")[0]!);
    const report = sensitivityReport(found, results, namedOf(results, "en"));
    results.close();
    const shown = await studyJobs.studyReport(ours.manifest, ours.points, ours.jobs, {
      response,
      language: "en",
    });
    expect(shown.none).toBeUndefined();
    expect(shown.figures).toEqual(report.figures);
    expect(shown.tables).toEqual(report.tables);
    expect(shown.findings).toEqual(report.findings);
  });

  it("can be gone on with where it was broken off, to the same hash", async () => {
    const file = at("part.study.json");
    const { storeHash: _, ...rest } = ours.manifest;
    const part = ours.jobs.slice(0, 7);
    writeFileSync(file, studyJobs.saveStudy({ ...rest, state: "interrupted" }, part));
    mkdirSync(at("part"));
    const imported = await importStudy(readStudyFile(file), at("part"));
    expect(imported).toMatchObject({ state: "interrupted", runs: { finished: 14, planned: 48 } });
    expect(imported.storeHash).toBeUndefined();
  });
});

it("a study of the scenario that stands in the laboratory names it by its file", () => {
  const own = { file: "mine.yaml", text: "name: mine\ntitle: { zh: 我, en: mine }\nextends: small.yaml\n" };
  const text = TEXT.replace(/scenario: .*/, "scenario: mine.yaml");
  const { manifest } = studyJobs.beginStudy(text, "study.yaml", { packaged, own });
  expect(manifest).toMatchObject({
    scenarioHash: ours.manifest.scenarioHash,
    studyHash: ours.manifest.studyHash,
  });
});

it("a point is opened on the page with the very runs of the study", async () => {
  const { points, jobs, manifest } = ours;
  const { telling } = await studyJobs.studyReport(manifest, points, jobs, {
    response: "difference.income",
    language: "en",
  });
  for (const point of [points[0]!, points[5]!]) {
    const { plan } = prepare({ plain: studyJobs.scenarioOf(manifest, point), settings: {} });
    const replicate = telling[point.point - 1]!;
    const runs = simulateArms({ ...plan, luck: "shared" }, replicate, manifest.arms);
    const { rows } = jobs.find((job) => job.point === point.point && job.replicate === replicate)!;
    expect(runs.map(({ summary }) => summary.income)).toEqual(rows.map(({ values }) => values[2]));
    const all = jobs
      .filter((job) => job.point === point.point)
      .map(({ rows: [a, b] }) => b!.values[2]! - a!.values[2]!);
    expect(Math.abs(rows[1]!.values[2]! - rows[0]!.values[2]!)).toBe(Math.max(...all.map(Math.abs)));
  }
});

describe("a study of the command line", () => {
  let jobs: readonly JobRows[];
  const manifestText = () => readFileSync(join(at("export"), "manifest.json"), "utf8");
  const parquet = async (path: string) => {
    const rows = (await parquetReadObjects({ file: await asyncBufferFromFile(path) })) as Record<
      string,
      unknown
    >[];
    const columns = Object.fromEntries(
      Object.keys(rows[0]!).map((key) => [key, rows.map((row) => row[key])]),
    );
    return { file: path, columns };
  };

  beforeAll(async () => {
    await exportStore(theirs.directory, at("export"), "both");
  });

  it.each(["parquet", "csv"])("is opened from %s with its runs, events and hash", async (kind) => {
    const tables = await Promise.all(
      ["runs", "events"].map(async (name) => {
        const path = join(at("export"), `${name}.${kind}`);
        return kind === "csv" ? { file: path, text: readFileSync(path, "utf8") } : parquet(path);
      }),
    );
    const opened = studyJobs.openExport(manifestText(), "manifest.json", tables[0]!, tables[1]);
    expect(opened.hash).toBe(theirs.hash);
    expect(opened.points).toEqual(ours.points);
    jobs = opened.jobs;
    const plain = ({ seconds: _, ...job }: JobRows) => job;
    expect(jobs.map(plain)).toEqual(ours.jobs.map(plain));
  });

  it("names what is wrong with a table of something else", async () => {
    const other = await parquet(join(at("export"), "points.parquet"));
    expect(complaint(() => studyJobs.openExport(manifestText(), "manifest.json", other))).toMatch(
      /points\.parquet: key: got .*allowed: a table of a study's runs/,
    );
  });
});

describe("a file of a study that is not one", () => {
  const saved = (): string => studyJobs.saveStudy(ours.manifest, ours.jobs);
  const changed = (change: (study: PortableStudy & { runs: unknown[] }) => void): string => {
    const study = JSON.parse(saved());
    change(study);
    return JSON.stringify(study);
  };

  it.each([
    ["cut", () => saved().slice(0, 900), /allowed: a study with its runs/],
    ["something else", () => '{"format":"answer"}', /format: got answer/],
    [
      "of another version of the model",
      () => changed(({ manifest }) => Object.assign(manifest, { modelVersion: "0.1.0" })),
      /modelVersion: got 0\.1\.0; allowed: 0\./,
    ],
    [
      "with a figure changed by hand",
      () => saved().replace(/(finished","",[^,]*,)[^,]*/, "$10.25"),
      /storeHash: got/,
    ],
    [
      "with a run of another study",
      () => saved().replace(/"[0-9a-f]{32}","finished"/, `"${"0".repeat(32)}","finished"`),
      /runs\..*allowed: .*the key of this run/,
    ],
    ["with a run twice", () => changed(({ runs }) => runs.push(runs[0])), /twice/],
    [
      "without its study",
      () => changed(({ manifest }) => Object.assign(manifest, { saved: {} })),
      /allowed: a study as it was saved/,
    ],
  ])("is refused: %s", (_, text, message) => {
    expect(complaint(() => studyJobs.openStudyText(text(), "x.study.json"))).toMatch(message);
  });
});

describe("a study that the page does not play", () => {
  const refusal = (text: string): string =>
    complaint(() => studyJobs.beginStudy(text, "study.yaml", scenarios));

  it("names line and key: too many runs, more kept than metrics, a file beside it, a slip of the pen", () => {
    const line = (key: string) => TEXT.split("\n").findIndex((each) => each.startsWith(key)) + 1;
    expect(refusal(TEXT.replace("replicates: 3", "replicates: 3000"))).toContain(
      `study.yaml:${line("replicates")}: replicates: got 48000; allowed: at most 2000 runs`,
    );
    expect(refusal(TEXT.replace("income] }", "income], seasons: true }"))).toContain(
      `study.yaml:${line("keep")}: keep.seasons: got true; allowed: false`,
    );
    expect(refusal(TEXT.replace("replicates:", "replicate:"))).toMatch(
      /replicate: .*Did you mean replicates\?/,
    );
    expect(refusal(TEXT.replace(/scenario: .*/, "scenario: nowhere.yaml"))).toMatch(
      /scenario: got nowhere\.yaml/,
    );
  });
});
