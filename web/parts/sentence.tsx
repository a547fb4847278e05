import names from "virtual:names";
import { computed, effect, signal } from "@preact/signals";
import { sentence } from "../../src/report/tables/sentence.ts";
import { type Shown, textOf } from "../../src/report/tables/shown.ts";
import { lang, named, words } from "../browser/language.ts";
import { REPLICATES } from "../browser/random-runs.ts";
import { UNASKED } from "../playing/live.ts";
import { QUICK } from "../playing/open-file.ts";
import type { Live } from "../playing/played.ts";
import {
  type Bands,
  bands,
  county,
  current,
  knownOf,
  live,
  outdated,
  playAnyway,
  progress,
  tooLarge,
} from "../playing/results.ts";
import type { Known } from "../playing/work/known.ts";
import { effortOf } from "../playing/work/size.ts";
import { drag, dragging, now, settle, settled } from "../set/now.ts";
import { grouped, percent } from "../set/numbers.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { armTitle } from "./arm-title.ts";
import { notYet } from "./not-yet.ts";
import { wordiestSentence } from "./wordiest-sentence.ts";

const text = words({ zh, en });

type Facts = Pick<Known, "arms" | "lenders" | "opened" | "before">;

/** What a report of the command line is told, so that the page says the same in the same words. */
export function shownOf(facts: Facts, arms: readonly string[]): Shown {
  const opened = new Set(arms.flatMap((arm) => facts.opened[arm] ?? []));
  const closing = arms.some((arm) => facts.before.some((lender) => !facts.opened[arm]?.includes(lender)));
  return {
    language: lang.value,
    text: textOf(lang.value),
    metrics: names.metrics,
    lenders: facts.lenders,
    arms: Object.fromEntries(Object.entries(facts.arms).map(([arm, title]) => [arm, { title }])),
    opened,
    closing,
    drawn: now.value.uncertain ? "ranges" : "nothing",
    width: 100,
    all: true,
  };
}

/** The answer in plain words, as the command line prints it. */
const sentenceOf = (made: Bands, facts: Known): string => sentence(made, shownOf(facts, made.arms));

/** One luck, in the words of the arms that were played: those on show may be called otherwise by now. */
function oneLuckOf({ arms }: Live): string {
  const relapse = arms
    .map(({ title, run }) => `${named(title)} ${percent(run.summary.relapse)}`)
    .join(lang.value === "zh" ? "，" : ", ");
  return text.value.oneLuck(relapse);
}

const headline = computed(() => {
  const t = text.value;
  const [made, one, { state }] = [bands.value, live.value, progress.value];
  const facts = county.value && made && knownOf(made.asked);
  if (current.value && made && facts) return sentenceOf(made, facts) + t.overRuns(made.finished);
  if (!one) return tooLarge.value ? "" : notYet(t.preparing);
  const sentenceOfOne = oneLuckOf(one);
  if (outdated.value) return t.stale(sentenceOfOne);
  if (dragging.value) return sentenceOfOne + t.preview;
  return state === "running" || state === "waiting" ? sentenceOfOne + t.coming : sentenceOfOne;
});

/** The same at its longest, from the first picture on, so that nothing below it moves when it comes. */
const room = computed(() => {
  if (tooLarge.value) return "";
  const { arms } = now.value;
  const titles = Object.fromEntries(arms.map((arm) => [arm, { zh: armTitle(arm), en: armTitle(arm) }]));
  const shown = shownOf({ arms: titles, lenders: [], opened: {}, before: [] }, arms);
  return wordiestSentence(arms, shown) + text.value.overRuns(REPLICATES);
});

/** What is read out: the sentence on a step and where playing has come to rest, not on the way. */
const announced = signal("");
let heard = -1;
effect(() => {
  const [now, { state }, step] = [headline.value, progress.value, settled.value];
  if (dragging.value || !live.value) return;
  if (step === heard && (state === "running" || state === "waiting")) return;
  heard = step;
  announced.value = now;
});

/** A county that is played only when a person says so. */
function TooLarge() {
  const size = tooLarge.value;
  if (!size) return null;
  const t = text.value;
  const perVillage = size.householdsPerVillage;
  const fewer = Math.max(1, Math.round(QUICK / perVillage));
  const helps = fewer < size.villages && effortOf({ ...size, villages: fewer }) <= UNASKED;
  return (
    <section class="notice" role="alert">
      {t.tooLarge(grouped(size.villages * perVillage), size.seasons)}{" "}
      {helps ? (
        <button
          type="button"
          onClick={() => {
            drag("county.villages", fewer);
            settle();
          }}
        >
          {t.fewerVillages(fewer)}
        </button>
      ) : null}{" "}
      <button type="button" onClick={playAnyway}>
        {t.playAnyway}
      </button>
    </section>
  );
}

export function Sentence() {
  return (
    <>
      <TooLarge />
      <div class="sentence-room" data-room={room}>
        <p class="sentence">{headline}</p>
      </div>
      <p class="hidden" aria-live="polite">
        {announced}
      </p>
    </>
  );
}
