import { readFileSync } from "node:fs";

/** A part of a page that a command made: between its two marks, with the figures for which it holds. */
export interface MadePart {
  path: string;
  /** As it is typed after `node`. */
  command: string;
  /** First digits of the hash of the golden figures when it was made. */
  figures: string;
  text: string;
}

const PART =
  /<!-- made by: node (?<command>[^;]+); figures: (?<figures>\w*) -->\n\n(?<text>[\s\S]*?)\n\n<!-- \/made -->/g;

/** Every part of a page that is marked as made by a command. */
export const madeParts = (path: string, text: string): MadePart[] =>
  [...text.matchAll(PART)].map(({ groups }) => ({ path, ...(groups as Omit<MadePart, "path">) }));

/** What moves exactly when the model version is raised and its golden figures are written anew. */
export const figuresNow = (): string =>
  JSON.parse(readFileSync("test/golden/version.json", "utf8")).figures.slice(0, 8);

/** The page with its parts made anew. */
export const withParts = (text: string, make: (part: { command: string; text: string }) => string): string =>
  text.replace(PART, (_, command: string, __, old: string) => {
    const made = make({ command, text: old }).trim();
    return `<!-- made by: node ${command}; figures: ${figuresNow()} -->\n\n${made}\n\n<!-- /made -->`;
  });
