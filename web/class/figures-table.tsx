import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { Spent } from "./budget.tsx";
import { differenceText, figureText } from "./figure-text.ts";
import { work } from "./student.ts";
import { TrialName } from "./trial-name.tsx";

const text = words({ zh, en });

/** Better or worse by the lesson's own word; nothing where it does not say, or where nothing moved. */
const judged = (difference: number, better: "higher" | "lower" | undefined): string | undefined =>
  better === undefined || Math.abs(difference) < 1e-9
    ? undefined
    : difference > 0 === (better === "higher")
      ? "better"
      : "worse";

interface FiguresProps {
  read: ReadLesson;
  /** The place of the trial among those played. */
  place: number;
}

/** What came of a trial, under its name: both sides and their difference, a row a figure. */
export function FiguresTable({ read, place }: FiguresProps) {
  const t = text.value;
  const { lesson, households } = read;
  const { number = 1, trials } = work.value;
  const trial = trials[place];
  if (!trial) return null;
  const { figures } = trial;
  const same = Object.entries(lesson.figures).every(([key, { kind }]) => {
    const [a, b] = figures[key] ?? [0, 0];
    return kind === "households" ? b === 0 : a === b || (Number.isNaN(a) && Number.isNaN(b));
  });
  return (
    <>
      <table class="class-table figures">
        <caption>
          <h3>
            <TrialName read={read} place={place} />
          </h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" class="reference">
              {named(lesson.reference.title)}
            </th>
            <th scope="col" class="treatment">
              {named(lesson.treatment.title)}
            </th>
            <th scope="col">{t.difference}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(lesson.figures).map(([key, figure]) => {
            const [a, b] = figures[key] ?? [Number.NaN, Number.NaN];
            const count = figure.kind === "households";
            return (
              <tr key={key}>
                <th scope="row">
                  {named(figure)} <span class="muted small">{named(figure.unit)}</span>
                </th>
                <td>{count ? "" : figureText(a, figure)}</td>
                <td>{figureText(b, figure)}</td>
                <td class={count ? undefined : judged(b - a, figure.better)}>
                  {count ? "" : differenceText(b - a, figure)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {same ? <p class="verdict">{t.same}</p> : null}
      <p class="muted small">{t.village(households, number)}</p>
      <Spent read={read} cost={figures.cost?.[1]} />
    </>
  );
}
