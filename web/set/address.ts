import basics from "virtual:basics";
import counties from "virtual:counties";
import names from "virtual:names";
import { batch, effect, signal, untracked } from "@preact/signals";
import { briefing, isBriefed } from "../browser/briefing.ts";
import { address, followHistory, isLaidOver, isMoving } from "../browser/history.ts";
import { lang } from "../browser/language.ts";
import { at, door, placeNow, placeOf, tab, withPlace } from "../browser/place.ts";
import { withRandomRuns } from "../browser/random-runs.ts";
import { type Known, needsAll, type Opened, readLink, writeLink } from "./link.ts";
import type { Note } from "./link-note.ts";
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
export const queryOf = (setting: Now): { query: string; carried: boolean } =>
  writeLink(setting, ground, lang.value);

/** A link to what is set. */
export function linkOf(setting: Now): { link: string; carried: boolean } {
  const { query, carried } = queryOf(setting);
  const placed = withPlace(query, placeNow());
  return {
    link: `${location.origin === "null" ? "file://" : location.origin}${location.pathname}?${placed}`,
    carried,
  };
}

/** Keeps the address in step with what is set and where on the page one is: another place is another entry. Called once. */
export function followAddress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown = JSON.stringify(placeNow());
  const show = (anew: boolean): void => {
    clearTimeout(waiting);
    // The entry that is being left is not the one to write to.
    if (isMoving()) waiting = setTimeout(() => show(anew), PAUSE);
    else address(hereOf(now.value), anew);
  };
  followHistory(() => {
    const to = placeOf(location.search);
    shown = JSON.stringify(to);
    batch(() => {
      door.value = to.door;
      tab.value = to.tab;
      at.value = to.at;
      // The entry beneath may ask for it too, as that of a link does: what lay over it has been closed.
      briefing.value = isBriefed() && isLaidOver();
    });
    show(false);
  });
  effect(() => {
    const place = JSON.stringify(placeNow());
    now.value;
    lang.value;
    briefing.value;
    if (dragging.value) return;
    clearTimeout(waiting);
    const moved = place !== shown;
    shown = place;
    if (moved) untracked(() => show(true));
    else waiting = setTimeout(() => untracked(() => show(false)), PAUSE);
  });
}

/** Where the page is, as an address. */
function hereOf(setting: Now): string {
  const { query } = queryOf(setting);
  return `?${withRandomRuns(withPlace(query, placeNow()))}${briefing.value ? "&view=brief" : ""}`;
}
