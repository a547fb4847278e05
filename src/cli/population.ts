import { existsSync } from "node:fs";
import type { Command } from "commander";
import { foundingOf, peopleOf } from "../model/people.ts";
import { json } from "../report/files/json.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { peopleColumnsCsv, peopleCsv, peopleHead } from "../report/tables/population-people.ts";
import { surveyReport } from "../report/tables/population-survey.ts";
import { populationTable, populationText } from "../report/tables/population-table.ts";
import type { Language } from "../report/tables/shown.ts";
import { planOf } from "../sannong.ts";
import { marginalsOf } from "../scenario/county/marginals.ts";
import { sampled } from "../scenario/survey/survey-sample.ts";
import { mistake } from "./mistake.ts";
import { repeatable } from "./options.ts";
import { print, tell } from "./print.ts";
import { type Changes, readScenario } from "./scenario-file.ts";
import { checkFile, writeWhole } from "./single-file.ts";

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
function populationCommand(file: string, options: PopulationArguments, language: Language): void {
  const text = populationText(language);
  if (options.out !== undefined) checkOut(options.out, options.force ?? false, language);
  if (options.from !== undefined && !existsSync(options.from)) throw mistake(text.noSurvey(options.from));
  const from = options.from === undefined ? [] : [`population.survey=${JSON.stringify(options.from)}`];
  const scenario = readScenario(file, { ...options, set: [...(options.set ?? []), ...from] }, language);
  const plan = planOf(scenario);
  const state = peopleOf(plan);
  const founding = foundingOf(plan);
  const marginals = marginalsOf(state, founding);
  const survey = scenario.surveyed;
  const sample = survey && sampled(survey.rows(), state, founding);
  if (options.json) {
    const { villages, householdsPerVillage } = plan.size;
    const about = { scenario: scenario.name, seed: plan.seed, villages, householdsPerVillage };
    print(json({ ...about, survey: survey && { ...survey, ...sample }, marginals: marginals }));
  } else {
    const { title, seed } = scenario;
    const heading = text.title(title[language], plan.size.villages, state.household.count, seed);
    if (survey && sample) print(`${surveyReport(survey, sample, plan.size, language)}\n`);
    print(`${heading}\n\n${populationTable(marginals, language)}`);
  }
  if (options.out === undefined) return;
  const columns = columnsBeside(options.out);
  writeWhole(options.out, peopleCsv(state, founding), language);
  writeWhole(columns, peopleColumnsCsv(), language);
  tell(`${text.wrotePeople(options.out, state.household.count, columns)}\n`);
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
