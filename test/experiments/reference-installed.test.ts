import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printedBy } from "./reference/reference.ts";

const LONG = process.env.LONG !== undefined;
/** A Python that has the packages; by default the one on the path. */
const PYTHON = process.env.REFERENCE_PYTHON ?? "python3";

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const hasPython =
  LONG && runs(PYTHON, "-c", "import statsmodels, linearmodels, rdrobust, lifelines, sklearn");
const hasR =
  LONG &&
  runs("Rscript", "-e", "library(sandwich); library(lmtest); library(AER); library(plm); library(survival)");

/** Numbers of the same script run here, on the packages that are here. */
function remade(program: string, script: string, file: string): Record<string, Record<string, number>> {
  const out = mkdtempSync(join(tmpdir(), "sannong-reference-"));
  try {
    execFileSync(program, [`test/experiments/reference/${script}`, out], { stdio: "ignore" });
    return JSON.parse(readFileSync(join(out, file), "utf8")).found;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each) => (typeof each === "number" ? Number(each.toFixed(7)) : each));

test.skipIf(!hasPython)("the packages of Python that are installed print what is on file", () => {
  expect(rounded(remade(PYTHON, "reference.py", "python.json"))).toEqual(rounded(printedBy("python")));
});

test.skipIf(!hasR)("R prints what is on file", () => {
  expect(rounded(remade("Rscript", "reference.R", "r.json"))).toEqual(rounded(printedBy("r")));
});
