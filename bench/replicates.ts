import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Item, Row } from "./row.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const tiny = ["county.villages=2", "county.householdsPerVillage=5", "time.burnIn=0", "time.seasons=4"];
const large = ["county.villages=500", "county.householdsPerVillage=200", "time.burnIn=4", "time.seasons=4"];

/** The command line as a process of its own that tells how much memory it ever had. */
const TOLD = "process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))";

function peak(set: readonly string[], replicates: number): number {
  const load = `data:text/javascript,${encodeURIComponent(TOLD)}`;
  const changes = set.flatMap((each) => ["--set", each]);
  const asked = ["--replicates", String(replicates), "--workers", "2", "--quiet", "--hash"];
  const args = ["--import", load, "bin/sannong.js", "compare", "scenarios/small.yaml", ...changes, ...asked];
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const [, kilobytes] = /peak (\d+)/.exec(stderr) ?? [];
  if (status !== 0 || kilobytes === undefined) throw new Error(`no peak told: ${stderr}`);
  return Number(kilobytes) / 1024;
}

/** Whether memory grows with the replicates, and what a large county takes against what is reckoned before. */
export const replicates: Item = {
  title: "Memory of a comparison, 4 arms, 2 workers",
  async measure({ quick }) {
    const many = quick ? 1000 : 5000;
    const [few, lots] = [peak(tiny, 100), peak(tiny, many)];
    const { memoryFor } = await import("../src/cli/memory-check.ts");
    const size = { villages: 500, householdsPerVillage: 200 };
    const [real, reckoned] = [peak(large, 2), memoryFor({ size, arms: 4, workers: 2 }) / 2 ** 20];
    const rows: Row[] = [
      { what: "100 replicates of 10 households", value: few, unit: "MB" },
      { what: `${many} replicates of 10 households`, value: lots, unit: "MB" },
      { what: `memory: ${many} replicates over 100`, value: lots / few, unit: "×", atMost: 1.5 },
      { what: "100,000 households", value: real, unit: "MB" },
      { what: "memory: reckoned beforehand over measured", value: reckoned / real, unit: "×", atLeast: 1 },
    ];
    return rows;
  },
};
