import { type Language, languages } from "../report/tables/shown.ts";

/** The language asked for, read before anything else so that help and mistakes speak it too; 中文 by default. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = at < 0 ? "zh" : (argv[at].split("=")[1] ?? argv[at + 1]);
  return languages.find((language) => language === value) ?? "zh";
}
