import { beginOf, type Change, endOf, isRamp, type Setting } from "../model/state/time-path.ts";
import type { WrittenAssignment } from "./assignment.ts";
import type { Fault } from "./check.ts";
import { allowedBy } from "./explain.ts";
import { nearest } from "./nearest.ts";
import { type Path, shown } from "./problem.ts";
import type { JsonSchema } from "./rows.ts";
import { isPlain, type Plain } from "./timed-value.ts";

/** A path in time as a scenario file writes it, apart from the value that it starts from. */
export interface WrittenPath {
  /** Dotted, as the parameter itself. */
  path: string;
  /** The arm whose `parameters` hold it. */
  arm?: string;
  /** An arm's own value to begin with; the scenario's if left out. */
  value?: Setting;
  whole?: boolean;
  /** Whom it is for; every household if left out. */
  for?: WrittenAssignment;
  /** Its number where several are written in a list. */
  item?: number;
  at: readonly Change[];
}

/** Keys of a scenario that an arm has not of its own; luck is drawn once for all of them. */
export const notOwn: ReadonlySet<string> = new Set(
  "name title about extends seed replicates time population luck arms compare".split(" "),
);

/** First and last season that a scenario can speak of. */
export const EARLIEST = -80;
export const LATEST = 100_000;

const seasons = {
  en: `a whole number from ${EARLIEST} to ${LATEST} (seasons since the arms part)`,
  zh: ` ${EARLIEST} 至 ${LATEST} 的整数(自方案分叉起的季数)`,
};
const form = {
  en: "a step { season, to } or a ramp { from, until, to }",
  zh: "一次跳变 { season, to } 或一段渐变 { from, until, to }",
};

/** The changes of a path, or what is wrong with how they are written. */
export function changesOf(setting: Plain, path: Path, node: JsonSchema): { at: Change[]; faults: Fault[] } {
  const faults = unknownKeys(setting, ["value", "at", "for"], path);
  const list = setting.at;
  if (list === undefined && faults.length > 0) return { at: [], faults };
  if (list === undefined && setting.value !== undefined && (setting.for !== undefined || isItem(path)))
    return { at: [], faults };
  if (!Array.isArray(list) || list.length === 0) {
    const alone = list === undefined && (setting.for !== undefined || isItem(path));
    const allowed = {
      en: `${alone ? "a `value:`, or " : ""}a list \`at:\`, each ${form.en}`,
      zh: `${alone ? "一个值 value:,或" : ""}一个列表 at:,每项为${form.zh}`,
    };
    const place = "at" in setting ? [...path, "at"] : path;
    return { at: [], faults: [...faults, { path: place, given: shown(list ?? setting), allowed }] };
  }
  faults.push(...list.flatMap((change, k) => changeFaults(change, [...path, "at", k], node)));
  if (faults.length > 0) return { at: [], faults };
  return { at: list, faults: orderFaults(list, [...path, "at"]) };
}

/** In a list, or for some only, one value may hold without a change. */
const isItem = (path: Path): boolean => typeof path.at(-1) === "number";

function changeFaults(change: unknown, path: Path, node: JsonSchema): Fault[] {
  if (!isPlain(change)) return [{ path, given: shown(change), allowed: form }];
  const ramp = "from" in change || "until" in change;
  const keys = ramp ? ["from", "until", "to"] : ["season", "to"];
  const missing = keys.find((key) => !(key in change));
  const unknown = unknownKeys(change, keys, path);
  if (unknown.length > 0) return unknown;
  if (missing !== undefined) {
    const allowed = { en: `${form.en}; \`${missing}\` is missing`, zh: `${form.zh};缺少 ${missing}` };
    return [{ path, given: shown(change), allowed }];
  }
  const faults = keys
    .filter((key) => key !== "to" && !isSeason(change[key]))
    .map((key) => ({ path: [...path, key], given: shown(change[key]), allowed: seasons }));
  if (ramp && node.type !== "number" && node.type !== "integer") {
    const allowed = {
      en: "a step { season, to }: only numbers have ramps",
      zh: "跳变 { season, to }:只有数值可渐变",
    };
    return [...faults, { path, given: shown(change), allowed }];
  }
  return fits(change.to, node)
    ? faults
    : [...faults, { path: [...path, "to"], given: shown(change.to), allowed: allowedBy(node) }];
}

const isSeason = (season: unknown): boolean =>
  Number.isInteger(season) && Number(season) >= EARLIEST && Number(season) <= LATEST;

function unknownKeys(setting: Plain, keys: readonly string[], path: Path): Fault[] {
  const allowed = { en: `one of the keys ${keys.join(", ")}`, zh: `下列键之一:${keys.join("、")}` };
  return Object.keys(setting)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ path: [...path, key], given: key, allowed, nearest: nearest(key, keys), key: true }));
}

// Each change begins after the one before has ended; a ramp may begin where that one ended.
function orderFaults(at: readonly Change[], path: Path): Fault[] {
  return at.flatMap((change, k): Fault[] => {
    const [begin, end] = [beginOf(change), endOf(change)];
    const key = isRamp(change) ? "from" : "season";
    if (isRamp(change) && end <= begin) {
      const allowed = { en: `a season after from, ${begin}`, zh: `晚于 from(${begin})的季` };
      return [{ path: [...path, k, "until"], given: String(end), allowed }];
    }
    if (k === 0) return [];
    const before = endOf(at[k - 1]);
    if (begin > before || (isRamp(change) && begin === before)) return [];
    const allowed = {
      en: `a season after ${before}, where the change before it ends: changes stand in the order of time`,
      zh: `晚于第 ${before} 季(前一变化至此结束):各变化按时间先后排列且不重叠`,
    };
    return [{ path: [...path, k, key], given: String(begin), allowed }];
  });
}

/** Whether a declared parameter can take a value. */
export function fits(value: unknown, node: JsonSchema): value is Setting {
  const { type, minimum = -Infinity, maximum = Infinity, multipleOf = 1 } = node;
  if (type === "boolean") return typeof value === "boolean";
  if (node.enum) return node.enum.includes(value as string);
  if (typeof value !== "number" || !(value >= minimum && value <= maximum)) return false;
  return type !== "integer" || Number.isInteger(value / multipleOf);
}
