import { computed, signal } from "@preact/signals";

/** The doors of the page, the policymaker's first. */
export const doors = ["policy", "class", "lab"] as const;
export type Door = (typeof doors)[number];

/** Sections of the policymaker's door, in the order of their tabs. */
export const tabs = ["answer", "compare", "twin", "gains", "money", "county", "tray"] as const;
export type Tab = (typeof tabs)[number];

/** Where on the page a person is. */
export interface Place {
  door: Door;
  tab: Tab;
  /** What of a door's own is open, in a word of its own, as a lesson; nothing where its beginning is. */
  at: string;
}

const LONGEST = 60;

const among = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((each) => each === text);

/** Keys of a link that say nothing of a scenario: with these alone a link opens the answer. */
const BESIDE = new Set(["v", "c", "lang", "door", "m", "tab", "at", "t", "w", "b", "runs"]);

/** The section that a link opens which names none: the comparison where it carries settings, as links of old do. */
const impliedTab = (query: URLSearchParams): Tab =>
  [...query.keys()].every((key) => BESIDE.has(key)) ? "answer" : "compare";

/** Where a link leads. `m` is how an earlier plan named the door. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    door: among(doors, query.get("door")) ?? among(doors, query.get("m")) ?? "policy",
    tab: among(tabs, query.get("tab")) ?? impliedTab(query),
    at: (query.get("at") ?? "").slice(0, LONGEST),
  };
}

/** A query of settings with the place in it, where the settings alone would lead elsewhere. */
export function withPlace(query: string, { door, tab, at }: Place): string {
  const all = new URLSearchParams(query);
  const implied = impliedTab(all);
  if (door !== "policy") all.set("door", door);
  if (tab !== implied) all.set("tab", tab);
  if (at !== "") all.set("at", at);
  return all.toString();
}

const first = placeOf(location.search);

export const door = signal<Door>(first.door);
export const tab = signal<Tab>(first.tab);
/** What of its own the door has open; each change is an entry of the browser's history. */
export const at = signal(first.at);

export const placeNow = (): Place => ({ door: door.value, tab: tab.value, at: at.value });

/** Whether what is set is looked at: behind the policymaker's door, and where the laboratory has it as text beside its sentence. */
export const countyOnShow = computed(
  () => door.value === "policy" || (door.value === "lab" && at.value === "scenario"),
);
