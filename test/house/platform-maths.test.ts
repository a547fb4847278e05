import { parseSync } from "vite";
import { expect, test } from "vitest";
import { platformMathsIn } from "../../scripts/house/platform-maths.ts";
import { type Node, sourcesOf } from "../../scripts/house/syntax.ts";

/** Where a bit decides a figure, a hash, or how many runs there are. `math/elementary.ts` has exp, log and the rest. */
const ROOMS = [
  ...["declare", "math", "kernels", "model", "scenario", "compare", "play", "twin", "sweeps", "experiments"],
  ...["levers", "calibration", "nation", "validation", "lessons", "fleet"],
];

const inText = (text: string): string[] =>
  platformMathsIn({
    path: "made.ts",
    text,
    lines: 1,
    tree: parseSync("made.ts", text).program as unknown as Node,
  }).map((found) => found.text);

test.each([
  ["Math.pow(x, 2)", "Math.pow"],
  ["x ** 2", "x ** 2"],
  ["x **= 2", "x **= 2"],
  ["2 ** x", "2 ** x"],
  ["2 ** 0.5", "2 ** 0.5"],
  ["10 ** -3", "10 ** -3"],
  ["Math['exp'](x)", "Math['exp']"],
  ["globalThis.Math.exp(x)", "globalThis.Math"],
  ["[1, 2].map(Math.log)", "Math.log"],
  ["const { sin } = Math", "{ sin } = Math"],
  ["Math.random()", "Math.random"],
])("%s may differ from engine to engine", (text, told) => {
  expect(inText(text)).toEqual([told]);
});

test.each(["Math.sqrt(x) + Math.floor(y)", "2 ** -32", "2 ** 53 - 1", "'Math.pow' // x ** 2", "x * x"])(
  "%s does not",
  (text) => {
    expect(inText(text)).toEqual([]);
  },
);

test.each(ROOMS)("src/%s computes the same bits on every engine", (room) => {
  const found = sourcesOf(`src/${room}`).flatMap(platformMathsIn);
  expect(found.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([]);
});
