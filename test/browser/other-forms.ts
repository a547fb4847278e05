import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { COMPILED, pageHeaders } from "../../src/cli/page-headers.ts";
import { pageServer } from "../../src/cli/page-server.ts";
import { FOLDER } from "./everything.ts";
import { type AskBrowser, fewer, fewerHashes, worker } from "./scenario-hashes.ts";

/** The page's own worker, in an engine that knows no vectors. */
const SCALAR_WORKER = "scalar-worker.js";
const POLICY = "Content-Security-Policy";

/** Runs in a page: whether it may not compile the smallest module there is. */
export function isRefused(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return false;
  } catch {
    return true;
  }
}

type WithWorkers = Window & { workers?: Worker[] };

/** Runs in a page before anything of it: keeps its workers at hand. */
export function keepWorkers(): void {
  const workers: Worker[] = [];
  (window as WithWorkers).workers = workers;
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
    }
  };
}

/** Runs in such a page: asks its first worker, which plays, in the words of comlink for the form of its kernels. */
export function playedForm(): Promise<unknown> {
  const [worker] = (window as WithWorkers).workers!;
  return new Promise((resolve) => {
    worker!.addEventListener("message", ({ data }) => data.id === "form" && resolve(data.value.result));
    const argumentList = [{ type: "RAW", value: "form" }];
    worker!.postMessage({ id: "form", type: "APPLY", path: ["ask"], argumentList });
  });
}

/** The page's text without the word that allows WebAssembly. */
export const withoutCompiled = (text: string): string => text.replaceAll(` ${COMPILED}`, "");

/** Refuses the binary with vectors, the first that is tried, as an engine without them does; the rest is the page's. */
function scalarWorker(): string {
  const script = readFileSync(join(FOLDER, worker), "utf8");
  const vectors = /\bsimd:\s*["'`](AGFzb[A-Za-z0-9+/=]+)/.exec(script);
  if (!vectors) throw new Error("the worker carries no kernels with vectors");
  const length = Buffer.from(vectors[1]!, "base64").length;
  return `{ const known = WebAssembly.validate;
WebAssembly.validate = (code) => code.length !== ${length} && known.call(WebAssembly, code); }
${script}`;
}

/** The page under a policy that refuses WebAssembly, and the worker without vectors under the usual one. */
function formsServer(): Server {
  const files = pageServer(FOLDER);
  return createServer((request, answer) => {
    if (request.url === `/${SCALAR_WORKER}`) {
      answer.writeHead(200, { ...pageHeaders, "Content-Type": "text/javascript" });
      answer.end(scalarWorker());
      return;
    }
    const set = answer.setHeader.bind(answer);
    answer.setHeader = (name, value) => set(name, name === POLICY ? withoutCompiled(String(value)) : value);
    files.emit("request", request, answer);
  });
}

/** Serves that for a file of tests; gives its address. */
export function withForms(): () => string {
  const server = formsServer();
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return () => `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** What a browser makes of a few scenarios without vectors, and where the policy refuses WebAssembly. */
export const playedInOtherForms = async (ask: AskBrowser, at: string) => [
  await ask(fewer(`${at}${SCALAR_WORKER}`)),
  await ask(fewer(`${at}${worker}`)),
];

/** The same as Node has it. */
export const otherForms = () => ["scalar", "javascript"].map((form) => ({ form, hashes: fewerHashes() }));
