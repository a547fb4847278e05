import { useSignal } from "@preact/signals";
import type { Answer } from "../../src/lessons/answer.ts";
import { outcomesOf } from "../../src/lessons/class-summary.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { OutcomeDots } from "./outcome-dots.tsx";
import { Elsewhere } from "./see-parts.tsx";

const text = words({ zh, en });

/** A lesson and the answers to it that count. */
export interface AllProps {
  read: ReadLesson;
  all: readonly Answer[];
}

/** What came of each student's village; the best and the worst of them to look into. */
export function Villages({ read, all }: AllProps) {
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
              {text.value.of(each.name, t.show)}
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
