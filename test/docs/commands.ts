import { readdirSync, readFileSync } from "node:fs";

/** A command that a page tells its reader to type: the words after the program's name. */
export interface Told {
  path: string;
  words: readonly string[];
}

const PROGRAM =
  /(?:node bin\/sannong\.js|npx (?:--no-install )?sannong|(?<![\w/.-])sannong(?! bench))\s+(.+)/;

/** Code of a page, line by line: fenced and indented blocks, and spans within a line that begin with the program. */
function* codeLines(text: string): Generator<string> {
  let language: string | undefined;
  for (const line of text.split("\n")) {
    const fence = /^```(\w*)/.exec(line);
    if (fence) language = language === undefined ? fence[1] : undefined;
    else if (language === undefined && /^ {4}\S/.test(line)) yield line.trim();
    else if (language === "sh") yield* line.split(/ ; | && /);
    else if (language === undefined)
      for (const [, span] of line.matchAll(/`((?:node bin\/sannong\.js|npx|sannong) [^`]+)`/g)) yield span;
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
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", ...pages.sort()].flatMap((path) =>
    [...codeLines(readFileSync(path, "utf8"))].flatMap((line) => {
      const program = PROGRAM.exec(line)?.[1];
      const words = program ? wordsOf(program) : [];
      return words.length > 0 && /^[a-z]+$/.test(words[0]) ? [{ path, words }] : [];
    }),
  );
}
