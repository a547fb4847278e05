import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { grid } from "../report/grid.ts";
import { type Language, textOf } from "../report/shown.ts";
import { loadScenario } from "../sannong.ts";
import { describeScenario } from "../scenario/describe.ts";
import { describeProblem, isScenarioError } from "../scenario/problem.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import { type Changes, readScenario } from "./scenario-file.ts";

/** Where the package lies: the built command stands in its `dist`. */
export const packageRoot = (): string => fileURLToPath(new URL("..", import.meta.url));

/** The scenarios that come with the package, one a line, with title and size. */
export function listCommand(language: Language): void {
  const { scenarioList: text } = textOf(language);
  const folder = join(packageRoot(), "scenarios");
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const rows = files.sort().map((name) => listed(join(folder, name), language));
  const head = [text.file, text.title, text.households, text.arms];
  process.stdout.write(`${grid(head, rows, "right")}\n`);
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

/** Says that nothing is wrong, after any warnings; what is wrong is thrown. */
export function checkCommand(file: string, given: Changes, language: Language): void {
  readScenario(file, given, language);
  process.stdout.write(`${textOf(language).scenarioFine(file)}\n`);
}

/** What a scenario is and changes, for a reader. */
export function describeCommand(file: string, given: Changes, language: Language): void {
  const { text } = describeScenario(readScenario(file, given, language), language);
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** The JSON Schema of scenario files. */
export function schemaCommand(): void {
  process.stdout.write(`${JSON.stringify(scenarioSchema(), null, 2)}\n`);
}
