import { useSignal } from "@preact/signals";
import { copyText } from "../browser/copy-text.ts";
import { words } from "../browser/language.ts";
import { Later } from "../parts/later.tsx";
import { linkOf } from "../set/address.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { alreadyKept, drop, type Kept, LETTERS, openKept, rename, tray } from "./tray.ts";
import { usualName } from "./tray-name.ts";
import "./tray.css";

const text = words({ zh, en });

const table = () => import("./tray-table.tsx").then((part) => part.TrayTable);

/** Up to four scenarios side by side. */
export function Tray() {
  const t = text.value.tray;
  const entries = tray.value;
  const already = alreadyKept.value;
  const message = already ? t.already(already.letter) : entries.length >= LETTERS.length ? t.full : "";
  return (
    <section class="tray" aria-labelledby="tray-title">
      <div class="tray-head">
        <h2 id="tray-title">{t.title}</h2>
        <p class="muted small" role="status">
          {message}
        </p>
      </div>
      {entries.length === 0 ? (
        <p class="muted">{t.empty}</p>
      ) : (
        <>
          <ul class="tray-list">
            {entries.map((each) => (
              <Entry key={each.letter} entry={each} />
            ))}
          </ul>
          <Later load={table} />
        </>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: Kept }) {
  const t = text.value;
  const copied = useSignal(false);
  // What is being typed stays while figures come in, each of which draws the entry anew.
  const typed = useSignal<string | undefined>(undefined);
  const { letter, name } = entry;
  const copy = async (): Promise<void> => {
    copied.value = await copyText(linkOf(entry.now).link);
    setTimeout(() => {
      copied.value = false;
    }, 2000);
  };
  return (
    <li>
      <strong aria-hidden="true">{letter}</strong>
      <input
        type="text"
        aria-label={t.tray.name(letter)}
        value={typed.value ?? (name === letter ? "" : name)}
        placeholder={usualName(entry)}
        maxLength={30}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onChange={(event) => {
          rename(letter, event.currentTarget.value);
          typed.value = undefined;
        }}
      />
      <button type="button" onClick={() => openKept(entry)}>
        {t.tray.open}
      </button>
      <button type="button" onClick={() => void copy()}>
        {copied.value ? t.link.copied : t.tray.copy}
      </button>
      <button type="button" onClick={() => drop(letter)} aria-label={`${t.tray.remove} ${letter}`}>
        {t.tray.remove}
      </button>
    </li>
  );
}
