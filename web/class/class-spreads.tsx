import type { Answer } from "../../src/lessons/answer.ts";
import { countsOf, isRight, median, numbersOf, spreadOf } from "../../src/lessons/class-summary.ts";
import { type Lever, type Question, questionsOf } from "../../src/lessons/lesson.ts";
import { named, words } from "../browser/language.ts";
import { naturalText } from "../set/natural.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import type { ClassAnswers } from "./class-answers.ts";
import { ClassLines } from "./class-lines.tsx";
import type { AllProps } from "./class-villages.tsx";

const text = words({ zh, en });

/** Guesses beside results, and decisions: how the class's answers spread. */
export function Guesses({ read: { lesson }, answers, all }: AllProps & { answers: ClassAnswers }) {
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

/** How far each lever was moved. */
export function Levers({ read, all }: AllProps) {
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

/** What each student wrote. */
export function Reasons({
  read: { lesson },
  all,
  checkedAs,
}: AllProps & { checkedAs: (answer: Answer) => string }) {
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
