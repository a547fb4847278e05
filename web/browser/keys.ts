import { signal } from "@preact/signals";
import { redo, undo } from "../set/now.ts";

/** Whether the card of keys is shown. */
export const keysShown = signal(false);

/** Where a key types something, or moves what has the focus. */
const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement &&
      !["range", "checkbox", "radio", "button", "file"].includes(target.type)));

/** Whether a dialog lies over the page: what is beneath stays as it is. */
const isCovered = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]:not(.sheet)') !== null;

/** Keys of the whole page; fields keep theirs. `replay` plays the last change again. */
export function followKeys(replay: () => void): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || types(event.target)) return;
    const act = event.ctrlKey || event.metaKey ? steps(event) : plainKeys(event, replay);
    if (!act || (act !== toggleCard && isCovered())) return;
    event.preventDefault();
    act();
  });
}

function steps({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (key.toLowerCase() === "y") return redo;
  if (key.toLowerCase() === "z") return shiftKey ? redo : undo;
  return undefined;
}

function plainKeys({ key, repeat }: KeyboardEvent, replay: () => void): (() => void) | undefined {
  if (repeat) return undefined;
  if (key === "r" || key === "R") return replay;
  return key === "?" || key === "？" ? toggleCard : undefined;
}

/** Shows the card of keys, or hides it. */
export const toggleCard = (): void => {
  keysShown.value = !keysShown.value;
};
