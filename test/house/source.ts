import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

interface SourceFile {
  /** From the root of the repository, as `src/model/phases/sell.ts`. */
  path: string;
  text: string;
  lines: number;
  imports: readonly string[];
}

/** Every TypeScript file of a folder, with the files of the repository that it imports. */
export function filesOf(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, lines: text.split("\n").length - 1, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(?:[^"';=]*?\sfrom\s)?\s*["']([^"']+)["']|import\("([^"]+)"\)/gm,
  );
  return [...statements].map(([, named, called]) => {
    const to = named ?? called;
    return to.startsWith(".") ? posix.join(posix.dirname(path), to) : to;
  });
}

/** Code without comments and strings, so that what is only spoken of is not found. */
export const codeOf = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
