import names from "virtual:names";
import { named, words } from "../browser/language.ts";
import { linkNotes } from "../set/address.ts";
import type { Note } from "../set/link-note.ts";
import { allRows } from "../set/parameters.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { rangeText } from "./number-input.tsx";
import { labelOf } from "./parameter-field.tsx";
import "../notices.css";

const text = words({ zh, en });

const MOST = 6;

const rowOf = (path: string) => allRows.value?.find((row) => row.path === path);
const nameOf = (path: string): string => {
  const row = rowOf(path);
  return row ? labelOf(row) : path;
};

function noteText(note: Note): string {
  const t = text.value.link.notes;
  switch (note.kind) {
    case "version": {
      const { theirs, changed } = note;
      const after =
        changed === undefined
          ? t.unknownVersion
          : changed.length > 0
            ? t.changed(changed.map(nameOf).join(text.value.and))
            : "";
      return `${t.version(theirs, names.modelVersion)} ${after}`.trim();
    }
    case "gone":
      return t.gone(note.key);
    case "value": {
      const row = rowOf(note.path);
      return t.value(nameOf(note.path), note.text, row ? rangeText(row) : "—");
    }
    case "county":
      return t.county(note.text);
    case "arm":
      return t.arm(note.text);
    case "household":
      return t.household(note.text, note.most);
    case "file":
      return t.file(named(note.title));
    case "long":
      return t.long;
  }
}

/** What of a link this page could not follow. */
export function LinkNotes() {
  const notes = linkNotes.value;
  const t = text.value.link.notes;
  if (notes.length === 0) return null;
  const rest = notes.length - MOST;
  return (
    <section class="notice link-notes" role="status">
      <p>{t.title}</p>
      <ul>
        {notes.slice(0, MOST).map((note) => (
          <li key={noteText(note)}>{noteText(note)}</li>
        ))}
      </ul>
      {rest > 0 ? <p>{t.more(rest)}</p> : null}
      <button
        type="button"
        onClick={() => {
          linkNotes.value = [];
        }}
      >
        {text.value.file.dismiss}
      </button>
    </section>
  );
}
