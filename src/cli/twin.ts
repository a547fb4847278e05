import { type Command, Option } from "commander";
import { json } from "../report/files/json.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { twinReport } from "../report/twin/twin-report.ts";
import { twinText } from "../report/twin/twin-texts.ts";
import { type Found, type Lot, lots, MOST_SEARCHED, type Twin, twinArms } from "../sannong.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { aside } from "./aside.ts";
import { loadOf } from "./compare.ts";
import { checkMemory } from "./memory-check.ts";
import { mistake } from "./mistake.ts";
import { armNames, MOST_REPLICATES, repeatable, wholeNumber } from "./options.ts";
import { print } from "./print.ts";
import { type Changes, readScenario, settingsOf } from "./scenario-file.ts";
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
export async function twinCommand(file: string, options: TwinArguments, language: Language): Promise<void> {
  const scenario = readScenario(file, options, language);
  const arms = armsOf(scenario, options, language);
  const asked: Asked = { scenario, arms, typed: { file, set: settingsOf(options) } };
  const seen = options.find
    ? await looked(asked, options, options.find, language)
    : await lived(asked, options, language);
  if (!seen) return;
  const { twin, found } = seen;
  const report = () => twinReport(twin, language, terminalWidth(), found);
  print(options.json ? json(plain(twin, found)) : report());
}

interface Asked {
  scenario: Scenario;
  arms: readonly string[];
  typed: { file: string; set: readonly string[] };
}

/** Nothing where a signal came. */
type Seen = { twin: Twin; found?: Found } | undefined;

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

async function lived(
  { scenario, arms, typed }: Asked,
  options: TwinArguments,
  language: Language,
): Promise<Seen> {
  const text = commandTextOf(language);
  const { villages, householdsPerVillage } = scenario.county;
  const village = wholeNumber("--village", options.village, [1, villages], text);
  const household = wholeNumber("--household", options.household, [1, householdsPerVillage], text);
  const replicate = wholeNumber("--replicate", options.replicate, [0, MOST_REPLICATES], text);
  if (village === undefined || household === undefined) throw mistake(twinText(language).mistake.which);
  checkMemory(loadOf(scenario, arms.length, 1), text);
  const twin = await aside("twin", { ...typed, village, household, arms, replicate }, language);
  return twin && { twin };
}

async function looked(
  { scenario, arms, typed }: Asked,
  { village, household, replicate }: TwinArguments,
  lot: Lot,
  language: Language,
): Promise<Seen> {
  const { mistake: text } = twinText(language);
  if ([village, household, replicate].some((option) => option !== undefined)) throw mistake(text.either);
  checkMemory(loadOf(scenario, arms.length, 1), commandTextOf(language));
  const found = await aside("findTwin", { ...typed, lot, arms }, language);
  if (found) return { twin: found.twin, found };
  if (found === undefined) return undefined;
  const title = (arm: string | undefined): string => scenario.arms[arm!].title[language];
  throw mistake(text.none(lot, MOST_SEARCHED, title(arms[0]), title(arms.at(-1))));
}
