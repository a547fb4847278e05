import type { Command, ErrorOptions } from "commander";

const MISSING = "commander.missingMandatoryOptionValue";

/** Has a command, and those below it, tell an option it does not know before one it misses: a misspelt one is both. */
export function tellUnknownFirst(command: Command): void {
  const [parse, tell] = [command.parseOptions.bind(command), command.error.bind(command)];
  let unknown: string | undefined;
  command.parseOptions = (words) => {
    const parsed = parse(words);
    unknown = parsed.unknown[0];
    return parsed;
  };
  command.error = (message: string, options?: ErrorOptions): never => {
    // Its own way to tell it, with what is near, is not among the declared ones.
    const telling = command as unknown as { unknownOption(flag: string): void };
    if (options?.code === MISSING && unknown !== undefined) telling.unknownOption(unknown);
    return tell(message, options);
  };
  for (const each of command.commands) tellUnknownFirst(each);
}
