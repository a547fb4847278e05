import { isMapNode, type Located, merge, toPlain, withoutNulls } from "./located.ts";
import { isScenarioError, type Place, type Problem, scenarioError, shown } from "./problem.ts";
import { readYaml, type TextLimits } from "./yaml-text.ts";

/** Reads the text of a file, by a path relative to the one that `parseScenario` was given. */
export type Read = (path: string) => string;

const DEEPEST = 8;

/** A file on top of the files that it extends, and the names of all of them, the first one last. */
export function readChain(text: string, file: string, read: Read): { tree: Located; files: string[] } {
  const layers: Located[] = [];
  const files = [tidy(file)];
  let layer = readMap(text, file);
  for (;;) {
    layers.unshift(layer);
    const parent = parentOf(layer);
    if (!parent) break;
    const path = beside(files[0], parent.given);
    if (files.includes(path)) throw circular([...files].reverse().concat(path), parent);
    if (files.length > DEEPEST)
      throw one(parent, "", `at most ${DEEPEST} files deep`, `不超过 ${DEEPEST} 层`);
    files.unshift(path);
    layer = readParent(path, parent, read);
  }
  return { tree: withoutNulls(layers.reduce(merge)), files: files.reverse() };
}

function parentOf(layer: Located): (Place & { given: string }) | undefined {
  const entry = isMapNode(layer) ? layer.value.get("extends") : undefined;
  if (!entry || entry.node.value === null) return undefined;
  const { file, line, column, value } = entry.node;
  const place = { file, line, column };
  if (typeof value !== "string" || value === "")
    throw one(
      { ...place, given: shown(toPlain(entry.node)) },
      "",
      "the path of a scenario file",
      "一个情景文件的路径",
    );
  return { ...place, given: value };
}

function readParent(path: string, parent: Place & { given: string }, read: Read): Located {
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    if (!isScenarioError(error)) throw one(parent, parent.given, "a file that can be read", "可读取的文件");
    const { file, line, column } = parent;
    throw scenarioError(
      error.problems.map((problem) => ({ ...problem, file, line, column, path: "extends" })),
    );
  }
  return readMap(text, path);
}

/** YAML text that holds keys with values. */
export function readMap(text: string, file: string, limits?: TextLimits): Located {
  const tree = readYaml(text.replace(/^\uFEFF/, ""), file, limits);
  if (isMapNode(tree)) return tree;
  const empty = tree.value === null;
  const given = empty ? "" : Array.isArray(tree.value) ? "[…]" : String(tree.written ?? tree.value);
  const allowed = {
    en: `keys with values, such as \`name: baseline\`${empty ? "; the file is empty" : ""}`,
    zh: `“键: 值”,例如 name: baseline${empty ? ";文件为空" : ""}`,
  };
  throw scenarioError([{ file, line: 1, column: 1, path: "", given, allowed }]);
}

function circular(chain: readonly string[], parent: Place & { given: string }) {
  return one(parent, chain.join(" → "), "a chain of files without a circle", "不循环的继承链");
}

function one(place: Place & { given: string }, input: string, en: string, zh: string) {
  const { file, line, column } = place;
  const problem: Problem = {
    file,
    line,
    column,
    path: "extends",
    given: input || place.given,
    allowed: { en, zh },
  };
  return scenarioError([problem]);
}

/** A path as seen from the folder of another file. */
export function beside(file: string, path: string): string {
  if (/^([a-zA-Z]:)?[\\/]/.test(path)) return tidy(path);
  const folder = file.replace(/[^\\/]*$/, "");
  return tidy(folder + path);
}

/** The last part of a path. */
export const fileNameOf = (path: string): string => path.replace(/^.*[\\/]/, "");

/** A path without `.` and needless `..`. */
export function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
    else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
  }
  return parts.join("/") || (path && ".");
}
