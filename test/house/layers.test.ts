import { describe, expect, test } from "vitest";
import { filesOf } from "./source.ts";

/** House rules, section 2: what stands in a lower layer may be imported, siblings only where it is said. */
const layers: Record<string, number> = {
  declare: 0,
  math: 0,
  ledger: 0,
  state: 1,
  credit: 2,
  phases: 3,
  lenders: 3,
  shocks: 3,
  policies: 3,
  metrics: 3,
  scenario: 4,
  population: 4.5,
  "model-version.ts": 5,
  "interrupted.ts": 5,
  "season.ts": 5,
  "simulate.ts": 5,
  "fates.ts": 5,
};

// What a plan and a run are: types alone, read by all who plan, play and compare.
const CONTRACT = "run.ts";
const FAMILIES = ["phases", "lenders", "shocks", "policies", "metrics"];
const contracts = new Set(["src/lenders/lender.ts", "src/metrics/metric.ts"]);
/** Packages that a part may use; elsewhere below the comparison none. */
const packages: Record<string, readonly string[]> = {
  declare: ["zod/mini"],
  lenders: ["zod/mini"],
  math: ["seedrandom"],
  population: ["node:fs", "@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
  scenario: ["zod/mini", "yaml", "node:fs", "node:path", "@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
};

const partOf = (path: string): string => path.split("/")[1]!;
/** Comparison and command line stand above everything here. */
const layerOf = (path: string): number => layers[partOf(path)] ?? 6;

const files = filesOf("src");
const ownImports = (imports: readonly string[]): string[] => imports.filter((to) => to.startsWith("src/"));

describe.each(files)("$path", ({ path, text, imports }) => {
  const part = partOf(path);
  const layer = layerOf(path);

  test("imports only from its own layer's part and from lower layers", () => {
    for (const to of ownImports(imports)) {
      if (partOf(to) === CONTRACT || part === CONTRACT) continue;
      if (partOf(to) === part) continue;
      expect(layerOf(to), `${path} imports ${to}`).toBeLessThanOrEqual(layer);
      if (layer < 5) expect(layerOf(to), `${path} imports ${to}`).toBeLessThan(layer);
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

  if (layer <= 5 && part !== CONTRACT)
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
  const run = files.find(({ path }) => path === `src/${CONTRACT}`)!;
  for (const to of ownImports(run.imports)) expect(layerOf(to)).toBeLessThanOrEqual(1);
  expect(run.text.match(/^import (?!type)/gm)).toBeNull();
});

test("the layers of declare, math and ledger know nothing of each other but names", () => {
  const from = (part: string) => files.filter(({ path }) => partOf(path) === part);
  for (const { path, imports } of from("math"))
    for (const to of ownImports(imports)) expect(partOf(to), path).toBe("math");
  for (const { path, imports } of from("ledger"))
    for (const to of ownImports(imports)) expect(partOf(to), path).toBe("ledger");
});
