import { spawn, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { dieWithParent } from "../die-with-parent.ts";
import { SMALL, tiny } from "./sannong.ts";

const long = ["bin/sannong.js", "compare", SMALL, ...tiny, "--replicates", "20000", "--lang", "en"];

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test("tests that were killed left their commands at work: a command ends with who started it", async () => {
  const program = `
    const { spawn } = require("node:child_process");
    const env = { ...process.env, NODE_OPTIONS: ${JSON.stringify(dieWithParent())} };
    const child = spawn("node", ${JSON.stringify(long)}, { env });
    child.stderr.on("data", (text) => {
      if (/^[1-9]\\d*\\/80000/m.test(String(text))) console.log(child.pid);
    });
    setInterval(() => {}, 1000);`;
  const parent = spawn("node", ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((resolve) => {
    parent.stdout.once("data", (text) => resolve(Number(String(text).split("\n")[0])));
  });
  expect(lives(pid)).toBe(true);
  parent.kill("SIGKILL");
  while (lives(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lives(pid)).toBe(false);
});

test("a command that was still starting when its starter was killed ran on: it ends as well", async () => {
  const { pid: gone } = spawnSync(process.execPath, ["-e", ""]);
  const env = { ...process.env, NODE_OPTIONS: dieWithParent("", gone) };
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { env, stdio: "ignore" });
  const signal = await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  expect(signal).toBe("SIGKILL");
});
