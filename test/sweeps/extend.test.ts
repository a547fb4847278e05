import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inThisThread } from "../../src/play/runner.ts";
import { runSweep } from "../../src/sweeps/run/run-sweep.ts";
import { extendStore, type More } from "../../src/sweeps/store/extend-store.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { openStore } from "../../src/sweeps/store/store.ts";
import { restoreStudy } from "../../src/sweeps/study/load-study.ts";
import { type Ended, sannong } from "../cli/sannong.ts";
import { expectFilesDescribed } from "../report/described-files.ts";
import { folder, loadedFrom, madeUpRows, playMadeUp, studyFile } from "./made-up-sweep.ts";

const at = folder();
const lines = (kind: string, points: number, replicates: number): string[] => [
  `design: { kind: ${kind}, points: ${points} }`,
  `replicates: ${replicates}`,
];

async function extended(name: string, more: More) {
  const store = await openStore(at(name));
  try {
    const { loaded, manifest } = await extendStore(store, restoreStudy(store.manifest.saved), more);
    let played = 0;
    const play = madeUpRows(loaded, manifest.metrics.length);
    const start = () =>
      inThisThread((job: Parameters<typeof play>[0]) => {
        played++;
        return play(job);
      });
    const last = await runSweep({ ...store, manifest }, loaded, { workers: 1, start });
    return { last, played };
  } finally {
    store.close();
  }
}

describe("a finished study extended", () => {
  it.each([
    ["by replicates", "latinHypercube", { replicates: 5 }, [6, 3], [6, 5], 12],
    ["by points", "sobol", { points: 16 }, [8, 2], [16, 2], 16],
    ["by rows of Saltelli's scheme", "saltelli", { points: 4 }, [2, 2], [4, 2], 12],
    ["by both", "random", { points: 9, replicates: 4 }, [5, 2], [9, 4], 26],
  ] as const)(
    "could not have replicates or points added: %s it plays the new ones alone, to the hash of the larger one",
    async (name, kind, more, [fewer, r], [points, replicates], added) => {
      const small = `${name} small`;
      await playMadeUp(at(small), loadedFrom(at(small), ...lines(kind, fewer, r)));
      const { last, played } = await extended(small, more);
      const whole = await playMadeUp(
        at(`${name} whole`),
        loadedFrom(at(`${name} whole`), ...lines(kind, points, replicates)),
      );
      expect(played).toBe(added);
      expect(last).toMatchObject({ state: "complete", runs: whole.runs, studyHash: whole.studyHash });
      expect(last.storeHash).toBe(whole.storeHash);
      const results = await openResults(at(small));
      expect(results.missing.absent).toBe(0);
      expect(results.manifest.saved.text).toContain(`replicates: ${replicates}`);
      results.close();
    },
  );

  it.each([
    ["fewer", { replicates: 3 }, lines("sobol", 4, 3), /more than the study has/],
    ["a design that does not grow", { points: 9 }, lines("latinHypercube", 4, 2), /does not begin with/],
    [
      "a stopping rule",
      { replicates: 9 },
      [
        "design: { kind: sobol, points: 4 }",
        "stop: { metric: difference.relapse, halfWidth: 0.5, atLeast: 3, atMost: 9 }",
      ],
      /stops by precision/,
    ],
  ])("refuses %s and stays what it was", async (name, more, given, message) => {
    const before = await playMadeUp(at(name), loadedFrom(at(name), ...given));
    await expect(extended(name, more)).rejects.toThrow(message);
    const results = await openResults(at(name));
    expect(results.manifest.storeHash).toBe(before.storeHash);
    results.close();
  });
});

describe("one replicate of a sweep", () => {
  const sweep = (...args: string[]): Ended => sannong("sweep", ...args, "--lang", "en");

  it("could not be had back: replay writes its seasons and flows, the same figures as the store's", async () => {
    const study = studyFile(at("replayed.yaml"), ...lines("random", 3, 2));
    expect(sweep("run", study, "--out", at("replayed"), "--quiet").status).toBe(0);
    const replayed = sweep("replay", at("replayed"), "--point", "3", "--replicate", "2", "--out", at("one"));
    expect(replayed.stderr).toContain("one");
    expect(replayed.status).toBe(0);
    const read = (name: string): string => readFileSync(join(at("one"), name), "utf8");
    const rows = read("summary.csv")
      .trim()
      .split("\n")
      .map((row) => row.split(","));
    const results = await openResults(at("replayed"));
    for (const arm of results.arms) {
      const [stored] = (await results.response(`${arm}.income`)).slice(2);
      const row = rows.find(([of, , metric]) => of === arm && metric === "income")!;
      expect(Number(row[3])).toBe(stored![1]);
    }
    results.close();
    expect(read("seasons.csv").split("\n").length).toBeGreaterThan(8);
    expect(read("flows.csv")).toContain("flow,instrument,sector,fen");
    expect(read("scenario.yaml")).toContain("seed:");
    expect(expectFilesDescribed(at("one"))).toHaveLength(3);
    expect(read("columns.csv")).toContain("metric,income,yuan per year,");
    const none = sweep("replay", at("replayed"), "--point", "3", "--replicate", "9", "--out", at("none"));
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("no point 3 with replicate 9")]);
  });

  it("was said to differ where the store keeps lenders' figures, which it names after the lender", async () => {
    const study = studyFile(at("lenders.yaml"), "keep: { metrics: all }", ...lines("random", 2, 1));
    const county = readFileSync(study, "utf8").replace(
      "villages: 1, householdsPerVillage: 10",
      "villages: 8",
    );
    writeFileSync(study, county);
    expect(sweep("run", study, "--out", at("lenders"), "--quiet").status).toBe(0);
    const replayed = sweep(
      "replay",
      at("lenders"),
      "--point",
      "2",
      "--replicate",
      "1",
      "--out",
      at("lender"),
    );
    expect([replayed.status, replayed.stdout]).toEqual([0, ""]);
    const results = await openResults(at("lenders"));
    const stored = (await results.response("traditional.loanSize.ruralCreditCooperative"))[1]![0];
    results.close();
    const row = readFileSync(join(at("lender"), "summary.csv"), "utf8")
      .split("\n")
      .find((each) => each.startsWith("traditional,1,loanSize.ruralCreditCooperative,"))!;
    expect(stored).toBeGreaterThan(0);
    expect(Number(row.split(",")[3])).toBe(stored);
  });

  it("is added by sweep extend, and none is played twice", () => {
    const grown = sweep("extend", at("replayed"), "--replicates", "3", "--quiet");
    expect(grown.status).toBe(0);
    expect(grown.stdout).toContain("Complete: 18 runs finished");
    expect(sweep("extend", at("replayed"), "--replicates", "3").status).toBe(2);
  });
});
