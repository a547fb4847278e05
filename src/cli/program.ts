import { Command, Option } from "commander";
import { modelVersion } from "../model/model-version.ts";
import { calibrationText } from "../report/calibration/calibration-text.ts";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import { type CommandText, commandTextOf } from "../report/tables/command-text.ts";
import { type Language, languages } from "../report/tables/shown.ts";
import { analysisOptions } from "./analysis.ts";
import { attributeOptions } from "./attribute-options.ts";
import { calibrateOptions } from "./calibrate-options.ts";
import { type CompareArguments, compareCommand } from "./compare.ts";
import { countyOptions } from "./county.ts";
import { experimentOptions } from "./experiment-options.ts";
import { generateCommand } from "./generate.ts";
import { addHelpCommands } from "./help-command.ts";
import { lessonOptions } from "./lesson.ts";
import { leverOptions } from "./lever-commands.ts";
import { mistake } from "./mistake.ts";
import { nationOptions } from "./nation-commands.ts";
import { repeatable } from "./options.ts";
import { orderCommand } from "./order.ts";
import { pageOptions } from "./page.ts";
import { populationOptions } from "./population.ts";
import { messageText } from "./print.ts";
import { type RunArguments, runCommand } from "./run.ts";
import {
  checkCommand,
  type DescribeArguments,
  describeCommand,
  listCommand,
  schemaCommand,
} from "./scenario.ts";
import { sweepOptions } from "./sweep.ts";
import { twinOptions } from "./twin.ts";
import { tellUnknownFirst } from "./unknown-first.ts";
import { validateOptions } from "./validate-options.ts";

/** The command line, in one language. */
export function sannong(language: Language): Command {
  const { help, usage } = commandTextOf(language);
  const root = new Command("sannong").description(help.sannong);
  root.version(modelVersion, "-V, --version", help.version).helpOption("-h, --help", help.help);
  root.configureHelp({
    styleTitle: (title) => help.titles[title] ?? title,
    optionDescription: (option) => describeOption(option, help),
  });
  // So that a command below one that has options too gets its own.
  root.enablePositionalOptions();
  root.exitOverride().showSuggestionAfterError();
  root.configureOutput({ outputError: (message, write) => write(messageText(usage(message))) });

  root.hook("preAction", (_, action) => refuseEmpty(action, commandTextOf(language)));

  const command = (parent: Command, name: string, about: string): Command =>
    parent.command(name).description(about).addOption(lang(language, help.lang));

  withLuck(command(root, "compare <file>", help.compare), language)
    .option("--replicates <n>", help.replicates)
    .option("--precision <x>", help.precision)
    .option("--arms <a,b>", help.arms)
    .option("--hash", help.hash)
    .option("--all", help.all)
    .option("--finance", help.finance)
    .option("--uncertainty <dir>", calibrationText(language).help.uncertainty)
    .action((file: string, options: CompareArguments) => compareCommand(file, options, language));

  withLuck(command(root, "run <file>", help.run), language)
    .requiredOption("--arm <name>", help.arm)
    .option("--replicates <n>", help.replicates)
    .option("--all", help.all)
    .addOption(new Option("--columns <which>", help.columns).choices(["every", "last"]).default("every"))
    .action((file: string, options: RunArguments) => runCommand(file, options, language));

  command(root, "order <file>", help.order)
    .option("--arm <name>", help.arm)
    .option("--set <path=value>", help.set, repeatable)
    .option("--json", help.json)
    .action((file: string, options) => orderCommand(file, options, language));

  twinOptions(command(root, "twin <file>", ""), language);
  populationOptions(command(root, "population <file>", ""), language);
  countyOptions(command(root, "county", ""), language);
  calibrateOptions(withLuck(command(root, "calibrate <file>", ""), language), language);
  validateOptions(command(root, "validate <file>", ""), language);
  attributeOptions(withLuck(command(root, "attribute <file>", ""), language), language);
  sweepOptions(root.command("sweep"), command, language);
  analysisOptions(root, command, language);
  leverOptions(root, command, language);
  nationOptions(root, command, language);
  experimentOptions(root.command("experiment"), command, language);

  workerOptions(command(root, "worker", ""), language);
  lessonOptions(root.command("lesson"), command, language);
  pageOptions(command(root, "page", ""), language);

  const scenario = root.command("scenario").description(help.scenario);
  command(scenario, "list", help.list).action(() => listCommand(language));
  command(scenario, "check <file>", help.check)
    .option("--set <path=value>", help.set, repeatable)
    .action((file: string, options) => checkCommand(file, options, language));
  command(scenario, "describe <file>", help.describe)
    .option("--set <path=value>", help.set, repeatable)
    .option("--fit", help.fit)
    .option("--seeds <n>", help.seeds)
    .option("--workers <n>", help.workers)
    .option("--markdown", help.markdown)
    .option("--json", help.json)
    .option("--quiet", help.quiet)
    .action((file: string, options: DescribeArguments) => describeCommand(file, options, language));
  command(scenario, "schema", help.schema).action(() => schemaCommand());

  command(root, "generate", help.generate).action(() => generateCommand(language));
  addHelpCommands(root, (parent) => command(parent, "help [command...]", help.helpOf));
  tellUnknownFirst(root);
  return root;
}

/** What an option is for, what may be given, and what it is where nothing is. */
function describeOption(
  { description, argChoices, defaultValue }: Option,
  { choices, usual, notes }: CommandText["help"],
): string {
  const remarks = [
    ...(argChoices ? [choices(argChoices)] : []),
    ...(defaultValue === undefined ? [] : [usual(String(defaultValue))]),
  ];
  return remarks.length === 0 ? description : description + notes(remarks);
}

/** An option or a file given as nothing is a variable that was not set, never a wish. */
function refuseEmpty(action: Command, { mistake: text }: CommandText): void {
  for (const option of action.options)
    if (action.getOptionValue(option.attributeName()) === "")
      throw mistake(text.emptyValue(option.long ?? option.flags));
  action.registeredArguments.forEach(({ required }, k) => {
    const argument: unknown = action.args[k];
    if (required && argument === "") throw mistake(text.emptyValue(action.usage().split(" ").at(-1) ?? ""));
  });
}

const lang = (language: Language, about: string): Option =>
  new Option("--lang <zh|en>", about).choices(languages).default(language);

/** The options that `compare` and `run` share. */
const withLuck = (command: Command, language: Language): Command => {
  const { help } = commandTextOf(language);
  return command
    .option("--seed <text>", help.seed)
    .option("--set <path=value>", help.set, repeatable)
    .option("--workers <n>", help.workers)
    .option("--out <dir>", help.out)
    .option("--force", help.force)
    .option("--json", help.json)
    .option("--quiet", help.quiet);
};

/** A worker of a queue, which is loaded when it is called. */
function workerOptions(worker: Command, language: Language): void {
  const own = fleetText(language).help;
  const { help } = commandTextOf(language);
  worker
    .description(own.worker)
    .requiredOption("--queue <url>", own.queue)
    .option("--queue-prefix <name>", own.queuePrefix)
    .option("--queue-ca <file>", own.queueCa)
    .option("--workers <n>", help.workers)
    .option("--lock <ms>", own.lock)
    .option("--quiet", help.quiet)
    .action(async (options) => (await import("./worker.ts")).workerCommand(options, language));
}
