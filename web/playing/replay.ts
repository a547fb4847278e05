import { signal } from "@preact/signals";
import { reducedMotion } from "../browser/motion.ts";
import type { Settings } from "../set/asked.ts";
import { endReplay, lastChange, now, placed, pretend } from "../set/now.ts";
import type { Live } from "./played.ts";
import { livedOf } from "./results.ts";

/** What the change under replay started from, drawn pale beneath the moving lines. */
export const ghost = signal<Live | undefined>(undefined);

/** How many replays have come to their end, left or shown whole. */
export const replays = signal(0);

const STEPS = 8;
const PACE = 250;

/** Ends the replay under way. */
let leave: (() => void) | undefined;

/**
 * Shows the last change once more, slowly, from its old value to its new one; where less motion is asked for, the
 * old picture beneath the new. Ends on what stood; another call, Escape and any step leave it at once.
 */
export async function replay(): Promise<void> {
  if (leave) return leave();
  const change = lastChange.value;
  if (!change) return;
  const end = now.value;
  let over = false;
  leave = () => {
    over = true;
    endReplay();
    ghost.value = undefined;
  };
  const onKey = ({ key }: KeyboardEvent): void => (key === "Escape" ? leave?.() : undefined);
  globalThis.addEventListener?.("keydown", onKey);
  await show(end, change, () => over);
  if (!over) leave();
  leave = undefined;
  globalThis.removeEventListener?.("keydown", onKey);
  replays.value++;
}

async function show(end: typeof now.value, { path, from, to }: Change, over: () => boolean): Promise<void> {
  const before = await livedOf(placed(end, path, from)).catch(() => undefined);
  let shown = end;
  // Somebody else's step: what it made stays.
  const left = (): boolean => over() || now.value !== shown;
  if (!before || left()) return;
  ghost.value = before;
  for (let k = 0; k <= STEPS; k++) {
    if (!reducedMotion.value && k < STEPS) {
      pretend(path, between(from, to, k / STEPS));
      shown = now.value;
    } else if (shown !== end) {
      endReplay();
      shown = end;
    }
    await pause(k === 0 ? 2 * PACE : PACE);
    if (left()) return;
  }
  await pause(3 * PACE);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

type Change = NonNullable<typeof lastChange.value>;
type Value = Settings[string];

function between(from: Value, to: Value, share: number): Value {
  if (typeof from !== "number" || typeof to !== "number") return share < 0.5 ? from : to;
  const at = from + (to - from) * share;
  // Whole numbers stay whole on the way.
  return Number.isInteger(from) && Number.isInteger(to) ? Math.round(at) : at;
}
