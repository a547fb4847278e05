import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { readStore } from "../../src/sweeps/store/store.ts";
import { sannong } from "../cli/sannong.ts";
import { freePort } from "../free-port.ts";
import { studyFile } from "../sweeps/made-up-sweep.ts";
import { endAll, hashIn, program, redisAt, type Started } from "./queue-process.ts";

const KILLS = 50;
/** Milliseconds of a chunk's lock; a stopped process is stopped for three times as long. */
const LOCK = 2000;
const POINTS = 100;
const REPLICATES = 240;
const ARMS = 2;

/** A line to a server that can be cut without a word to either end. */
function lineTo(port: number): { server: Server; cut(isCut: boolean): void; port(): number } {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (data) => to.writable && to.write(data));
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isCut) from.pause();
    }
  }).listen(0);
  return {
    server,
    port: () => (server.address() as { port: number }).port,
    cut(cut) {
      isCut = cut;
      for (const socket of sockets) cut ? socket.pause() : socket.resume();
    },
  };
}

describe.runIf(process.env.LONG)("a queue under kills", () => {
  const made = mkdtempSync(join(tmpdir(), "queue-kills-"));
  const at = (name: string): string => join(made, name);
  afterAll(() => {
    endAll();
    rmSync(made, { recursive: true, force: true });
  });

  test(`${KILLS} kills of workers, coordinator and server, cut lines and stopped workers lose and double nothing`, async () => {
    const port = await freePort();
    let server = await redisAt(port, made);
    const line = lineTo(port);
    const study = studyFile(
      at("study.yaml"),
      `design: { kind: random, points: ${POINTS} }`,
      `replicates: ${REPLICATES}`,
    );
    const here = sannong(
      "sweep",
      "run",
      study,
      "--out",
      at("here"),
      "--workers",
      "2",
      "--quiet",
      "--lang",
      "en",
    );
    const worker = (to: number): Started =>
      program("worker", "--queue", `redis://127.0.0.1:${to}/0`, "--workers", "1", "--lock", String(LOCK));
    const run = (): Started =>
      program(
        "sweep",
        "run",
        study,
        "--out",
        at("there"),
        "--queue",
        `redis://127.0.0.1:${port}/0`,
        "--resume",
        "--json",
      );
    const workers = [worker(port), worker(line.port()), worker(port)];
    let coordinator = run();
    const luck = luckOf(runKey("queue kills", 0))("kill");
    const done: Record<string, number> = {};
    for (let kill = 0; kill < KILLS; kill++) {
      await coordinator.heardOf(/"(progress|end)"/);
      await new Promise((resolve) => setTimeout(resolve, 600 * luck.uniform(kill, 1)));
      const what = ["worker", "worker", "coordinator", "server", "line", "stopped"][
        Math.floor(6 * luck.uniform(kill))
      ];
      expect(coordinator.text(), "too little work for so many kills").not.toContain('"state":"complete"');
      done[what] = (done[what] ?? 0) + 1;
      const which = Math.floor(3 * luck.uniform(kill, 2));
      if (what === "worker") {
        workers[which].child.kill("SIGKILL");
        workers[which] = worker(which === 1 ? line.port() : port);
      } else if (what === "coordinator") {
        coordinator.child.kill("SIGKILL");
        await coordinator.ended;
        coordinator = run();
      } else if (what === "server") {
        server.child.kill("SIGKILL");
        await server.ended;
        server = await redisAt(port, made);
      } else if (what === "line") {
        line.cut(true);
        setTimeout(() => line.cut(false), 2 * LOCK);
      } else {
        const { child } = workers[which];
        child.kill("SIGSTOP");
        setTimeout(() => child.kill("SIGCONT"), 3 * LOCK);
      }
    }
    line.cut(false);
    expect(await coordinator.ended).toBe(0);
    const { database, close } = await readStore(at("there"));
    const [[runs, keys]] = await database.rows(
      "select count(*)::DOUBLE, count(distinct key)::DOUBLE from runs",
    );
    close();
    line.server.close();
    expect(Object.keys(done).length).toBeGreaterThan(3);
    const all = POINTS * REPLICATES * ARMS;
    expect([runs, keys]).toEqual([all, all]);
    expect(hashIn(coordinator.text())).toBe(hashIn(here.stdout));
  });
});
