import { useEffect } from "preact/hooks";
import { now, OWN } from "../set/now.ts";
import { grouped, money } from "../set/numbers.ts";
import { liftedOf } from "./card-figures.ts";
import { Cards, SHOWN } from "./cards.tsx";
import { CreditPart } from "./credit-part.tsx";
import type { CountyFigures, Found } from "./found.ts";
import { QuestionForm } from "./question-form.tsx";
import { headline, remarks } from "./sentence.ts";
import {
  answered,
  countyNow,
  credit,
  followAnswer,
  found,
  pristine,
  search,
  sizeNow,
  soFar,
  startSearch,
  stopSearch,
} from "./state.ts";
import { SurePart } from "./sure-part.tsx";
import { answerText, leverName } from "./words.ts";
import "./answer.css";

/** The answer first: what to do with the county's money, what e-commerce credit does, and how sure that is. */
export function Answer() {
  useEffect(followAnswer, []);
  const answer = found.value;
  const t = answerText.value;
  return (
    <div class="answer">
      <p class="county-line">
        {countyNow.value ? <CountyLine {...countyNow.value} found={answer ?? soFar.value} /> : t.waiting}
      </p>
      <section aria-labelledby="answer-title">
        <h2 id="answer-title">{t.title}</h2>
        <QuestionForm />
        {answer ? <Verdict found={answer} /> : null}
        <Playing />
        {answer ? <Cards found={answer} /> : null}
        {answer ? <ComparisonNote {...answer} /> : null}
      </section>
      <div class="answer-parts">
        {credit.value ? <CreditPart credit={credit.value} /> : null}
        {answer ? <SurePart found={answer} /> : null}
      </div>
    </div>
  );
}

/** A count of households as a person would say it: in tens, unless it is small. */
const inTens = (count: number): string => grouped(count < 100 ? count : Math.round(count / 10) * 10);

/** Who lives in the county; how many are lifted is told by the runs that the answer comes of, where there is one. */
function CountyLine(county: CountyFigures & { found?: Found }) {
  const t = answerText.value;
  const { households, villages, income, distance, shops, relapse, found: answer } = county;
  const size = sizeNow.value;
  const lifted = answer ? liftedOf(answer) : county.lifted;
  return (
    <>
      {t.county(
        grouped(villages),
        grouped(households),
        grouped(Math.round(income / 100) * 100),
        inTens(lifted),
        grouped(distance),
        grouped(100 * shops),
      )}{" "}
      {!pristine.value && size.playedVillages < villages
        ? t.played(grouped(size.playedVillages), grouped(size.playedVillages * size.householdsPerVillage))
        : ""}{" "}
      {t.relapse(grouped(relapse))}
    </>
  );
}

/** Why the comparison that a card opens comes to other numbers than the card. */
function ComparisonNote({ villages, sample }: Found) {
  const t = answerText.value;
  const { playedVillages, householdsPerVillage } = sizeNow.value;
  const households = playedVillages * householdsPerVillage;
  const sizes =
    households === sample
      ? ""
      : t.sizes([grouped(playedVillages), grouped(households)], [grouped(villages), grouped(sample)]);
  return <p class="small muted">{t.comparison(sizes)}</p>;
}

/** The sentence, what kind of knowledge it is, and what is to be said of the packages below it. */
function Verdict({ found: answer }: { found: Found }) {
  const t = answerText.value;
  const about = now.value.county === OWN ? t.simulation.own : t.simulation.packaged;
  return (
    <>
      <p class="headline" role="status">
        {headline(answer, t, { money, nameOf: leverName })}
      </p>
      <p class="muted">{[about, ...remarks(answer, SHOWN, t)].join(t.space)}</p>
    </>
  );
}

/** What is being played for the question, as far as nothing was before. */
function Playing() {
  const t = answerText.value.playing;
  const state = search.value;
  const why = pristine.value ? (answered.value || now.value.county === "own" ? "" : t.experiment) : t.changed;
  if (found.value || state.kind === "none") return null;
  return (
    <div class="answer-playing">
      {why ? <p class="muted">{why}</p> : null}
      {state.kind === "playing" ? (
        <>
          <p>
            {t.title} <span class="number">{t.round(state.finished, state.planned)}</span>{" "}
            <progress max={state.planned} value={state.finished} aria-label={t.title} />{" "}
            <button type="button" onClick={stopSearch}>
              {t.stop}
            </button>
          </p>
          {state.soFar ? (
            <>
              <p class="muted">{t.soFar}</p>
              <Cards found={state.soFar} provisional />
            </>
          ) : null}
        </>
      ) : (
        <p role="status">
          {state.kind === "failed" ? t.failed(state.what) : t.stopped}{" "}
          <button type="button" onClick={() => void startSearch()}>
            {state.kind === "failed" ? t.retry : t.start}
          </button>
        </p>
      )}
    </div>
  );
}
