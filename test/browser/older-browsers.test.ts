import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { older } from "../../web/browser/older-functions.ts";
import { FOLDER } from "./everything.ts";
import { newerThanTargets } from "./newer-code.ts";

const assets = join(FOLDER, "assets");
const built = (ending: string): string[] => readdirSync(assets).filter((name) => name.endsWith(ending));

/** What web/older-browsers.ts lays in place where it is missing. */
const PROVIDED = new Set([
  ...Object.keys(older.list).map((name) => `.${name}`),
  ".hasOwn",
  "structuredClone",
  "AbortSignal.any",
]);

/** Looked for before they are used, by comlink and noble, which do without. */
const LOOKED_FOR = new Set(["WeakRef", "FinalizationRegistry", ".toHex"]);

describe("the scan", () => {
  it.each([
    ["a ??= b", "syntax ??="],
    ["class A { #x = 1 }", "syntax PrivateIdentifier"],
    ["list.at(-1)", ".at"],
    ["AbortSignal.any([])", "AbortSignal.any"],
    ["structuredClone(a)", "structuredClone"],
    ["/a/v.test(b)", "syntax of expressions /v"],
  ])("finds %s", (code, what) => expect([...newerThanTargets(code)]).toContain(what));

  it.each(["a?.b ?? c", "({ at: 1 })", "typeof structuredClone", "Promise.all([])", "let { at } = b"])(
    "lets %s be",
    (code) => expect([...newerThanTargets(code)]).toEqual([]),
  );
});

describe.each(built(".js"))("%s", (name) => {
  it("asks nothing that Chrome 87 and Firefox 78 lack and the page does not bring along", () => {
    const uses = [...newerThanTargets(readFileSync(join(assets, name), "utf8"))];
    expect(uses.filter((use) => !PROVIDED.has(use) && !LOOKED_FOR.has(use))).toEqual([]);
  });
});

it("brings them along before any other file of the page runs: a real Chromium 87 met Object.hasOwn too early", () => {
  const [entry] = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(FOLDER, "index.html"), "utf8")) ?? [];
  const text = readFileSync(join(FOLDER, entry!), "utf8");
  const [, first] = /\bimport\s*(?:\{[^}]*\}\s*from)?\s*["'`](\.\/[^"'`]+)["'`]/.exec(text) ?? [];
  expect(first).toMatch(/\.\/older-[\w-]+\.js/);
});

/**
 * Selectors, at-rules, properties and functions by which those browsers drop a rule. `:focus-visible` may be
 * dropped: Firefox 78 then draws its own ring.
 */
const NEWER_STYLE =
  /:has\(|:is\(|:where\(|@container|@layer|@property|@scope|color-mix\(|light-dark\(|oklch\(|aspect-ratio|\d[dsl]vh|accent-color|text-wrap|scrollbar-gutter|content-visibility|(^|[{};])\s*&/g;

describe.each(built(".css"))("%s", (name) => {
  it("holds no style that those browsers would drop", () => {
    const text = readFileSync(join(assets, name), "utf8");
    expect(text.match(NEWER_STYLE) ?? []).toEqual([]);
  });
});
