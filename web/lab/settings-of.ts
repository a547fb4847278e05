import type { Settings } from "../set/asked.ts";
import type { Parting } from "../set/partings.ts";
import { at, type Value } from "../set/plain-tree.ts";

/** What an edited text is held against. */
interface Ground {
  settings: Settings;
  /** Paths that a setting can have. */
  settable: ReadonlySet<string>;
  arms: readonly string[];
  /** The county's own scenario, before any setting. */
  plain: unknown;
}

const isValue = (value: unknown): value is Value =>
  typeof value === "number" || typeof value === "boolean" || typeof value === "string";

/**
 * The settings with which the page says what an edited text says; nothing where it takes more than settings, as an arm
 * more, a list, or one arm's policy alone.
 */
export function settingsOf(moves: readonly Parting[], ground: Ground): Settings | undefined {
  const settings: Record<string, Value> = { ...ground.settings };
  for (const [path, values] of byPath(moves, ground.arms)) {
    const [to] = values;
    const each = pathsOf(path, ground.arms);
    if (!ground.settable.has(path) || values.length < each.length) return undefined;
    if (values.some((value) => value !== to) || !(to === undefined || isValue(to))) return undefined;
    // What the county itself says there, needs no setting; what it says cannot be taken out by one.
    if (each.every((own) => at(ground.plain, own) === to)) delete settings[path];
    else if (to === undefined) return undefined;
    else settings[path] = to;
  }
  return settings;
}

const pathsOf = (path: string, arms: readonly string[]): string[] =>
  path.startsWith("arms.*.") ? arms.map((arm) => path.replace("*", arm)) : [path];

/** The values that moves lead to, by the path of a setting: what stands in an arm is set for every arm. */
function byPath(moves: readonly Parting[], arms: readonly string[]): Map<string, unknown[]> {
  const all = new Map<string, unknown[]>();
  for (const { keys, to } of moves) {
    const inArm = keys[0] === "arms" && arms.includes(keys[1]);
    const path = (inArm ? ["arms", "*", ...keys.slice(2)] : keys).join(".");
    all.set(path, [...(all.get(path) ?? []), to]);
  }
  return all;
}
