import experiments from "virtual:experiments";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { named, words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { packagedNow, takeExperiment } from "./experiment-source.ts";
import { close, experiment, experimentState, showKept } from "./experiment-state.ts";
import { forgetExperiment, type KeptExperiment, keptExperiments } from "./seed-keeper.ts";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });

/** What there is to begin from: packaged experiments; on a narrow screen folded once one is chosen. */
export function ExperimentChoices() {
  const t = text.value;
  if (narrow.value)
    return (
      <details class="lab-form">
        <summary>{t.packaged}</summary>
        <Packaged />
      </details>
    );
  return (
    <section class="experiment-choices" aria-labelledby="experiment-choices-title">
      <h3 id="experiment-choices-title">{t.packaged}</h3>
      <Packaged />
    </section>
  );
}

function Packaged() {
  const now = packagedNow()?.name;
  return (
    <ul class="experiment-list">
      {experiments.map(({ name, code, title, citation, text: written }) => (
        <li key={name}>
          <button
            type="button"
            aria-current={name === now ? "true" : undefined}
            onClick={({ currentTarget }) => {
              takeExperiment(written);
              fold(currentTarget.closest("details"));
            }}
          >
            <span class="number">{code}</span> {named(title)}
          </button>
          <p class="muted small">{citation}</p>
        </li>
      ))}
    </ul>
  );
}

/** Makes room for what was chosen; the focus stays where one was. */
function fold(list: HTMLDetailsElement | null): void {
  if (!list) return;
  list.open = false;
  list.querySelector("summary")?.focus();
}

/** Experiments that this browser keeps, the last first. */
export function KeptExperiments() {
  const t = text.value;
  const { home } = labText.value;
  const list = useSignal<readonly KeptExperiment[]>([]);
  const state = experimentState.value.kind;
  const look = async (): Promise<void> => {
    list.value = await keptExperiments();
  };
  useEffect(() => {
    void look();
  }, [experiment.value, state]);
  const busy = state === "playing" || state === "pausing";
  if (list.value.length === 0) return null;
  return (
    <section class="lab-section">
      <h3>{t.inBrowser}</h3>
      <ul class="study-list">
        {list.value.map((each) => {
          const { code, saved } = each.begun;
          const title = `${code} ${named(saved.study.title)}`;
          return (
            <li key={each.id}>
              <div>
                <b>{title}</b> <span class="muted">{t.ofSeeds(each.seeds)}</span>
              </div>
              <span class="lab-ways">
                <button
                  type="button"
                  disabled={busy}
                  onClick={() => {
                    takeExperiment(each.text, each);
                    void showKept(each);
                  }}
                >
                  {home.show}
                  <span class="hidden"> {title}</span>
                </button>
                <button
                  type="button"
                  disabled={busy && each.id === experiment.value?.begun.id}
                  onClick={() => {
                    close(each.id);
                    void forgetExperiment(each.id).then(look);
                  }}
                >
                  {home.forget}
                  <span class="hidden"> {title}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
