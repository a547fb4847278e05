import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { sannong } from "../cli/sannong.ts";

const en = ["--lang", "en"];
const origin = new URL(inject("origin"));
const running: ChildProcess[] = [];

beforeAll(() => expect(existsSync("dist/page/index.html"), "npm run build").toBe(true));
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks without tidying the path, as a browser would. */
const ask = (
  path: string,
  how: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = origin;
    const sent = request({ host, port, path, ...how }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(parts).toString("latin1"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });

/** `sannong page` as it runs, once it has printed everything. */
async function serving(...args: string[]): Promise<{ child: ChildProcess; output: string; url: string }> {
  const env = { ...process.env, CI: "1" };
  const child = spawn("node", ["bin/sannong.js", "page", ...args], { env });
  running.push(child);
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on("data", (text) => {
      output += text;
      if (/Ctrl\+C/.test(output)) resolve();
    });
    child.stderr!.on("data", (text) => reject(new Error(String(text))));
    child.on("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, output, url: /http:\S+/.exec(output)![0] };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on("exit", resolve));

describe("sannong page", () => {
  it("says where it is in both languages, serves there, and ends quietly with Ctrl+C", async () => {
    const { child, output, url } = await serving("--port", "0");
    expect(output).toMatch(/三农·信贷推演 {2}http:\/\/localhost:\d+\/\n.*\?lang=en\n按 Ctrl\+C 结束。\n$/);
    expect((await fetch(url)).status).toBe(200);
    let more = "";
    child.stderr!.on("data", (text) => {
      more += text;
    });
    child.kill("SIGINT");
    expect(await ended(child)).toBe(0);
    expect(more).toBe("");
  });

  it("takes the next port if the first is taken, and speaks English", async () => {
    const [one, two] = [await serving(...en), await serving(...en)];
    expect(one.url).not.toBe(two.url);
    expect(two.output).toMatch(/Ctrl\+C ends it/);
  });

  it("says that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = sannong("page", "--port", `${port}`, ...en);
    other.close();
    expect(stderr).toMatch(new RegExp(`--port ${port}: the port is taken`));
    expect(status).toBe(2);
  });

  it.each([
    ["a port in words", ["--port", "http"], /--port.*"http".*0 to 65535/],
    ["a port too high", ["--port", "65536"], /--port.*"65536"/],
    ["a port below zero", ["--port=-1"], /--port.*"-1"/],
    ["a foreign address", ["--host", "203.0.113.7"], /--host 203\.0\.113\.7.*no such address/],
    ["an unknown option", ["--prot", "1"], /--prot.*\n.*--port/],
  ])("refuses %s, exit 2", (_, args, message) => {
    const { status, stderr } = sannong("page", ...args, ...en);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });
});

describe("the server", () => {
  it("sends a strict policy and quiet headers with every answer, found or not", async () => {
    for (const path of ["/", "/nothing"]) {
      const { headers } = await ask(path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|\*|https?:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    }
  });

  it("sends types and the compressed form that is asked for", async () => {
    const page = await ask("/", { headers: { "accept-encoding": "gzip, br" } });
    expect(page.headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(page.headers["content-encoding"]).toBe("br");
    expect(page.headers["cache-control"]).toBe("no-cache");
    const plain = await ask("/");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(plain.body)![1]!;
    const gzipped = await ask(script, { headers: { "accept-encoding": "gzip" } });
    expect(gzipped.headers["content-encoding"]).toBe("gzip");
    expect(gzipped.headers["content-type"]).toMatch(/javascript/);
    expect(gzipped.headers["cache-control"]).toMatch(/immutable/);
    expect((await ask("/manifest.webmanifest")).headers["content-type"]).toMatch(/manifest\+json/);
  });

  it.each([
    "/../package.json",
    "/assets/../../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..\\..\\package.json",
    "//etc/passwd",
    "/%00",
    "/%",
    "/nothing.js",
    "/assets/",
    "/__proto__",
  ])("finds nothing outside: %s", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toBe("404\n");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/", { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  });

  it("lives through ranges that make no sense", async () => {
    for (const range of ["bytes=9-2", "bytes=99999999-", "bytes=-", "lines=1-2"])
      expect((await ask("/", { headers: { range } })).status).toBe(200);
    expect((await ask("/", { method: "HEAD" })).body).toBe("");
  });
});
