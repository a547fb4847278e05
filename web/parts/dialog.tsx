import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { layOver } from "../browser/history.ts";
import "../dialog.css";

interface DialogProps {
  title: string;
  /** What the button that closes it says. */
  close: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
}

const FOCUSABLE = [
  ...["button", "input", "select", "textarea"].map((field) => `${field}:not(:disabled):not([tabindex="-1"])`),
  "a[href]",
  "summary",
  '[tabindex="0"]',
].join();

/** Open dialogs, the one on top last: only that one listens to keys. */
const open: HTMLElement[] = [];

/** A dialog that keeps the focus, closes on Escape and on Back, and gives the focus back. */
export function Dialog({ title, close, onClose, children, class: kind = "" }: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  // Before it is seen: whoever goes back at once closes it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = box.current!;
    own.focus();
    open.push(own);
    const takeAway = layOver(() => closing.current());
    // On the document: what had the focus may be gone, and keys then come from the body.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (open[open.length - 1] !== own) return;
      if (event.key === "Escape") {
        event.stopPropagation();
        closing.current();
      }
      if (event.key === "Tab") turnBack(event, own);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      open.splice(open.indexOf(own), 1);
      takeAway();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the dialog closes it, as Escape does
    <div
      class="veil"
      data-kind={kind}
      role="presentation"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        ref={box}
        class={`dialog ${kind}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        tabIndex={-1}
      >
        <div class="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <button type="button" onClick={onClose}>
            {close}
          </button>
        </div>
        {children}
      </div>
    </div>
  );
}

/** At either end, Tab goes on at the other; from outside it comes back in. */
function turnBack(event: KeyboardEvent, box: HTMLElement): void {
  const all = Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
    (each) => each.offsetParent !== null,
  );
  const [first, last] = [all[0], all[all.length - 1]];
  const active = document.activeElement;
  const out = !active || !box.contains(active);
  const leaving = event.shiftKey ? active === first || active === box : active === last;
  if (!leaving && !out) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
