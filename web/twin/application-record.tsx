import { useState } from "preact/hooks";
import { purposes } from "../../src/declare/purposes.ts";
import { notAsked } from "../../src/report/twin/twin-answer.ts";
import { story } from "../../src/report/twin/twin-story.ts";
import { type TwinShown, twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Language } from "../browser/language.ts";
import { lookOf } from "../set/arms.ts";
import { type Recorded, type RecordSide, recordOf } from "./twin-record.ts";
import { money, spaced, type TwinWords, twinWords, when } from "./twin-sentence.ts";
import "./twin-opened.css";
import { ApplicationCard } from "./application-card.tsx";
import { LifeCredit } from "./life-credit.tsx";
import { LifeHarvest } from "./life-harvest.tsx";

interface RecordProps {
  twin: Twin;
  language: Language;
  /** The season to begin with; without it the whole life. */
  season?: number;
}

const WHOLE = "0";

/** Every need and application of the lives, side by side: a season's, or the whole life's. */
export function ApplicationRecord({ twin, language, season }: RecordProps) {
  const [chosen, choose] = useState(String(season ?? WHOLE));
  const [differing, setDiffering] = useState(false);
  const words = twinWords[language];
  const shown = twinShown(twin, language);
  const all = recordOf(twin);
  const seasons = [...new Set(all.map((each) => each.season))];
  const listed = all.filter(
    (each) => (chosen === WHOLE || String(each.season) === chosen) && !(differing && each.alike),
  );
  const accounts = (
    <>
      <LifeCredit shown={shown} words={words} />
      <LifeHarvest shown={shown} words={words} />
    </>
  );
  return (
    <div class="record">
      <p class="muted small">{words.record.about}</p>
      <details class="record-story">
        <summary>{words.record.story}</summary>
        <ol>
          {story(shown).map((sentence) => (
            <li key={sentence}>{spaced(capital(sentence), language)}</li>
          ))}
        </ol>
      </details>
      {season === undefined && accounts}
      <p class="record-choice">
        <label>
          {words.record.show}{" "}
          <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value={WHOLE}>{words.record.whole}</option>
            {seasons.map((each) => (
              <option key={each} value={String(each)}>
                {when(shown, words, each)}
              </option>
            ))}
          </select>
        </label>
        {twin.lives.length > 1 && (
          <label>
            <input
              type="checkbox"
              checked={differing}
              onChange={(event) => setDiffering(event.currentTarget.checked)}
            />{" "}
            {words.record.differing}
          </label>
        )}
      </p>
      {listed.length === 0 && <p>{words.record.none}</p>}
      {listed.map((each) => (
        <RecordedNeed key={`${each.season} ${each.purpose}`} recorded={each} shown={shown} words={words} />
      ))}
      {season !== undefined && accounts}
    </div>
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

interface NeedProps {
  recorded: Recorded;
  shown: TwinShown;
  words: TwinWords;
}

function RecordedNeed({ recorded: { season, purpose, sides }, shown, words }: NeedProps) {
  return (
    <section class="record-need">
      <h3>
        {when(shown, words, season)} · {purposes[purpose][shown.language]}
      </h3>
      <div class="record-sides">
        {sides.map((side, k) => (
          <div key={side.arm} class="record-side" style={{ borderTopColor: lookOf(side.arm, k).colour }}>
            <h4 style={{ color: lookOf(side.arm, k).colour }}>{shown.arm(side.arm)}</h4>
            <Met side={side} shown={shown} words={words} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What was wanting, what lenders answered, and what kin brought. */
function Met({
  side: { arm, need, answers },
  shown,
  words,
}: { side: RecordSide } & Omit<NeedProps, "recorded">) {
  const { record } = words;
  if (!need && answers.length === 0) return <p class="muted">{record.noNeed}</p>;
  return (
    <>
      {need && <p>{record.need(money(need.gap, shown), need.deadline)}</p>}
      {answers.length === 0 && need && (
        <p>
          {capital(notAsked(need, shown))}
          {shown.text.stop}
        </p>
      )}
      {answers.map((answer) => (
        <ApplicationCard
          key={`${answer.lender} ${answer.asked}`}
          answer={answer}
          arm={arm}
          shown={shown}
          words={words}
        />
      ))}
      {need && need.kin >= 0.5 && <p>{record.kin(money(need.kin, shown))}</p>}
      {need && need.unmet >= 0.5 && <p class="muted">{record.unmet(money(need.unmet, shown))}</p>}
    </>
  );
}
