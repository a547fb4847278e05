import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Answer } from "../../src/lessons/answer.ts";
import {
  countsOf,
  isRight,
  median,
  numbersOf,
  outcomesOf,
  spreadOf,
} from "../../src/lessons/class-summary.ts";
import { type Lever, type Question, questionsOf } from "../../src/lessons/lesson.ts";
import { marksCsv } from "../../src/lessons/marks-csv.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { keepFile } from "../browser/keep-file.ts";
import { lang, named, words } from "../browser/language.ts";
import { naturalText } from "../set/natural.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { textOfLine } from "./answer-line.ts";
import {
  addAnswers,
  asideOf,
  type ClassAnswers,
  classAnswers,
  clearAnswers,
  counted,
  droppedFiles,
  MOST_FILES,
  reading,
  textsOf,
} from "./class-answers.ts";
import { ClassLines } from "./class-lines.tsx";
import { OutcomeDots } from "./outcome-dots.tsx";
import { Elsewhere } from "./see-parts.tsx";

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

/** Files that fall anywhere on the page are the class's, before the page takes them for scenarios. */
function useDrop(take: (files: readonly File[]) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then(take);
    };
    addEventListener("dragover", over, true);
    addEventListener("drop", drop, true);
    return () => {
      removeEventListener("dragover", over, true);
      removeEventListener("drop", drop, true);
    };
  });
}

interface WaysProps {
  read: ReadLesson;
  take: (files: readonly File[]) => Promise<void>;
}

function Ways({ read, take }: WaysProps) {
  const t = text.value.answers;
  const pasted = useSignal("");
  const choose = ({ currentTarget: input }: { currentTarget: HTMLInputElement }): void => {
    void take(Array.from(input.files ?? []));
    input.value = "";
  };
  return (
    <div class="collect screen-only">
      <label class="choose-file">
        <input type="file" class="hidden" multiple accept=".json,application/json" onChange={choose} />
        <span>{t.files}</span>
      </label>
      <label class="choose-file">
        <input
          type="file"
          class="hidden"
          multiple
          ref={(input) => input?.setAttribute("webkitdirectory", "")}
          onChange={choose}
        />
        <span>{t.folder}</span>
      </label>
      <details>
        <summary>{t.paste}</summary>
        <textarea
          rows={3}
          aria-label={t.paste}
          value={pasted.value}
          onInput={({ currentTarget: { value } }) => {
            pasted.value = value;
          }}
        />
        <button
          type="button"
          disabled={pasted.value.trim() === ""}
          onClick={() => {
            const lines = pasted.value.split("\n").filter((line) => line.trim() !== "");
            addAnswers(
              read,
              lines.map((line, k) => ({ name: `#${k + 1}`, text: textOfLine(line) })),
            );
            pasted.value = "";
          }}
        >
          {t.add}
        </button>
      </details>
    </div>
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
      {aside.length > 0 ? (
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
      ) : null}
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

interface AllProps {
  read: ReadLesson;
  all: readonly Answer[];
}

function Villages({ read, all }: AllProps) {
  const t = text.value.answers;
  const { lesson } = read;
  const open = useSignal<number | undefined>(undefined);
  const outcomes = outcomesOf(all, lesson);
  const figure = lesson.figures[lesson.outcome];
  const { best, worst } = outcomes;
  return (
    <section>
      <h3>
        {t.outcome(named(figure))} <span class="muted small">{t.outcomeAbout}</span>
      </h3>
      <OutcomeDots outcomes={outcomes} figure={figure} />
      <p class="households">
        {[
          best && { village: best, name: t.best(best.number) },
          worst && { village: worst, name: t.worst(worst.number) },
        ].map((each) =>
          each ? (
            <button
              key={each.name}
              type="button"
              aria-expanded={open.value === each.village.number}
              onClick={() => {
                open.value = open.value === each.village.number ? undefined : each.village.number;
              }}
            >
              {each.name}：{t.show}
            </button>
          ) : null,
        )}
      </p>
      {open.value === undefined ? null : (
        <Elsewhere
          read={read}
          number={open.value}
          chosen={all.find(({ number }) => number === open.value)?.chosen ?? {}}
        />
      )}
    </section>
  );
}

function Guesses({ read: { lesson }, answers, all }: AllProps & { answers: ClassAnswers }) {
  const t = text.value.answers;
  const asked: [string, readonly Question[]][] = [
    [t.guesses, [...lesson.guess.questions, ...lesson.see.questions]],
    [t.choices, lesson.decide.questions],
  ];
  return (
    <>
      {asked.map(([title, questions]) => (
        <section key={title}>
          <h3>{title}</h3>
          {questions.map((question) => (
            <Spread key={question.key} question={question} all={all} answers={answers} />
          ))}
        </section>
      ))}
    </>
  );
}

function Spread({
  question,
  all,
  answers,
}: {
  question: Question;
  all: readonly Answer[];
  answers: ClassAnswers;
}) {
  const t = text.value.answers;
  if (question.kind === "text" || question.kind === "granted") return null;
  const hit = all.filter((answer) => isRight(question, answer.answers[question.key])).length;
  const hits = "right" in question && question.right !== undefined ? t.hit(hit, all.length) : "";
  if (question.kind === "line")
    return (
      <div class="spread">
        <p>
          {named(question.text)} <span class="muted">{t.drawn}</span>
        </p>
        <ClassLines question={question} all={all} model={answers.lines[question.metric] ?? []} />
      </div>
    );
  if (question.kind === "choice")
    return (
      <div class="spread">
        <p>
          {named(question.text)} <b>{hits}</b>
        </p>
        <Bars
          names={question.options.map(({ text: option }) => named(option))}
          counts={countsOf(question, all)}
          all={all.length}
        />
      </div>
    );
  const numbers = numbersOf(question, all);
  const written = (value: number): string =>
    `${grouped(value, value % 1 === 0 ? 0 : 1)} ${named(question.unit)}`;
  return (
    <div class="spread">
      <p>
        {named(question.text)} <b>{hits}</b>
      </p>
      <p class="muted">
        {numbers.length > 0
          ? t.typed(written(median(numbers)), written(numbers[0]), written(numbers[numbers.length - 1]))
          : ""}
      </p>
    </div>
  );
}

const Bars = ({
  names,
  counts,
  all,
}: {
  names: readonly string[];
  counts: readonly number[];
  all: number;
}) => (
  <ul class="count-bars">
    {names.map((name, k) => (
      <li key={name}>
        <span>{name}</span>
        <span class="bar" style={{ "--share": all > 0 ? counts[k] / all : 0 }} />
        <b>{counts[k]}</b>
      </li>
    ))}
  </ul>
);

function Levers({ read, all }: AllProps) {
  const t = text.value.answers;
  const one = (lever: Lever) => {
    if (lever.kind === "choice")
      return (
        <Bars
          names={lever.options.map(({ title }) => named(title))}
          counts={lever.options.map(
            (_, o) => all.filter(({ chosen }) => (chosen[lever.key] ?? 0) === o).length,
          )}
          all={all.length}
        />
      );
    const row = read.rows[lever.key];
    const spread = spreadOf(lever.key, row.preset, all);
    const written = (value: number): string => naturalText(value, row);
    return (
      <p class="muted">
        {t.typed(written(median(spread)), written(spread[0]), written(spread[spread.length - 1]))}
      </p>
    );
  };
  return (
    <section>
      <h3>{t.levers}</h3>
      {read.lesson.try.levers.map((lever) => (
        <div key={lever.key} class="spread">
          <p>{named(lever.title)}</p>
          {one(lever)}
        </div>
      ))}
    </section>
  );
}

function Reasons({ read: { lesson }, all, checkedAs }: AllProps & { checkedAs: (answer: Answer) => string }) {
  const t = text.value.answers;
  const open = questionsOf(lesson).filter(({ kind }) => kind === "text");
  return (
    <section>
      <h3>{t.texts}</h3>
      <table class="class-table words">
        <tbody>
          {all.map((answer) => (
            <tr key={answer.number}>
              <th scope="row">
                {t.student(answer.number, answer.name)}{" "}
                <span class="muted small">
                  {t.trials} {answer.trials} · {checkedAs(answer)}
                </span>
              </th>
              <td>
                {open.map(({ key }) => (
                  <p key={key}>{String(answer.answers[key] ?? "")}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
