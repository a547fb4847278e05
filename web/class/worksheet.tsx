import { cards, minutes, type Question } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { lang, named, words } from "../browser/language.ts";
import { Axes } from "../charts/axes.tsx";
import { frameOf } from "../charts/frame.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";

const text = words({ zh, en });

/** The lesson on paper: questions with room to write, empty charts, a table for trials. */
export function Worksheet({ read: { lesson } }: { read: ReadLesson }) {
  const t = text.value;
  return (
    <div class="worksheet">
      <p class="screen-only">{t.teacher.sheetAbout}</p>
      <p class="screen-only">
        <button type="button" onClick={() => print()}>
          {t.teacher.printSheet}
        </button>
      </p>
      <p>{t.teacher.sheetName}</p>
      {cards.map((card) => (
        <section key={card}>
          <h3>
            {t.cardNames[card]} <span class="muted minutes">{t.minutes(minutes[card])}</span>
          </h3>
          <p>{named(lesson[card].text)}</p>
          {card === "ask" ? (
            <ul class="points">
              {lesson.ask.points.map((point) => (
                <li key={point.en}>{named(point)}</li>
              ))}
            </ul>
          ) : null}
          {card === "try" ? <EmptyTrials /> : null}
          {card === "ask" || card === "try"
            ? null
            : lesson[card].questions.map((question) => <OnPaper key={question.key} question={question} />)}
        </section>
      ))}
    </div>
  );
}

const ROWS = 4;

const EmptyTrials = () => (
  <table class="class-table empty">
    <thead>
      <tr>
        {text.value.teacher.sheetTrials.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: ROWS }, (_, k) => (
        <tr key={k}>
          <td />
          <td />
          <td />
        </tr>
      ))}
    </tbody>
  </table>
);

function OnPaper({ question }: { question: Question }) {
  return (
    <div class="question">
      <p class="question-text">{named(question.text)}</p>
      {question.kind === "choice" ? (
        <p>
          {question.options.map(({ key, text: option }) => (
            <span key={key} class="box">
              ☐ {named(option)}
            </span>
          ))}
        </p>
      ) : question.kind === "number" ? (
        <p>__________ {named(question.unit)}</p>
      ) : question.kind === "line" ? (
        <EmptyChart question={question} />
      ) : (
        <div class={question.kind === "text" ? "rule long" : "rule"} />
      )}
    </div>
  );
}

const SIZE = { width: 620, height: 190 };
const YEARS = 8;

function EmptyChart({ question }: { question: Extract<Question, { kind: "line" }> }) {
  const x = {
    count: YEARS,
    ticks: Array.from({ length: YEARS }, (_, k) => ({ k, text: String(k + 1) })),
    title: lang.value === "zh" ? "年" : "year",
  };
  const frame = frameOf({ ...SIZE, x, span: [question.least, question.most], right: 12, unit: true });
  return (
    <svg
      class="panel"
      role="img"
      aria-label={`${named(question.text)} ${grouped(question.least)}–${grouped(question.most)}`}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
    >
      <Axes frame={frame} x={x} show="number" unit={named(question.unit)} />
    </svg>
  );
}
