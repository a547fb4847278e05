import { useSignal } from "@preact/signals";
import type { Answer } from "../../src/lessons/answer.ts";
import { marksCsv } from "../../src/lessons/marks-csv.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { keepFile } from "../browser/keep-file.ts";
import { lang, words } from "../browser/language.ts";
import { MOST_FILES } from "../parts/dropped-files.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import {
  addAnswers,
  asideOf,
  type ClassAnswers,
  classAnswers,
  clearAnswers,
  counted,
  reading,
  textsOf,
} from "./class-answers.ts";
import { Guesses, Levers, Reasons } from "./class-spreads.tsx";
import { Villages } from "./class-villages.tsx";
import { useDrop, Ways } from "./collect-answers.tsx";

const text = words({ zh, en });

/** The answers of a class: dropped together, played again, laid out. */
export function Answers({ read }: { read: ReadLesson }) {
  const t = text.value.answers;
  const answers = classAnswers.value?.lesson === read.lesson.name ? classAnswers.value : undefined;
  const tooMany = useSignal(false);
  const take = async (files: readonly File[]): Promise<void> => {
    tooMany.value = files.length > MOST_FILES;
    addAnswers(read, await textsOf(files));
  };
  useDrop(take);
  return (
    <>
      <p class="lead screen-only">{t.about}</p>
      <Ways read={read} take={take} />
      <div aria-live="polite">
        {reading.value > 0 ? <p>{t.reading(reading.value)}</p> : null}
        {tooMany.value ? <p class="notice">{t.tooMany(MOST_FILES)}</p> : null}
        {answers ? <State answers={answers} /> : <p class="muted">{t.nothing}</p>}
      </div>
      {answers ? <Laid read={read} answers={answers} /> : null}
    </>
  );
}

function State({ answers }: { answers: ClassAnswers }) {
  const t = text.value.answers;
  const { merged, seconds, checked } = answers;
  const states = [...checked.values()];
  const done = states.filter((state) => state !== "waiting").length;
  const bad = states.filter((state) => state === "no").length;
  return (
    <p class="verdict" data-checked={done} data-taken={merged.taken.length}>
      {t.merged(merged.taken.length, merged.aside.length, seconds.toFixed(2))}{" "}
      {done < states.length ? t.checking(done, states.length) : t.checked(done - bad, bad)}
    </p>
  );
}

function Laid({ read, answers }: { read: ReadLesson; answers: ClassAnswers }) {
  const t = text.value.answers;
  const { lesson } = read;
  const all = counted(answers);
  const aside = asideOf(answers);
  const checkedAs = ({ number }: Answer): string => t.checkedShort[answers.checked.get(number) ?? "waiting"];
  const saveMarks = (): void =>
    keepFile(
      new Blob([marksCsv(all, lesson, lang.value, checkedAs)], { type: "text/csv;charset=utf-8" }),
      `${lesson.name}-marks.csv`,
    );
  return (
    <>
      <p class="screen-only">
        <button type="button" class="chief" onClick={saveMarks} disabled={all.length === 0}>
          {t.csv}
        </button>{" "}
        <button type="button" onClick={clearAnswers}>
          {t.clear}
        </button>
      </p>
      {aside.length > 0 ? <Aside aside={aside} /> : null}
      {all.length > 0 ? (
        <>
          <Villages read={read} all={all} />
          <Guesses read={read} answers={answers} all={all} />
          <Levers read={read} all={all} />
          <Reasons read={read} all={all} checkedAs={checkedAs} />
        </>
      ) : null}
    </>
  );
}

/** Files that do not count, each with why. */
function Aside({ aside }: { aside: ReturnType<typeof asideOf> }) {
  const t = text.value.answers;
  return (
    <>
      <h3>{t.aside}</h3>
      <table class="class-table words aside">
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {aside.map(({ file, fault, instead }, k) => (
            <tr key={k}>
              <th scope="row">{file}</th>
              <td>
                {t.fault[fault]}
                {instead ? <span class="muted"> {t.instead(instead)}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
