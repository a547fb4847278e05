import { describe, expect, test } from "vitest";
import { filesOf } from "./source.ts";

/** Rooms from the ground up: what stands in a lower row may be imported, siblings only where it is said. */
const rows: readonly (readonly string[])[] = [
  ["declare", "math"],
  ["kernels"],
  ["model/ledger", "play"],
  ["model/state"],
  ["model/credit", "model/founding"],
  ["model/phases", "model/lenders", "model/shocks", "model/policies", "model/metrics"],
  ["model"],
  ["scenario", "compare"],
  ["twin", "sweeps", "lessons"],
  ["experiments"],
  ["levers", "calibration", "nation", "fleet", "validation"],
  ["report"],
];

/** Rooms of the sweeps, from the ground up: each asks those before it, one way, from a factor to what a study found. */
const sweepRooms = ["factor", "design", "study", "store", "portable", "run", "analysis"];

// What a plan and a run are: types alone, read by all who plan, play and compare.
const CONTRACT = "src/model/run.ts";
const FAMILIES = ["phases", "lenders", "shocks", "policies", "metrics"].map((family) => `model/${family}`);
const contracts = new Set(["src/model/lenders/lender.ts", "src/model/metrics/metric.ts"]);
/** Packages that a part may use; elsewhere below the comparison none. */
const packages: Record<string, readonly string[]> = {
  declare: ["zod/mini"],
  "model/lenders": ["zod/mini"],
  math: ["seedrandom"],
  compare: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
  play: ["node:fs", "node:os", "node:worker_threads"],
  scenario: ["zod/mini", "yaml", "node:fs", "node:path", "@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
};

/** The room of a file; loose files of the model are the room `model`, loose files of `src` doors above all. */
function partOf(path: string): string {
  const [, wing, room] = path.split("/") as [string, string, string];
  return wing === "model" && !room.endsWith(".ts") ? `${wing}/${room}` : wing;
}
/** Doors (command line, library, worker) stand above everything here. */
function layerOf(path: string): number {
  const at = rows.findIndex((row) => row.includes(partOf(path)));
  return at < 0 ? rows.length : at;
}

const files = filesOf("src");
const ownImports = (imports: readonly string[]): string[] => imports.filter((to) => to.startsWith("src/"));

describe.each(files)("$path", ({ path, text, imports }) => {
  const part = partOf(path);
  const layer = layerOf(path);

  test("imports only from its own layer's part and from lower layers", () => {
    for (const to of ownImports(imports)) {
      if (to === CONTRACT || partOf(to) === part) continue;
      if (layer < rows.length) expect(layerOf(to), `${path} imports ${to}`).toBeLessThan(layer);
    }
  });

  test("imports with the file's ending, and nothing of the tests", () => {
    for (const to of imports) {
      expect(to).not.toMatch(/^(test|web|bench)\//);
      if (to.startsWith("src/")) expect(to).toMatch(/\.(ts|json)$/);
    }
  });

  if (FAMILIES.includes(part) && !path.endsWith("/all.ts"))
    test("imports no sibling but the contract of its family", () => {
      const siblings = ownImports(imports).filter(
        (to) => FAMILIES.includes(partOf(to)) && !contracts.has(to),
      );
      expect(siblings).toEqual([]);
    });

  if (layer <= 7)
    test("uses no package but those of its part", () => {
      const outside = imports.filter((to) => !to.startsWith("src/"));
      expect(outside.filter((to) => !packages[part]?.includes(to))).toEqual([]);
    });

  test("has no default export, class, enum or namespace", () => {
    expect(text).not.toMatch(/^export default|^(export )?(abstract )?class |^(export )?(const )?enum /m);
    expect(text).not.toMatch(/^(export )?(declare )?namespace /m);
  });
});

test("what a run is says so with types of the model alone", () => {
  const run = files.find(({ path }) => path === CONTRACT)!;
  for (const to of ownImports(run.imports)) expect(layerOf(to)).toBeLessThanOrEqual(layerOf(CONTRACT));
  expect(run.text.match(/^import (?!type)/gm)).toBeNull();
});

test("the layers of declare, math and ledger know nothing of each other but names", () => {
  const from = (part: string) => files.filter(({ path }) => partOf(path) === part);
  for (const { path, imports } of from("math"))
    for (const to of ownImports(imports)) expect(partOf(to), path).toBe("math");
  for (const { path, imports } of from("model/ledger"))
    for (const to of ownImports(imports)) expect(["declare", "model/ledger"], path).toContain(partOf(to));
});

test("the rooms of the sweeps point one way", () => {
  const roomOf = (path: string): string | undefined => /^src\/sweeps\/([^/]+)\//.exec(path)?.[1];
  const wing = files.filter(({ path }) => path.startsWith("src/sweeps/"));
  expect(new Set(wing.map(({ path }) => roomOf(path)))).toEqual(new Set(sweepRooms));
  for (const { path, imports } of wing)
    for (const to of ownImports(imports)) {
      const [from, room] = [roomOf(path), roomOf(to)];
      if (from === undefined || room === undefined) continue;
      expect(sweepRooms.indexOf(room), `${path} imports ${to}`).toBeLessThanOrEqual(sweepRooms.indexOf(from));
    }
});
