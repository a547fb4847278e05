import { existsSync } from "node:fs";
import type { Command } from "commander";
import { json } from "../report/files/json.ts";
import { wrapped } from "../report/layout/width.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { peopleColumnsCsv, peopleHead } from "../report/tables/population-people.ts";
import { surveyReport } from "../report/tables/population-survey.ts";
import { populationTable, populationText } from "../report/tables/population-table.ts";
import type { Language } from "../report/tables/shown.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { aside } from "./aside.ts";
import type { People } from "./aside-jobs.ts";
import { loadOf } from "./compare.ts";
import { checkMemory } from "./memory-check.ts";
import { mistake } from "./mistake.ts";
import { repeatable } from "./options.ts";
import { print, tell } from "./print.ts";
import { type Changes, readScenario, settingsOf } from "./scenario-file.ts";
import { checkFile, replacing, writeWhole } from "./single-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `population` as they were typed. */
interface PopulationArguments extends Changes {
  from?: string;
  out?: string;
  force?: boolean;
  json?: boolean;
}

/** Gives the command its options. */
export function populationOptions(command: Command, language: Language): Command {
  const own = populationText(language).help;
  const { help } = commandTextOf(language);
  return command
    .description(own.population)
    .option("--from <survey.csv>", own.from)
    .option("--out <people.csv>", own.out)
    .option("--force", own.force)
    .option("--seed <text>", help.seed)
    .option("--set <path=value>", help.set, repeatable)
    .option("--json", help.json)
    .action((file: string, options: PopulationArguments) => populationCommand(file, options, language));
}

/** The people of a scenario's county against published figures; every household to a file where asked. */
async function populationCommand(
  file: string,
  options: PopulationArguments,
  language: Language,
): Promise<void> {
  const text = populationText(language);
  const { out } = options;
  if (out !== undefined) checkOut(out, options.force ?? false, language);
  if (options.from !== undefined && !existsSync(options.from)) throw mistake(text.noSurvey(options.from));
  const from = options.from === undefined ? [] : [`population.survey=${JSON.stringify(options.from)}`];
  const changes = { ...options, set: [...(options.set ?? []), ...from] };
  const scenario = readScenario(file, changes, language);
  checkMemory(loadOf(scenario, 0, 1), commandTextOf(language));
  const asked = { file, set: settingsOf(changes) };
  if (out === undefined) {
    const people = await aside("people", asked, language);
    if (people) show(scenario, people, options, language);
    return;
  }
  const columns = columnsBeside(out);
  await replacing(out, language, async (path) => {
    const people = await aside("people", { ...asked, path }, language);
    if (!people) return false;
    show(scenario, people, options, language);
    writeWhole(columns, peopleColumnsCsv(), language);
    tell(`${text.wrotePeople(out, people.households, columns)}\n`);
    return true;
  });
}

function show(
  scenario: Scenario,
  { marginals, sample, households }: People,
  options: PopulationArguments,
  language: Language,
): void {
  const { title, seed, county, name, surveyed: survey } = scenario;
  const { villages, householdsPerVillage } = county;
  if (options.json) {
    const about = { scenario: name, seed, villages, householdsPerVillage };
    print(json({ ...about, survey: survey && { ...survey, ...sample }, marginals: marginals }));
    return;
  }
  const width = terminalWidth();
  const heading = wrapped(populationText(language).title(title[language], villages, households, seed), width);
  if (survey && sample) print(`${surveyReport(survey, sample, county, { language, width })}\n`);
  print(`${heading}\n\n${populationTable(marginals, language, width)}`);
}

const columnsBeside = (out: string): string => out.replace(/\.csv$/i, "-columns.csv");

function checkOut(out: string, force: boolean, language: Language): void {
  const text = populationText(language);
  if (!/\.csv$/i.test(out)) throw mistake(text.notCsv(out));
  const beginsWith = (head: string) => (there: string) => there.startsWith(head);
  const columns = columnsBeside(out);
  // A survey of somebody's own may have the same head, but no such table of columns beside it.
  const isPeople = (there: string): boolean => existsSync(columns) && beginsWith(peopleHead())(there);
  const isColumns = beginsWith([...peopleColumnsCsv()].slice(0, 2).join(""));
  checkFile({ path: columns, isOurs: isColumns }, text.exists, force, language);
  checkFile({ path: out, isOurs: isPeople }, text.exists, force, language);
}
