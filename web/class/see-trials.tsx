import { findTrial } from "../../src/lessons/find-trial.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { FiguresTable } from "./figures-table.tsx";
import { spokenText } from "./lever-field.tsx";
import { work } from "./student.ts";

const text = words({ zh, en });

/** The trials that the card's text speaks of, each under its name; what has not been played is said. */
export function SeeTrials({ read }: { read: ReadLesson }) {
  const { trials, picked } = work.value;
  const { trials: spokenOf } = read.lesson.see;
  if (spokenOf.length === 0) return <FiguresTable read={read} place={picked} />;
  return (
    <>
      {spokenOf.map((each) => {
        const place = findTrial(read, each, trials);
        const name = spokenText(read, each);
        return place < 0 ? (
          <div key={name}>
            <h3>{name}</h3>
            <p class="muted">{text.value.see.notTried}</p>
          </div>
        ) : (
          <FiguresTable key={name} read={read} place={place} />
        );
      })}
    </>
  );
}
