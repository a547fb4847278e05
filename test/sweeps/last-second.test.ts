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
/** What the requirement allows to be lost is a second, by a clock that stands where the process is not let run. */
const TICK = 20;
const SECOND = 1000 / TICK;

/** A process that plays a study on runners that write down, each job for good, at which tick it had finished. */
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
let ticks = 0;
setInterval(() => ticks++, ${TICK}).unref();
const start = () => ({
  async run({ point: { point }, replicate }) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const rows = loaded.study.arms.map((arm) => ({
      key: [point, arm, replicate].join(), arm, status: "finished", reason: "", values: new Float64Array(3) }));
    writeSync(written, point + " " + replicate + " " + ticks + "\\n");
    fsyncSync(written);
    return { result: { point, replicate, seconds: 0.005, rows } };
  },
  stop() {},
});
await runSweep(store, loaded, { workers: 3, start });
`;

/** Where packages are found from, and nothing is looked at by git or a formatter. */
const BUILT = join(process.cwd(), "node_modules/.cache", `last-second-${process.pid}`);

async function builtPlayer(): Promise<string> {
  writeFileSync(at("player.mjs"), SOURCE);
  const to = { ssr: at("player.mjs"), outDir: BUILT, emptyOutDir: true, target: "node20" };
  await build({ configFile: false, logLevel: "silent", root: process.cwd(), build: to });
  // The store's manifest tells which built model filled it: it stands beside the player as beside the command.
  for (const file of ["node-worker.js", "model.js"]) copyFileSync(join("dist", file), join(BUILT, file));
  return join(BUILT, "player.js");
}

afterAll(() => rmSync(BUILT, { recursive: true, force: true }));

/** Point, replicate and tick of every job that is written down. */
const finishedIn = (log: string): number[][] =>
  (existsSync(log) ? readFileSync(log, "utf8") : "")
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" ").map(Number));

it("kill -9 loses nothing that had finished a second before", async () => {
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
    const last = SECOND * (1 + chance("last second", round));
    while (!finishedIn(log).some(([, , tick]) => tick >= last)) {
      expect(child.exitCode).toBeNull();
      await pause(20);
    }
    child.kill("SIGKILL");
    await ended;
    const finished = finishedIn(log);
    const killed = finished.at(-1)![2];
    const due = finished.filter(([, , tick]) => tick < killed - SECOND);
    expect(due.length).toBeGreaterThan(0);
    const { database, close } = await readStore(directory);
    const held = await database.rows("select point, replicate from runs where arm = 'hybrid'");
    close();
    const stored = new Set(held.map(([point, replicate]) => `${point} ${replicate}`));
    expect(due.filter(([point, replicate]) => !stored.has(`${point} ${replicate}`))).toEqual([]);
    expect(stored.size).toBeLessThan(50_000);
  }
});
