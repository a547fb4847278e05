import { type Card, cards, minutes, type Question, questionsOf } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { Answers } from "./answers-page.tsx";
import { goTo } from "./class-place.ts";
import { chosenText } from "./lever-field.tsx";
import { Worksheet } from "./worksheet.tsx";

const text = words({ zh, en });

const pages = ["plan", "answers", "sheet"] as const;

/** A teacher's pages of a lesson: the plan with its key, the class's answers, the worksheet. */
export function TeacherPage({ read, page }: { read: ReadLesson; page: (typeof pages)[number] }) {
  const t = text.value;
  const { lesson } = read;
  return (
    <div class="teacher">
      <header class="lesson-head screen-only">
        <p>
          <button type="button" class="plain" onClick={() => goTo({ page: "home" })}>
            ‹ {t.home}
          </button>
        </p>
      </header>
      <h2 class="class-title">
        {named(lesson.title)} <span class="muted small">{t.teacher.tabs[page]}</span>
      </h2>
      <nav class="teacher-tabs screen-only" aria-label={t.forTeacher}>
        {pages.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === page ? "page" : undefined}
            onClick={() => goTo({ page: each, lesson: lesson.name })}
          >
            {t.teacher.tabs[each]}
          </button>
        ))}
      </nav>
      {page === "plan" ? <Plan read={read} /> : null}
      {page === "answers" ? <Answers read={read} /> : null}
      {page === "sheet" ? <Worksheet read={read} /> : null}
    </div>
  );
}

function Plan({ read }: { read: ReadLesson }) {
  const t = text.value.teacher;
  const { lesson } = read;
  const { chosen, saved, harmed } = lesson.lucks;
  const { teacher } = lesson;
  return (
    <>
      <p class="lead">{named(lesson.about)}</p>
      <p class="screen-only">
        <button type="button" onClick={() => print()}>
          {t.print}
        </button>
      </p>
      <h3>{t.plan}</h3>
      <Timetable lesson={lesson} />
      <p>{t.lucks(saved, harmed, chosenText(read, chosen))}</p>
      <h3>{t.key}</h3>
      {named(teacher.key)
        .trim()
        .split("\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <RightAnswers questions={questionsOf(lesson)} />
      <h3>{t.misconceptions}</h3>
      <table class="class-table words">
        <thead>
          <tr>
            <th scope="col">{t.says}</th>
            <th scope="col">{t.answer}</th>
          </tr>
        </thead>
        <tbody>
          {teacher.misconceptions.map(({ says, answer }) => (
            <tr key={says.en}>
              <th scope="row">{named(says)}</th>
              <td>{named(answer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t.marks}</h3>
      <table class="class-table words">
        <tbody>
          {teacher.marks.map(({ points, text: mark }) => (
            <tr key={mark.en}>
              <th scope="row">{named(mark)}</th>
              <td class="points-cell">{t.points(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <List title={t.discussion} items={teacher.discussion.map(named)} />
      <List title={t.standards} items={teacher.standards.map(named)} />
    </>
  );
}

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul class="points">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </>
);

function Timetable({ lesson }: { lesson: ReadLesson["lesson"] }) {
  const t = text.value;
  const does = (card: Card): string => named(lesson[card].text);
  return (
    <table class="class-table words timetable">
      <thead>
        <tr>
          <th scope="col">{t.teacher.card}</th>
          <th scope="col">{t.teacher.minutes}</th>
          <th scope="col">{t.teacher.does}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card}>
            <th scope="row">
              <b>{t.card[card]}</b>
            </th>
            <td>{minutes[card]}</td>
            <td>{does(card)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={1}>
            <b>{t.teacher.discussion}</b>
          </th>
          <td>{minutes.discussion}</td>
          <td>{named(lesson.teacher.discussion[0])}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The right answer of every question that has one. */
function RightAnswers({ questions }: { questions: readonly Question[] }) {
  const t = text.value.teacher;
  const judged = questions.flatMap((question): { question: Question; right: string }[] => {
    if (question.kind === "number" && question.right !== undefined)
      return [
        {
          question,
          right: `${grouped(question.right, question.right % 1 === 0 ? 0 : 1)} ${named(question.unit)}`,
        },
      ];
    if (question.kind !== "choice" || question.right === undefined) return [];
    const option = question.options.find(({ key }) => key === question.right);
    return [{ question, right: option ? named(option.text) : "" }];
  });
  if (judged.length === 0) return null;
  return (
    <table class="class-table words">
      <tbody>
        {judged.map(({ question, right }) => (
          <tr key={question.key}>
            <th scope="row">{named(question.text)}</th>
            <td>
              <span class="muted small">{t.right}</span> <b>{right}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
