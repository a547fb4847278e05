import { useComputed } from "@preact/signals";
import { cards, minutes } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { GrantedTable } from "./granted-table.tsx";
import { HandIn } from "./hand-in.tsx";
import { missingOn } from "./missing-on.ts";
import { QuestionField } from "./question-field.tsx";
import { SeeHouseholds, SeeLines, SeeRight } from "./see-parts.tsx";
import { SeeTrials } from "./see-trials.tsx";
import { change, giveAnswer, goToCard, hasPlayed, work } from "./student.ts";
import { TrialName } from "./trial-name.tsx";
import { TryCard } from "./try-card.tsx";

const text = words({ zh, en });

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
                {t.of(t.missing, missing)}
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
              {t.of(t.next, t.card[cards[at + 1]])} →
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

function SeeCard({ read }: CardProps) {
  const { lesson } = read;
  const { answers } = work.value;
  return (
    <>
      <p class="lead">{named(lesson.see.text)}</p>
      <SeeLines read={read} />
      <SeeRight read={read} />
      <SeeTrials read={read} />
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
        {trials.map((_, k) => (
          <label key={k} class="option">
            <input type="radio" name="picked" checked={picked === k} onChange={() => change({ picked: k })} />
            <span>
              <TrialName read={read} place={k} />
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
