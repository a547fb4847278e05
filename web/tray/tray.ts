import counties from "virtual:counties";
import { computed, effect, signal, untracked } from "@preact/signals";
import type { Replicate } from "../../src/compare/replicates.ts";
import type { Names } from "../../src/declare/parameter.ts";
import { byMetric } from "../../src/model/by-metric.ts";
import { lang, words } from "../browser/language.ts";
import { type Bands, bands } from "../playing/results.ts";
import { queryOf, readQuery } from "../set/address.ts";
import type { Asked } from "../set/asked.ts";
import { asked, askedOf, type Now, now, OWN, plain, set } from "../set/now.ts";
import { at } from "../set/plain-tree.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { mergedOutcome, type Outcome } from "./tray-figures.ts";

const text = words({ zh, en });

/** A scenario that is kept for comparison. */
export interface Kept {
  /** A to D. */
  letter: string;
  name: string;
  now: Now;
  /** What was asked and which arms, as text: the same text is the same scenario. */
  key: string;
  /** What it came to so far; a scenario from an earlier visit has nothing until it is opened. */
  bands?: Bands;
}

export const LETTERS = ["A", "B", "C", "D"] as const;
const LONGEST_NAME = 30;
const STORE = "sannong.tray";

export const tray = signal<readonly Kept[]>([]);

/** The counties as their files have them, as far as they were played: what changes are measured against. */
export const presets = signal<Readonly<Record<string, Outcome>>>({});

const keyOf = ({ plain, settings, uncertain }: Asked, arms: readonly string[]): string =>
  JSON.stringify([
    plain,
    Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)),
    uncertain ?? false,
    arms,
  ]);

/** What is kept already under another letter, if anything. */
export const alreadyKept = computed(() => {
  const key = keyOf(asked.value, now.value.arms);
  return tray.value.find((entry) => entry.key === key);
});

/** Kept scenarios as the charts draw them behind the others: not the one that is set now. */
export const pinned = computed(() => {
  const shown = alreadyKept.value?.letter;
  return tray.value.flatMap((each) =>
    each.bands && each.letter !== shown ? [{ ...each, bands: each.bands }] : [],
  );
});

/** Keeps what is set now under the next free letter. */
export function keep(): void {
  const letter = LETTERS.find((each) => !tray.value.some((entry) => entry.letter === each));
  if (letter === undefined || alreadyKept.value) return;
  const key = keyOf(asked.value, now.value.arms);
  const over = bands.value;
  const own = over && keyOf(over.asked, over.arms) === key ? slim(over) : undefined;
  const entries = [...tray.value, { letter, name: letter, now: now.value, key, bands: own }];
  tray.value = entries.sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

export function drop(letter: string): void {
  tray.value = tray.value.filter((entry) => entry.letter !== letter);
}

export function rename(letter: string, name: string): void {
  const called = name.trim().slice(0, LONGEST_NAME) || letter;
  tray.value = tray.value.map((entry) => (entry.letter === letter ? { ...entry, name: called } : entry));
}

/** The page as the scenario had it; a step that can be undone. */
export function openKept({ letter, now: setting }: Kept): void {
  if (alreadyKept.value?.letter === letter) return;
  set({ own: undefined, ownTitle: undefined, household: undefined, ...setting });
}

/** What tables and pinned lines need of bands: not every season of every replicate. */
function slim(over: Bands): Bands {
  const replicates = over.replicates.map(
    ({ replicate, arms }): Replicate => ({
      replicate,
      arms: arms.map(({ arm, summary }) => ({
        arm,
        summary,
        series: byMetric([], () => new Float64Array()),
        finance: new Float64Array(),
      })),
      tallies: [],
      financeGains: {},
    }),
  );
  return { ...over, replicates };
}

/** Follows the bands of kept scenarios and of counties' files, and what is kept between visits; called once. */
export function followTray(): void {
  void restore();
  effect(() => {
    const over = bands.value;
    if (over) untracked(() => take(over));
  });
  effect(() => store(tray.value));
}

function take(over: Bands): void {
  const key = keyOf(over.asked, over.arms);
  if (tray.value.some((entry) => entry.key === key))
    tray.value = tray.value.map((entry) => (entry.key === key ? { ...entry, bands: slim(over) } : entry));
  const { settings, uncertain } = over.asked;
  const { county } = now.value;
  if (Object.keys(settings).length === 0 && !uncertain && over.asked.plain === plain.value)
    presets.value = { ...presets.value, [county]: mergedOutcome(presets.value[county], slim(over)) };
}

/** Only what a link carries: it is checked on the way back as a link is. */
function store(all: readonly Kept[]): void {
  if (!restored) return;
  const columns = all.flatMap(({ letter, name, now: state }) => {
    const { query, carried } = queryOf(state);
    return carried ? [{ letter, name, query }] : [];
  });
  try {
    localStorage.setItem(STORE, JSON.stringify(columns));
  } catch {
    // Without storage the tray lasts as long as the page.
  }
}

let restored = false;

async function restore(): Promise<void> {
  const entries = await Promise.all(storedEntries().map(entryFrom)).catch(() => []);
  const letters = new Set(tray.value.map(({ letter }) => letter));
  tray.value = [...tray.value, ...entries.filter(({ letter }) => !letters.has(letter))];
  restored = true;
}

type Stored = Record<"letter" | "name" | "query", string>;

function storedEntries(): Stored[] {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(STORE) ?? "[]");
    return Array.isArray(entries) ? entries.filter(isStored).slice(0, LETTERS.length) : [];
  } catch {
    return [];
  }
}

const isStored = (entry: unknown): entry is Stored =>
  entry !== null &&
  typeof entry === "object" &&
  ["letter", "name", "query"].every((key) => typeof (entry as Record<string, unknown>)[key] === "string") &&
  (LETTERS as readonly string[]).includes((entry as Stored).letter);

async function entryFrom({ letter, name, query }: Stored): Promise<Kept> {
  const { now: setting } = await readQuery(query);
  return {
    letter,
    name: name.slice(0, LONGEST_NAME),
    now: setting,
    key: keyOf(askedOf(setting), setting.arms),
  };
}

/** The plain scenario that a state of the page starts from. */
export const plainOf = ({ county, own }: Pick<Now, "county" | "own">): unknown =>
  county === OWN ? own : counties.find(({ name }) => name === county)?.plain;

/** What the county of a state of the page is called. */
export const titleOf = ({ county, ownTitle }: Pick<Now, "county" | "ownTitle">): Names =>
  (county === OWN ? ownTitle : counties.find(({ name }) => name === county)?.title) ?? {
    zh: county,
    en: county,
  };

/** What an arm of a county's file is called; a usual arm that the file does not name has its usual title. */
export function titleIn(plain: unknown, arm: string): string {
  const written = at(plain, `arms.${arm}.title`) as Partial<Names> | undefined;
  const { full } = text.value.arrangements;
  return written?.[lang.value] ?? (full as Readonly<Record<string, string>>)[arm] ?? arm;
}
