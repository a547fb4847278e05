import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { estimators } from "../../src/experiments/estimators/all.ts";
import { loadExperiment } from "../../src/experiments/file/load-experiment.ts";
import { measures } from "../../src/experiments/sample/measures.ts";

const page = readFileSync("docs/experiments/writing-one.md", "utf8");
const files = readdirSync("docs/experiments").filter((name) => name.endsWith(".yaml"));
const named = new Set([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name));

test("the page on how to write an experiment names every measure and every estimator", () => {
  for (const name of [...Object.keys(measures), ...Object.keys(estimators)])
    expect(named, name).toContain(name);
});

test.each(files)("%s beside it is fine", (file) => {
  const { experiment } = loadExperiment(`docs/experiments/${file}`);
  expect(Object.keys(experiment.estimates).length).toBeGreaterThan(1);
});
