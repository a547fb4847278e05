import { useMemo, useRef, useState } from "preact/hooks";
import type { Question } from "../../src/lessons/lesson.ts";
import { lang, named, words } from "../browser/language.ts";
import { Axes } from "../charts/axes.tsx";
import { type Frame, frameOf, nearest } from "../charts/frame.ts";
import { linePath } from "../charts/paths.ts";
import { useBoxSize } from "../parts/box-size.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";

const text = words({ zh, en });

type LineQuestion = Extract<Question, { kind: "line" }>;
export type Drawn = readonly (number | null)[];

const YEARS = 8;
const HEIGHT = 240;
/** Steps of the arrow keys from the foot of the axis to its top. */
const STEPS = 50;
const LEAP = 5;
const EMPTY: Drawn = Array.from({ length: YEARS }, () => null);

const tidy = (value: number, { least, most }: LineQuestion): number =>
  Number(Math.min(most, Math.max(least, value)).toFixed(2));

/** The line with a year's value; years in between that a quick pointer left out are filled in straight. */
function withValue(line: Drawn, year: number, value: number, from?: number): Drawn {
  const next = [...line];
  const start = from === undefined ? null : line[from];
  if (from !== undefined && typeof start === "number")
    for (let k = Math.min(from, year) + 1; k < Math.max(from, year); k++)
      next[k] = Number((start + ((value - start) * (k - from)) / (year - from)).toFixed(2));
  next[year] = value;
  return next;
}

interface DrawLineProps {
  question: LineQuestion;
  value: Drawn | undefined;
  onChange?: (line: Drawn) => void;
  /** What the model makes of it, once that may be seen. */
  model?: ArrayLike<number>;
  label: string;
}

/** A line over eight years, drawn by pointer or by arrow keys on an empty chart; beside the model's once that is known. */
export function DrawLine({ question, value = EMPTY, onChange, model, label }: DrawLineProps) {
  const t = text.value.draw;
  const box = useRef<HTMLDivElement>(null);
  const [year, setYear] = useState(0);
  const before = useRef<number | undefined>(undefined);
  const { width } = useBoxSize(box, { width: 600, height: HEIGHT });
  const frame = useMemo(() => frameIn(Math.max(260, width), question), [width, question, lang.value]);
  const unit = named(question.unit);
  const say = (k: number): string => {
    const at = value[k];
    return text.value.of(t.year(k + 1), at === null ? t.empty : `${grouped(at, digitsOf(question))} ${unit}`);
  };
  const set = (k: number, next: number, from?: number): void =>
    onChange?.(withValue(value, k, tidy(next, question), from));
  const onPointer = (event: PointerEvent): void => {
    if (!onChange || (event.type === "pointermove" && event.buttons === 0)) return;
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    const [first, last] = [frame.x(0), frame.x(YEARS - 1)];
    const k = nearest((event.clientX - left - first) / (last - first), YEARS);
    const share = (frame.bottom - (event.clientY - top)) / (frame.bottom - frame.top);
    const from = event.type === "pointermove" ? before.current : undefined;
    before.current = k;
    setYear(k);
    set(k, question.least + share * (question.most - question.least), from);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (question.most - question.least) / STEPS;
    const raise = { ArrowUp: 1, ArrowDown: -1, PageUp: LEAP, PageDown: -LEAP }[event.key];
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const usual = (question.most + question.least) / 2;
    if (raise !== undefined) set(year, (value[year] ?? usual) + raise * step);
    else if (move !== undefined) {
      const to = Math.max(0, Math.min(YEARS - 1, year + move));
      // What was drawn is carried along, so that a level line needs one key a year.
      if (value[to] === null && value[year] !== null) set(to, value[year] ?? usual);
      setYear(to);
    } else return;
    event.preventDefault();
  };
  const roles = onChange
    ? ({
        role: "slider",
        tabIndex: 0,
        "aria-label": label,
        "aria-valuemin": 1,
        "aria-valuemax": YEARS,
        "aria-valuenow": year + 1,
        "aria-valuetext": say(year),
        "aria-roledescription": t.about,
      } as const)
    : ({ role: "img", "aria-label": label } as const);
  return (
    <div class="draw">
      {onChange ? <p class="muted small">{t.about}</p> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in what is spread */}
      <div ref={box} class="draw-box" {...roles} onKeyDown={onKeyDown}>
        <svg
          class={`panel${onChange ? " drawable" : ""}`}
          aria-hidden="true"
          width={Math.max(260, width)}
          height={HEIGHT}
          viewBox={`0 0 ${Math.max(260, width)} ${HEIGHT}`}
          onPointerDown={onPointer}
          onPointerMove={onPointer}
        >
          <Axes frame={frame} x={horizontal()} show="number" unit={unit} />
          <Lines frame={frame} own={value} model={model} />
          {onChange ? <Cursor frame={frame} year={year} value={value[year]} /> : null}
        </svg>
      </div>
      <p class="draw-legend small">
        <span class="own">{t.yours}</span>
        {model ? <span class="model">{t.model}</span> : null}
        <output aria-live="polite">{onChange ? say(year) : ""}</output>
        {onChange ? (
          <button type="button" onClick={() => onChange(EMPTY)}>
            {t.clear}
          </button>
        ) : null}
      </p>
      <ByNumber question={question} value={value} set={onChange && set} model={model} />
    </div>
  );
}

const digitsOf = ({ least, most }: LineQuestion): number => (most - least <= 50 ? 1 : 0);

const horizontal = () => ({
  count: YEARS,
  ticks: Array.from({ length: YEARS }, (_, k) => ({ k, text: String(k + 1) })),
  title: lang.value === "zh" ? "年" : "year",
});

const frameIn = (width: number, { least, most }: LineQuestion): Frame =>
  frameOf({ width, height: HEIGHT, x: horizontal(), span: [least, most], right: 12, unit: true });

function Lines({ frame, own, model }: { frame: Frame; own: Drawn; model?: ArrayLike<number> }) {
  const values = own.map((value) => value ?? Number.NaN);
  return (
    <>
      {model ? <path class="draw-model" d={linePath(model, frame.x, frame.y)} /> : null}
      <path class="draw-own" d={linePath(values, frame.x, frame.y)} />
      {values.map((value, k) =>
        Number.isFinite(value) ? (
          <circle key={k} class="draw-own-dot" cx={frame.x(k)} cy={frame.y(value)} r="4" />
        ) : null,
      )}
    </>
  );
}

const Cursor = ({ frame, year, value }: { frame: Frame; year: number; value: number | null }) => (
  <g class="cursor">
    <line x1={frame.x(year)} x2={frame.x(year)} y1={frame.top} y2={frame.bottom} />
    {value === null ? null : <circle cx={frame.x(year)} cy={frame.y(value)} r="6" stroke="var(--ink)" />}
  </g>
);

interface ByNumberProps {
  question: LineQuestion;
  value: Drawn;
  set?: (year: number, value: number) => void;
  model?: ArrayLike<number>;
}

/** The same as a table, which can be filled in where a chart cannot be drawn on. */
function ByNumber({ question, value, set, model }: ByNumberProps) {
  const t = text.value.draw;
  const digits = digitsOf(question);
  return (
    <details class="by-number">
      <summary>{t.byNumber}</summary>
      <table class="class-table">
        <tbody>
          {value.map((own, k) => (
            <tr key={k}>
              <th scope="row">{t.year(k + 1)}</th>
              <td>
                {set ? (
                  <input
                    type="number"
                    aria-label={t.year(k + 1)}
                    min={question.least}
                    max={question.most}
                    step="any"
                    value={own ?? ""}
                    onChange={({ currentTarget: { value: typed } }) => {
                      const number = Number(typed);
                      if (typed !== "" && Number.isFinite(number)) set(k, number);
                    }}
                  />
                ) : own === null ? (
                  "—"
                ) : (
                  grouped(own, digits)
                )}
              </td>
              {model ? <td>{grouped(model[k] ?? Number.NaN, digits)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
