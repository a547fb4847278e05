import names from "virtual:names";
import { useSignal } from "@preact/signals";
import { answerText } from "../../src/lessons/answer.ts";
import { minutes } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { keepFile } from "../browser/keep-file.ts";
import { words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { AnswerCode } from "./answer-code.tsx";
import { answerLine, fitsCode } from "./answer-line.ts";
import { answerNow, change, work } from "./student.ts";

const text = words({ zh, en });

/** The answer as a file, and as a code where it fits. */
export function HandIn({ read: { lesson }, missing }: { read: ReadLesson; missing: string | undefined }) {
  const t = text.value.handIn;
  const code = useSignal<string | undefined>(undefined);
  const { handedIn } = work.value;
  const answer = () => answerNow(lesson, names.modelVersion, new Date());
  const save = (): void => {
    const made = answer();
    if (!made) return;
    keepFile(
      new Blob([answerText(made)], { type: "application/json" }),
      `${made.number}-${lesson.name}.sannong.json`,
    );
    change({ handedIn: true });
  };
  const showCode = (): void => {
    const made = answer();
    code.value = code.value === undefined && made ? answerLine(made) : undefined;
  };
  return (
    <section class="hand-in" aria-labelledby="hand-in-title">
      <h3 id="hand-in-title">{t.title}</h3>
      {missing ? <p class="muted">{t.unfinished}</p> : <p>{t.about}</p>}
      <p class="screen-only">
        <button type="button" class="chief" disabled={missing !== undefined} onClick={save}>
          {t.download}
        </button>{" "}
        <button
          type="button"
          disabled={missing !== undefined}
          aria-expanded={code.value !== undefined}
          onClick={showCode}
        >
          {code.value === undefined ? t.code : t.hideCode}
        </button>{" "}
        <button type="button" onClick={() => print()}>
          {t.print}
        </button>
      </p>
      {code.value === undefined ? null : fitsCode(code.value) ? (
        <figure class="answer-code">
          <AnswerCode data={code.value} label={t.codeName} />
          <figcaption class="muted small">{t.codeAbout}</figcaption>
        </figure>
      ) : (
        <p class="notice">{t.codeTooLong}</p>
      )}
      {handedIn ? (
        <p class="verdict" role="status">
          {t.done} {text.value.discussion(minutes.discussion)}
        </p>
      ) : null}
    </section>
  );
}
