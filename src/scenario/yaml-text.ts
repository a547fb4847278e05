import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import type { Located, LocatedMap, Scalar } from "./located.ts";
import { type Place, type Problem, scenarioError } from "./problem.ts";

/** Longest text that is looked at, in characters (and bytes of a file). */
export const LONGEST_TEXT = 1_000_000;
/** How long a text may be, and how many values it may hold. */
export interface TextLimits {
  characters: number;
  nodes: number;
}

const USUAL: TextLimits = { characters: LONGEST_TEXT, nodes: 50_000 };
const DEEPEST = 40;
const DEEPEST_INDENT = 200;

/** Keys that reach into every object; no scenario may have them. */
export const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
export const knownKey = { en: "a key that the schema knows", zh: "模式中已有的键" };

const coreTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((tag) => `tag:yaml.org,2002:${tag}`),
);

interface Reading {
  place: (node: unknown, otherwise: Place) => Place;
  anchors: Map<string, Node>;
  problems: Problem[];
  nodes: number;
  mostNodes: number;
}

/** Reads YAML safely: bounded in size, depth and aliases, no tags of its own, no key twice. */
export function readYaml(text: string, file: string, limits = USUAL): Located {
  refuse(text, file, limits.characters);
  const lines = new LineCounter();
  const options = { uniqueKeys: false, prettyErrors: false, lineCounter: lines, merge: false } as const;
  const document = parseDocument(text, { ...options, version: "1.2", schema: "core", logLevel: "error" });
  if (document.errors.length > 0)
    throw scenarioError(document.errors.slice(0, 50).map((error) => syntaxProblem(error, text, file, lines)));
  const reading: Reading = {
    place: (node, otherwise) => {
      const start = (node as Node | null)?.range?.[0];
      if (start === undefined) return otherwise;
      const { line, col } = lines.linePos(start);
      return { file, line, column: col };
    },
    anchors: new Map(),
    problems: [],
    nodes: 0,
    mostNodes: limits.nodes,
  };
  const tree = convert(document.contents, { file, line: 1, column: 1 }, [], reading);
  if (reading.problems.length > 0) throw scenarioError(reading.problems);
  return tree;
}

function refuse(text: string, file: string, longest: number): void {
  const stop = (input: string, en: string, zh: string, at = 0) => {
    const line = at > 0 ? text.slice(0, at).split("\n").length : 1;
    throw scenarioError([{ file, line, column: 1, path: "", given: input, allowed: { en, zh } }]);
  };
  const most = `${longest / 1e6} MB`;
  if (text.length > longest)
    stop(`${(text.length / 1e6).toFixed(1)} MB`, `a text of at most ${most}`, `不超过 ${most} 的文本`);
  if (text.includes("\0"))
    stop("\\0", "YAML text in UTF-8, not binary data", " UTF-8 编码的 YAML 文本,而非二进制数据");
  const deep = deepAt(text);
  if (deep >= 0) stop("", `nesting of at most ${DEEPEST} levels`, `不超过 ${DEEPEST} 层的嵌套`, deep);
}

// The parser's time and stack grow with depth, so depth is bounded before it looks.
function deepAt(text: string): number {
  const indented = text.search(new RegExp(`^(?:[ \\t]|[-?:] ){${DEEPEST_INDENT}}`, "m"));
  if (indented >= 0) return indented;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "[" || letter === "{") depth++;
    else if (letter === "]" || letter === "}") depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return at;
  }
  return -1;
}

function convert(node: unknown, otherwise: Place, path: readonly string[], reading: Reading): Located {
  const place = reading.place(node, otherwise);
  if (++reading.nodes > reading.mostNodes)
    throw limit(place, path, `${reading.mostNodes}`, "values", "个值(含别名展开)");
  if (path.length > DEEPEST) throw limit(place, path.slice(0, 8), `${DEEPEST}`, "levels", "层嵌套");
  if (isAlias(node)) return convertAlias(node.source, place, path, reading);
  remember(node as Node | null, place, path, reading);
  if (isMap(node)) return { ...place, value: convertMap(node.items, place, path, reading) };
  if (isSeq(node)) {
    const value = node.items.map((item, k) => convert(item, place, [...path, String(k)], reading));
    return { ...place, value };
  }
  if (isScalar(node)) return { ...place, value: node.value as Scalar, written: node.source };
  return { ...place, value: null };
}

function remember(node: Node | null, place: Place, path: readonly string[], reading: Reading): void {
  if (node && "anchor" in node && node.anchor) reading.anchors.set(node.anchor, node);
  if (node?.tag && !coreTags.has(node.tag)) {
    const allowed = { en: "plain YAML without tags", zh: "不带自定义标签的 YAML" };
    reading.problems.push({ ...place, path: path.join("."), given: node.tag, allowed });
  }
}

function convertAlias(source: string, place: Place, path: readonly string[], reading: Reading): Located {
  const target = reading.anchors.get(source);
  if (target) return { ...convert(target, place, path, reading), ...place };
  const allowed = { en: "an anchor defined above", zh: "上文定义过的锚点" };
  reading.problems.push({ ...place, path: path.join("."), given: `*${source}`, allowed });
  return { ...place, value: null };
}

function convertMap(
  items: readonly { key: unknown; value: unknown }[],
  otherwise: Place,
  path: readonly string[],
  reading: Reading,
): LocatedMap {
  const map: LocatedMap = new Map();
  for (const { key, value } of items) {
    const place = reading.place(key, otherwise);
    const name = isScalar(key) ? (key.source ?? String(key.value)) : "?";
    const wrong = wrongKey(name, isScalar(key), map);
    if (wrong)
      reading.problems.push({ ...place, path: [...path, name].join("."), given: name, allowed: wrong });
    else map.set(name, { key: place, node: convert(value, place, [...path, name], reading) });
  }
  return map;
}

function wrongKey(name: string, scalar: boolean, map: LocatedMap) {
  if (!scalar) return { en: "a plain name as key", zh: "普通名称作键" };
  if (forbidden.has(name)) return knownKey;
  const earlier = map.get(name);
  if (!earlier) return undefined;
  const { line } = earlier.key;
  return {
    en: `each key once; it stands in line ${line} already`,
    zh: `每个键只写一次;第 ${line} 行已有此键`,
  };
}

function limit(place: Place, path: readonly string[], most: string, en: string, zh: string) {
  const allowed = { en: `at most ${most} ${en}, aliases expanded`, zh: `不超过 ${most} ${zh}` };
  return scenarioError([{ ...place, path: path.join("."), given: "", allowed }]);
}

const syntaxInChinese: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "空格缩进,而不是制表符",
  BAD_INDENT: "对齐的缩进",
  MISSING_CHAR: "完整的写法(可能缺少冒号、逗号或括号)",
  MULTILINE_IMPLICIT_KEY: "“键: 值”写在一行(冒号后有空格)",
  UNEXPECTED_TOKEN: "不含多余符号的 YAML",
  MULTIPLE_DOCS: "一个文件一份文档(不含 ---)",
  BLOCK_AS_IMPLICIT_KEY: "每行一个“键: 值”",
  RESOURCE_EXHAUSTION: "不过深的嵌套",
};

function syntaxProblem(error: YAMLError, text: string, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const written = (text.split("\n", line)[line - 1] ?? "").trim();
  const wide = /[：，]/.test(written);
  const en = `valid YAML (${error.message})${wide ? "; use ': ' instead of the full-width '：'" : ""}`;
  const zh = syntaxInChinese[error.code] ?? `合法的 YAML(${error.message})`;
  const allowed = { en, zh: wide ? `${zh};请用半角冒号加空格“: ”,不用全角“：”` : zh };
  return { file, line, column: col, path: "", given: written, allowed };
}
