import { useSignal } from "@preact/signals";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { householdsIn } from "../../src/lessons/lesson-figures.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Chosen } from "../../src/lessons/settings.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { Budget } from "./budget.tsx";
import { playLesson } from "./class-play.ts";
import { FiguresTable } from "./figures-table.tsx";
import { LeverField } from "./lever-field.tsx";
import { change, work } from "./student.ts";
import { Trials } from "./trials.tsx";

const text = words({ zh, en });

const MOST_TRIALS = 12;

const sameChosen = (a: Chosen, b: Chosen): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);

const placeOf = (chosen: Chosen, trials: readonly { chosen: Chosen }[]): number =>
  trials.findIndex((each) => sameChosen(each.chosen, chosen));

/** By what a trial is made another one: options, sliders or either. */
function waysOn({ try: { levers } }: Lesson): "choice" | "number" | "both" {
  const [{ kind }] = levers;
  return levers.every((each) => each.kind === kind) ? kind : "both";
}

/** The card on which levers are moved and the village is played. */
export function TryCard({ read }: { read: ReadLesson }) {
  const t = text.value;
  const { lesson } = read;
  const { number = 1, chosen, trials, picked } = work.value;
  const state = useSignal<"idle" | "playing" | "failed">("idle");
  const before = placeOf(chosen, trials);
  const repeated =
    before >= 0 && trials.length < lesson.try.least ? t.repeated(before + 1, waysOn(lesson)) : undefined;
  const play = async (): Promise<void> => {
    state.value = "playing";
    try {
      const { reference, treatment, figures } = await playLesson(read, number, chosen);
      const cell = (which: "saved" | "harmed") => householdsIn(which, reference.fates, treatment.fates);
      const trial = { chosen, figures, hash: treatment.hash, saved: cell("saved"), harmed: cell("harmed") };
      const next = [...work.value.trials];
      const before = placeOf(chosen, next);
      // The same again is the same trial: it keeps its number and counts once.
      if (before >= 0) next[before] = trial;
      else next.push(trial);
      const latest = next.slice(-MOST_TRIALS);
      change({ trials: latest, picked: latest.indexOf(trial), handedIn: false });
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
          aria-describedby={repeated ? "repeated" : undefined}
          onClick={() => void play()}
        >
          {state.value === "playing" ? t.playing : t.play}
        </button>{" "}
        {repeated ? (
          <span class="muted" id="repeated">
            {repeated}
          </span>
        ) : null}
      </p>
      <div aria-live="polite">
        {state.value === "failed" ? <p class="notice">{t.failed}</p> : null}
        {trials.length > 0 ? <FiguresTable read={read} place={picked} /> : <p class="muted">{t.noTrial}</p>}
      </div>
      {trials.length > 1 ? <Trials read={read} /> : null}
    </>
  );
}
