import { readdirSync, readFileSync } from "node:fs";

/** A command that a page tells its reader to type: the words after the program's name. */
export interface Told {
  path: string;
  words: readonly string[];
  /** Whether it is small enough to be tried at once: it does not stand in a block of plain text. */
  isSmall: boolean;
}

const PROGRAM = /(?:node bin\/sannong\.js|(?<![\w/.-])sannong(?! bench))\s+(.+)/;

/** A block of code of a page: in which language, and its text. */
interface Fence {
  path: string;
  language: string;
  text: string;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** README, CONTRIBUTING and docs. */
export const pagePaths = (): string[] => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", ...pages.sort()];
};

/** Every block of these languages in README, CONTRIBUTING and docs. */
export const fencesOf = (...languages: readonly string[]): Fence[] =>
  pagePaths().flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(FENCE)]
      .map(([, language, text]) => ({ path, language, text }))
      .filter(({ language }) => languages.includes(language)),
  );

/** A line of code, and whether it is shell that is to be typed as it stands. */
type CodeLine = Pick<Told, "isSmall"> & { line: string };

/** Code of a page, line by line: fenced and indented blocks, and spans within a line that begin with the program. */
function* codeLines(text: string): Generator<CodeLine> {
  let language: string | undefined;
  for (const line of text.split("\n")) {
    const fence = /^```(\w*)/.exec(line);
    if (fence) language = language === undefined ? fence[1] : undefined;
    else if (language === undefined && /^ {4}\S/.test(line)) yield { line: line.trim(), isSmall: true };
    else if (language === "sh") yield* line.split(/ ; | && /).map((each) => ({ line: each, isSmall: true }));
    else if (language === "text" || language === "") yield { line, isSmall: false };
    else if (language === undefined)
      for (const [, span] of line.matchAll(/`((?:node bin\/sannong\.js|sannong) [^`]+)`/g))
        yield { line: span, isSmall: true };
  }
}

/** The words of a line of shell; comments left out, the first of alternatives taken, optional parts given. */
function wordsOf(line: string): string[] {
  const plain = line
    .replace(/\s#.*$/, "")
    .replaceAll(/\[([^\]]*)\]/g, "$1")
    .replaceAll(/--\S+ …/g, "");
  const words = [...plain.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare.split("|")[0] : quoted,
  );
  return words.filter((word) => word !== "…" && word !== "...");
}

/** Every command of README, CONTRIBUTING and docs, in the order of the pages. */
export function toldCommands(): Told[] {
  return pagePaths().flatMap((path) =>
    [...codeLines(readFileSync(path, "utf8"))].flatMap(({ line, isSmall }) => {
      const program = PROGRAM.exec(line)?.[1];
      const words = program ? wordsOf(program) : [];
      return words.length > 0 && /^[a-z]+$/.test(words[0]) ? [{ path, words, isSmall }] : [];
    }),
  );
}

/** Whether a command is spoken of rather than typed: its name, and nothing else. */
export const isNameAlone = (words: readonly string[]): boolean =>
  words.every((word) => /^[a-z]+$/.test(word));
