import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { named, words } from "../browser/language.ts";
import { type FileState, fileState, openFile, QUICK, stopReading } from "../playing/open-file.ts";
import { drag, settle } from "../set/now.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { ProblemText } from "./warnings.tsx";
import "../notices.css";

const text = words({ zh, en });
const over = signal(false);

const holdsFiles = (event: DragEvent): boolean =>
  Array.from(event.dataTransfer?.types ?? []).includes("Files");

function onDrop(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  over.value = false;
  const files = event.dataTransfer?.files;
  if (files?.[0]) void openFile(files[0], files.length > 1);
}

function onOver(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  over.value = true;
}

const onLeave = (event: DragEvent): void => {
  if (event.relatedTarget === null) over.value = false;
};

/** Takes a file that is dropped anywhere on the page, and says what became of it; stands once on the page. */
export function DropFile() {
  useEffect(() => {
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, []);
  return (
    <>
      {over.value ? (
        <div class="drop-here" aria-hidden="true">
          {text.value.file.drop}
        </div>
      ) : null}
      {fileState.value ? <FileNotice state={fileState.value} /> : null}
    </>
  );
}

/** Opens the browser's own chooser. */
export function ChooseFile() {
  return (
    <label class="choose-file">
      <input
        type="file"
        accept=".yaml,.yml,.json"
        aria-label={text.value.file.choose}
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files?.[0]) void openFile(files[0]);
          event.currentTarget.value = "";
        }}
      />
      <span aria-hidden="true">{text.value.county.file}</span>
    </label>
  );
}

function FileNotice({ state }: { state: FileState }) {
  const bad = state.kind !== "reading" && state.kind !== "read";
  return (
    <section class="notice file-notice" role={bad ? "alert" : "status"}>
      <FileText state={state} />{" "}
      <button
        type="button"
        onClick={() => {
          if (state.kind === "reading") stopReading();
          else fileState.value = undefined;
        }}
      >
        {state.kind === "reading" ? text.value.file.giveUp : text.value.file.dismiss}
      </button>
    </section>
  );
}

function FileText({ state }: { state: FileState }) {
  const t = text.value.file;
  switch (state.kind) {
    case "reading":
      return <>{t.reading(state.name)}</>;
    case "read":
      return <ReadText state={state} />;
    case "tooLarge":
      return <>{t.tooLarge(state.name, state.megabytes.toFixed(1))}</>;
    case "notText":
      return <>{t.notText(state.name)}</>;
    case "tooLong":
      return <>{t.tooLong(state.name)}</>;
    case "failed":
      return <>{t.failed(state.name, state.what)}</>;
    case "problems":
      return (
        <>
          <p>{t.problems(state.name)}</p>
          <ul>
            {state.problems.map((problem) => (
              <li key={`${problem.line} ${problem.path} ${problem.given}`}>
                <ProblemText problem={problem} />
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function ReadText({ state }: { state: Extract<FileState, { kind: "read" }> }) {
  const t = text.value.file;
  const { name, title, households, villages, several } = state;
  const fewer = Math.max(1, Math.round((villages * QUICK) / households));
  return (
    <>
      {t.read(name, named(title))} {several ? t.several : ""}
      {households <= QUICK || fewer >= villages ? null : (
        <>
          {" "}
          {t.large(grouped(households))}{" "}
          <button
            type="button"
            onClick={() => {
              drag("county.villages", fewer);
              settle();
              fileState.value = undefined;
            }}
          >
            {t.fewer(fewer)}
          </button>
        </>
      )}
    </>
  );
}
