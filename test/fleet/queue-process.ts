import { type ChildProcess, spawn } from "node:child_process";
import { dieWithParent } from "../die-with-parent.ts";

/** A process whose words are kept. */
export interface Started {
  child: ChildProcess;
  ended: Promise<number | null>;
  /** Waits until it has written something that fits; throws what it wrote if it ends before. */
  heardOf(words: RegExp): Promise<void>;
  text(): string;
}

const processes: ChildProcess[] = [];

function started(program: string, words: readonly string[]): Started {
  const child = spawn(program, words, { env: { ...process.env, NODE_OPTIONS: dieWithParent() } });
  processes.push(child);
  let text = "";
  let heard: (() => void)[] = [];
  const hear = (part: Buffer): void => {
    text += part.toString();
    const wake = heard;
    heard = [];
    for (const each of wake) each();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let isOver = false;
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => {
      isOver = true;
      hear(Buffer.of());
      resolve(code);
    }),
  );
  async function heardOf(words: RegExp): Promise<void> {
    while (!words.test(text)) {
      if (isOver) throw new Error(`${program} ended without ${words}: ${text}`);
      await new Promise<void>((resolve) => heard.push(resolve));
    }
  }
  return { child, ended, heardOf, text: () => text };
}

/** The program of this package. */
export const program = (...words: string[]): Started =>
  started(process.execPath, ["bin/sannong.js", ...words, "--lang", "en"]);

/** A server that forgets nothing when it is killed, and hears this machine alone; over TLS where words say so. */
export async function redisAt(
  port: number,
  directory: string,
  tls: readonly string[] = [],
): Promise<Started> {
  const ports =
    tls.length > 0 ? ["--port", "0", "--tls-port", String(port), ...tls] : ["--port", String(port)];
  const safe = ["--appendonly", "yes", "--save", "", "--appendfsync", "always"];
  const server = started("redis-server", ["--bind", "127.0.0.1", ...ports, "--dir", directory, ...safe]);
  await server.heardOf(/Ready to accept connections/);
  return server;
}

export const endAll = (): void => {
  for (const each of processes) each.kill("SIGKILL");
};

export const hashIn = (text: string): string => /store ?[hH]ash"?:? ?"?(\w+)/.exec(text)?.[1] ?? text;
