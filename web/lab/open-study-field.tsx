import { words } from "../browser/language.ts";
import { ProblemText } from "../parts/warnings.tsx";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { openState, openStudy } from "./open-study.ts";
import { useDrop } from "./use-drop.ts";

const text = words({ zh, en });

/** Files of a study, a folder, or what is dropped on the page. */
export function OpenStudy() {
  const t = text.value.open;
  const choose = ({ currentTarget: input }: { currentTarget: HTMLInputElement }): void => {
    void openStudy(Array.from(input.files ?? []));
    input.value = "";
  };
  useDrop(openStudy);
  return (
    <>
      <p class="lab-ways">
        <label class="choose-file">
          <input type="file" multiple accept=".json,.parquet,.csv" aria-label={t.files} onChange={choose} />
          <span aria-hidden="true">{t.files}</span>
        </label>
        <label class="choose-file">
          <input
            type="file"
            multiple
            aria-label={t.folder}
            ref={(input) => input?.setAttribute("webkitdirectory", "")}
            onChange={choose}
          />
          <span aria-hidden="true">{t.folder}</span>
        </label>
      </p>
      <State />
    </>
  );
}

/** What became of what was opened. */
function State() {
  const t = text.value.open;
  const state = openState.value;
  if (!state) return null;
  if (state.kind === "reading") return <p role="status">{t.reading(state.name)}</p>;
  return (
    <div class="notice" role="alert" data-open={state.kind}>
      {state.kind === "problems" ? (
        <>
          <p>{t.problems}</p>
          <ul>
            {state.problems.map((problem) => (
              <li key={`${problem.path} ${problem.given}`}>
                {problem.file}: <ProblemText problem={problem} />
              </li>
            ))}
          </ul>
        </>
      ) : state.kind === "failed" ? (
        <p>{t.failed(state.name, state.what)}</p>
      ) : (
        <p>{t[state.kind](state.name)}</p>
      )}
    </div>
  );
}
