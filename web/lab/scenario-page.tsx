import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { completionsAt } from "../../src/lessons/complete.ts";
import { copyText } from "../browser/copy-text.ts";
import { keepFile } from "../browser/keep-file.ts";
import { words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { Controls } from "../parts/controls.tsx";
import { LinkNotes } from "../parts/link-notes.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { CopyCommand } from "../parts/sharing.tsx";
import { YamlBox } from "../parts/yaml-box.tsx";
import { allRows, loadRows } from "../set/parameters.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { LARGEST_TEXT, textOf } from "./lab-file.ts";
import { goToComparison } from "./lab-place.ts";
import { ProblemList } from "./problem-list.tsx";
import { rowSchema } from "./row-schema.ts";
import {
  followScenario,
  scenarioName,
  scenarioText,
  textState,
  typeText,
  writeAnew,
} from "./scenario-state.ts";

const text = words({ zh, en });
const BOX = "scenario-yaml";
const ROWS = 28;

/** The scenario as text beside the form that sets it. */
export function ScenarioPage() {
  const t = text.value.scenario;
  useEffect(() => {
    followScenario();
    void loadRows();
  }, []);
  const schema = rowSchema(allRows.value ?? []);
  return (
    <>
      <p class="lead">{t.about}</p>
      <LinkNotes />
      <div class="lab-columns">
        <Form />
        <section aria-labelledby="lab-text-title">
          <h3 id="lab-text-title">{t.title}</h3>
          <Ways />
          <YamlBox
            id={BOX}
            label={t.text}
            help={t.help}
            rows={ROWS}
            largest={LARGEST_TEXT}
            value={scenarioText.value}
            onInput={typeText}
            completionsAt={(content, at) => completionsAt(schema, content, at, {})}
          />
          <State />
          <section class="lab-result" aria-label={t.result}>
            <Sentence />
            <button type="button" onClick={goToComparison}>
              {t.compare}
            </button>
          </section>
        </section>
      </div>
    </>
  );
}

/** What is set; on a narrow screen folded, since the text is what one came for. */
function Form() {
  const t = text.value.scenario;
  if (narrow.value)
    return (
      <details class="lab-form">
        <summary>{t.form}</summary>
        <Controls />
      </details>
    );
  return (
    <section class="lab-form" aria-labelledby="lab-form-title">
      <h3 id="lab-form-title">{t.form}</h3>
      <Controls />
    </section>
  );
}

/** How the text stands to the page, with what is wrong with it. */
function State() {
  const t = text.value.scenario;
  const state = textState.value;
  return (
    <div class="lab-state" role="status" data-state={state.kind}>
      {state.kind === "reading" ? <p class="muted">{t.reading}</p> : null}
      {state.kind === "same" ? <p>✓ {t.same}</p> : null}
      {state.kind === "failed" ? <p class="notice">{t.failed(state.what)}</p> : null}
      {state.kind === "problems" ? (
        <div class="notice minds">
          <p>{t.problems}</p>
          <ProblemList problems={state.problems} box={BOX} />
          {state.behind ? <p>{t.behind}</p> : null}
          <button type="button" onClick={() => void writeAnew()}>
            {t.anew}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** The text's ways in and out. */
function Ways() {
  const t = text.value.scenario;
  const word = useSignal("");
  const open = async (file: File): Promise<void> => {
    const found = await textOf(file);
    word.value = "fault" in found ? t[found.fault](file.name) : "";
    if ("text" in found) typeText(found.text);
  };
  const copy = async (): Promise<void> => {
    word.value = (await copyText(scenarioText.value)) ? t.copied : t.notCopied;
  };
  const save = (): void =>
    keepFile(new Blob([scenarioText.value], { type: "application/yaml" }), `${scenarioName()}.yaml`);
  return (
    <p class="lab-ways">
      <button type="button" onClick={save}>
        {t.save}
      </button>
      <label class="choose-file">
        <input
          type="file"
          accept=".yaml,.yml,.json"
          aria-label={t.open}
          onChange={({ currentTarget: input }) => {
            if (input.files?.[0]) void open(input.files[0]);
            input.value = "";
          }}
        />
        <span aria-hidden="true">{t.open}</span>
      </label>
      <button type="button" onClick={() => void copy()}>
        {t.copy}
      </button>
      <CopyCommand />
      <span role="status">{word.value}</span>
    </p>
  );
}
