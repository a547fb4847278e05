import { named, words } from "../browser/language.ts";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { timeInWords } from "./experiment-plan.tsx";
import {
  experimentState,
  type OpenExperiment,
  pauseExperiment,
  playExperiment,
  played,
} from "./experiment-state.ts";
import { secondsFor } from "./seed-time.ts";
import { replacedPlayers } from "./study-lanes.ts";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });

/** How far an experiment is, and what can be done about it. */
export function ExperimentProgress({ experiment: { begun, seeds } }: { experiment: OpenExperiment }) {
  const t = text.value;
  const lab = labText.value.sweep;
  const state = experimentState.value;
  const there = played.value.length;
  const failed = played.value.filter((seed) => seed.failed !== "");
  return (
    <section
      class="lab-section experiment-played"
      aria-labelledby="experiment-played"
      data-experiment={state.kind}
    >
      <h3 id="experiment-played">
        {begun.code} {named(begun.saved.study.title)}
      </h3>
      <p class="lab-ways">
        <progress max={seeds} value={there} aria-label={t.progress(there, seeds)} />
        <span class="number">{t.progress(there, seeds)}</span>
        {failed.length > 0 ? <span>{t.failedSeeds(failed.length)}</span> : null}
        {replacedPlayers.value > 0 ? <span role="status">{lab.replaced(replacedPlayers.value)}</span> : null}
        <span role="status">{state.kind === "failed" ? lab.failed(state.what) : lab.states[state.kind]}</span>
        {state.kind === "playing" && there > 0 ? (
          <span class="number">{t.left(timeInWords(secondsFor(begun, seeds - there).high))}</span>
        ) : null}
        {state.kind === "playing" ? (
          <button type="button" onClick={pauseExperiment}>
            {lab.pause}
          </button>
        ) : null}
        {state.kind === "paused" || state.kind === "failed" ? (
          <button type="button" onClick={() => void playExperiment()}>
            {lab.resume}
          </button>
        ) : null}
      </p>
      {failed.length > 0 ? <p class="notice">{t.someFailed(failed.length, failed[0].failed)}</p> : null}
    </section>
  );
}
