import type { JsonSchema } from "../scenario/rows.ts";

/** Where a text cursor stands in a YAML file that is indented by spaces. */
interface Spot {
  /** The keys above, items of lists as numbers. */
  path: readonly (string | number)[];
  /** The key before a colon on this line; nothing while a key is being typed. */
  key?: string;
  /** What stands before the cursor of the word that is being typed. */
  typed: string;
  /** The `kind` that stands beside it. */
  kind?: string;
}

interface Level {
  indent: number;
  key: string | number;
}

const LINE = /^( *)((?:- )*)(?:([\w.*-]+) *:)?(.*)$/;

/** Takes a line into the levels above the next one. */
function enter(levels: Level[], line: string): void {
  const [, spaces = "", dashes = "", key] = LINE.exec(line) ?? [];
  let indent = spaces.length;
  for (let d = 0; d < dashes.length; d += 2) {
    const same = levels.findIndex((level) => level.indent === indent && typeof level.key === "number");
    const before = same < 0 ? -1 : Number(levels[same].key);
    while (levels.length > 0 && levels[levels.length - 1].indent >= indent) levels.pop();
    levels.push({ indent, key: before + 1 });
    indent += 2;
  }
  if (key === undefined) return;
  while (levels.length > 0 && levels[levels.length - 1].indent >= indent) levels.pop();
  levels.push({ indent, key });
}

/** Where the cursor is, `at` characters into the text. */
export function spotAt(text: string, at: number): Spot {
  const before = text.slice(0, at).split("\n");
  const line = before[before.length - 1] ?? "";
  const levels: Level[] = [];
  for (const each of before.slice(0, -1)) if (/^\s*[^\s#]/.test(each)) enter(levels, each);
  const [, spaces = "", dashes = "", key, rest = ""] = LINE.exec(line) ?? [];
  const indent = spaces.length + dashes.length;
  if (dashes !== "") enter(levels, `${spaces}${dashes}`);
  const above = levels.filter((level) => level.indent < indent);
  const path = above.map((level) => level.key);
  const kind = kindBeside(text, before.length - 1, indent);
  return key === undefined ? { path, typed: rest.trim(), kind } : { path, key, typed: rest.trim(), kind };
}

/** The `kind:` of the item that a line belongs to: among the lines around it that are indented alike. */
function kindBeside(text: string, row: number, indent: number): string | undefined {
  const lines = text.split("\n");
  const look = (step: 1 | -1): string | undefined => {
    for (let k = row; k >= 0 && k < lines.length; k += step) {
      const [, spaces = "", dashes = "", key, rest = ""] = LINE.exec(lines[k]) ?? [];
      const own = spaces.length + dashes.length;
      if (lines[k].trim() === "" || own > indent) continue;
      if (own < indent || (step === 1 && k > row && dashes !== "")) return undefined;
      if (key === "kind") return rest.trim();
      if (step === -1 && dashes !== "") return undefined;
    }
    return undefined;
  };
  return look(-1) ?? look(1);
}

/** The kinds of a group that are possible where one is named; all of them otherwise. */
function kindsOf(schema: JsonSchema, kind: string | undefined): readonly JsonSchema[] {
  const several = schema.oneOf ?? schema.anyOf;
  if (!several) return [schema];
  const named = several.filter((each) => each.properties?.kind?.const === kind);
  return named.length > 0 ? named : several;
}

/** The parts of the schema that a path can lead to. */
function partsAt(schema: JsonSchema, path: Spot["path"], kind: string | undefined): readonly JsonSchema[] {
  let parts = kindsOf(schema, kind);
  for (const key of path)
    parts = parts
      .flatMap((part) => {
        const next =
          typeof key === "number"
            ? part.items
            : (part.properties?.[key] ??
              (typeof part.additionalProperties === "object" ? part.additionalProperties : undefined));
        return next ? [next] : [];
      })
      .flatMap((part) => kindsOf(part, kind));
  return parts;
}

/** Names that stand nowhere in the schema, by the key that they are values of. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What may stand at the cursor: keys that are not there yet, or values, those first that begin as what is typed. */
export function completionsAt(schema: JsonSchema, text: string, at: number, names: Known): string[] {
  const { path, key, typed, kind } = spotAt(text, at);
  if (key !== undefined) {
    const values = names[key] ?? partsAt(schema, [...path, key], kind).flatMap(valuesOf);
    return ordered(values, typed);
  }
  const keys = partsAt(schema, path, kind).flatMap(({ properties = {} }) => Object.keys(properties));
  return ordered(keys, typed).map((each) => `${each}: `);
}

function valuesOf({ enum: names, const: only, type }: JsonSchema): string[] {
  if (names) return names.map(String);
  if (only !== undefined) return [String(only)];
  return type === "boolean" ? ["true", "false"] : [];
}

/** Each once; those that begin as what is typed, then those that hold it. */
function ordered(all: readonly string[], typed: string): string[] {
  const once = [...new Set(all)];
  const low = typed.toLowerCase();
  const begins = once.filter((each) => each.toLowerCase().startsWith(low));
  const holds = once.filter((each) => !begins.includes(each) && each.toLowerCase().includes(low));
  return [...begins, ...holds];
}
