import type { Command } from "commander";

/**
 * Gives a command that has others below it, and each of these, a `help` that takes the words of a command: its help,
 * however deep it lies. The one that comes with Commander goes one word deep, and answers a word that is no command
 * with its own help and not a word of what was wrong.
 */
export function addHelpCommands(command: Command, make: (parent: Command) => Command): void {
  if (command.commands.length === 0) return;
  for (const each of command.commands) addHelpCommands(each, make);
  make(command.helpCommand(false)).action((words: string[]) => commandAt(command, words).help());
}

/** The command that words lead to; a word that leads nowhere is told as it is where it is called. */
function commandAt(from: Command, words: readonly string[]): Command {
  return words.reduce((command, word) => {
    const below = command.commands.find((each) => each.name() === word);
    if (below) return below;
    command.args = [word];
    // Its own way to tell it, with what is near, is not among the declared ones.
    (command as unknown as { unknownCommand(): void }).unknownCommand();
    return command;
  }, from);
}
