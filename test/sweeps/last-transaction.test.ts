import { spawn } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, expect, it } from "vitest";
import { readStore } from "../../src/sweeps/store/store.ts";
import { dieWithParent } from "../die-with-parent.ts";
import { chance, folder, studyFile } from "./made-up-sweep.ts";
import { pause } from "./sweep-process.ts";

const at = folder();
const ROUNDS = process.env.LONG ? 20 : 3;
/** Transactions that have ended before a process is killed. */
const STORED = 4;

/** A process that plays a study on runners that write down, for good, each job that finished and each transaction. */
const SOURCE = `
import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { designSize, eachDesignPoint } from "${process.cwd()}/src/sweeps/design/design-points.ts";
import { loadStudy } from "${process.cwd()}/src/sweeps/study/load-study.ts";
import { newManifest } from "${process.cwd()}/src/sweeps/store/new-manifest.ts";
import { runSweep } from "${process.cwd()}/src/sweeps/run/run-sweep.ts";
import { createStore, openStore } from "${process.cwd()}/src/sweeps/store/store.ts";

const [, , file, directory, log] = process.argv;
const loaded = loadStudy(file);
mkdirSync(directory);
await createStore(directory, newManifest(loaded, designSize(loaded.study), undefined), eachDesignPoint(loaded.study));
const store = await openStore(directory);
const written = openSync(log, "a");
const write = (line) => {
  writeSync(written, line + "\\n");
  fsyncSync(written);
};
const start = () => ({
  async run({ point: { point }, replicate }) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const rows = loaded.study.arms.map((arm) => ({
      key: [point, arm, replicate].join(), arm, status: "finished", reason: "", values: new Float64Array(3) }));
    write(point + " " + replicate);
    return { result: { point, replicate, seconds: 0.005, rows } };
  },
  stop() {},
});
await runSweep(store, loaded, { workers: 3, start, onProgress: () => write("stored") });
`;

/** Where packages are found from, and nothing is looked at by git or a formatter. */
const BUILT = join(process.cwd(), "node_modules/.cache", `last-transaction-${process.pid}`);

async function builtPlayer(): Promise<string> {
  writeFileSync(at("player.mjs"), SOURCE);
  const to = { ssr: at("player.mjs"), outDir: BUILT, emptyOutDir: true, target: "node20" };
  await build({ configFile: false, logLevel: "silent", root: process.cwd(), build: to });
  // The store's manifest tells which built model filled it: it stands beside the player as beside the command.
  for (const file of ["node-worker.js", "model.js"]) copyFileSync(join("dist", file), join(BUILT, file));
  return join(BUILT, "player.js");
}

afterAll(() => rmSync(BUILT, { recursive: true, force: true }));

/** Point and replicate of every job, and each transaction, in the order in which they were written down. */
const linesIn = (log: string): string[] =>
  (existsSync(log) ? readFileSync(log, "utf8") : "").split("\n").slice(0, -1);

const isStored = (line: string): boolean => line === "stored";

/**
 * Lost are at most the quarter of a second before a transaction begins (`lanes.test.ts`, by a made-up clock) and those
 * that finish while it lasts: the one that ended last has all that had finished when the one before it ended.
 */
it("kill -9 loses nothing that had finished when the last transaction but one ended", async () => {
  const study = studyFile(at("study.yaml"), "design: { kind: random, points: 500 }", "replicates: 100");
  const player = await builtPlayer();
  for (let round = 0; round < ROUNDS; round++) {
    const [directory, log] = [at(`store-${round}`), at(`log-${round}`)];
    const env = { ...process.env, NODE_OPTIONS: dieWithParent() };
    const child = spawn("node", [player, study, directory, log], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const more = Math.floor(60 * chance("last transaction", round));
    const isDue = (lines: string[]): boolean =>
      lines.filter(isStored).length >= STORED && lines.length - lines.lastIndexOf("stored") > more;
    while (!isDue(linesIn(log))) {
      expect(child.exitCode).toBeNull();
      await pause(20);
    }
    child.kill("SIGKILL");
    await ended;
    const lines = linesIn(log);
    const last = lines.lastIndexOf("stored");
    const due = lines.slice(0, lines.lastIndexOf("stored", last - 1)).filter((line) => !isStored(line));
    expect(due.length).toBeGreaterThan(0);
    const { database, close } = await readStore(directory);
    const held = await database.rows("select point, replicate from runs where arm = 'hybrid'");
    close();
    const stored = new Set(held.map(([point, replicate]) => `${point} ${replicate}`));
    expect(due.filter((line) => !stored.has(line))).toEqual([]);
    expect(stored.size).toBeLessThan(50_000);
  }
});
