import { assignableAt } from "./assignable.ts";
import { readAssignment } from "./assigned.ts";
import type { Fault } from "./check.ts";
import { allowedBy } from "./explain.ts";
import { type Path, shown } from "./problem.ts";
import type { JsonSchema } from "./rows.ts";
import { changesOf, fits, type WrittenPath } from "./time-path.ts";
import { isPathList, isPlain, type Plain } from "./timed-value.ts";

/** What is written where one value stands: what holds for everybody at first, and paths in the order in which they prevail. */
interface PathsAt {
  first: unknown;
  paths: readonly Omit<WrittenPath, "path" | "arm">[];
  faults: readonly Fault[];
}

/** Reads a path, or a list of them, of the parameter at `path`, which is written at `place`. */
export function pathsAt(
  value: Plain | readonly unknown[],
  path: Path,
  place: Path,
  node: JsonSchema,
): PathsAt {
  const items = isPathList(value) ? value.map((item, k) => readItem(item, k, path, place, node)) : undefined;
  const read = items ?? [readPath(value as Plain, path, place, node)];
  const [{ first }] = read;
  return {
    first,
    paths: read.flatMap(({ paths }) => paths),
    faults: read.flatMap(({ faults }) => faults),
  };
}

const nothing = { first: undefined, paths: [] };

/** An item of a list: a path of its own; only the first may be for everybody. */
function readItem(item: unknown, k: number, path: Path, place: Path, node: JsonSchema): PathsAt {
  const at = [...place, k];
  if (!isPlain(item)) {
    const allowed = { en: "a path, { value, at, for }", zh: "一条路径 { value, at, for }" };
    return { ...nothing, faults: [{ path: at, given: shown(item), allowed }] };
  }
  if (k > 0 && item.for === undefined) {
    const allowed = {
      en: "a path with `for:`; what holds for everybody stands first, and once",
      zh: "带 for: 的路径;对所有农户的值只写一次,列在最前",
    };
    return { ...nothing, faults: [{ path: at, given: shown(item), allowed }] };
  }
  const read = readPath(item, path, at, node);
  return { ...read, paths: read.paths.map((each) => ({ ...each, item: k })) };
}

/** A path is of those it is for; without `for:`, what it starts from is the parameter's own value. */
function readPath(setting: Plain, path: Path, place: Path, node: JsonSchema): PathsAt {
  const { at, faults } = changesOf(setting, place, node);
  const some = setting.for !== undefined;
  const { rules, faults: wrong } = readAssignment(setting.for, [...place, "for"]);
  const found = [...faults, ...wrong, ...(some ? assignableAt(path, setting.for, place) : [])];
  const { value } = setting;
  if (some && value !== undefined && !fits(value, node))
    found.push({ path: [...place, "value"], given: shown(value), allowed: allowedBy(node) });
  const first = some ? undefined : value;
  if (found.length > 0) return { first, paths: [], faults: found };
  if (!some) return { first, paths: at.length > 0 ? [{ at }] : [], faults: [] };
  const own = value === undefined ? {} : { value: value as WrittenPath["value"] };
  return { first, paths: [{ ...own, for: rules, at }], faults: [] };
}
