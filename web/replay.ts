import { signal } from "@preact/signals";
import { dragging, lastChange, put, settled } from "./now.ts";
import type { Live, Settings } from "./played.ts";
import { live } from "./results.ts";

/** What the change under replay started from, drawn pale beneath the moving lines. */
export const ghost = signal<Live | undefined>(undefined);

const STEPS = 8;
const PACE = 250;

let running = false;

/** Plays the last change once more, slowly, from its old value to its new one. */
export async function replay(): Promise<void> {
  const change = lastChange.value;
  if (!change || running) return;
  const { path, from, to } = change;
  running = true;
  dragging.value = true;
  put(path, from);
  await pause(2 * PACE);
  ghost.value = live.value;
  for (let k = 1; k <= STEPS; k++) {
    put(path, between(from, to, k / STEPS));
    await pause(PACE);
  }
  put(path, to);
  dragging.value = false;
  settled.value++;
  await pause(4 * PACE);
  ghost.value = undefined;
  running = false;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

type Value = Settings[string];

function between(from: Value, to: Value, share: number): Value {
  if (typeof from !== "number" || typeof to !== "number") return share < 0.5 ? from : to;
  if (share === 1) return to;
  const at = from + (to - from) * share;
  // Whole numbers stay whole on the way.
  return Number.isInteger(from) && Number.isInteger(to) ? Math.round(at) : at;
}
