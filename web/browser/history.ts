/**
 * Dialogs as entries of the browser's history: each that opens lays an entry, Back closes the one on top, and one that
 * is closed by hand takes its entry away. A page in a frame or from a disk that may not do so works without.
 */
import { signal } from "@preact/signals";

interface Entry {
  /** How many dialogs lie over the page there. */
  depth?: number;
}

/** How open dialogs are closed, the one on top last. */
const closers: (() => void)[] = [];
let laid = 0;
let moving = false;
let settling: ReturnType<typeof setTimeout> | undefined;
let arrive: () => void = () => {};

const depthOf = (state: unknown): number => (state as Entry | null)?.depth ?? 0;

/** Whether every open dialog has its entry, and no step through history that the page took is under way. */
export const historyAtRest = signal(false);

/** Whether a step through history that the page itself took is not over yet. */
export const isMoving = (): boolean => moving;

/** Whether the entry that is shown has a dialog over the page. */
export const isLaidOver = (): boolean => depthOf(history.state) > 0;

/** The entry that is shown gets another address; `anew` lays one on top. Nothing where the page may not. */
export function address(url: string, anew = false): void {
  try {
    if (anew) {
      history.pushState({ depth: 0 } satisfies Entry, "", url);
      laid = 0;
    } else history.replaceState({ depth: laid } satisfies Entry, "", url);
  } catch {
    // Its links still work.
  }
}

/** Lays an entry for what has been opened over the page; the function that comes back takes it away. */
export function layOver(close: () => void): () => void {
  closers.push(close);
  settleSoon();
  return () => {
    const at = closers.indexOf(close);
    if (at >= 0) closers.splice(at, 1);
    settleSoon();
  };
}

/** After what is closed and opened in one go, as a list that gives way to a card. */
function settleSoon(): void {
  historyAtRest.value = false;
  clearTimeout(settling);
  settling = setTimeout(() => {
    settle();
    historyAtRest.value = !moving;
  });
}

function settle(): void {
  if (moving || laid === closers.length) return;
  try {
    if (laid > closers.length) {
      moving = true;
      history.go(closers.length - laid);
      laid = closers.length;
    }
    while (laid < closers.length) {
      history.pushState({ depth: laid + 1 } satisfies Entry, "");
      laid++;
    }
  } catch {
    laid = closers.length;
  }
}

function onPop({ state }: PopStateEvent): void {
  laid = depthOf(state);
  if (moving) moving = false;
  else for (const close of closers.slice(laid).reverse()) close();
  arrive();
  settleSoon();
}

/** Follows the browser's Back and Forward; `arrived` reads where that led. Called once. */
export function followHistory(arrived: () => void): void {
  arrive = arrived;
  laid = depthOf(history.state);
  addEventListener("popstate", onPop);
  settleSoon();
}
