import { computed, effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Names } from "../../src/declare/parameter.ts";
import { ask, problem, progress, tooLarge } from "../playing/results.ts";
import type { Look } from "../playing/work/look.ts";
import type { Asked } from "../set/asked.ts";
import { asked, dragging, now, playedTitle } from "../set/now.ts";

/** At what a look is. */
interface Sight {
  asked: Asked;
  arms: string;
  replicate: number;
}

/** The last closer look. */
const lastLook = signal<{ sight: Sight; look: Look } | undefined>(undefined);
const failed = signal<string | undefined>(undefined);

const sightNow = (): Sight => ({
  asked: asked.value,
  arms: now.value.arms.join(),
  replicate: now.value.replicate,
});

const isSame = (a: Sight, b: Sight | undefined): boolean =>
  a.asked === b?.asked && a.arms === b.arms && a.replicate === b.replicate;

/** Whether the look is one at older settings. */
export const lookIsOlder = computed(
  () => lastLook.value !== undefined && !isSame(sightNow(), lastLook.value.sight),
);

/** What the county that was looked at is called. */
export const lookedTitle = computed<Names | undefined>(
  () => lastLook.value && playedTitle(lastLook.value.sight.asked),
);

let asking: Sight | undefined;

/** Looks once the bands are done, so that they are not held up; the newest wish wins. */
function follow(): () => void {
  return effect(() => {
    const sight = sightNow();
    const { state } = progress.value;
    const busy = dragging.value || state === "running" || state === "waiting";
    if (busy || problem.value || tooLarge.value || isSame(sight, asking)) return;
    asking = sight;
    ask("look", sight.asked, now.value.arms, sight.replicate).then(
      (look) => {
        if (asking !== sight) return;
        lastLook.value = { sight, look };
        failed.value = undefined;
      },
      (error: unknown) => {
        if (asking !== sight) return;
        asking = undefined;
        failed.value = error instanceof Error ? error.message : String(error);
      },
    );
  });
}

/** A closer look at one luck: money by year and who is covered; `stale` while another is on its way. */
export function useLook(): { look?: Look; stale: boolean; failed?: string } {
  useEffect(follow, []);
  return { look: lastLook.value?.look, stale: lookIsOlder.value, failed: failed.value };
}
