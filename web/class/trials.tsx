import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { figureText } from "./figure-text.ts";
import { chosenText } from "./lever-field.tsx";
import { work } from "./student.ts";

const text = words({ zh, en });

/** Every trial so far: what was moved, and what the lesson looks at above all. */
export function Trials({ read }: { read: ReadLesson }) {
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
