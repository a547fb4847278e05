import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { estimators } from "../../src/experiments/estimators/all.ts";
import { loadExperiment } from "../../src/experiments/file/load-experiment.ts";
import { measures } from "../../src/experiments/sample/measures.ts";

const page = readFileSync("docs/experiments/writing-one.md", "utf8");
const named = new Set([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name));

test("the page on how to write an experiment names every measure and every estimator", () => {
  for (const name of [...Object.keys(measures), ...Object.keys(estimators)])
    expect(named, name).toContain(name);
});

test("the file that it begins with is fine", () => {
  expect(Object.keys(loadExperiment("docs/experiments/lower-rates.yaml").experiment.estimates)).toHaveLength(
    2,
  );
});
