import type { ComponentChildren } from "preact";
import { words } from "../browser/language.ts";
import { replay } from "../playing/replay.ts";
import { canRedo, canUndo, lastChange, now, redo, reset, undo } from "../set/now.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";

const text = words({ zh, en });

/** Steps back and forth through what was set. */
export function Steps({ children }: { children?: ComponentChildren }) {
  const t = text.value;
  return (
    <span class="steps">
      <button type="button" onClick={undo} disabled={!canUndo.value} title="Ctrl+Z">
        {t.undo}
      </button>
      <button type="button" onClick={redo} disabled={!canRedo.value} title="Ctrl+Y">
        {t.redo}
      </button>
      <button type="button" onClick={() => void replay()} disabled={!lastChange.value} title="R">
        {t.replay}
      </button>
      <button type="button" onClick={resetChanges}>
        {t.reset}
      </button>
      {children}
    </span>
  );
}

/** Nothing to take back is no step. */
function resetChanges(): void {
  const { settings, uncertain } = now.value;
  if (uncertain || Object.keys(settings).length > 0) reset();
}
