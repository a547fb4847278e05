import schema from "virtual:experiment-schema";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { completionsAt } from "../../src/lessons/complete.ts";
import { keepFile } from "../browser/keep-file.ts";
import { words } from "../browser/language.ts";
import { YamlBox } from "../parts/yaml-box.tsx";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { ExperimentChoices, KeptExperiments } from "./experiment-choices.tsx";
import { PlannedExperiment } from "./experiment-plan.tsx";
import { ExperimentProgress } from "./experiment-progress.tsx";
import { ExperimentResults } from "./experiment-results.tsx";
import { experimentDraft, takeExperiment } from "./experiment-source.ts";
import { experiment, played, showKept } from "./experiment-state.ts";
import { Keeping } from "./home-page.tsx";
import { LARGEST_TEXT, textOf } from "./lab-file.ts";
import { ReadingState } from "./reading-state.tsx";
import { keptExperiments } from "./seed-keeper.ts";
import { useDrop } from "./use-drop.ts";
import "./experiment.css";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });
const BOX = "experiment-yaml";
const ROWS = 18;

/** After a reload: what was on show, with every seed that had come. */
async function takeUp(): Promise<void> {
  const [last] = experiment.peek() ? [] : await keptExperiments();
  if (!last || experiment.peek()) return;
  takeExperiment(last.text, last);
  await showKept(last);
}

/** An experiment chosen or written, played, and what it finds. */
export function ExperimentPage() {
  useEffect(() => {
    if (experimentDraft.state.peek().kind === "reading")
      experimentDraft.write(experimentDraft.text.peek(), 0);
    void takeUp();
  }, []);
  return (
    <>
      <p class="lead">{text.value.about}</p>
      <div class="lab-columns">
        <ExperimentChoices />
        <section aria-labelledby="experiment-title">
          <Written />
          <Keeping />
          {experiment.value ? <ExperimentProgress experiment={experiment.value} /> : null}
        </section>
      </div>
      {experiment.value && played.value.length > 0 ? (
        <ExperimentResults key={experiment.value.begun.id} experiment={experiment.value} />
      ) : null}
      <KeptExperiments />
    </>
  );
}

/** The experiment's text with its ways in and out, what is wrong with it, or what it takes. */
function Written() {
  const t = text.value;
  const lab = labText.value.scenario;
  const word = useSignal("");
  const open = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const found = await textOf(file);
    word.value = "fault" in found ? lab[found.fault](file.name) : "";
    if ("text" in found) takeExperiment(found.text);
  };
  useDrop(open);
  const save = (): void =>
    keepFile(new Blob([experimentDraft.text.value], { type: "application/yaml" }), "experiment.yaml");
  return (
    <>
      <h3 id="experiment-title">{t.title}</h3>
      <p>{t.textAbout}</p>
      <p class="lab-ways">
        <label class="choose-file">
          <input
            type="file"
            accept=".yaml,.yml,.json"
            aria-label={lab.open}
            onChange={({ currentTarget: input }) => {
              void open(Array.from(input.files ?? []));
              input.value = "";
            }}
          />
          <span aria-hidden="true">{lab.open}</span>
        </label>
        <button type="button" onClick={save}>
          {t.saveText}
        </button>
        <span role="status">{word.value}</span>
      </p>
      <YamlBox
        id={BOX}
        label={t.text}
        help={lab.help}
        rows={ROWS}
        largest={LARGEST_TEXT}
        value={experimentDraft.text.value}
        onInput={(typed) => experimentDraft.write(typed)}
        completionsAt={(content, at) => completionsAt(schema, content, at, {})}
      />
      <State />
    </>
  );
}

function State() {
  const t = text.value;
  const state = experimentDraft.state.value;
  return (
    <>
      <ReadingState state={state} problems={t.problems} box={BOX} />
      {state.kind === "fine" ? <PlannedExperiment begun={state.begun} /> : null}
    </>
  );
}
