import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Plays after which every shape has been met: the last losses come by the 36th (docs/speed.md). */
const WARM = 45;
const PLAYS = 10;
const MARK = "WARM";
const MOST_BYTES = 2 ** 26;

/** Plays 600 households; the mark goes out by the engine's own printing, so that it keeps its place among the losses. */
const script = `
import { loadScenario, simulate } from ${JSON.stringify(new URL("../../dist/sannong.js", import.meta.url).href)};
const { scenario } = loadScenario("scenarios/baseline.yaml");
Object.assign(scenario.county, { villages: 20, householdsPerVillage: 30 });
for (let k = 0; k < ${WARM + PLAYS}; k++) {
  if (k === ${WARM}) %GlobalPrint("\\n${MARK}\\n");
  simulate(scenario, { arm: "hybrid" });
}
`;

/** What the engine threw away of what it had compiled: function and reason. */
const losses = (text: string): string[] =>
  [...text.matchAll(/bailout \(kind: [\w-]+, reason: ([^)]*)\).*?<JSFunction ?(.*?) ?\(sfi/g)].map(
    ([, reason, name]) => `${name || "a function"}: ${reason}`,
  );

test.runIf(process.env.LONG)("a play of 600 households deoptimises nothing once it is warm", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapes-"));
  const file = join(folder, "play.mjs");
  writeFileSync(file, script);
  const text = execFileSync(process.execPath, ["--allow-natives-syntax", "--trace-deopt", file], {
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
  });
  rmSync(folder, { recursive: true });
  const [before, after] = text.split(`\n${MARK}\n`);
  expect(losses(before!).length).toBeGreaterThan(WARM);
  expect(losses(after!)).toEqual([]);
});
