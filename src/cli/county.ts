import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Command } from "commander";
import { messageOf } from "../play/runner.ts";
import { json } from "../report/files/json.ts";
import { figure } from "../report/layout/format.ts";
import { fitted } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { populationText } from "../report/tables/population-table.ts";
import type { Language } from "../report/tables/shown.ts";
import { loadScenario, planOf } from "../sannong.ts";
import {
  type CountyKey,
  type CountyValues,
  countyFigures,
  countyKeys,
  countyValues,
} from "../scenario/county/county-figures.ts";
import { countyMark, countyYaml } from "../scenario/county/county-file.ts";
import type { Fit } from "../scenario/county/fit-county.ts";
import { aside } from "./aside.ts";
import { mistake } from "./mistake.ts";
import { print } from "./print.ts";
import { packageRoot } from "./scenario.ts";
import { checkFile, writeWhole } from "./single-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `county` as they were typed. */
type CountyArguments = Record<CountyKey, string> & { out: string; force?: boolean; json?: boolean };

/** Gives the command its options. */
export function countyOptions(command: Command, language: Language): Command {
  const own = populationText(language).help;
  command.description(own.county);
  for (const key of countyKeys) {
    const { option, unit, min, max, [language]: name } = countyFigures[key];
    command.requiredOption(`${option} <x>`, own.figure(name, min, max, unit[language]));
  }
  return command
    .requiredOption("--out <county.yaml>", own.countyOut)
    .option("--force", own.force)
    .option("--json", commandTextOf(language).help.json)
    .action((options: CountyArguments) => countyCommand(options, language));
}

/** Writes a scenario with six given figures; prints what was asked beside what comes out. */
async function countyCommand(options: CountyArguments, language: Language): Promise<void> {
  const text = populationText(language);
  const { out } = options;
  if (!/\.ya?ml$/i.test(out)) throw mistake(text.notYaml(out));
  // Every one says in its second line that it was made from six figures.
  const isOurs = (there: string): boolean => there.split("\n")[1] === countyMark(source);
  checkFile({ path: out, isOurs }, text.exists, options.force, language);
  const folder = folderOf(out, language);
  const asked = countyValues((key) => numberOf(key, options[key], language));
  const parent = join(packageRoot(), "scenarios", "baseline.yaml");
  const fit = await aside("county", { plan: planOf(loadScenario(parent).scenario), asked }, language);
  if (!fit) return;
  if (fit.missed.length > 0) throw mistake(apart(fit, asked, language));
  const yaml = countyYaml({
    name: nameOf(out),
    parent: seenFrom(folder, parent),
    schema: seenFrom(folder, join(dirname(parent), "schema.json")),
    asked,
    settings: fit.settings,
    source,
    about: { zh: populationText("zh").county.about, en: populationText("en").county.about },
  });
  writeWhole(out, [yaml], language);
  if (options.json) {
    print(json({ out, asked, ...fit }));
    return;
  }
  const rows = countyKeys.map((key) => [
    countyFigures[key][language],
    valueText(key, asked[key], language),
    valueText(key, fit.made[key], language),
  ]);
  const width = terminalWidth();
  const title = wrapped(text.county.title(out), width);
  // Commands are copied: they stay in one piece.
  print(`${title}\n\n${fitted(text.county.head, rows, width)}\n\n${text.county.next(out)}\n`);
}

const source = { zh: populationText("zh").county.given, en: populationText("en").county.given };

function numberOf(key: CountyKey, input: string, language: Language): number {
  const { option, min, max, unit, have } = countyFigures[key];
  const number = input.trim() === "" ? Number.NaN : Number(input);
  if (number >= min && number <= max) return number;
  const { county } = populationText(language);
  throw mistake(county.number(option, input, county.between(min, max, unit[language]), have[language]));
}

function apart(fit: Fit, asked: CountyValues, language: Language): string {
  const { county, semicolon } = populationText(language);
  const misses = fit.missed.map((key) =>
    county.miss(
      countyFigures[key][language],
      valueText(key, asked[key], language),
      valueText(key, fit.made[key], language),
    ),
  );
  return county.apart(misses.join(semicolon));
}

function valueText(key: CountyKey, value: number, language: Language): string {
  const { show, digits, unit } = countyFigures[key];
  return `${figure(value, show, digits)}${show === "percent" ? "%" : ` ${unit[language]}`}`;
}

/** Lower-case words of the file's name, joined by hyphens. */
function nameOf(out: string): string {
  const words = basename(out)
    .replace(/\.ya?ml$/i, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-") ?? "county";
}

/** The folder in which the file will stand, links followed, so that a way out of it leads where it says. */
function folderOf(out: string, language: Language): string {
  try {
    return realpathSync(dirname(resolve(out)));
  } catch (error) {
    throw mistake(commandTextOf(language).mistake.notWritable(out, messageOf(error)));
  }
}

/** A path as a scenario file writes it: relative to its folder, with forward slashes. */
function seenFrom(folder: string, path: string): string {
  const found = relative(folder, realpathSync(path));
  const written = found.split(sep).join("/");
  return isAbsolute(found) || written.startsWith(".") ? written : `./${written}`;
}
