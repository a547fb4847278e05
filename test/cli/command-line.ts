import { type Command, CommanderError } from "commander";
import { sannong } from "../../src/cli/program.ts";

/** The command line as it is, but that it prints nothing and that its commands do nothing. */
function idle(command: Command): Command {
  const nothing = (): void => {};
  command.configureOutput({ writeOut: nothing, writeErr: nothing, outputError: nothing });
  if (command.commands.length === 0 || command.registeredArguments.length > 0) command.action(nothing);
  for (const each of command.commands) idle(each);
  return command;
}

/** Why the command line refuses such words before it does anything; nothing where it takes them. */
export function refusal(words: readonly string[]): string | undefined {
  try {
    idle(sannong("en")).parse(words, { from: "user" });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined;
    return String(error instanceof Error ? error.message : error);
  }
}

const root = sannong("en");

/**
 * What is wrong with a command that a text speaks of, whatever else it says after it: there is no such command, or it
 * has no such option.
 */
export function misnomer(words: readonly string[]): string | undefined {
  let [command, at] = [root, 0];
  for (; at < words.length; at++) {
    const next = command.commands.find((each) => each.name() === words[at]);
    if (!next) break;
    command = next;
  }
  const isFamily = command.commands.length > 0 && command.registeredArguments.length === 0;
  if (command === root || (isFamily && /^[a-z]+$/.test(words[at] ?? ""))) return `no command ${words[at]}`;
  const options = new Set(command.options.flatMap(({ long, short }) => [long, short]).concat("--help", "-h"));
  const unknown = words.slice(at).find((word) => /^--?[a-z]/.test(word) && !options.has(word.split("=")[0]));
  return unknown && `${command.name()} has no ${unknown}`;
}
