import { words } from "../browser/language.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { alreadyKept, keep, LETTERS, tray } from "./tray.ts";

const text = words({ zh, en });

/** Keeps what is set under the next free letter. */
export function KeepButton() {
  const t = text.value.tray;
  const full = tray.value.length >= LETTERS.length;
  const already = alreadyKept.value;
  return (
    <button
      type="button"
      onClick={keep}
      disabled={full || already !== undefined}
      title={already ? t.already(already.letter) : full ? t.full : undefined}
    >
      {t.keep}
    </button>
  );
}
