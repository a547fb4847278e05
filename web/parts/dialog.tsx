import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "../dialog.css";

interface DialogProps {
  title: string;
  /** What the button that closes it says. */
  close: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
}

const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary";

/** A dialog that keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, close, onClose, children, class: kind = "" }: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
    if (event.key === "Tab" && box.current) turnBack(event, box.current);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the dialog closes it, as Escape does
    <div
      class="veil"
      data-kind={kind}
      role="presentation"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={onKeyDown}
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

/** At either end, Tab goes on at the other. */
function turnBack(event: KeyboardEvent, box: HTMLElement): void {
  const all = Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
    (each) => each.offsetParent !== null,
  );
  const [first, last] = [all[0], all[all.length - 1]];
  const active = document.activeElement;
  const leaving = event.shiftKey ? active === first || active === box : active === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
