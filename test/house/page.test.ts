import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** What a file loads when it runs; types leave nothing behind. */
function loads(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(IMPORT)]
    .filter(([whole]) => !/^(?:import|export)\s+\{\s*(?:type\s+\w+\s*,?\s*)+\}/.test(whole))
    .map(([, still, later]) => still ?? later)
    .filter((to) => to.startsWith(".") && !to.endsWith("?worker"))
    .map((to) => join(path, "..", to.replace(/\?.*$/, "")));
}

function reached(from: string): Set<string> {
  const found = new Set([from]);
  for (const path of found)
    if (/\.tsx?$/.test(path) && existsSync(path)) for (const to of loads(path)) found.add(to);
  return found;
}

/** The model: what plays, and what declares what is played. */
const MODEL =
  /^src\/(model\/(?!state\/(household|members|tables|finance)\.ts|finance\.ts|run\.ts|by-metric\.ts|model-version\.ts)|scenario\/(survey|county)\/(?!county-figures\.ts)|twin\/(film|twin|twin-record|twin-luck)\.ts)/;
/** What the playing workers do without, since they are there before the first number is; paths in time need the schema. */
const HEAVY = /^src\/scenario\/(load|load-scenario|override|yaml-text|extend|generate)\.ts/;

describe("the page", () => {
  test("never loads the model on its own thread, not even later", () => {
    expect([...reached("web/main.tsx")].filter((path) => MODEL.test(path))).toEqual([]);
  });

  test("finds files of the model where it looks for them", () => {
    const worker = [...reached("web/playing/worker.ts")];
    expect(worker.filter((path) => MODEL.test(path)).length).toBeGreaterThan(50);
  });

  test("has playing workers without YAML", () => {
    expect([...reached("web/playing/worker.ts")].filter((path) => HEAVY.test(path))).toEqual([]);
    expect(
      [...reached("web/playing/reading-worker.ts")].filter((path) => HEAVY.test(path)).length,
    ).toBeGreaterThan(3);
  });

  test("asks nothing of Node", () => {
    for (const path of [...reached("web/main.tsx"), ...reached("web/playing/study-worker.ts")])
      if (/\.tsx?$/.test(path) && existsSync(path))
        expect(readFileSync(path, "utf8"), path).not.toMatch(/^import (?!type).*"node:/m);
  });

  test("makes no HTML of text", () => {
    const own = [...reached("web/main.tsx")].filter((path) => /^web\/.*\.tsx?$/.test(path));
    for (const path of own)
      expect(readFileSync(path, "utf8"), path).not.toMatch(
        /dangerouslySetInnerHTML[=:]|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      );
  });
});
