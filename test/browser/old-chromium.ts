import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { brotliDecompressSync } from "node:zlib";
import type { Watched } from "../../scripts/page-waits.ts";

/** The package of npm that carries Chromium 87.0.4272. */
const PACKAGE = "chrome-aws-lambda@5.4.0";

/** Fetches Chromium 87 from npm into a directory; gives the path of the program. */
function unpacked(directory: string): string {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = Object.fromEntries(own);
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", PACKAGE, "--json", "--silent"], { cwd: directory, encoding: "utf8", env }),
  );
  execFileSync("tar", ["xzf", filename], { cwd: directory });
  const page = (name: string): Buffer =>
    brotliDecompressSync(readFileSync(join(directory, "package/bin", name)));
  writeFileSync(join(directory, "chromium"), page("chromium.br"), { mode: 0o755 });
  mkdirSync(join(directory, "libraries"));
  for (const name of ["swiftshader.tar", "aws.tar"]) {
    writeFileSync(join(directory, name), page(`${name}.br`));
    execFileSync("tar", ["xf", name, "-C", name === "aws.tar" ? "libraries" : "."], { cwd: directory });
  }
  return join(directory, "chromium");
}

/** A page of that browser: today's drivers ask it for what it does not have, so that it is spoken to directly. */
interface OldPage extends Watched {
  version: string;
  /** Exceptions that nobody caught. */
  complaints: string[];
  open(address: string): Promise<void>;
}

type Answer = { id?: number; method?: string; params?: never; result?: never; error?: { message: string } };

/** Starts Chromium 87, hands its one page on, and takes both away. */
export async function withOldChromium(use: (page: OldPage) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "chromium-87-"));
  try {
    const program = unpacked(directory);
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    const profile = `--user-data-dir=${join(directory, "profile")}`;
    const child = spawn(program, [...flags, profile, "--remote-debugging-pipe", "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    try {
      await use(await pageOf(speaker(child.stdio[3] as Writable, child.stdio[4] as Readable)));
    } finally {
      child.kill("SIGKILL");
      await ended;
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Speaker {
  ask(method: string, params?: object, sessionId?: string): Promise<Record<string, never>>;
  listen(heard: (method: string, params: never) => void): void;
}

/** Messages of the DevTools protocol, each ended by a zero. */
function speaker(to: Writable, from: Readable): Speaker {
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  let heard: (method: string, params: never) => void = () => {};
  let rest = "";
  let last = 0;
  const take = ({ id, method, params, result, error }: Answer): void => {
    if (method !== undefined) heard(method, params as never);
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result as never);
    waiting.delete(id);
  };
  from.setEncoding("utf8").on("data", (text: string) => {
    const whole = (rest + text).split("\0");
    rest = whole.pop() ?? "";
    for (const message of whole) take(JSON.parse(message));
  });
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    listen(hear) {
      heard = hear;
    },
  };
}

async function pageOf({ ask, listen }: Speaker): Promise<OldPage> {
  const { product } = await ask("Browser.getVersion");
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const complaints: string[] = [];
  let loaded = (): void => {};
  listen((method, params: { exceptionDetails: { text: string; exception?: { description?: string } } }) => {
    if (method === "Page.loadEventFired") loaded();
    if (method !== "Runtime.exceptionThrown") return;
    const { text, exception } = params.exceptionDetails;
    complaints.push(exception?.description ?? text);
  });
  for (const domain of ["Runtime", "Page"]) await ask(`${domain}.enable`, {}, sessionId);
  return {
    version: product,
    complaints,
    async open(url) {
      const there = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await ask("Page.navigate", { url }, sessionId);
      await there;
    },
    async evaluate(look) {
      const expression = `(${look})()`;
      const asked = { expression, returnByValue: true, awaitPromise: true };
      const { result, exceptionDetails } = await ask("Runtime.evaluate", asked, sessionId);
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: never }).value;
    },
  };
}
