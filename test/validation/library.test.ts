import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, expect, test } from "vitest";
import {
  experimentsFolder,
  experimentsIn,
  loadExperiment,
  runExperiment,
  type SampleTable,
  validate,
  validationRows,
  writeSamples,
} from "../../src/sannong.ts";

const folder = mkdtempSync(join(tmpdir(), "library-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Half of the villages of a small county, with a loan tape beside. */
const file = join(folder, "trial.yaml");
writeFileSync(
  file,
  `name: small-trial
title: { zh: 小试验, en: a small trial }
study: { citation: none, size: { zh: 小, en: small } }
county:
  scenario: ${JSON.stringify(resolve("scenarios/small.yaml"))}
  set: { county.villages: 12, county.householdsPerVillage: 10, time.burnIn: 4 }
  arm: none
  seasons: 4
assignment: { by: lot, of: villages, share: 0.5, within: county }
treatment: { lenders: { ruralCreditCooperative: [inputs, stock, asset, emergency] } }
samples:
  households:
    of: households
    outcomes:
      income: { zh: 收入, en: income, of: income, over: 4 }
      line: { zh: 授信, en: has a line, of: hasLine, lender: ruralCreditCooperative }
      score: { zh: 评分, en: score above the cutoff, of: margin, lender: ruralCreditCooperative }
  tape: { of: loans, waves: [0, 3] }
estimates:
  income: { zh: 收入, en: income, kind: differenceOfMeans, outcome: income, show: yuan }
`,
);
const loaded = loadExperiment(file);

test("an experiment is run from a program, to the same on threads as in its own", async () => {
  const here = await runExperiment(loaded, { seeds: 3, workers: 0 });
  const there = await runExperiment(loaded, { seeds: 3, workers: 2 });
  expect(here.findings[0]?.each).toHaveLength(3);
  expect(there.findings).toEqual(here.findings);
  expect(here.samplesOf("households")).toHaveLength(3);
  expect(() => here.samplesOf("nobody")).toThrow("no sample nobody: households, tape");
});

test("its samples, a credit file and a loan tape among them, are written as CSV and Parquet", async () => {
  const run = await runExperiment(loaded, { seeds: 2, workers: 0 });
  const files = await writeSamples(run, folder, true);
  expect(files.sort()).toEqual(["households.csv", "households.parquet", "tape.csv", "tape.parquet"]);
  const [head, ...lines] = readFileSync(join(folder, "households.csv"), "utf8").trim().split("\n");
  expect(head).toMatch(/^seed,unit,village.*income,income\.without,line,.*score/);
  const rows = run.samplesOf("households").reduce((sum, sample) => sum + sample.rows, 0);
  expect(lines).toHaveLength(rows);
  const bytes = readFileSync(join(folder, "households.parquet"));
  const read = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
  expect(read).toHaveLength(rows);
  expect(readFileSync(join(folder, "tape.csv"), "utf8")).toContain("ruralCreditCooperative.declaredIncome");
});

test("hooks see who is assigned, change what a season begins with, and add to a sample", async () => {
  const seasons: string[] = [];
  let assigned = 0;
  const run = await runExperiment(loaded, {
    seeds: 1,
    hooks: {
      assigned: ({ assignedFrom }) => {
        assigned = assignedFrom.filter((season) => season === 0).length;
      },
      seasonBegins(arm, { household }, season) {
        if (arm === "trial" && season === 0) household.assets.fill(100_000);
      },
      seasonEnds: (arm, _, season) => seasons.push(`${arm} ${season}`),
      sampled(name, sample): SampleTable | undefined {
        if (name !== "households") return undefined;
        return {
          ...sample,
          columns: { ...sample.columns, twice: sample.columns.income!.map((yuan) => 2 * yuan) },
        };
      },
    },
  });
  expect(assigned).toBe(60);
  expect(seasons).toEqual([0, 1, 2, 3].flatMap((t) => [`none ${t}`, `trial ${t}`]));
  const [sample] = run.samplesOf("households");
  expect(sample!.columns.twice![0]).toBe(2 * sample!.columns.income![0]!);
  const plain = await runExperiment(loaded, { seeds: 1, workers: 0 });
  expect(run.findings[0]!.spillover).not.toBe(plain.findings[0]!.spillover);
});

test("a scenario is validated from a program", async () => {
  const { rows, seeds } = await validate("scenarios/small.yaml", {
    experiments: experimentsIn(experimentsFolder()),
    rows: validationRows.filter(({ number }) => number === 36),
    seeds: 2,
    workers: 0,
    set: ["county.villages=12", "county.householdsPerVillage=20", "time.burnIn=4"],
  });
  expect(seeds).toBe(2);
  expect(rows[0]!.parts.map(({ from }) => from)).toEqual(["E15 lumpy", "E15 smooth"]);
});
