import { describe, expect, it } from "vitest";
import { readStore } from "../../src/sweeps/store/store.ts";
import { isStore } from "../../src/sweeps/store/store-file.ts";
import { sweep } from "./good-store.ts";
import { chance, folder, studyFile } from "./made-up-sweep.ts";
import { lastLine, pause, sweeping } from "./sweep-process.ts";

const at = folder();
const LONG = Boolean(process.env.LONG);
const KILLS = LONG ? 50 : 2;
const HOUR = 3_600_000;

async function runsIn(directory: string): Promise<number> {
  const { database, close } = await readStore(directory);
  try {
    const [[runs, keys]] = (await database.rows(
      "select count(*)::INTEGER, count(distinct key)::INTEGER from runs",
    )) as [[number, number]];
    expect(keys, "a run stored twice").toBe(runs);
    return runs;
  } finally {
    close();
  }
}

/** Kills and resumes until it ran to its end; says how often it was killed, and the hash of what came out. */
async function killed(study: string, directory: string, seed: string, most: number) {
  let kills = 0;
  let said = 0;
  for (let life = 0; ; life++) {
    const verb = isStore(directory) ? ["resume", directory] : ["run", study, "--out", directory];
    const workers = String(1 + Math.floor(3 * (chance(seed, life, "workers") - 0.5)));
    const process = sweeping(...verb, "--workers", workers);
    if (kills < most) {
      // One in five while the process starts, makes the store or opens it; the others while runs are being stored.
      const late = chance(seed, life, "late") > 0.7;
      if (late) await process.until(({ finished }) => finished > said);
      await pause((late ? 400 : 700) * (chance(seed, life) - 0.5));
      process.child.kill("SIGKILL");
    }
    const { signal, status, lines, stderr } = await process.ended;
    const last = lines.at(-1);
    if (signal === null) {
      expect([status, stderr]).toEqual([0, ""]);
      return { kills, runs: last!.finished, hash: last!.storeHash };
    }
    kills++;
    if (!isStore(directory)) continue;
    // What it had said to be stored is stored, and what had been stored before is still there.
    said = Math.max(said, last?.finished ?? 0);
    const stored = await runsIn(directory);
    expect(stored).toBeGreaterThanOrEqual(said);
    expect(stored % 2, "one arm of a job without the other").toBe(0);
    said = stored;
  }
}

describe("kill -9", () => {
  const rules = {
    "a fixed number of replicates": ["design: { kind: random, points: 10 }", "replicates: 12"],
    "a stopping rule": [
      "design: { kind: random, points: 6 }",
      "stop: { metric: difference.income, halfWidth: 90, atLeast: 4, atMost: 30 }",
    ],
  };

  it.each(Object.entries(rules))(
    "at any moment loses nothing that was stored and repeats nothing, with %s",
    { timeout: HOUR },
    async (name, lines) => {
      const study = studyFile(at(`${lines.length}${name.length}.yaml`), ...lines);
      const whole = lastLine(sweep("run", study, "--out", at(`${name}-whole`), "--json"));
      expect(whole.state).toBe("complete");
      let kills = 0;
      for (let round = 0; kills < KILLS / 2; round++) {
        const result = await killed(study, at(`${name}-${round}`), `${name}${round}`, KILLS / 2 - kills);
        expect(result).toMatchObject({ runs: whole.finished, hash: whole.storeHash });
        kills += result.kills;
        expect(round).toBeLessThan(50);
      }
      expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
    },
  );
});
