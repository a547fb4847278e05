import type { Names } from "../declare/parameter.ts";
import { visibleLine } from "../declare/visible-text.ts";

export type Lang = "zh" | "en";
export type Path = readonly (string | number)[];

/** Where something stands; line 0: not in a file but in an override. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One thing wrong with a scenario: where, what was given, what is allowed. */
export interface Problem extends Place {
  /** The key's path, dotted; empty for the file as a whole. */
  path: string;
  /** What was given, as text; empty if that says nothing. */
  given: string;
  allowed: Names;
  nearest?: string;
}

/** A legal setting that contradicts another or leaves what is plausible. */
export interface Warning {
  path: string;
  message: Names;
  fix?: Names;
}

/** What `parseScenario` and `loadScenario` throw. */
export interface ScenarioError extends Error {
  name: "ScenarioError";
  problems: readonly Problem[];
}

const MOST = 20;
const LONGEST = 60;
const LONGEST_PATH = 200;

/** An error that carries at most 20 problems; its message is English. */
export function scenarioError(found: readonly Problem[]): ScenarioError {
  // A value that breaks two rules at once is told once where the words are the same.
  const problems = [...new Map(found.map((problem) => [describeProblem(problem, "en"), problem])).values()];
  const problemsShown = problems.slice(0, MOST);
  const rest = problems.length - problemsShown.length;
  const lines = problemsShown.map((problem) => describeProblem(problem, "en"));
  if (rest > 0) lines.push(`… and ${rest} more`);
  return Object.assign(new Error(lines.join("\n")), {
    name: "ScenarioError" as const,
    problems: problemsShown,
  });
}

/** Whether an error is one of a scenario file, with `problems` to show. */
export const isScenarioError = (error: unknown): error is ScenarioError =>
  error instanceof Error && error.name === "ScenarioError" && "problems" in error;

/** One problem as a line of text: file and line, key, what was given, what is allowed. */
export const describeProblem = (problem: Problem, lang: Lang): string =>
  visibleLine(problemText(problem, lang));

function problemText({ file: from, line, path: all, given, allowed, nearest }: Problem, lang: Lang): string {
  const [file, path] = [cut(from, LONGEST_PATH), cut(all, LONGEST_PATH)];
  const where = (line > 0 ? `${file}:${line}: ` : `${file}: `) + (path ? `${path}: ` : "");
  const got = cut(given);
  if (lang === "zh")
    return `${where}${got && `给出的是 ${got};`}应为${allowed.zh}${nearest ? `。是否想写 ${nearest}?` : ""}`;
  return `${where}${got && `got ${got}; `}allowed: ${allowed.en}${nearest ? `. Did you mean ${nearest}?` : ""}`;
}

/** One warning as a line of text. */
export function describeWarning({ path, message, fix }: Warning, lang: Lang): string {
  const how = fix ? (lang === "zh" ? `(${fix.zh})` : ` (${fix.en})`) : "";
  return visibleLine(`${cut(path, LONGEST_PATH)}: ${message[lang]}${how}`);
}

/** A value as it is quoted back to whoever wrote it. */
export function shown(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return cut(JSON.stringify(plainOf(value)) ?? String(value));
}

/** A text that a user gave, cut where it is too long to be told whole. */
export const cut = (text: string, most = LONGEST): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** A message with those of the texts that a user gave cut that are too long to be told whole. */
export const cutIn = (message: string, inputs: readonly string[]): string =>
  inputs
    .flatMap((input) => [input, ...(input.includes("=") ? [input.slice(input.indexOf("=") + 1)] : [])])
    .filter(({ length }) => length > LONGEST_PATH)
    .reduce((text, input) => text.replaceAll(input, () => cut(input)), message);

export const dotted = (path: Path): string => path.join(".");

/** Maps, as the reader of YAML makes them, in the form in which they are written. */
const plainOf = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);
