import { effect, signal, useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Twin as Lives } from "../../src/twin/twin.ts";
import { lang } from "../browser/language.ts";
import { reducedMotion } from "../browser/motion.ts";
import { Later } from "../parts/later.tsx";
import { notYet } from "../parts/not-yet.ts";
import { openCell, opened } from "../parts/twin-open.ts";
import type { Live } from "../playing/played.ts";
import { live, outdated, pause } from "../playing/results.ts";
import { now, set } from "../set/now.ts";
import { another, countsIn } from "./twin-choice.ts";
import { drawTwin } from "./twin-draw.ts";
import { TwinPanel } from "./twin-panel.tsx";
import { twinWords } from "./twin-sentence.ts";

/** While the button for another luck is held: the draw last asked for, and the lives that have come. */
const drawn = signal<number | undefined>(undefined);
const glimpse = signal<Lives | undefined>(undefined);

// Once the page itself stands on the chosen luck, the glimpse has done its work.
effect(() => {
  if (live.value && drawn.value === undefined) glimpse.value = undefined;
});

function drawLuck(): void {
  // Whoever holds the button wants the workers; the choice at the end lets the bands go on.
  if (drawn.value !== undefined) pause();
  const replicate = (drawn.value ?? now.value.replicate) + 1;
  drawn.value = replicate;
  const row = live.value!.household;
  drawTwin(replicate, row).then(
    (lives) => {
      if (drawn.value !== undefined && lives.replicate > (glimpse.value?.replicate ?? 0))
        glimpse.value = lives;
    },
    // A draw that was overtaken or could not be played changes nothing.
    () => {},
  );
}

function chooseLuck(): void {
  if (drawn.value === undefined) return;
  // After a long hold, what is on show; after a click, what was asked for.
  const seen = glimpse.value?.replicate ?? 0;
  const replicate = seen > now.value.replicate ? seen : drawn.value;
  const household = live.value?.household;
  drawn.value = undefined;
  set({ replicate, household });
}

const fatesOf = ({ arms }: Live, arm: string) =>
  (arms.find(({ run }) => run.arm === arm) ?? arms[arms.length - 1]).fates;

/** The twin of the first screen, on what is set now. */
export function Twin() {
  const words = useComputed(() => twinWords[lang.value]);
  const shown = live.value;
  useEffect(() => {
    drawn.value = undefined;
  }, []);
  if (!shown?.twin) return <p class="muted">{notYet(words.value.panel.waiting)}</p>;
  const reference = shown.arms[0].fates;
  return (
    <>
      <div class={`twin-holder${outdated.value ? " stale" : ""}`}>
        <TwinPanel
          twin={glimpse.value ?? shown.twin}
          language={lang.value}
          counts={glimpse.value ? undefined : (arm) => countsIn(reference, fatesOf(shown, arm))}
          onAnother={(arm) => set({ household: another(reference, fatesOf(shown, arm), shown.household) })}
          onLuck={drawLuck}
          onLuckChosen={chooseLuck}
          onLucks={
            reducedMotion.value
              ? () => {
                  opened.value = { kind: "lucks" };
                }
              : undefined
          }
          onCell={openCell}
          onRecord={(season) => {
            opened.value = { kind: "record", season };
          }}
        />
      </div>
      {opened.value && (
        <Later load={() => import("./twin-opened.tsx").then(({ TwinOpened }) => TwinOpened)} />
      )}
    </>
  );
}
