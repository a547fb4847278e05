import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type FitOptions, fit as fitOf, SEEDS } from "../experiments/fit.ts";
import { json } from "../report/files/json.ts";
import { fitted } from "../report/layout/grid.ts";
import { hanging } from "../report/layout/width.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { fitMarkdown, fitTable } from "../report/tables/fit-report.ts";
import type { Language } from "../report/tables/shown.ts";
import { loadScenario } from "../sannong.ts";
import { describeScenario } from "../scenario/describe.ts";
import { describeProblem, isScenarioError } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { loadOf } from "./compare.ts";
import { exitOf, interruption } from "./interrupt.ts";
import { checkMemory } from "./memory-check.ts";
import { MOST_REPLICATES, wholeNumber, workersOf } from "./options.ts";
import { print, tell } from "./print.ts";
import { progressLine, silent } from "./progress.ts";
import { type Changes, openScenario, readScenario } from "./scenario-file.ts";
import { listWidth, terminalWidth } from "./terminal-width.ts";

/** The options of `scenario describe` as they were typed. */
export interface DescribeArguments extends Changes {
  fit?: boolean;
  seeds?: string;
  workers?: string;
  json?: boolean;
  markdown?: boolean;
  quiet?: boolean;
}

/** Where the package lies: the built command stands in its `dist`. */
export const packageRoot = (): string => fileURLToPath(new URL("..", import.meta.url));

/** The scenarios that come with the package, one below the other, with title and size. */
export function listCommand(language: Language): void {
  const { scenarioList: text } = commandTextOf(language);
  const folder = join(packageRoot(), "scenarios");
  const files = ["", "modes"].flatMap((within) =>
    readdirSync(join(folder, within)).flatMap((name) => (/\.ya?ml$/.test(name) ? [join(within, name)] : [])),
  );
  const rows = files.sort().map((name) => listed(join(folder, name), language));
  const head = [text.file, text.title, text.households, text.arms];
  print(`${fitted(head, rows, listWidth(), "right")}\n`);
}

function listed(path: string, language: Language): string[] {
  const file = relative(process.cwd(), path);
  try {
    const { title, size, arms } = describeScenario(loadScenario(path).scenario, language);
    return [file, title[language], String(size.households), arms.map(({ name }) => name).join(", ")];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    return [file, describeProblem(error.problems[0], language), "", ""];
  }
}

/** Says that nothing is wrong, or how many warnings it gave and that there is no error; an error is thrown. */
export function checkCommand(file: string, options: Changes, language: Language): void {
  const { warnings } = openScenario(file, options, language);
  print(`${commandTextOf(language).scenarioChecked(file, warnings.length)}\n`);
}

/** What a scenario is and changes, for a reader; with `--fit`, how far it is from published figures. */
export async function describeCommand(
  file: string,
  options: DescribeArguments,
  language: Language,
): Promise<void> {
  const scenario = readScenario(file, options, language);
  if (options.fit) return showFit(scenario, options, language);
  const { text, ...data } = describeScenario(scenario, language);
  print(options.json ? json(data) : `${wrapLines(text.trimEnd())}\n`);
}

/** Each line as wide as the terminal; what goes on below stands farther in where the line itself does. */
function wrapLines(text: string): string {
  const width = listWidth();
  const line = (each: string): string => {
    const words = each.trimStart();
    const indent = each.length - words.length;
    return hanging(" ".repeat(indent), words, width, 2 * indent);
  };
  return text.split("\n").map(line).join("\n");
}

async function showFit(scenario: Scenario, input: DescribeArguments, language: Language): Promise<void> {
  const text = commandTextOf(language);
  const seeds = wholeNumber("--seeds", input.seeds, [1, MOST_REPLICATES], text) ?? SEEDS;
  const workers = workersOf(input.workers, text);
  checkMemory(loadOf(scenario, FIT_ARMS, workers), text);
  const line = input.quiet ? silent : progressLine(text, process.stderr);
  const signal = interruption();
  const options: FitOptions = { seeds, workers, signal, onProgress: (progress) => line.show(progress) };
  const fit = await fitOf(scenario, options).finally(() => line.end());
  if (signal.aborted) {
    tell(`${text.interrupted(fit.seeds, seeds)}\n`);
    process.exitCode = exitOf(signal);
    if (fit.seeds === 0) return;
  }
  if (input.json) print(json(fit));
  else print(input.markdown ? fitMarkdown(fit, language) : fitTable(fit, language, terminalWidth()));
}

/** Arms that a fit plays: with a bank alone, and with both lenders. */
const FIT_ARMS = 2;

/** The JSON Schema of scenario files. */
export function schemaCommand(): void {
  print(`${JSON.stringify(scenarioSchema(), null, 2)}\n`);
}
