import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { isRight } from "../../src/lessons/class-summary.ts";
import type { Question } from "../../src/lessons/lesson.ts";
import { householdsIn } from "../../src/lessons/lesson-figures.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Chosen } from "../../src/lessons/settings.ts";
import { named, words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { playLesson, playSide } from "./class-play.ts";
import { DrawLine, type Drawn } from "./draw-line.tsx";
import { GrantedTable } from "./granted-table.tsx";
import { LessonTwin } from "./lesson-twin.tsx";
import { chosenText } from "./lever-field.tsx";
import { work } from "./student.ts";
import { TrialName } from "./trial-name.tsx";

const text = words({ zh, en });

interface SeeProps {
  read: ReadLesson;
}

/** Every line that was drawn, beside the model's in the same village. */
export function SeeLines({ read }: SeeProps) {
  const { number = 1, answers } = work.value;
  return (
    <>
      {read.lesson.guess.questions.map((question) => {
        if (question.kind === "granted")
          return (
            <div class="question" key={question.key}>
              <p class="question-text">{named(question.text)}</p>
              <GrantedTable read={read} number={number} value={answers[question.key]} shown />
            </div>
          );
        return question.kind === "line" ? (
          <SeeLine key={question.key} read={read} question={question} number={number} />
        ) : null;
      })}
    </>
  );
}

type LineQuestion = Extract<Question, { kind: "line" }>;

function SeeLine({ read, question, number }: SeeProps & { question: LineQuestion; number: number }) {
  const t = text.value.see;
  const own = work.value.answers[question.key] as Drawn | undefined;
  const [model, setModel] = useState<readonly number[] | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void playSide(read, "treatment", number, {}, question.settings).then(
      ({ lines }) => wanted && setModel(lines[question.metric].map((value) => value * question.times)),
    );
    return () => {
      wanted = false;
    };
  }, [read, number, question]);
  const off = model && own ? meanGap(own, model) : Number.NaN;
  return (
    <div class="question">
      <h3>{t.lines}</h3>
      <p class="muted">{named(question.text)}</p>
      {model ? (
        <>
          <DrawLine question={question} value={own} model={model} label={t.lines} />
          {Number.isFinite(off) ? (
            <p class="verdict">{t.off(grouped(off, 1), named(question.unit))}</p>
          ) : null}
        </>
      ) : (
        <p class="muted">{t.waiting}</p>
      )}
    </div>
  );
}

function meanGap(own: Drawn, model: readonly number[]): number {
  const gaps = own.flatMap((value, k) =>
    value === null || !Number.isFinite(model[k]) ? [] : [Math.abs(value - model[k])],
  );
  return gaps.length === 0 ? Number.NaN : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** Guesses that are right or not, as the model has it. */
export function SeeRight({ read: { lesson } }: SeeProps) {
  const t = text.value.see;
  const { answers } = work.value;
  const judged = lesson.guess.questions.filter(
    (question) => (question.kind === "choice" || question.kind === "number") && question.right !== undefined,
  ) as Extract<Question, { kind: "choice" | "number" }>[];
  if (judged.length === 0) return null;
  return (
    <ul class="judged">
      {judged.map((question) => {
        const value = answers[question.key];
        const right = isRight(question, value);
        return (
          <li key={question.key}>
            <span>{named(question.text)}</span> <b>{answerOf(question, value)}</b>{" "}
            <b class={right ? "hit" : "miss"}>
              {right ? `✓ ${t.right}` : `✗ ${t.wrong(answerOf(question, question.right))}`}
            </b>
          </li>
        );
      })}
    </ul>
  );
}

function answerOf(question: Extract<Question, { kind: "choice" | "number" }>, value: unknown): string {
  if (question.kind === "number")
    return typeof value === "number"
      ? `${grouped(value, value < 100 && !Number.isInteger(value) ? 1 : 0)} ${named(question.unit)}`
      : "—";
  const option = question.options.find(({ key }) => key === value);
  return option ? named(option.text) : "—";
}

/** Households whose lives came out differently, to be opened one by one; and a village in which there are some. */
export function SeeHouseholds({ read }: SeeProps) {
  const t = text.value.see;
  const { number = 1, trials, picked } = work.value;
  const trial = trials[picked];
  const elsewhere = useSignal(false);
  if (!trial) return null;
  const { saved: first, harmed: second } = read.lesson.lucks;
  const shown = first === second || trial.harmed.length === 0 ? second : first;
  return (
    <>
      <h3>
        {t.households}{" "}
        <span class="muted">
          <TrialName read={read} place={picked} />
        </span>
      </h3>
      <Households
        read={read}
        number={number}
        chosen={trial.chosen}
        saved={trial.saved}
        harmed={trial.harmed}
      />
      {number === shown ? null : (
        <p>
          <button
            type="button"
            aria-expanded={elsewhere.value}
            onClick={() => (elsewhere.value = !elsewhere.value)}
          >
            {t.elsewhere(shown)}
          </button>{" "}
          <span class="muted small">{t.elsewhereAbout}</span>
        </p>
      )}
      {elsewhere.value ? <Elsewhere read={read} number={shown} /> : null}
    </>
  );
}

/** The village that the lesson names, with its levers as the lesson has them. */
export function Elsewhere({
  read,
  number,
  chosen = read.lesson.lucks.chosen,
}: SeeProps & { number: number; chosen?: Chosen }) {
  const [rows, setRows] = useState<{ saved: number[]; harmed: number[] } | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void playLesson(read, number, chosen).then(({ reference, treatment }) => {
      const cell = (which: "saved" | "harmed") => householdsIn(which, reference.fates, treatment.fates);
      if (wanted) setRows({ saved: cell("saved"), harmed: cell("harmed") });
    });
    return () => {
      wanted = false;
    };
  }, [read, number, JSON.stringify(chosen)]);
  if (!rows) return <p class="muted">{text.value.playing}</p>;
  return (
    <>
      <h3>
        {text.value.who.village(number)} <span class="muted">{chosenText(read, chosen)}</span>
      </h3>
      <Households read={read} number={number} chosen={chosen} {...rows} />
    </>
  );
}

interface HouseholdsProps extends SeeProps {
  number: number;
  chosen: Readonly<Record<string, number>>;
  saved: readonly number[];
  harmed: readonly number[];
}

const MOST = 8;

function Households({ read, number, chosen, saved, harmed }: HouseholdsProps) {
  const t = text.value.see;
  const open = useSignal<number | undefined>(undefined);
  const size = householdsPerVillage(read);
  const list = (name: string, rows: readonly number[]) => (
    <p class="households">
      <b>
        {name} {rows.length}
      </b>{" "}
      {rows.length === 0 ? <span class="muted">{t.none}</span> : null}
      {rows.slice(0, MOST).map((row) => (
        <button
          key={row}
          type="button"
          aria-pressed={open.value === row}
          onClick={() => {
            open.value = open.value === row ? undefined : row;
          }}
        >
          {t.open(Math.floor(row / size) + 1, (row % size) + 1)}
        </button>
      ))}
    </p>
  );
  return (
    <>
      {list(t.saved, saved)}
      {list(t.harmed, harmed)}
      {open.value === undefined ? null : (
        <LessonTwin read={read} number={number} chosen={chosen} row={open.value} />
      )}
    </>
  );
}

const householdsPerVillage = ({ plain, households }: ReadLesson): number =>
  households / Math.max(1, Number((plain.county as { villages?: number } | undefined)?.villages ?? 1));
