import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { lang, words } from "../browser/language.ts";
import type { ShownExperiment } from "../playing/work/experiment-report.ts";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { ExperimentFiles } from "./experiment-files.tsx";
import { experimentState, type OpenExperiment, played } from "./experiment-state.ts";
import { ShownFigures, ShownTable } from "./report-parts.tsx";
import { askClerk } from "./study-lanes.ts";
import { useAnswer } from "./use-answer.ts";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });

interface ExperimentResultsProps {
  experiment: OpenExperiment;
}

/** What an experiment finds, in the words, tables and pictures of the command line's report. */
export function ExperimentResults({ experiment }: ExperimentResultsProps) {
  const t = text.value;
  const state = experimentState.value.kind;
  const resting = state !== "playing" && state !== "pausing";
  const { begun, seeds } = experiment;
  const there = played.value.length;
  const enough = there >= begun.least;
  const { answer: report, fault } = useAnswer<ShownExperiment>(() => {
    // While seeds come in, what was last seen stays: estimates of all of them take a core.
    if (!resting || !enough) return undefined;
    const asked = { saved: begun.saved, seeds: there, played: played.value };
    return askClerk("showExperiment", asked, lang.value);
  }, [begun, resting, there, lang.value]);
  return (
    <section
      class="lab-section study-results experiment-found"
      aria-labelledby="experiment-results"
      data-report={report.value?.title}
    >
      <h3 id="experiment-results">{t.results}</h3>
      {resting ? null : <p class="muted">{t.later}</p>}
      {resting && !enough ? <p>{t.tooFew(there, begun.least)}</p> : null}
      {resting && enough && there < seeds ? <p class="notice">{t.partial(there, seeds)}</p> : null}
      {fault.value ? <p class="notice">{labText.value.results.failed(fault.value)}</p> : null}
      {state === "done" ? <ExperimentFiles experiment={experiment} /> : null}
      {report.value ? <Report report={report.value} /> : null}
    </section>
  );
}

function Report({ report }: { report: ShownExperiment }) {
  const t = text.value;
  const { title, facts, findings, tables, pictures, notes, nobody } = report;
  const [main, ...others] = tables.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <h4>{title}</h4>
      {nobody.map((each) => (
        <p class="notice" key={each}>
          {each}
        </p>
      ))}
      <dl class="study-facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {findings.map((finding) => (
        <p class="finding" key={finding}>
          {finding}
        </p>
      ))}
      {main ? (
        <>
          <h4>{main.title}</h4>
          <ShownTable table={main} name={main.title} />
        </>
      ) : null}
      <Pictures pictures={pictures} />
      {others.map((table) => (
        <details key={table.title}>
          <summary>{table.title}</summary>
          <ShownTable table={table} name={table.title} />
        </details>
      ))}
      <details>
        <summary>{t.notes}</summary>
        {notes.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </details>
    </>
  );
}

/** The pictures of one estimate at a time: an experiment has up to thirty. */
function Pictures({ pictures }: Pick<ShownExperiment, "pictures">) {
  const chosen = useSignal("");
  const shown = pictures.find(({ name }) => name === chosen.value) ?? pictures[0];
  if (!shown) return null;
  return (
    <>
      <label>
        {text.value.pictures}{" "}
        <select
          value={shown.name}
          onChange={({ currentTarget: { value } }) => {
            chosen.value = value;
          }}
        >
          {pictures.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <ShownFigures figures={shown.figures} />
    </>
  );
}
