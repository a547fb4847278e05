import basics from "virtual:basics";
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Names } from "../../src/declare/parameter.ts";
import type { WantKey } from "../../src/levers/frontier.ts";
import type { TargetKey } from "../../src/levers/target.ts";
import type { Asked, Settings } from "./asked.ts";
import { askedOf, FIRST, OWN, plainOf, titleOf, titleWhenAsked } from "./asked-of.ts";
import { hasPackage, PACKAGE, type Scope } from "./package.ts";
import { comparedArms } from "./plain-tree.ts";
import { without } from "./policy-settings.ts";
import { presetValue } from "./preset-value.ts";

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
  /** Whether a change of policies is for the new arrangement alone, held against the same without, or for every arm. */
  scope: Scope;
  /** The arm that has the package, as it is without; nothing where there is no package or it is for every arm. */
  base?: string;
  /** Whom the package is for, what is wanted of it, and the county's budget in yuan a year. */
  target: TargetKey;
  want: WantKey;
  budget: number;
}

export { askedOf, OWN };

export const start: Now = {
  county: FIRST,
  settings: {},
  arms: ["traditional", "hybrid"],
  replicate: 1,
  uncertain: false,
  scope: "new",
  target: "lifted",
  want: "relapse",
  budget: 1_500_000,
};

const setting = signal<Now>(start);
const past = signal<readonly Now[]>([]);
const future = signal<readonly Now[]>([]);
const changed = signal<Change | undefined>(undefined);
/** By which change of one value a state was reached. */
const changes = new WeakMap<Now, Change>();
/** What stood before the drag under way, and which path is dragged. */
let before: Now | undefined;
let under: string | undefined;
/** What stands while a replay shows the way to it. */
let real: Now | undefined;

type Value = Settings[string];
export interface Change {
  path: string;
  from: Value;
  to: Value;
}
const MOST_UNDONE = 200;

export const now: ReadonlySignal<Now> = setting;
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
/** The change by which what stands was reached; a replay shows it again. */
export const lastChange: ReadonlySignal<Change | undefined> = changed;

/** True while a slider is held: only the one luck is played. */
export const dragging = signal(false);
/** Counts settled steps: what follows a step (bands, address) listens to it. */
export const settled = signal(0);

/** The county's plain scenario, before any setting. */
export const plain = computed<Record<string, unknown>>(() => plainOf(setting.value));

export const countyTitle = computed<Names>(() => titleOf(setting.value));

/** With the package's arm where there is a package that is for it alone, and without it else. */
function packaged(state: Now): Now {
  const has = state.scope === "new" && hasPackage(state.settings);
  const shown = state.arms.includes(PACKAGE);
  if (has && shown && state.base !== undefined) return state;
  const others = state.arms.filter((arm) => arm !== PACKAGE);
  if (has) {
    const base = state.base ?? others[others.length - 1] ?? comparedArms(plainOf(state))[0];
    return { ...state, base, arms: [base, PACKAGE] };
  }
  if (!shown && state.base === undefined) return state;
  return { ...state, base: undefined, arms: others.length > 1 ? others : comparedArms(plainOf(state)) };
}

/** What is to be played: the same object as long as nothing in it changes. */
export const asked = computed<Asked>(() => askedOf(setting.value));

/** What the county of something played is called; its settings may no longer be those that stand. */
export const playedTitle = (asked: Asked): Names => titleWhenAsked(asked) ?? countyTitle.value;

/** Declared defaults by path: the sliders', and all others once their rows are loaded. */
const usual = new Map<string, Value>(basics.map(({ path, value }) => [path, value]));

/** Makes the declared defaults of more rows known. */
export function know(rows: readonly { path: string; value: Value }[]): void {
  for (const { path, value } of rows) usual.set(path, value);
}

/** The tick of a slider: the value in the county's file, or the declared default; a policy that no arm carries is off. */
export const presetValueAt = (path: string): Value =>
  presetValue(path, plain.value, usual.get(path)) as Value;

/** The effective value of a path. */
export const valueAt = (path: string): Value => setting.value.settings[path] ?? presetValueAt(path);

/** While a slider moves: a live result, no history. */
export function drag(path: string, value: Value): void {
  batch(() => {
    endReplay();
    if (under !== undefined && under !== path) settle();
    before ??= setting.value;
    under = path;
    dragging.value = true;
    // From what stood, so that passing through zero takes nothing away.
    setting.value = placed(before, path, value);
  });
}

/** Taps of a key on one control that follow one another: one step, not one each. */
let taps: { path: string; to: Now } | undefined;

/** On release: the step enters history, bands start, the address follows; `tapped` where a key was released. */
export function settle(tapped = false): void {
  const last = taps;
  if (!tapped) taps = undefined;
  const from = before;
  if (!from) return;
  before = undefined;
  under = undefined;
  batch(() => {
    dragging.value = false;
    if (from === setting.value) return;
    const path = Object.keys({ ...from.settings, ...setting.value.settings }).find(
      (key) => from.settings[key] !== setting.value.settings[key],
    );
    if (path === undefined) {
      // Back where it began: no step, but what the drag interrupted goes on.
      setting.value = from;
      settled.value++;
      return;
    }
    const of = ({ settings }: Now): Value => settings[path] ?? presetValueAt(path);
    const joined = tapped && last?.path === path && last.to === from;
    const first = joined ? changes.get(from)!.from : of(from);
    changes.set(setting.value, { path, from: first, to: of(setting.value) });
    if (joined) {
      // What stood before the first of them is remembered already; taps that lead back there are no step.
      if (first === of(setting.value)) past.value = past.value.slice(0, -1);
      future.value = [];
      arrived();
    } else remember(from);
    taps = tapped ? { path, to: setting.value } : undefined;
  });
}

/** A state with one value put in. */
export function placed(from: Now, path: string, value: Value): Now {
  const own = plainOf(from);
  const settings =
    value === presetValueAt(path) ? without(from.settings, path, own) : { ...from.settings, [path]: value };
  return packaged({ ...from, settings });
}

/** Shows another value of a path without a step; any step, and `endReplay`, first gives back what stands. */
export function pretend(path: string, value: Value): void {
  batch(() => {
    settle();
    real ??= setting.value;
    dragging.value = true;
    setting.value = placed(real, path, value);
  });
}

/** Gives back what stands; without a replay under way nothing happens. */
export function endReplay(): void {
  const stands = real;
  if (!stands) return;
  real = undefined;
  batch(() => {
    setting.value = stands;
    dragging.value = false;
    settled.value++;
  });
}

/** Any other step. */
export function set(change: Partial<Now>): void {
  batch(() => {
    endReplay();
    settle();
    const from = setting.value;
    const to = packaged({ ...from, ...change });
    // Another household or luck leaves it open to replay the change.
    const led = changes.get(from);
    if (led && to.settings === from.settings && plainOf(to) === plainOf(from)) changes.set(to, led);
    setting.value = to;
    remember(from);
  });
}

function remember(from: Now): void {
  past.value = [...past.value, from].slice(-MOST_UNDONE);
  future.value = [];
  arrived();
}

function arrived(): void {
  changed.value = changes.get(setting.value);
  settled.value++;
}

export function undo(): void {
  batch(() => {
    endReplay();
    settle();
    const last = past.value[past.value.length - 1];
    if (!last) return;
    past.value = past.value.slice(0, -1);
    future.value = [setting.value, ...future.value];
    setting.value = last;
    arrived();
  });
}

export function redo(): void {
  batch(() => {
    endReplay();
    settle();
    const [next] = future.value;
    if (!next) return;
    future.value = future.value.slice(1);
    past.value = [...past.value, setting.value];
    setting.value = next;
    arrived();
  });
}

/** The county as its file has it; arms and household stay. */
export const reset = (): void => set({ settings: {}, uncertain: false });

/** What an address brings: no history. */
export function open(from: Now): void {
  batch(() => {
    endReplay();
    settle();
    setting.value = packaged(from);
    past.value = [];
    future.value = [];
    arrived();
  });
}
