import { signal } from "@preact/signals";
import { redo, undo } from "../set/now.ts";

/** Whether the card of keys is shown. */
export const keysShown = signal(false);

/** Where a key types something. */
const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      !["range", "checkbox", "radio", "button", "file"].includes(target.type)));

/** Whether a dialog lies over the page: what is beneath stays as it is. */
const isCovered = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]:not(.sheet)') !== null;

/** Keys of the whole page; fields keep theirs. `replay` plays the last change again. */
export function followKeys(replay: () => void): void {
  addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.altKey || types(target)) return;
    const steps = event.ctrlKey || event.metaKey;
    // A list takes letters to choose by, and has no steps of its own to take back.
    if (!steps && target instanceof HTMLSelectElement) return;
    const act = steps ? stepOf(event) : plainKeys(event, replay);
    if (!act || (act !== toggleCard && isCovered())) return;
    event.preventDefault();
    act();
  });
}

function stepOf({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
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
