import basics from "virtual:basics";
import counties from "virtual:counties";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Names } from "../src/declare/parameter.ts";
import type { Asked, Settings } from "./played.ts";
import { carried, mainOf, policyOf, without } from "./policy-settings.ts";

/** All that a person has set: enough to bring the page back. */
export interface Now {
  /** The name of a county's file, or `own`. */
  county: string;
  /** A dropped file or a county of one's own, as a plain tree. */
  own?: unknown;
  ownTitle?: Names;
  settings: Settings;
  /** Visible arms, the reference first. */
  arms: readonly string[];
  /** The household of the twin, by row; the most telling one if left out. */
  household?: number;
  /** Which luck a drag shows, from 1. */
  replicate: number;
  /** Draw uncertain parameters from their plausible ranges, anew in every replicate. */
  uncertain: boolean;
}

export const OWN = "own";
const FIRST = "baseline";

export const start: Now = {
  county: FIRST,
  settings: {},
  arms: ["traditional", "hybrid"],
  replicate: 1,
  uncertain: false,
};

const held = signal<Now>(start);
const past = signal<readonly Now[]>([]);
const future = signal<readonly Now[]>([]);
const changed = signal<{ path: string; from: Value; to: Value } | undefined>(undefined);
/** What stood before the drag under way. */
let before: Now | undefined;

type Value = Settings[string];
const MOST_UNDONE = 200;

export const now: ReadonlySignal<Now> = held;
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
export const lastChange = computed(() => changed.value);

/** True while a slider is held: only the one luck is played. */
export const dragging = signal(false);
/** Counts settled steps: what follows a step (bands, address) listens to it. */
export const settled = signal(0);

/** The county's plain scenario, before any setting. */
export const plain = computed<Record<string, unknown>>(() => {
  const { county, own } = held.value;
  if (county === OWN) return own as Record<string, unknown>;
  return (counties.find(({ name }) => name === county) ?? counties.find(({ name }) => name === FIRST)!).plain;
});

export const countyTitle = computed<Names>(() => {
  const { county, ownTitle } = held.value;
  return (
    (county === OWN ? ownTitle : counties.find(({ name }) => name === county)?.title) ?? {
      zh: county,
      en: county,
    }
  );
});

let lastAsked: Asked | undefined;

/** What is to be played: the same object as long as nothing in it changes. */
export const asked = computed<Asked>(() => {
  const { settings, uncertain } = held.value;
  const tree = plain.value;
  const same =
    lastAsked?.plain === tree &&
    lastAsked.settings === settings &&
    (lastAsked.uncertain ?? false) === uncertain;
  if (!same) lastAsked = { plain: tree, settings, ...(uncertain && { uncertain }) };
  return lastAsked!;
});

/** The value of a path in the county's file, if it is written there. */
export function written(path: string, tree: unknown = plain.value): Value | undefined {
  let at: unknown = tree;
  for (const name of path.split(".")) {
    if (at === null || typeof at !== "object") return undefined;
    const map = at as Record<string, unknown>;
    // Every arm carries the same policies, or the first that carries one speaks for all.
    const arms = name === "*" ? Object.keys(map).map((arm) => map[arm]) : undefined;
    if (arms) {
      const rest = path.slice(path.indexOf("*.") + 2);
      return arms.map((arm) => written(rest, arm)).find((value) => value !== undefined);
    }
    at = Object.hasOwn(map, name) ? map[name] : undefined;
  }
  return at === null || typeof at === "object" ? undefined : (at as Value);
}

/** Declared defaults by path: the sliders', and all others once their rows are loaded. */
const usual = new Map<string, Value>(basics.map(({ path, value }) => [path, value]));

/** Makes the declared defaults of more rows known. */
export function know(rows: readonly { path: string; value: Value }[]): void {
  for (const { path, value } of rows) usual.set(path, value);
}

/** The tick of a slider: the value in the county's file, or the declared default; a policy that no arm carries is off. */
export function presetValueAt(path: string): Value {
  const policy = policyOf(path);
  const off = policy !== undefined && path === mainOf(policy) && !carried(plain.value, policy);
  return written(path) ?? (off ? 0 : (usual.get(path) as Value));
}

/** The effective value of a path. */
export const valueAt = (path: string): Value => held.value.settings[path] ?? presetValueAt(path);

/** While a slider moves: a live result, no history. */
export function drag(path: string, value: Value): void {
  before ??= held.value;
  dragging.value = true;
  put(path, value);
}

/** On release: the step enters history, bands start, the address follows. */
export function settle(): void {
  const from = before;
  before = undefined;
  dragging.value = false;
  if (!from || from === held.value) return;
  const path = Object.keys({ ...from.settings, ...held.value.settings }).find(
    (key) => from.settings[key] !== held.value.settings[key],
  );
  if (path === undefined) {
    // Back where it began: no step, but what the drag interrupted goes on.
    held.value = from;
    settled.value++;
    return;
  }
  const of = ({ settings }: Now): Value => settings[path] ?? presetValueAt(path);
  changed.value = { path, from: of(from), to: of(held.value) };
  remember(from);
}

/** One value, settled at once. */
export function put(path: string, value: Value): void {
  const given = held.value.settings;
  const settings =
    value === presetValueAt(path) ? without(given, path, plain.value) : { ...given, [path]: value };
  held.value = { ...held.value, settings };
}

/** Any other step. */
export function set(change: Partial<Now>): void {
  settle();
  const from = held.value;
  held.value = { ...from, ...change };
  remember(from);
}

function remember(from: Now): void {
  past.value = [...past.value, from].slice(-MOST_UNDONE);
  future.value = [];
  settled.value++;
}

export function undo(): void {
  settle();
  const last = past.value[past.value.length - 1];
  if (!last) return;
  past.value = past.value.slice(0, -1);
  future.value = [held.value, ...future.value];
  held.value = last;
  settled.value++;
}

export function redo(): void {
  settle();
  const [next] = future.value;
  if (!next) return;
  future.value = future.value.slice(1);
  past.value = [...past.value, held.value];
  held.value = next;
  settled.value++;
}

/** The county as its file has it; arms and household stay. */
export const reset = (): void => set({ settings: {}, uncertain: false });

/** What an address brings: no history. */
export function open(from: Now): void {
  held.value = from;
  past.value = [];
  future.value = [];
  settled.value++;
}
