import { useComputed, useSignal } from "@preact/signals";
import { type Card, cards, minutes, type Question } from "../../src/lessons/lesson.ts";
import { householdsIn } from "../../src/lessons/lesson-figures.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Chosen } from "../../src/lessons/settings.ts";
import { named, words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { playLesson } from "./class-play.ts";
import { figureText } from "./figure-text.ts";
import { FiguresTable } from "./figures-table.tsx";
import { GrantedTable } from "./granted-table.tsx";
import { HandIn } from "./hand-in.tsx";
import { chosenText, LeverField } from "./lever-field.tsx";
import { QuestionField } from "./question-field.tsx";
import { SeeHouseholds, SeeLines, SeeRight } from "./see-parts.tsx";
import { change, giveAnswer, goToCard, hasPlayed, work } from "./student.ts";

const text = words({ zh, en });

/** What a card still asks for before the next one; nothing where it is done. */
export function missingOn(card: Card, { lesson }: ReadLesson): string | undefined {
  const t = text.value;
  const { answers, trials } = work.value;
  const questions = card === "guess" || card === "see" || card === "decide" ? lesson[card].questions : [];
  const open = questions.filter((question) => !isAnswered(question, answers[question.key])).length;
  if (open > 0) return t.answerFirst(open);
  const fewer = lesson.try.least - trials.length;
  return card === "try" && fewer > 0 ? t.tryFirst(fewer) : undefined;
}

const isAnswered = (question: Question, value: unknown): boolean =>
  question.kind === "line"
    ? Array.isArray(value) && value.every((each) => typeof each === "number")
    : value !== undefined;

/** The card that is open, its minutes, and the way to the next one. */
export function CardNow({ read }: { read: ReadLesson }) {
  const t = text.value;
  const { card } = work.value;
  const at = cards.indexOf(card);
  const missing = missingOn(card, read);
  const parts = { ask: AskCard, guess: GuessCard, try: TryCard, see: SeeCard, decide: DecideCard };
  const Part = parts[card];
  return (
    <section class="lesson-card" aria-labelledby="card-title">
      <h2 id="card-title" tabIndex={-1}>
        {t.cardNames[card]} <span class="muted minutes">{t.minutes(minutes[card])}</span>
      </h2>
      <Part read={read} />
      <p class="card-ways">
        {at > 0 ? (
          <button type="button" onClick={() => goToCard(cards[at - 1])}>
            ← {t.back}
          </button>
        ) : (
          <span />
        )}
        {at < cards.length - 1 ? (
          <>
            {missing ? (
              <span class="muted" id="missing">
                {t.missing}：{missing}
              </span>
            ) : (
              <span />
            )}
            <button
              type="button"
              class="chief"
              disabled={missing !== undefined}
              aria-describedby={missing ? "missing" : undefined}
              onClick={() => goToCard(cards[at + 1])}
            >
              {t.next}：{t.card[cards[at + 1]]} →
            </button>
          </>
        ) : null}
      </p>
    </section>
  );
}

interface CardProps {
  read: ReadLesson;
}

const AskCard = ({ read: { lesson } }: CardProps) => (
  <>
    <p class="lead">{named(lesson.ask.text)}</p>
    <ul class="points">
      {lesson.ask.points.map((point) => (
        <li key={point.en}>{named(point)}</li>
      ))}
    </ul>
  </>
);

function GuessCard({ read }: CardProps) {
  const { lesson } = read;
  const { number = 1, answers } = work.value;
  const stands = hasPlayed(work.value);
  return (
    <>
      <p class="lead">{named(lesson.guess.text)}</p>
      {stands ? <p class="notice">{text.value.locked}</p> : null}
      {lesson.guess.questions.map((question) =>
        question.kind === "granted" ? (
          <div class="question" key={question.key}>
            <p class="question-text">{named(question.text)}</p>
            <GrantedTable
              read={read}
              number={number}
              value={answers[question.key]}
              onChange={stands ? undefined : (value) => giveAnswer(question.key, value)}
            />
          </div>
        ) : (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key]}
            onChange={stands ? undefined : (value) => giveAnswer(question.key, value)}
          />
        ),
      )}
    </>
  );
}

const MOST_TRIALS = 12;

const sameChosen = (a: Chosen, b: Chosen): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);

function TryCard({ read }: CardProps) {
  const t = text.value;
  const { lesson } = read;
  const { number = 1, chosen, trials } = work.value;
  const state = useSignal<"idle" | "playing" | "failed">("idle");
  const last = trials[trials.length - 1];
  const play = async (): Promise<void> => {
    state.value = "playing";
    try {
      const { reference, treatment, figures } = await playLesson(read, number, chosen);
      const cell = (which: "saved" | "harmed") => householdsIn(which, reference.fates, treatment.fates);
      const trial = { chosen, figures, hash: treatment.hash, saved: cell("saved"), harmed: cell("harmed") };
      const others = work.value.trials.filter((each) => !sameChosen(each.chosen, chosen));
      // The same again is the same trial: it moves to the end and counts once.
      const next = [...others, trial].slice(-MOST_TRIALS);
      change({ trials: next, picked: next.length - 1, handedIn: false });
      state.value = "idle";
    } catch {
      state.value = "failed";
    }
  };
  return (
    <>
      <p class="lead">{named(lesson.try.text)}</p>
      <Budget read={read} />
      <div class="levers">
        {lesson.try.levers.map((lever) => (
          <LeverField
            key={lever.key}
            read={read}
            lever={lever}
            value={chosen[lever.key]}
            onChange={(value) => {
              const { [lever.key]: _, ...others } = work.value.chosen;
              change({ chosen: value === undefined ? others : { ...others, [lever.key]: value } });
            }}
          />
        ))}
      </div>
      <p>
        <button
          type="button"
          class="chief play"
          disabled={state.value === "playing"}
          onClick={() => void play()}
        >
          {state.value === "playing" ? t.playing : t.play}
        </button>
      </p>
      <div aria-live="polite">
        {state.value === "failed" ? <p class="notice">{t.failed}</p> : null}
        {last ? (
          <>
            <h3>
              {t.trial(trials.length)} <span class="muted">{chosenText(read, last.chosen)}</span>
            </h3>
            <FiguresTable read={read} figures={last.figures} number={number} />
            <Spent read={read} cost={last.figures.cost?.[1]} />
          </>
        ) : (
          <p class="muted">{t.noTrial}</p>
        )}
      </div>
      {trials.length > 1 ? <Trials read={read} /> : null}
    </>
  );
}

/** What is planned of the budget, by what each option costs as it was found. */
function Budget({ read: { lesson } }: CardProps) {
  const t = text.value.budget;
  if (!lesson.budget) return null;
  const all = lesson.budget.yuan / lesson.budget.households;
  const spent = lesson.try.levers.reduce((sum, lever) => {
    const option = lever.kind === "choice" ? lever.options[work.value.chosen[lever.key] ?? 0] : undefined;
    return sum + (option?.cost ?? 0);
  }, 0);
  const left = all - spent;
  return (
    <div class={left < 0 ? "budget over" : "budget"}>
      <b>{t.title}</b> <span aria-live="polite">{t.spent(grouped(spent), grouped(all))}</span>{" "}
      <b>{left < 0 ? t.over(grouped(-left)) : t.left(grouped(left))}</b>
      <span class="bar" style={{ "--share": Math.min(1, spent / all) }} />
    </div>
  );
}

const TEN_THOUSAND = 10_000;

/** What the county really paid, in the whole county. */
function Spent({ read: { lesson }, cost }: CardProps & { cost: number | undefined }) {
  const { budget } = lesson;
  if (!budget || cost === undefined) return null;
  const county = (cost * budget.households) / TEN_THOUSAND;
  const all = budget.yuan / TEN_THOUSAND;
  return (
    <p class={county > all ? "verdict over" : "verdict"}>
      {text.value.budget.really(grouped(county), grouped(all))}
    </p>
  );
}

/** Every trial so far: what was moved, and what the lesson looks at above all. */
function Trials({ read }: CardProps) {
  const t = text.value;
  const { lesson } = read;
  const { trials } = work.value;
  const shown = Object.entries(lesson.figures);
  return (
    <details class="trials" open>
      <summary>{t.trials}</summary>
      <div class="wide">
        <table class="class-table">
          <thead>
            <tr>
              <th scope="col" />
              {shown.map(([key, figure]) => (
                <th key={key} scope="col">
                  {named(figure)} <span class="muted small">{named(figure.unit)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trials.map((trial, k) => (
              <tr key={k}>
                <th scope="row">
                  {t.trial(k + 1)} <span class="muted small">{chosenText(read, trial.chosen)}</span>
                </th>
                {shown.map(([key, figure]) => (
                  <td key={key}>{figureText(trial.figures[key]?.[1], figure)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function SeeCard({ read }: CardProps) {
  const { lesson } = read;
  const { answers } = work.value;
  return (
    <>
      <p class="lead">{named(lesson.see.text)}</p>
      <SeeLines read={read} />
      <SeeRight read={read} />
      <SeeHouseholds read={read} />
      {lesson.see.questions.map((question) =>
        question.kind === "granted" ? null : (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key]}
            onChange={(value) => giveAnswer(question.key, value)}
          />
        ),
      )}
    </>
  );
}

function DecideCard({ read }: CardProps) {
  const t = text.value;
  const { lesson } = read;
  const { answers, trials, picked } = work.value;
  const missing = useComputed(() => missingOn("decide", read));
  return (
    <>
      <p class="lead">{named(lesson.decide.text)}</p>
      <fieldset class="question">
        <legend>{t.chooseTrial}</legend>
        {trials.map((trial, k) => (
          <label key={k} class="option">
            <input type="radio" name="picked" checked={picked === k} onChange={() => change({ picked: k })} />
            <span>
              {t.trial(k + 1)} <span class="muted">{chosenText(read, trial.chosen)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {lesson.decide.questions.map((question) =>
        question.kind === "granted" ? null : (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key]}
            onChange={(value) => {
              giveAnswer(question.key, value);
              if (work.value.handedIn) change({ handedIn: false });
            }}
          />
        ),
      )}
      <HandIn read={read} missing={missing.value} />
    </>
  );
}
