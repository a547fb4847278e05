import { en } from "../text/command-en.ts";
import { type CommandWords, zh } from "../text/command-zh.ts";
import type { Text } from "../text/zh.ts";
import { type Language, textOf } from "./shown.ts";

/** What tables say, and what only a command line does: the page carries none of the latter. */
export type CommandText = Text & CommandWords;

const words: Record<Language, CommandWords> = { zh, en };

export const commandTextOf = (language: Language): CommandText => ({
  ...textOf(language),
  ...words[language],
});
