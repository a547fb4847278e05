import type { Grade, Names } from "../../src/declare/parameter.ts";
import type { Source } from "../../src/declare/sources.ts";
import type { Row } from "../../src/scenario/rows.ts";
import type { Asked } from "../set/asked.ts";

export type Value = number | boolean | string;

/** A value that is not the default, with where the default comes from. */
export interface Change {
  path: string;
  name: Names;
  value: Value;
  /** Absent where there is none. */
  usual?: Value;
  unit?: Row["unit"];
  perHundred?: Names;
  /** A citation; absent where the default is assumed or the setting is no declared parameter. */
  source?: string;
  grade?: Grade;
  /** Outside of what an informed person would look for. */
  implausible: boolean;
  /** Moved by the reader; otherwise it is the county's own. */
  moved: boolean;
}

/** What a change is read against. */
export interface Declared {
  parameters: readonly Row[];
  sources: Readonly<Record<string, Source>>;
  /** What stands in the county before anything is moved, `undefined` for a policy that no arm carries. */
  presetValue(path: string, declared?: Value): Value;
  /** Lenders, policies and shocks by the name under which a path has them, in front of a parameter's own name. */
  owners: Readonly<Record<string, Names>>;
}

/** Names and runs, which stand elsewhere in the brief, and what no parameter declares. */
const LABELS =
  /^(name|title|about|extends|replicates|seed|compare\.(?:reference|treatment))(\.|$)|^arms\.[^.]+\.(title|lenders)(\.|$)|\.kind$/;

/** Defaults of settings that are no declared parameters. */
const usuals: Readonly<Record<string, Value>> = { "time.burnInArm": "traditional", "compare.luck": "shared" };

/** Everything that differs from the defaults: first what was moved, then what the county's file sets. */
export function changesOf({ plain, settings }: Asked, declared: Declared): Change[] {
  const rows = new Map(declared.parameters.map((row) => [row.path, row]));
  const rowOf = (path: string): Row | undefined => rows.get(path) ?? rows.get(anyArm(path));
  const moved = Object.entries(settings).map(([path, value]) => {
    const row = rows.get(path);
    return changeOf(path, value, row, declared.presetValue(path, row?.value), declared, true);
  });
  const own = leaves(plain)
    .filter(({ path }) => !LABELS.test(path) && !(path in settings) && !(anyArm(path) in settings))
    .map(({ path, value }) => ({ path, value, row: rowOf(path), usual: rowOf(path)?.value ?? usuals[path] }))
    .filter(({ value, usual }) => usual !== value)
    .map(({ path, value, row, usual }) => changeOf(path, value, row, usual, declared, false));
  return [...moved, ...own];
}

const anyArm = (path: string): string => path.replace(/^arms\.[^.]+\./, "arms.*.");

function changeOf(
  path: string,
  value: Value,
  row: Row | undefined,
  usual: Value | undefined,
  { sources, owners }: Declared,
  moved: boolean,
): Change {
  const [low, high] = row?.plausible ?? [-Infinity, Infinity];
  return {
    path,
    name: row ? fullName(path, row, owners) : { en: path, zh: path },
    value,
    usual,
    unit: row?.unit,
    perHundred: row?.perHundred,
    source: row && !row.source.startsWith("assumed:") ? (sources[row.source]?.cite ?? row.source) : undefined,
    grade: row?.grade,
    implausible: typeof value === "number" && (value < low || value > high),
    moved,
  };
}

/** A parameter's name behind that of the lender, policy or shock whose it is. */
function fullName(path: string, { en, zh }: Names, owners: Declared["owners"]): Names {
  const [, name] = /^(?:lenders|shocks|arms\.[^.]+\.policies)\.([^.]+)\./.exec(path) ?? [];
  const owner = name === undefined ? undefined : owners[name];
  return owner ? { en: `${owner.en}: ${en}`, zh: `${owner.zh}·${zh}` } : { en, zh };
}

/** The single values of a plain tree; a list counts as one value, in JSON. */
function leaves(tree: unknown, path = ""): { path: string; value: Value }[] {
  if (tree === null || tree === undefined) return [];
  if (Array.isArray(tree)) return [{ path, value: JSON.stringify(tree) }];
  if (typeof tree !== "object") return [{ path, value: tree as Value }];
  return Object.entries(tree).flatMap(([name, branch]) => leaves(branch, path ? `${path}.${name}` : name));
}
