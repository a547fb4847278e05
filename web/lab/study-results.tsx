import { useSignal } from "@preact/signals";
import { lang, words } from "../browser/language.ts";
import { ProblemText } from "../parts/warnings.tsx";
import type { StudyReport } from "../playing/work/study-report.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { Discovery } from "./discovery.tsx";
import { ShownFigures, ShownTable } from "./report-parts.tsx";
import { lessonState, saveLesson } from "./save-lesson.ts";
import { isSeen, seePoint } from "./see-point.ts";
import { askClerk } from "./study-lanes.ts";
import { jobs, type Sweep } from "./sweep-state.ts";
import { useAnswer } from "./use-answer.ts";

const text = words({ zh, en });

/** Relapse, or the first metric that is kept; the difference where there are two arms. */
const headlineOf = ({ manifest: { metrics, arms } }: Sweep): string =>
  `${arms.length > 1 ? "difference" : arms[0]}.${metrics.includes("relapse") ? "relapse" : metrics[0]}`;

/** What the runs come to for one response, in the words, tables and charts of the command line's report. */
export function StudyResults({ study, resting }: { study: Sweep; resting: boolean }) {
  const t = text.value.results;
  const chosen = useSignal(headlineOf(study));
  const { answer: listed } = useAnswer(
    () => askClerk("responsesOf", study.manifest, lang.value),
    [study.id, lang.value],
  );
  const responses = listed.value ?? [];
  const response = responses.some(({ name }) => name === chosen.value) ? chosen.value : headlineOf(study);
  const { answer: report, fault } = useAnswer<StudyReport>(() => {
    // While runs come in, what was last seen stays: an analysis takes a core.
    if (!resting) return undefined;
    const asked = { response, language: lang.value };
    return askClerk("studyReport", study.manifest, study.points, jobs.value, asked);
  }, [study, resting, response, lang.value]);
  return (
    <section class="study-results" aria-label={t.title} data-report={report.value?.title}>
      <label>
        {t.response}{" "}
        <select
          value={response}
          onChange={({ currentTarget: { value } }) => {
            chosen.value = value;
          }}
        >
          {responses.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {resting ? null : <p class="muted">{t.later}</p>}
      {fault.value ? <p class="notice">{t.failed(fault.value)}</p> : null}
      {report.value ? <Report report={report.value} study={study} /> : null}
      {resting ? <Discovery key={study.id} study={study} headline={headlineOf(study)} /> : null}
    </section>
  );
}

function Report({ report, study }: { report: StudyReport; study: Sweep }) {
  const t = text.value.results;
  const { title, none, findings, tables, figures, points, method, missing } = report;
  return (
    <>
      <h4>{title}</h4>
      {none ? <p>{none}</p> : null}
      {findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
      {tables.map((table, k) => (
        <ShownTable key={k} table={table} name={title} />
      ))}
      <ShownFigures figures={figures} />
      <LessonWord />
      <details open={figures.length === 0}>
        <summary>{t.points}</summary>
        <ShownTable
          table={points}
          name={t.points}
          way={(p) => <SeePoint report={report} study={study} p={p} />}
        />
      </details>
      {method.length > 0 ? (
        <details>
          <summary>{t.method}</summary>
          {[...method, ...missing].map((each) => (
            <p key={each}>{each}</p>
          ))}
        </details>
      ) : null}
    </>
  );
}

/** What became of a lesson that was asked for. */
function LessonWord() {
  const t = text.value.results;
  const state = lessonState.value;
  if (!state) return null;
  if (state.kind === "saved") return <p role="status">{t.lessonSaved(state.file)}</p>;
  return (
    <div class="notice" role="alert">
      <p>{t.noLesson}</p>
      {state.kind === "failed" ? <p>{state.what}</p> : null}
      {state.kind === "problems" ? (
        <ul>
          {state.problems.map((problem) => (
            <li key={`${problem.path} ${problem.given}`}>
              <ProblemText problem={problem} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** To the comparison on a point, and the luck there that tells most. */
function SeePoint({ report: { telling }, study, p }: { report: StudyReport; study: Sweep; p: number }) {
  const t = text.value.results;
  const point = study.points[p];
  if (!point || !isSeen(study)) return null;
  return (
    <>
      <button type="button" onClick={() => void seePoint(study, point, telling[p])}>
        {t.see}
        <span class="hidden"> {t.point(p + 1, telling[p])}</span>
      </button>{" "}
      <button type="button" onClick={() => void saveLesson(study, point)}>
        {t.lesson}
        <span class="hidden"> {t.point(p + 1, telling[p])}</span>
      </button>
    </>
  );
}
