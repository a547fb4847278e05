import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sobolIndices } from "../../src/sweeps/analysis/sobol-indices.ts";
import { sobolTerms } from "../../src/sweeps/analysis/sobol-terms.ts";
import { ishigami, type Known, saltelliOf, sobolG, sobolPoints } from "./test-functions.ts";

const PAGE = "docs/sweeps/analyses.md";
const ROWS = [4096, 8192] as const;
/** Factors of the g function after these are all alike, and next to nothing. */
const MOST = 5;

const shown = (value: number): string => (Math.abs(value) < 5e-5 ? "0" : value.toFixed(4).replace("-", "−"));

function rowsOf(example: Known): string[] {
  const responses = saltelliOf(example, sobolPoints(2 * example.factors, ...ROWS));
  const { plain } = sobolIndices(sobolTerms(responses, false), { seed: "table" });
  const line = (index: string, truth: number, found: { value: number; low: number; high: number }): string =>
    `| ${example.name} | ${index} | ${shown(truth)} | ${shown(found.value)} | ${shown(found.low)} … ${shown(found.high)} |`;
  const few = Array.from({ length: Math.min(MOST, example.factors) }, (_, i) => i);
  return [
    ...few.map((i) => line(`S_${i + 1}`, example.first[i], plain.first[i])),
    ...few.map((i) => line(`S_T${i + 1}`, example.total[i], plain.total[i])),
    ...plain.second
      .filter(({ pair }) => pair.every((i) => i < Math.min(3, example.factors)))
      .map(({ pair: [i, j], index }) => line(`S_${i + 1},${j + 1}`, example.second(i, j), index)),
  ];
}

test("the page's table of ours beside analytic values is what the code gives", () => {
  const table = [
    "| function | index | analytic | ours | 95 % interval |",
    "| --- | --- | ---: | ---: | ---: |",
    ...[ishigami(), sobolG()].flatMap(rowsOf),
  ].join("\n");
  const page = readFileSync(PAGE, "utf8");
  const made = page.replace(
    /<!-- analytic -->[\s\S]*<!-- \/analytic -->/,
    `<!-- analytic -->\n\n${table}\n\n<!-- /analytic -->`,
  );
  if (process.env.UPDATE_GOLDEN) writeFileSync(PAGE, made);
  else expect(page).toBe(made);
});
