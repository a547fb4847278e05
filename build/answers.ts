import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Names } from "../src/declare/parameter.ts";
import { helpLever, leverCatalogue } from "../src/levers/catalogue.ts";
import { readChain } from "../src/scenario/extend.ts";
import { toPlain } from "../src/scenario/located.ts";
import { rows } from "../src/scenario/rows.ts";
import { scenarioSchema } from "../src/scenario/schema.ts";

const SCENARIOS = new URL("../scenarios/", import.meta.url);
const LENGTH = 16;

export type Plain = Record<string, unknown> & { county?: Record<string, number> };

/** Counties, of which the page may have an answer before anybody asks; the other scenarios are experiments. */
export const ANSWERED = [
  "baseline",
  "baseline-with-help",
  "coastal",
  "disaster-year",
  "elderly",
  "fruit",
  "grain",
  "taobao-village",
];

/** Scenario files with what they extend merged, nothing filled in, of their own size. */
export function wholeCounties(): { name: string; title: Names; about: Names; plain: Plain }[] {
  const read = (name: string): string => readFileSync(new URL(name, SCENARIOS), "utf8");
  return readdirSync(SCENARIOS)
    .filter((name) => name.endsWith(".yaml"))
    .map((file) => {
      const { tree } = readChain(read(file), file, read);
      const { about, extends: _, ...plain } = toPlain(tree) as Plain;
      return { name: plain.name as string, title: plain.title as Names, about: about as Names, plain };
    });
}

/** What an answer was made from, besides the model's version: the county, every declared default and every lever. */
export function inputsOf({ title: _, name: __, ...plain }: Plain): string {
  const defaults = rows(scenarioSchema()).map(({ path, value }) => [path, value]);
  const levers = [helpLever, ...leverCatalogue()].map(({ key, strengths, flows, narrows }) => [
    key,
    strengths,
    flows,
    narrows,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([plain, defaults, levers]))
    .digest("hex")
    .slice(0, LENGTH);
}

/** Villages that are played for an answer at most, with the budget that the whole county has for each household. */
export const VILLAGES = 20;
