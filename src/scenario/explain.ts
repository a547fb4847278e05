import type * as z from "zod/mini";
import type { Names } from "../declare/parameter.ts";
import { keyPlace, type Located, placeOf } from "./located.ts";
import { movedKeys, replacementOf, replacementOfValue } from "./moved-keys.ts";
import { byCloseness, nearest } from "./nearest.ts";
import { dotted, type Path, type Problem, shown } from "./problem.ts";
import { type JsonSchema, schemaAt } from "./rows.ts";
import { unitNames } from "./unit-names.ts";

type Issue = z.core.$ZodIssue;

/** A problem, and the path to leave out so that the rest can be checked too. */
export interface Explained {
  problem: Problem;
  prune: Path;
  unknownKey?: boolean;
}

interface Context {
  schema: JsonSchema;
  plain: unknown;
  tree: Located;
}

/** What zod found, with the place in the file and what the schema allows there. */
export function explain(issue: Issue, context: Context): Explained[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], context));
  if (issue.code === "invalid_union" && issue.discriminator) return [unlisted(path, issue, context)];
  const node = schemaAt(context.schema, path, context.plain);
  const value = valueAt(context.plain, path);
  if (issue.code === "invalid_union" && node?.properties) return withinGroup(issue, context);
  const items = node?.anyOf?.find((each) => each.items)?.items?.enum;
  if (items && Array.isArray(value)) return wrongItems(value, items, path, context);
  return [{ problem: wrongValue(path, value, node, issue, context), prune: path }];
}

// Of several forms the one with keys was meant: what is wrong is wrong within it.
function withinGroup({ errors = [], path }: Extract<Issue, { code: "invalid_union" }>, context: Context) {
  const group = errors.find((each) =>
    each.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
  );
  return (group ?? []).flatMap((inner) =>
    explain({ ...inner, path: [...path, ...inner.path] } as Issue, context),
  );
}

function wrongValue(
  path: Path,
  value: unknown,
  node: JsonSchema | undefined,
  { message }: Issue,
  { tree }: Context,
): Problem {
  const words = node ? allowedBy(node) : { en: message, zh: message };
  const missing = { en: `${words.en}; it is missing`, zh: `${words.zh};此键缺失` };
  const allowed = value === undefined ? missing : words;
  const replaced =
    typeof value === "string" || typeof value === "number" ? replacementOfValue(path, value) : undefined;
  const close = replaced ?? (typeof value === "string" && node ? nearest(value, optionsOf(node)) : undefined);
  return { ...placeOf(tree, path), path: dotted(path), given: shown(value), allowed, nearest: close };
}

// A list where one of several forms is allowed: each item that is not among the names.
function wrongItems(
  list: readonly unknown[],
  names: readonly string[],
  path: Path,
  { tree }: Context,
): Explained[] {
  return list.flatMap((item, k) => {
    if (names.includes(item as string)) return [];
    const place = placeOf(tree, [...path, k]);
    const given = shown(item);
    const allowed = oneOf(String(item), names);
    const problem = {
      ...place,
      path: dotted([...path, k]),
      given,
      allowed,
      nearest: nearest(String(item), names),
    };
    return [{ problem, prune: path }];
  });
}

function unknownKey(path: Path, { schema, plain, tree }: Context): Explained {
  const moved = movedKeys[dotted(path)];
  if (moved) return { problem: movedProblem(path, moved, SAME_VALUE, tree), prune: path, unknownKey: true };
  const replaced = replacementOf(path);
  if (replaced)
    return { problem: movedProblem(path, replaced, OTHER_RULE, tree), prune: path, unknownKey: true };
  const parent = schemaAt(schema, path.slice(0, -1), plain);
  const problem = keyProblem(path, Object.keys(parent?.properties ?? {}), tree);
  return { problem, prune: path, unknownKey: true };
}

const SAME_VALUE = { en: "its new key, which every rule reads", zh: "新的键名(各规则共用此值)" };
const OTHER_RULE = {
  en: "what stands in its place: the rule is another since model 0.2",
  zh: "现行的替代键(自模型 0.2 起规则不同)",
};

function movedProblem(path: Path, moved: string, allowed: Problem["allowed"], tree: Located): Problem {
  const given = String(path.at(-1));
  return { ...keyPlace(tree, path), path: dotted(path), given, allowed, nearest: moved };
}

/** A key that is not one of `names`. */
function keyProblem(path: Path, names: readonly string[], tree: Located): Problem {
  const given = String(path.at(-1));
  const allowed =
    names.length > 0
      ? { en: `one of the keys ${list(given, names)}`, zh: `下列键之一:${list(given, names)}` }
      : { en: "no keys here", zh: "此处无可填的键" };
  const place = keyPlace(tree, path);
  return { ...place, path: dotted(path), given, allowed, nearest: nearest(given, names) };
}

// A name outside the list whose `kind` (or `like`) is missing or unknown.
function unlisted(
  path: Path,
  { discriminator = "kind", options = [] }: { discriminator?: string; options?: readonly unknown[] },
  { plain, tree }: Context,
): Explained {
  const names = options.map(String);
  const value = valueAt(plain, path);
  const entry = path.slice(0, -1);
  if (value !== undefined) {
    const allowed = oneOf(String(value), names);
    const close = nearest(String(value), names);
    const problem = {
      ...placeOf(tree, path),
      path: dotted(path),
      given: shown(value),
      allowed,
      nearest: close,
    };
    return { problem, prune: entry };
  }
  const name = String(entry.at(-1));
  const listed = list(name, names);
  const allowed = {
    en: `a listed name (${listed}), or any name with \`${discriminator}:\` naming one of them`,
    zh: `列表中的名称(${listed}),或另取名称并以 ${discriminator}: 指明其一`,
  };
  const place = keyPlace(tree, entry);
  return {
    problem: { ...place, path: dotted(entry), given: name, allowed, nearest: nearest(name, names) },
    prune: entry,
  };
}

/** One of some names, the closest first. */
export const oneOf = (input: string, names: readonly string[]): Names => ({
  en: `one of ${list(input, names)}`,
  zh: `下列之一:${list(input, names)}`,
});

const SHOWN = 8;

export function list(input: string, names: readonly string[]): string {
  const sorted = names.length > SHOWN ? byCloseness(input, names).slice(0, SHOWN) : names;
  return sorted.join(", ") + (names.length > SHOWN ? `, … (${names.length})` : "");
}

/** What the schema allows, in words. */
export function allowedBy(schema: JsonSchema): Names {
  const { const: only, enum: names, anyOf, oneOf: kinds, type } = schema;
  if (only !== undefined) return { en: `"${only}"`, zh: `“${only}”` };
  if (names) return oneOf("", names);
  const several = anyOf ?? kinds;
  if (several) {
    const each = several.map(allowedBy);
    return { en: joined(each, "en", " or "), zh: joined(each, "zh", "或") };
  }
  if (type === "number" || type === "integer") return numberAllowed(schema);
  if (type === "string") return textAllowed(schema);
  if (type === "boolean") return { en: "true or false", zh: " true 或 false" };
  if (type === "array") return listAllowed(schema);
  return { en: "a group of keys with values", zh: "一组“键: 值”" };
}

const joined = (each: readonly Names[], lang: keyof Names, by: string) =>
  [...new Set(each.map((one) => one[lang]))].join(by);

function numberAllowed({ type, minimum, maximum: most, multipleOf, unit }: JsonSchema): Names {
  const maximum = most === Number.MAX_SAFE_INTEGER ? undefined : most;
  const whole = type === "integer";
  const named = unit && unitNames[unit];
  const en = `a ${whole ? "whole " : ""}number${bounds(minimum, maximum, " from ", " to ")}`;
  const zh = `${bounds(minimum, maximum, " ", " 至 ")}${minimum === undefined ? "" : " 的"}${whole ? "整数" : "数"}`;
  return {
    en: en + (multipleOf ? `, a multiple of ${multipleOf}` : "") + (named ? ` (${named.en})` : ""),
    zh: zh + (multipleOf ? `,且为 ${multipleOf} 的倍数` : "") + (named ? `(${named.zh})` : ""),
  };
}

function bounds(low: number | undefined, high: number | undefined, from: string, to: string): string {
  if (low === undefined) return "";
  return high === undefined ? `${from}${low}` : `${from}${low}${to}${high}`;
}

function textAllowed({ pattern, minLength = 0, maxLength }: JsonSchema): Names {
  if (pattern) return { en: "lower-case words joined by hyphens", zh: "以连字符相连的小写英文单词" };
  if (maxLength === undefined) return { en: "text", zh: "文字" };
  return {
    en: `text of ${minLength} to ${maxLength} characters`,
    zh: ` ${minLength} 至 ${maxLength} 字的文字`,
  };
}

function listAllowed({ items, minItems = 0, maxItems }: JsonSchema): Names {
  const each = items ? allowedBy(items) : { en: "values", zh: "值" };
  const [en, zh] =
    maxItems === undefined ? ["", ""] : [`${minItems} to ${maxItems} `, `${minItems} 至 ${maxItems} 项`];
  return { en: `a list, ${en}each ${each.en}`, zh: `${zh}列表,每项为${each.zh}` };
}

function optionsOf(schema: JsonSchema): string[] {
  const here = [...(schema.enum ?? []), ...(typeof schema.const === "string" ? [schema.const] : [])];
  return [...here, ...(schema.anyOf ?? []).flatMap(optionsOf)];
}

/** The plain value at a path. */
export function valueAt(plain: unknown, path: Path): unknown {
  let value = plain;
  for (const segment of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}
