import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sannong } from "../cli/sannong.ts";
import { freePort } from "../free-port.ts";
import { studyFile } from "../sweeps/made-up-sweep.ts";
import { endAll, hashIn, program, redisAt } from "./queue-process.ts";

const PASSWORD = "geheim";
const canTls = ["redis-server", "openssl"].every((each) => spawnSync("which", [each]).status === 0);

describe.skipIf(!canTls)("a queue over TLS", () => {
  const made = mkdtempSync(join(tmpdir(), "queue-tls-"));
  const at = (name: string): string => join(made, name);
  const { SANNONG_QUEUE_PASSWORD: before } = process.env;
  let url = "";

  /** A certificate that signs itself. */
  function certificate(name: string): void {
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const files = ["-keyout", at(`${name}.key`), "-out", at(`${name}.pem`)];
    const { status, stderr } = spawnSync("openssl", ["req", "-x509", ...key, ...names, ...files], {
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  }

  beforeAll(async () => {
    certificate("own");
    certificate("other");
    const port = await freePort();
    const files = ["--tls-cert-file", at("own.pem"), "--tls-key-file", at("own.key")];
    const others = [
      "--tls-ca-cert-file",
      at("own.pem"),
      "--tls-auth-clients",
      "no",
      "--requirepass",
      PASSWORD,
    ];
    await redisAt(port, made, [...files, ...others]);
    url = `rediss://localhost:${port}/0`;
    studyFile(at("study.yaml"), "design: { kind: random, points: 2 }", "replicates: 2");
  });
  afterAll(() => {
    endAll();
    if (before === undefined) delete process.env.SANNONG_QUEUE_PASSWORD;
    else process.env.SANNONG_QUEUE_PASSWORD = before;
    rmSync(made, { recursive: true, force: true });
  });

  test("with a certificate of one's own and a password gives the store of one process", async () => {
    process.env.SANNONG_QUEUE_PASSWORD = PASSWORD;
    const how = ["--queue", url, "--queue-ca", at("own.pem")];
    const worker = program("worker", ...how, "--workers", "1");
    const there = program("sweep", "run", at("study.yaml"), "--out", at("there"), ...how, "--json");
    const here = ["sweep", "run", at("study.yaml"), "--out", at("here"), "--workers", "0", "--quiet"];
    const { stdout } = sannong(...here, "--lang", "en");
    expect(await there.ended, there.text()).toBe(0);
    expect(hashIn(there.text())).toBe(hashIn(stdout));
    worker.child.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
  });

  test.each([
    [
      "no certificate of its authority",
      [],
      PASSWORD,
      /certificate of rediss:.* is not trusted \(self.signed/,
    ],
    ["another one's", ["other.pem"], PASSWORD, /certificate of rediss:.* is not trusted .*--queue-ca/],
    ["a wrong password", ["own.pem"], "wrong", /refuses the name or password \(WRONGPASS.*QUEUE_PASSWORD/],
    ["no password", ["own.pem"], "", /refuses the name or password \(NOAUTH/],
  ])("with %s is refused in words, by worker and coordinator", async (_, authority, password, words) => {
    process.env.SANNONG_QUEUE_PASSWORD = password;
    const how = ["--queue", url, ...authority.flatMap((file) => ["--queue-ca", at(file)])];
    const run = ["sweep", "run", at("study.yaml"), "--out", at(`refused-${password}-${authority}`)];
    for (const each of [program("worker", ...how), program(...run, ...how)]) {
      expect(await each.ended, each.text()).toBe(2);
      expect(each.text()).toMatch(words);
      expect(each.text()).not.toMatch(/waiting for it|\n {4}at /);
    }
  });
});
