import { type Command, Option } from "commander";
import { json } from "../report/files/json.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { twinReport } from "../report/twin/twin-report.ts";
import { twinText } from "../report/twin/twin-texts.ts";
import {
  type Found,
  findTwin,
  type Lot,
  lots,
  MOST_SEARCHED,
  type Twin,
  twin,
  twinArms,
} from "../sannong.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { mistake } from "./mistake.ts";
import { armNames, MOST_REPLICATES, repeatable, wholeNumber } from "./options.ts";
import { print } from "./print.ts";
import { type Changes, readScenario } from "./scenario-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `twin` as they were typed. */
interface TwinArguments extends Changes {
  village?: string;
  household?: string;
  arms?: string;
  replicate?: string;
  find?: Lot;
  json?: boolean;
}

/** Gives the command its options. */
export function twinOptions(command: Command, language: Language): Command {
  const own = twinText(language).help;
  const { help } = commandTextOf(language);
  return command
    .description(own.twin)
    .option("--village <n>", own.village)
    .option("--household <n>", own.household)
    .addOption(new Option("--find <which>", own.find).choices(lots))
    .option("--arms <a,b>", own.arms)
    .option("--replicate <n>", own.replicate)
    .option("--seed <text>", help.seed)
    .option("--set <path=value>", help.set, repeatable)
    .option("--json", help.json)
    .action((file: string, options: TwinArguments) => twinCommand(file, options, language));
}

/** The life of one household under each arm, in words or as JSON. */
export function twinCommand(file: string, options: TwinArguments, language: Language): void {
  const scenario = readScenario(file, options, language);
  const arms = armsOf(scenario, options, language);
  const found = options.find ? looked(scenario, options, options.find, arms, language) : undefined;
  const lived = found?.twin ?? asked(scenario, options, arms, language);
  const report = () => twinReport(lived, language, terminalWidth(), found);
  print(options.json ? json(plain(lived, found)) : report());
}

const plain = (lived: Twin, found: Found | undefined): object => {
  if (!found) return lived;
  const { twin: _, ...how } = found;
  return { found: how, ...lived };
};

function armsOf(scenario: Scenario, { arms }: TwinArguments, language: Language): string[] {
  const armKeys = Object.keys(scenario.arms);
  const names = twinArms(
    scenario,
    arms === undefined ? undefined : armNames(arms.split(","), armKeys, commandTextOf(language)),
  );
  if (names.length < 2) throw mistake(twinText(language).mistake.twoArms);
  return names;
}

function asked(scenario: Scenario, options: TwinArguments, arms: string[], language: Language): Twin {
  const text = commandTextOf(language);
  const { villages, householdsPerVillage } = scenario.county;
  const village = wholeNumber("--village", options.village, [1, villages], text);
  const household = wholeNumber("--household", options.household, [1, householdsPerVillage], text);
  const replicate = wholeNumber("--replicate", options.replicate, [0, MOST_REPLICATES], text);
  if (village === undefined || household === undefined) throw mistake(twinText(language).mistake.which);
  return twin(scenario, { village, household, arms, replicate });
}

function looked(
  scenario: Scenario,
  { village, household, replicate }: TwinArguments,
  lot: Lot,
  arms: string[],
  language: Language,
): Found {
  const { mistake: text } = twinText(language);
  if ([village, household, replicate].some((option) => option !== undefined)) throw mistake(text.either);
  const found = findTwin(scenario, lot, { arms });
  if (found) return found;
  const title = (arm: string | undefined): string => scenario.arms[arm!].title[language];
  throw mistake(text.none(lot, MOST_SEARCHED, title(arms[0]), title(arms.at(-1))));
}
