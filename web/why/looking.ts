import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { asked, dragging, now } from "../now.ts";
import type { Look } from "../play/look.ts";
import { ask, problem, progress } from "../results.ts";

/** The last closer look, and whether it is one at what is set now. */
const held = signal<{ key: string; look: Look } | undefined>(undefined);
const failed = signal<string | undefined>(undefined);

const keyOf = (): string => JSON.stringify([asked.value, now.value.arms, now.value.replicate]);

let asking = "";

/** Looks once the bands are done, so that they are not held up; the newest wish wins. */
function follow(): () => void {
  return effect(() => {
    const key = keyOf();
    const busy = dragging.value || progress.value.state === "running" || problem.value !== undefined;
    if (busy || key === asking) return;
    asking = key;
    const { arms, replicate } = now.value;
    ask("look", asked.value, arms, replicate).then(
      (look) => {
        if (asking !== key) return;
        held.value = { key, look };
        failed.value = undefined;
      },
      (error: unknown) => {
        if (asking !== key) return;
        asking = "";
        failed.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
}

/** A closer look at one luck: money by year and who is covered; `stale` while another is on its way. */
export function useLook(): { look?: Look; stale: boolean; failed?: string } {
  useEffect(follow, []);
  return { look: held.value?.look, stale: held.value?.key !== keyOf(), failed: failed.value };
}
