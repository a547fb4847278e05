import lessonSchema from "virtual:lesson-schema";
import texts from "virtual:lesson-texts";
import names from "virtual:names";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { completionsAt, type Known } from "../../src/lessons/complete.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { keepFile } from "../browser/keep-file.ts";
import { lang, named, words } from "../browser/language.ts";
import { YamlBox } from "../parts/yaml-box.tsx";
import { isNotPlayable } from "../playing/lanes.ts";
import { askReader } from "../playing/workers.ts";
import { loadRows } from "../set/parameters.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { goTo } from "./class-place.ts";
import { lessonList, ownLesson } from "./lesson-list.ts";
import { Worksheet } from "./worksheet.tsx";
import "./editor.css";

const text = words({ zh, en });

/** Milliseconds after the last key before the text is read. */
const PAUSE = 500;
const LARGEST = 200_000;

type State =
  | { kind: "reading" }
  | { kind: "fine"; read: ReadLesson }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "failed"; what: string };

/** Names that values are completed from, once they are loaded. */
async function knownNames(): Promise<Known> {
  const rows = await loadRows();
  return { metric: Object.keys(names.metrics), path: rows.map(({ path }) => path) };
}

async function readText(written: string): Promise<State> {
  try {
    const { default: packaged } = await import("virtual:scenarios");
    return { kind: "fine", read: await askReader("lesson", written, "lesson.yaml", packaged) };
  } catch (error) {
    if (isNotPlayable(error)) return { kind: "problems", problems: error.problems };
    return { kind: "failed", what: error instanceof Error ? error.message : String(error) };
  }
}

/** A lesson as text beside what becomes of it. */
export function Editor() {
  const t = text.value.editor;
  const [first] = lessonList;
  const written = useSignal(texts[first.lesson.name]);
  const state = useSignal<State>({ kind: "fine", read: first });
  const shown = useSignal<ReadLesson>(first);
  const completing = useSignal<Known>({});
  useEffect(() => {
    void knownNames().then((found) => {
      completing.value = found;
    });
  }, []);
  useEffect(() => {
    let wanted = true;
    const waiting = setTimeout(() => {
      state.value = { kind: "reading" };
      void readText(written.value).then((found) => {
        if (!wanted) return;
        state.value = found;
        if (found.kind === "fine") shown.value = found.read;
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(waiting);
    };
  }, [written.value]);
  const save = (): void =>
    keepFile(new Blob([written.value], { type: "text/yaml" }), `${shown.value.lesson.name}.yaml`);
  return (
    <>
      <p>
        <button type="button" class="plain" onClick={() => goTo({ page: "home" })}>
          ‹ {text.value.home}
        </button>
      </p>
      <h2 class="class-title">{t.title}</h2>
      <p>{t.about}</p>
      <p class="editor-tools">
        <label>
          {t.start}{" "}
          <select
            onChange={({ currentTarget: { value } }) => {
              written.value = texts[value];
            }}
          >
            {lessonList.map(({ lesson }) => (
              <option key={lesson.name} value={lesson.name}>
                {named(lesson.title)}
              </option>
            ))}
          </select>
        </label>
        <label class="choose-file">
          <input
            type="file"
            class="hidden"
            accept=".yaml,.yml"
            onChange={({ currentTarget: input }) => {
              void input.files?.[0]
                ?.slice(0, LARGEST)
                .text()
                .then((found) => {
                  written.value = found;
                });
              input.value = "";
            }}
          />
          <span>{t.open}</span>
        </label>
        <button type="button" onClick={save}>
          {t.save}
        </button>
        <button
          type="button"
          class="chief"
          disabled={state.value.kind !== "fine"}
          onClick={() => {
            ownLesson.value = shown.value;
            goTo({ page: "lesson", lesson: shown.value.lesson.name });
          }}
        >
          {t.teach}
        </button>
      </p>
      <div class="editor">
        <div>
          <YamlBox
            id="lesson-yaml"
            label={t.text}
            help={t.complete}
            rows={30}
            largest={LARGEST}
            completionsAt={(content, at) => completionsAt(lessonSchema, content, at, completing.value)}
            value={written.value}
            onInput={(value) => {
              written.value = value;
            }}
          />
          <Faults state={state.value} />
        </div>
        <section class="preview" aria-label={t.preview}>
          <h3>{text.value.of(t.preview, named(shown.value.lesson.title))}</h3>
          <Worksheet read={shown.value} />
        </section>
      </div>
    </>
  );
}

function Faults({ state }: { state: State }) {
  const t = text.value.editor;
  return (
    <div class="faults" role="status">
      {state.kind === "reading" ? <p class="muted">{t.reading}</p> : null}
      {state.kind === "fine" ? <p>✓ {t.fine}</p> : null}
      {state.kind === "failed" ? <p class="notice">{state.what}</p> : null}
      {state.kind === "problems" ? (
        <ul class="notice">
          {state.problems.map(({ line, path, given: input, allowed, nearest }, k) => (
            <li key={k}>
              <b>{t.line(line)}</b> <code>{path}</code> {input ? `${t.got(input)}；` : ""}
              {t.allowed(allowed[lang.value])}
              {nearest ? (
                <>
                  {" "}
                  <b>{t.nearest(nearest)}</b>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
