import type { Pair } from "../../src/lessons/lesson-figures.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { differenceText, figureText } from "./figure-text.ts";

const text = words({ zh, en });

/** Better or worse by the lesson's own word; nothing where it does not say, or where nothing moved. */
const judged = (difference: number, better: "higher" | "lower" | undefined): string | undefined =>
  better === undefined || Math.abs(difference) < 1e-9
    ? undefined
    : difference > 0 === (better === "higher")
      ? "better"
      : "worse";

/** What came of a trial: both sides and their difference, a row a figure. */
export function FiguresTable({
  read: { lesson, households },
  figures,
  number,
}: {
  read: ReadLesson;
  figures: Readonly<Record<string, Pair>>;
  number: number;
}) {
  const t = text.value;
  const same = Object.entries(lesson.figures).every(([key, { kind }]) => {
    const [a, b] = figures[key] ?? [0, 0];
    return kind === "households" ? b === 0 : a === b || (Number.isNaN(a) && Number.isNaN(b));
  });
  return (
    <>
      <table class="class-table figures">
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
    </>
  );
}
