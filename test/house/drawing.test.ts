import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOf } from "./source.ts";

const KIT = "src/report/drawing/svg.ts";
/** Letters on the grid of a terminal, and nothing else: no marks, axes or scales. */
const TERMINAL = "scripts/table-picture.ts";

test("documents and reports draw with one kit", () => {
  const drawers = [...filesOf("src"), ...filesOf("scripts")].filter(({ path }) => path !== TERMINAL);
  const own = drawers.filter(({ text }) => /<svg xmlns/.test(text)).map(({ path }) => path);
  expect(own).toEqual([KIT]);
  const scales = drawers.filter(({ text }) =>
    /export (const|function) (linear|logarithmic|ticks|logTicks)\b/.test(text),
  );
  expect(scales.map(({ path }) => path)).toEqual(["src/report/drawing/scale.ts"]);
});

test("the page's tests are read by a type check", () => {
  // What a configuration inherits it excludes too: tests of the page were in no type check.
  expect(JSON.parse(readFileSync("web/tsconfig.json", "utf8")).exclude).toEqual([]);
});

test("a text's width is guessed in one place", () => {
  const all = [...filesOf("src"), ...filesOf("scripts"), ...filesOf("web")];
  const guesses = all.filter(({ text }) =>
    /function (textWidth|widthOf)\b|const (textWidth|widthOf) =/.test(text),
  );
  expect(guesses.map(({ path }) => path)).toEqual(["src/report/layout/text-width.ts"]);
});
