import { flows } from "../../src/declare/flows.ts";
import { lines } from "../../src/report/twin/twin-story.ts";
import type { TwinShown } from "../../src/report/twin/twin-texts.ts";
import { steady, ticks } from "../charts/domain.ts";
import { Drawing } from "../charts/drawing.tsx";
import type { Table } from "../charts/table.ts";
import { bare } from "../charts/written.ts";
import { Figure } from "../parts/figure.tsx";
import { type Look, lookOf } from "../set/arms.ts";
import { type CreditCourse, creditCourse } from "./life-accounts.ts";
import { money, spaced, type TwinWords, when } from "./twin-sentence.ts";

interface CreditProps {
  shown: TwinShown;
  words: TwinWords;
}

interface Course extends CreditCourse {
  name: string;
  look: Look;
}

const PANEL = 124;
const HEAD = 18;
const FOOT = 18;
const LEFT = 58;
const RIGHT = 8;

/** Lines granted and drawn, money paid out and collected: a panel a life, on one scale. */
export function LifeCredit({ shown, words }: CreditProps) {
  const { twin, arm, language, text } = shown;
  const { credit } = words;
  const courses = twin.lives.map(
    (life, k): Course => ({
      ...creditCourse(life),
      name: arm(life.arm),
      look: lookOf(life.arm, k),
    }),
  );
  if (courses.every(({ limit, paid }) => [...limit, ...paid].every((yuan) => yuan === 0)))
    return <p class="muted">{credit.none}</p>;
  const say = (t: number): string =>
    [
      when(shown, words, t + 1),
      ...courses.map(({ name, limit, drawn, paid, repaid }) => {
        const [most, used, out, back] = [limit, drawn, paid, repaid].map((each) => money(each[t], shown));
        return credit.at(name, most, used, out, back);
      }),
    ].join(text.semicolon);
  return (
    <Figure
      id="life-credit"
      name={credit.title}
      about={credit.about}
      summary={spaced(lines(shown).join(" "), language)}
      table={creditTable(courses, words, language)}
      cursor={{ count: twin.seasons, say }}
      exportName={`${twin.scenario.name}-${twin.who.village}-${twin.who.household}`}
      size={{ width: 560, height: courses.length * PANEL + FOOT }}
    >
      {({ width, at }) => <Courses courses={courses} width={width} at={at} year={words.year} />}
    </Figure>
  );
}

interface CoursesProps {
  courses: readonly Course[];
  width: number;
  /** The season under the cursor, from 0. */
  at?: number;
  year: string;
}

function Courses({ courses, width, at, year }: CoursesProps) {
  const seasons = courses[0].limit.length;
  const height = courses.length * PANEL + FOOT;
  const step = (width - LEFT - RIGHT) / seasons;
  const up = Math.max(1, ...courses.flatMap(({ limit, drawn, paid }) => [...limit, ...drawn, ...paid]));
  const down = Math.max(0, ...courses.flatMap(({ repaid }) => repaid));
  const span = steady(undefined, [-down, up], 1);
  const years = Array.from({ length: Math.ceil(seasons / 4) }, (_, y) => y);
  const sparse = 4 * step < 16 ? 5 : 1;
  return (
    <Drawing kind="life-credit" width={width} height={height}>
      {at !== undefined && (
        <rect class="twin-at" x={LEFT + at * step} y="0" width={step} height={height - FOOT} />
      )}
      {courses.map((course, c) => (
        <Panel key={course.name} course={course} span={span} step={step} width={width} top={c * PANEL} />
      ))}
      <text class="tick" x={LEFT - 6} y={height - 5} text-anchor="end">
        {year}
      </text>
      {years
        .filter((y) => (y + 1) % sparse === 0)
        .map((y) => (
          <text key={y} class="tick" x={LEFT + (4 * y + 2) * step} y={height - 5} text-anchor="middle">
            {y + 1}
          </text>
        ))}
    </Drawing>
  );
}

interface PanelProps {
  course: Course;
  span: readonly [number, number];
  step: number;
  width: number;
  top: number;
}

function Panel({ course: { name, look, limit, drawn, paid, repaid }, span, step, width, top }: PanelProps) {
  const [low, high] = span;
  const room = PANEL - HEAD - 6;
  const y = (yuan: number): number => top + HEAD + ((high - yuan) / (high - low)) * room;
  const stair = (t: number, yuan: number, goesOn: boolean): string =>
    `${goesOn ? "L" : "M"}${LEFT + t * step} ${y(yuan).toFixed(1)}h${step}`;
  // Where there is no line nothing is drawn of one.
  const limits = limit.map((yuan, t) => (yuan > 0 ? stair(t, yuan, (limit[t - 1] ?? 0) > 0) : "")).join("");
  const bar = Math.max(1.5, step * 0.4);
  const middle = (t: number): number => LEFT + (t + 0.5) * step - bar / 2;
  return (
    <g>
      <text class="heading" x={LEFT} y={top + 12} style={{ fill: look.colour }}>
        {name}
      </text>
      {ticks(span, 3).map((value) => (
        <g key={value}>
          <line
            class={value === 0 ? "zero" : "grid"}
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(value)}
            y2={y(value)}
          />
          <text class="tick" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {bare(value, "yuan")}
          </text>
        </g>
      ))}
      <path
        d={`${drawn.map((yuan, t) => stair(t, yuan, t > 0)).join("")}V${y(0)}H${LEFT}Z`}
        style={{ fill: look.colour, fillOpacity: 0.2 }}
        stroke="none"
      />
      <path
        d={limits}
        fill="none"
        style={{ stroke: look.colour }}
        stroke-width="1.4"
        stroke-dasharray="5 3"
      />
      {[paid, repaid].map((values, back) =>
        values.map((yuan, t) =>
          yuan > 0 ? (
            <rect
              key={`${back} ${t}`}
              x={middle(t)}
              y={back ? y(0) : y(yuan)}
              width={bar}
              height={Math.max(0.5, Math.abs(y(yuan) - y(0)))}
              style={{ fill: back ? "none" : look.colour, stroke: look.colour }}
              stroke-width={back ? 1 : 0}
            />
          ) : null,
        ),
      )}
    </g>
  );
}

function creditTable(courses: readonly Course[], words: TwinWords, language: TwinShown["language"]): Table {
  const { credit, table } = words;
  return {
    head: [
      table.season,
      ...courses.flatMap(({ name }) => [
        credit.limit(name),
        credit.drawn(name),
        credit.flow(name, flows.disbursement[language]),
        credit.flow(name, flows.collection[language]),
      ]),
    ],
    rows: courses[0].limit.map((_, t) => [
      t + 1,
      ...courses.flatMap(({ limit, drawn, paid, repaid }) =>
        [limit, drawn, paid, repaid].map((each) => Math.round(each[t])),
      ),
    ]),
  };
}
