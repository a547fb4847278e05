import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadedStudy } from "../src/sweeps/study/load-study.ts";
import { projectFile } from "./county.ts";
import { deepStudy, FEW, stub, wideStudy } from "./made-up-runs.ts";
import type { Item, Row } from "./row.ts";
import { playInto } from "./sweep.ts";

/** Tells the most memory that a process had, in kilobytes, when it ends. */
const TELL = `data:text/javascript,process.on("exit",()=>process.stderr.write("most "+process.resourceUsage().maxRSS))`;

interface Cost {
  megabytes: number;
  seconds: number;
}

/** What a command needs, as a user runs it. */
function costOf(...words: string[]): Cost {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", TELL, projectFile("bin/sannong.js"), ...words, "--lang", "en"],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  const most = /most (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || !most) throw new Error(`${words.join(" ")}: ${stderr}`);
  return { megabytes: Number(most) / 1024, seconds: (performance.now() - began) / 1000 };
}

const WORDS = ["--method", "regression", "--metric", "difference.relapse"];

async function analysed(loaded: LoadedStudy): Promise<Cost> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const play = stub(loaded, () => {});
    await playInto(directory, loaded, 2, () => ({
      run: async (job) => ({ result: play(job) }),
      stop() {},
    }));
    return costOf("sensitivity", directory, ...WORDS);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Memory and time of one analysis of stores from small to large: it reads one response, not the store. */
export const analyses: Item = {
  title: "sannong sensitivity, regression, of stores of many runs (made-up figures)",
  async measure({ quick }) {
    const marks = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
    const rows: Row[] = [];
    for (const [how, made] of [
      ["more replicates", (runs: number) => deepStudy(runs, FEW)],
      ["more points", wideStudy],
    ] as const)
      for (const runs of marks) {
        const { megabytes, seconds } = await analysed(made(runs));
        rows.push({
          what: `${runs.toLocaleString("en")} runs, ${how}`,
          value: megabytes,
          unit: "MB",
          note: `${seconds.toFixed(1)} s`,
        });
      }
    return rows;
  },
};
