import type { CommandText } from "../report/tables/command-text.ts";
import { nearest } from "../scenario/nearest.ts";
import { mistake } from "./mistake.ts";

/** A whole number in a range, or a mistake that names the option, what was given and what is allowed. */
export function wholeNumber(
  option: string,
  given: string | undefined,
  [low, high]: readonly [number, number],
  { mistake: text }: CommandText,
): number | undefined {
  if (given === undefined) return undefined;
  const number = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (number >= low && number <= high) return number;
  throw mistake(text.number(option, given, text.wholeBetween(low, high)));
}

/** A number above `low` and at most `high`. */
export function positiveNumber(
  option: string,
  given: string | undefined,
  [low, high]: readonly [number, number],
  { mistake: text }: CommandText,
): number | undefined {
  if (given === undefined) return undefined;
  const number = given.trim() === "" ? NaN : Number(given);
  if (number > low && number <= high) return number;
  throw mistake(text.number(option, given, text.numberBetween(low, high)));
}

/** Threads; none is one, since what plays in the main thread hears no signal. */
export function workersOf(given: string | undefined, text: CommandText): number | undefined {
  const workers = wholeNumber("--workers", given, [0, MOST_WORKERS], text);
  return workers === undefined ? undefined : Math.max(1, workers);
}

/** Names of arms, every one of which the scenario has. */
export function armNames(
  given: readonly string[],
  allowed: readonly string[],
  { mistake: text }: CommandText,
): string[] {
  const names = given.map((name) => name.trim()).filter((name) => name !== "");
  for (const name of names.length > 0 ? names : given)
    if (!allowed.includes(name))
      throw mistake(text.unknownArm(name, allowed.join(", "), nearest(name, allowed)));
  return names;
}

/** Gathers an option that may be given several times. */
export const repeatable = (given: string, before: readonly string[] = []): string[] => [...before, given];

export const MOST_REPLICATES = 100_000;
const MOST_WORKERS = 256;
