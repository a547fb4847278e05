import type { CommandText } from "../report/tables/command-text.ts";
import { nearest } from "../scenario/nearest.ts";
import { mistake } from "./mistake.ts";

/** A whole number in a range, or a mistake that names the option, what was given and what is allowed. */
export function wholeNumber(
  option: string,
  input: string | undefined,
  [low, high]: readonly [number, number],
  { mistake: text }: CommandText,
): number | undefined {
  if (input === undefined) return undefined;
  const number = /^\d{1,15}$/.test(input) ? Number(input) : NaN;
  if (number >= low && number <= high) return number;
  throw mistake(text.number(option, input, text.wholeBetween(low, high)));
}

/** A number above `low` and at most `high`. */
export function positiveNumber(
  option: string,
  input: string | undefined,
  [low, high]: readonly [number, number],
  { mistake: text }: CommandText,
): number | undefined {
  if (input === undefined) return undefined;
  const number = input.trim() === "" ? NaN : Number(input);
  if (number > low && number <= high) return number;
  throw mistake(text.number(option, input, text.numberBetween(low, high)));
}

/** Threads; none is one, since what plays in the main thread hears no signal. */
export function workersOf(input: string | undefined, text: CommandText): number | undefined {
  const workers = wholeNumber("--workers", input, [0, MOST_WORKERS], text);
  return workers === undefined ? undefined : Math.max(1, workers);
}

/** Names of arms, every one of which the scenario has. */
export function armNames(
  input: readonly string[],
  allowed: readonly string[],
  { mistake: text }: CommandText,
): string[] {
  const names = input.map((name) => name.trim()).filter((name) => name !== "");
  const asked = new Set(names.length > 0 ? names : input.slice(0, 1));
  const unknown = [...asked].filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return names;
  const meant = unknown.flatMap((name) => nearest(name, allowed) ?? []);
  throw mistake(text.unknownArms(unknown, [...new Set(meant)], allowed.join(", ")));
}

/** Gathers an option that may be given several times. */
export const repeatable = (input: string, before: readonly string[] = []): string[] => [...before, input];

export const MOST_REPLICATES = 100_000;
const MOST_WORKERS = 256;
