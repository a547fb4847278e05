import names from "virtual:names";
import studySchema from "virtual:study-schema";
import { useEffect } from "preact/hooks";
import { completionsAt } from "../../src/lessons/complete.ts";
import { keepFile } from "../browser/keep-file.ts";
import { named, words } from "../browser/language.ts";
import { YamlBox } from "../parts/yaml-box.tsx";
import { allRows, loadRows } from "../set/parameters.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { AddFactor } from "./add-factor.tsx";
import { Keeping } from "./home-page.tsx";
import { LARGEST_TEXT } from "./lab-file.ts";
import { openKept } from "./open-study.ts";
import { ReadingState } from "./reading-state.tsx";
import { keptStudies } from "./run-keeper.ts";
import { StudyFiles } from "./study-files.tsx";
import { replacedPlayers } from "./study-lanes.ts";
import { StudyResults } from "./study-results.tsx";
import { beginSweep, studyDraft, writeStudy } from "./study-text.ts";
import {
  jobs,
  pauseSweep,
  planned,
  playSweep,
  retrySweep,
  type Sweep,
  sweep,
  sweepState,
} from "./sweep-state.ts";

const text = words({ zh, en });
const BOX = "study-yaml";
const ROWS = 20;

/** After a reload: what was on show, with every run that had come. */
async function takeUp(): Promise<void> {
  if (sweep.peek()) return;
  const [last] = await keptStudies();
  if (last && !sweep.peek()) await openKept(last);
}

/** A study written, played, and what comes of it. */
export function SweepPage() {
  useEffect(() => {
    void loadRows();
    if (studyDraft.state.peek().kind === "reading") writeStudy(studyDraft.text.peek(), 0);
    void takeUp();
  }, []);
  return (
    <>
      <Written />
      <Keeping />
      {sweep.value ? <Played study={sweep.value} /> : null}
    </>
  );
}

/** The study's text, and what it would take. */
function Written() {
  const t = text.value.sweep;
  const state = studyDraft.state.value;
  const paths = (allRows.value ?? []).map(({ path }) => path);
  const busy = sweepState.value.kind === "playing" || sweepState.value.kind === "pausing";
  return (
    <section class="lab-section" aria-labelledby="study-title">
      <h3 id="study-title">{t.title}</h3>
      <p>{t.about}</p>
      <YamlBox
        id={BOX}
        label={t.text}
        help={text.value.scenario.help}
        rows={ROWS}
        largest={LARGEST_TEXT}
        value={studyDraft.text.value}
        onInput={(typed) => writeStudy(typed)}
        completionsAt={(content, at) => completionsAt(studySchema, content, at, { path: paths })}
      />
      <ReadingState state={state} problems={t.problems} box={BOX}>
        <Planned />
      </ReadingState>
      <AddFactor />
      <p class="lab-ways">
        <button
          type="button"
          class="chief"
          disabled={state.kind !== "fine" || busy}
          onClick={() => void beginSweep()}
        >
          {t.play}
        </button>
        <button
          type="button"
          onClick={() =>
            keepFile(new Blob([studyDraft.text.value], { type: "application/yaml" }), "study.yaml")
          }
        >
          {t.saveText}
        </button>
      </p>
    </section>
  );
}

/** Points, replicates and arms of what is written, and what is to be minded. */
function Planned() {
  const t = text.value.sweep;
  const state = studyDraft.state.value;
  if (state.kind !== "fine") return null;
  const { manifest, warnings } = state.begun;
  const { replicates, stop } = manifest.saved.study;
  return (
    <>
      <p>
        ✓{" "}
        {t.plan(
          manifest.points,
          stop ? `${stop.atLeast}–${stop.atMost}` : String(replicates),
          manifest.arms.length,
        )}
      </p>
      {warnings.map(({ path, message }) => (
        <p class="muted" key={`${path} ${message.en}`}>
          <code>{path}</code> {named(message)}
        </p>
      ))}
    </>
  );
}

/** How far the study is, its hashes, its ways out, and its results. */
function Played({ study }: { study: Sweep }) {
  const t = text.value.sweep;
  const { manifest } = study;
  const arms = manifest.arms.length;
  const [there, all] = [jobs.value.length * arms, planned.value * arms];
  const state = sweepState.value;
  const failed = jobs.value.flatMap(({ rows }) => rows).filter(({ status }) => status === "failed").length;
  return (
    <section class="lab-section" aria-labelledby="played-title" data-sweep={state.kind}>
      <h3 id="played-title">{named(manifest.saved.study.title)}</h3>
      <p class="lab-ways">
        <progress max={all} value={there} aria-label={t.progress(there, all)} />
        <span class="number">{t.progress(there, all)}</span>
        {failed > 0 ? <span>{t.failedRuns(failed)}</span> : null}
        {replacedPlayers.value > 0 ? <span role="status">{t.replaced(replacedPlayers.value)}</span> : null}
        <span role="status">{state.kind === "failed" ? t.failed(state.what) : t.states[state.kind]}</span>
        {state.kind === "playing" ? (
          <button type="button" onClick={pauseSweep}>
            {t.pause}
          </button>
        ) : null}
        {state.kind === "paused" && study.playable ? (
          <button type="button" onClick={() => void playSweep()}>
            {t.resume}
          </button>
        ) : null}
        {study.manifest.modelVersion === names.modelVersion ? null : (
          <span>{t.otherVersion(study.manifest.modelVersion, names.modelVersion)}</span>
        )}
        {state.kind === "failed" ? (
          <button type="button" onClick={retrySweep}>
            {t.resume}
          </button>
        ) : null}
      </p>
      <dl class="study-facts">
        <dt>{t.studyHash}</dt>
        <dd>
          <code>{manifest.studyHash}</code>
        </dd>
        <dt>{t.storeHash}</dt>
        <dd>
          <code data-hash>{hashOf(study)}</code>
        </dd>
      </dl>
      <StudyFiles study={study} />
      {there > 0 ? (
        <StudyResults study={study} resting={state.kind !== "playing" && state.kind !== "pausing"} />
      ) : null}
    </section>
  );
}

/** Of a study that is complete; of one that keeps more than metrics, what its manifest says. */
function hashOf({ manifest }: Sweep): string {
  const t = text.value.sweep;
  const state = sweepState.value;
  if (state.kind !== "done") return t.noHash;
  return state.hash ?? `${manifest.storeHash ?? ""} ${t.unchecked}`;
}
