import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { madeParts } from "../../scripts/made-parts.ts";
import { judged } from "../../src/experiments/fit.ts";
import type { FitTask, Measured } from "../../src/experiments/fit-measure.ts";
import type { ExperimentFound, Finding } from "../../src/experiments/found/findings.ts";
import { targetKeys } from "../../src/experiments/targets.ts";
import { fitMarkdown } from "../../src/report/tables/fit-report.ts";
import { validationMarkdown } from "../../src/report/validation/validation-markdown.ts";
import { validated } from "../../src/validation/validated.ts";
import { SEEDS, type Validation } from "../../src/validation/validation.ts";
import { experimentsIn, planFor } from "../../src/validation/validation-experiments.ts";
import { validationRows } from "../../src/validation/validation-rows.ts";

const partOf = (path: string): string => madeParts(path, readFileSync(path, "utf8"))[0]!.text;
const arms = { bank: "traditional", both: "hybrid" } as FitTask;
/** Below every band, so that what is missed says why. */
const FAR_BELOW = -1e9;
const nothing = Object.fromEntries(targetKeys.map((key) => [key, FAR_BELOW])) as Measured;
const fit = judged("baseline", arms, Array<Measured>(SEEDS).fill(nothing));

const each = Array.from({ length: SEEDS }, () => ({ value: FAR_BELOW, se: Number.NaN, p: Number.NaN }));

/** Every experiment of the table as if it had been played and everything were missed. */
function allMissed(): ExperimentFound[] {
  const numbers = {
    median: Number.NaN,
    p10: Number.NaN,
    p90: Number.NaN,
    truth: Number.NaN,
    power: Number.NaN,
  };
  return planFor(validationRows, experimentsIn("experiments")).experiments.map(({ experiment }) => ({
    ...{ modelVersion: "", experiment, seeds: SEEDS },
    findings: Object.entries(experiment.estimates).map(
      ([name, form]) =>
        ({ name, form, ...numbers, inside: 0, verdict: "missed", each }) as unknown as Finding,
    ),
  }));
}

/** What does not hang on seeds: headings, notes, heads of tables, and of each row the cells that come from a file. */
function fixedOf(text: string, cells: Readonly<Record<number, readonly number[]>>): string[] {
  return text.split("\n").flatMap((line) => {
    if (/^(#|- Measures|- Verdict|- Same-luck)/.test(line)) return [line];
    if (!line.startsWith("| ") || line.startsWith("| ---")) return [];
    const own = line.slice(2, -2).split(" | ");
    return [(cells[own.length] ?? []).map((at) => own[at]).join(" | ")];
  });
}

test("the table of validation.md has the rows, measures, bands and sources that the command prints", () => {
  const experiments = allMissed();
  const played = { experiments: new Map(experiments.map((found) => [found.experiment.name, found])), fit };
  const rows = validationRows.map((row) => validated(row, played));
  const validation: Validation = { modelVersion: "", scenario: "baseline", seeds: SEEDS, rows, experiments };
  // Rows: target and source; measures: name, published, band and where it is measured; experiments: name and study.
  const cells = { 3: [0, 2], 9: [0, 1, 2, 8] };
  const page = partOf("docs/validation.md");
  expect(fixedOf(page, cells)).toEqual(fixedOf(validationMarkdown(validation, "en", 2), cells));
  // Mechanisms, what is lacking and what is to be said besides, each as it is written beside its target.
  const printed = new Set(validationMarkdown(validation, "en", 2).split("\n"));
  const explained = page.split("\n").filter((line) => /^- \d+ /.test(line));
  expect(explained.length).toBeGreaterThan(20);
  for (const line of explained) expect(printed, line).toContain(line);
});

test("the table of fit.md has the targets, arms, bands and sources that the command prints", () => {
  const fixed = (text: string) => fixedOf(text, { 7: [0, 1, 2, 6] });
  const page = partOf("docs/fit.md");
  expect(fixed(page)).toEqual(fixed(fitMarkdown(fit, "en")));
  expect(fixed(page)).toHaveLength(targetKeys.length + 1);
});
