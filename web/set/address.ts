import basics from "virtual:basics";
import counties from "virtual:counties";
import names from "virtual:names";
import { effect, signal, untracked } from "@preact/signals";
import { briefing } from "../browser/briefing.ts";
import { lang } from "../browser/language.ts";
import { type Known, type Note, needsAll, type Opened, readLink, writeLink } from "./link.ts";
import { dragging, type Now, now, open, start } from "./now.ts";
import { loadRows } from "./parameters.ts";

const ground: Known = { modelVersion: names.modelVersion, counties, start };
const PAUSE = 300;

/** What the reader of the link that was opened should be told. */
export const linkNotes = signal<readonly Note[]>([]);

/** Reads a query; the rows of all parameters are loaded only where it names one that the first screen lacks. */
export const readQuery = async (search: string): Promise<Opened> =>
  readLink(search, ground, needsAll(search, basics) ? await loadRows() : basics);

/** The page as its address says. */
export async function openAddress(): Promise<void> {
  const { search } = location;
  if (search.length < 2) return;
  const opened = await readQuery(search);
  linkNotes.value = opened.notes;
  open(opened.now);
}

/** The query of what is set, and whether it carries all of it. */
export const queryOf = (setting: Now, before = ""): { query: string; carried: boolean } =>
  writeLink(setting, ground, { language: lang.value, before });

/** A link to what is set. */
export function linkOf(setting: Now): { link: string; carried: boolean } {
  const { query, carried } = queryOf(setting, location.search);
  return {
    link: `${location.origin === "null" ? "file://" : location.origin}${location.pathname}?${query}`,
    carried,
  };
}

/** Keeps the address in step with what is set, and with the brief that is open; called once. */
export function followAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const setting = now.value;
    lang.value;
    briefing.value;
    if (dragging.value) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => untracked(() => show(setting)), PAUSE);
  });
}

function show(setting: Now): void {
  try {
    const { query } = queryOf(setting, location.search);
    history.replaceState(history.state, "", `?${query}${briefing.value ? "&view=brief" : ""}`);
  } catch {
    // A page in a frame or from a disk may not change its address; its links still work.
  }
}
