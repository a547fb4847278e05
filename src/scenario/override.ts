import { fromPlain, isMapNode, type Located, merge, nodeAt, withoutNulls } from "./located.ts";
import { byCloseness, nearest } from "./nearest.ts";
import { isScenarioError, type Path, type Place, scenarioError } from "./problem.ts";
import { forbidden, knownKey, readYaml } from "./yaml-text.ts";

/** Looks up what a path holds by default, so that one item of a list can be set. */
type Usual = (path: Path) => unknown;

/** What stands after `=`; nothing at all is a variable that was not set, never a wish for the default. */
const someValue = {
  en: 'a value (is a variable not set?); null asks for the default, "" is an empty text',
  zh: '一个值(变量是否未设?);null 表示取默认值,"" 表示空文字',
};

/** Puts `path=value` on top of a scenario; the value is YAML, `null` asks for the default. */
export function override(tree: Located, setting: string, usual: Usual): Located {
  const file = `--set ${setting}`;
  const place = { file, line: 0, column: 0 };
  const cut = setting.indexOf("=");
  const path = setting.slice(0, Math.max(cut, 0)).trim().split(".");
  if (cut < 1 || path.includes("")) {
    const allowed = { en: "path=value, such as county.villages=20", zh: "路径=值,例如 county.villages=20" };
    throw scenarioError([{ ...place, path: "", given: setting, allowed }]);
  }
  refuseBarred(path, place);
  const value = parseValue(setting.slice(cut + 1), file);
  if (!value) throw scenarioError([{ ...place, path: path.join("."), given: "", allowed: someValue }]);
  return withoutNulls(merge(tree, wrapped(tree, path, value, usual)));
}

function refuseBarred(path: readonly string[], place: Place): void {
  const barred = path.findIndex((name) => forbidden.has(name));
  if (barred < 0) return;
  const key = { path: path.slice(0, barred + 1).join("."), given: path[barred] };
  throw scenarioError([{ ...place, ...key, allowed: knownKey }]);
}

function parseValue(text: string, file: string): Located | undefined {
  const place = { file, line: 0, column: 0 };
  const items = itemsOf(text, file);
  if (items.length > 1) {
    const allowed = { en: "one value; a list stands in [ ]", zh: "一个值;列表须写在 [ ] 中" };
    throw scenarioError([{ ...place, path: "", given: text, allowed }]);
  }
  return items[0] && moved(items[0], file);
}

function itemsOf(text: string, file: string): Located[] {
  try {
    return readYaml(`[${text}\n]`, file).value as Located[];
  } catch (error) {
    if (!isScenarioError(error)) throw error;
    const first = error.problems[0];
    throw scenarioError([{ ...first, file, line: 0, column: 0, given: text }]);
  }
}

function moved(node: Located, file: string): Located {
  const place = { file, line: 0, column: 0 };
  if (Array.isArray(node.value)) return { ...place, value: node.value.map((item) => moved(item, file)) };
  if (!isMapNode(node)) return { ...node, ...place };
  const entries = [...node.value].map(
    ([name, child]) => [name, { key: place, node: moved(child.node, file) }] as const,
  );
  return { ...place, value: new Map(entries) };
}

// Wraps the value into one map (or a copy of the list, one item changed) for each segment of the path.
function wrapped(tree: Located, path: readonly string[], value: Located, usual: Usual, depth = 0): Located {
  if (depth === path.length) return value;
  const name = path[depth];
  const place = { file: value.file, line: 0, column: 0 };
  const above = path.slice(0, depth);
  const inner = wrapped(tree, path, value, usual, depth + 1);
  if (!/^\d+$/.test(name)) return { ...place, value: new Map([[name, { key: place, node: inner }]]) };
  const items = listAt(tree, above, usual);
  if (!items || Number(name) >= items.length) {
    const allowed = {
      en: items ? `an item from 0 to ${items.length - 1}` : "a key that holds a list",
      zh: items ? `第 0 至 ${items.length - 1} 项` : "内容为列表的键",
    };
    throw scenarioError([{ ...place, path: path.slice(0, depth + 1).join("."), given: name, allowed }]);
  }
  return { ...place, value: items.map((item, k) => (k === Number(name) ? merge(item, inner) : item)) };
}

function listAt(tree: Located, path: Path, usual: Usual): Located[] | undefined {
  const node = nodeAt(tree, path);
  if (node) return Array.isArray(node.value) ? node.value : undefined;
  const plain = usual(path);
  return Array.isArray(plain) ? (fromPlain(plain, tree).value as Located[]) : undefined;
}

/** Letters from which on a name tells something where it begins another. */
const TELLING = 4;

/** Of all parameter paths, the one that was probably meant: by its last name, by one that begins so, then as a whole. */
export function nearestPath(path: string, paths: readonly string[], share = 0.2): string | undefined {
  const lastOf = (each: string): string => each.split(".").at(-1)!;
  const last = lastOf(path);
  const sameEnd = paths.filter((each) => lastOf(each) === last);
  const sameStart = last.length < TELLING ? [] : paths.filter((each) => lastOf(each).startsWith(last));
  return closestOf(path, sameEnd) ?? closestOf(path, sameStart) ?? nearest(path, paths, share);
}

/** The closest that begins in the same part of a scenario, if any does. */
function closestOf(path: string, paths: readonly string[]): string | undefined {
  const [part] = path.split(".");
  const inPart = paths.filter((each) => each.split(".")[0] === part);
  return byCloseness(path, inPart.length > 0 ? inPart : paths)[0];
}
