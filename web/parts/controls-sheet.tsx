import { useSignal } from "@preact/signals";
import { words } from "../browser/language.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { Controls } from "./controls.tsx";
import { Dialog } from "./dialog.tsx";

const text = words({ zh, en });

/** On narrow screens: the controls in a sheet from below, which leaves the results in view above it. */
export function ControlsSheet() {
  const open = useSignal(false);
  const t = text.value.sheet;
  const close = (): void => {
    open.value = false;
  };
  return (
    <div class="sheet-area">
      <button
        type="button"
        class="sheet-button"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
        }}
      >
        {t.open}
      </button>
      {open.value ? (
        <Dialog title={t.open} close={t.close} onClose={close} class="sheet">
          <Controls />
        </Dialog>
      ) : null}
    </div>
  );
}
