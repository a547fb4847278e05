import { lang, named, words } from "../browser/language.ts";
import type { BegunExperiment } from "../playing/work/begin-experiment.ts";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { MOST_SEEDS, seedsOf, seedsTyped, startExperiment } from "./experiment-source.ts";
import { experiment, experimentState, played } from "./experiment-state.ts";
import { secondsFor } from "./seed-time.ts";
import { seedLanes } from "./study-lanes.ts";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });

const MINUTE = 60;
/** Shorter times are told in seconds. */
const IN_SECONDS = 90;

/** A time in words, as far as it is known. */
export function timeInWords(seconds: number): string {
  const { seconds: inSeconds, minutes } = text.value;
  return seconds < IN_SECONDS
    ? inSeconds(Math.max(1, Math.round(seconds)))
    : minutes(Math.round(seconds / MINUTE));
}

/** What a written experiment takes: how many seeds, how long; and the button that plays it. */
export function PlannedExperiment({ begun }: { begun: BegunExperiment }) {
  const t = text.value;
  const lab = labText.value.sweep;
  const { saved, least, leastFor, arms, households, warnings } = begun;
  const ofFile = saved.study.replicates;
  const seeds = seedsOf(begun);
  const busy = experimentState.value.kind === "playing" || experimentState.value.kind === "pausing";
  return (
    <div class="experiment-plan">
      {warnings.map(({ path, message }) => (
        <p class="muted" key={`${path} ${message.en}`}>
          <code>{path}</code> {named(message)}
        </p>
      ))}
      <p class="lab-ways">
        <label>
          {t.seeds}{" "}
          <input
            type="number"
            min={least}
            max={MOST_SEEDS}
            value={seedsTyped.value ?? ofFile}
            aria-invalid={seeds === undefined}
            aria-describedby="experiment-seeds"
            onInput={({ currentTarget: { value } }) => {
              seedsTyped.value = value;
            }}
          />
        </label>
        <span class="muted" id="experiment-seeds">
          {t.seedsAbout(ofFile, least)}
        </span>
        <button
          type="button"
          class="chief"
          disabled={seeds === undefined || busy}
          onClick={() => void startExperiment()}
        >
          {lab.play}
        </button>
      </p>
      <p role="status">
        {seeds === undefined ? (
          <span class="notice">{t.wrongSeeds(least, MOST_SEEDS, leastFor)}</span>
        ) : (
          <>
            ✓ {t.plan(seeds, arms, households)}
            {lang.value === "zh" ? "，" : "; "}
            <Time begun={begun} seeds={seeds} />
          </>
        )}
      </p>
    </div>
  );
}

/** How long the seeds take that are not there yet. */
function Time({ begun, seeds }: { begun: BegunExperiment; seeds: number }) {
  const t = text.value;
  const there =
    experiment.value?.begun.id === begun.id
      ? played.value.filter(({ replicate }) => replicate <= seeds).length
      : 0;
  if (there >= seeds) return <>{t.nothingLeft}</>;
  const workers = Math.min(seedLanes.length, seeds - there);
  const { low, high } = secondsFor(begun, seeds - there);
  return <>{t.takes(timeInWords(low), timeInWords(high), workers)}</>;
}
