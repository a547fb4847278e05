import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { packagedScenarios } from "../../build/page-data.ts";
import { discoverCommand } from "../../src/cli/discover.ts";
import { csvTable } from "../../src/scenario/csv-table.ts";
import { importStudy, readStudyFile } from "../../src/sweeps/portable/import-study.ts";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import { studyJobs } from "../../web/playing/work/study-jobs.ts";
import { folder } from "./made-up-sweep.ts";

const at = folder();
const TEXT = `name: boxes
title: { zh: 盒子, en: boxes }
scenario: ${join(process.cwd(), "scenarios/small.yaml")}
set:
  county: { villages: 1, householdsPerVillage: 10 }
  time: { burnIn: 0, seasons: 8 }
factors:
  - path: consume.propensity
    range: [0.5, 0.9]
  - path: lenders.ruralCreditCooperative.cost.processing
    range: [0, 3000]
  - path: arms.*.policies.dataSharing.coverage
    values: [0, 0.5, 0.9]
design: { kind: latinHypercube, points: 60 }
replicates: 2
keep: { metrics: [relapse, coverage] }
`;

/** A study whose coverage rises by the treatment where two factors say so, but for one point in seven. */
function madeUp() {
  const scenarios = { packaged: packagedScenarios(), own: { file: "mine.yaml", text: "" } };
  const { manifest, points } = studyJobs.beginStudy(TEXT, "study.yaml", scenarios);
  const jobs = points.flatMap((point) =>
    [1, 2].map((replicate): JobRows => {
      const { rows } = studyJobs.failStudyJob(manifest, { point, replicate }, "");
      const [propensity, cost] = point.values as number[];
      const rises = propensity! > 0.7 && cost! < 1500 !== (point.point % 7 === 0);
      return {
        ...rows,
        rows: rows.rows.map((row, a) => ({
          ...row,
          status: "finished",
          values: Float64Array.of(0.1, 0.2 + (a === 1 ? (rises ? 0.05 : -0.01 * replicate) : 0)),
        })),
      };
    }),
  );
  const count = jobs.flatMap(({ rows }) => rows).length;
  const runs = { planned: count, finished: count, failed: 0 };
  const storeHash = studyJobs.hashStudy(manifest, jobs);
  return { manifest: { ...manifest, state: "complete" as const, runs, storeHash }, points, jobs };
}

let ours: ReturnType<typeof madeUp>;
beforeAll(async () => {
  ours = madeUp();
  writeFileSync(at("boxes.study.json"), studyJobs.saveStudy(ours.manifest, ours.jobs));
  mkdirSync(at("store"));
  await importStudy(readStudyFile(at("boxes.study.json")), at("store"));
});

/** What the command prints, its lines put together again, and the tables that it writes. */
async function command(where: string, box?: number) {
  const written: string[] = [];
  const spies = (["stdout", "stderr"] as const).map((to) =>
    vi.spyOn(process[to], "write").mockImplementation((text) => written.push(String(text)) > 0),
  );
  const out = at(`found-${written.length}-${box}`);
  try {
    await discoverCommand(at("store"), { where, out, force: true, ...(box && { box: String(box) }) }, "en");
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const table = (name: string) => csvTable(readFileSync(join(out, `${name}.csv`), "utf8"), name);
  return { printed: written.join("").replace(/\s+/g, " "), table };
}

const WHERE = "difference.coverage > 0 and consume.propensity < 0.88";
const found = async (where: string, language: "zh" | "en" = "en", box?: number) =>
  studyJobs.discoverIn(ours.manifest, ours.points, [...ours.jobs].reverse(), { where, language, box });

describe("a box of discovery in the laboratory", () => {
  it.each([undefined, 2])("has the figures and sentences of sannong discover, box %s", async (box) => {
    const [here, there] = [await found(WHERE, "en", box), await command(WHERE, box)];
    if ("fault" in here) throw new Error(here.fault);
    expect(here.boxes).toBeGreaterThan(3);
    if (box !== undefined) expect(here.chosen).toBe(box);
    expect(here.findings.length).toBeGreaterThan(1);
    for (const finding of here.findings) expect(there.printed).toContain(finding);
    expect(here.tables.map(({ id }) => id)).toEqual(["box", "trajectory"]);
    for (const { id, keys, raw } of here.tables) {
      const { columns, rows } = there.table(id);
      expect(columns).toEqual(keys);
      expect(rows.map(({ cells }) => cells)).toEqual(
        raw.map((row) => row.map((cell) => (Number.isNaN(cell) ? "" : String(cell)))),
      );
    }
    const picture = here.figures.find(({ id }) => id === "box")!;
    expect(picture.table.rows.map(([name]) => name)).toEqual(here.tables[0]!.rows.map(([name]) => name));
  });

  it("finds the range that the figures were made by", async () => {
    const here = await found("difference.coverage > 0");
    if ("fault" in here) throw new Error(here.fault);
    const paths = here.tables[0]!.raw.map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["consume.propensity", "lenders.ruralCreditCooperative.cost.processing"]),
    );
  });

  it("says where a condition cannot be read, and what it may have meant, in both languages", async () => {
    expect(await found("difference.coverage >")).toMatchObject({ fault: expect.stringContaining("^") });
    expect(await found("coverage > 0")).toMatchObject({
      fault: expect.stringContaining("difference.coverage"),
    });
    expect(await found("nothing > 0", "zh")).toMatchObject({ fault: expect.stringMatching(/[一-鿿]/) });
    expect(await found("difference.relapse > 9")).toMatchObject({ boxes: 0, tables: [], figures: [] });
  });
});
