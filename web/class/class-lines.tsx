import { useRef } from "preact/hooks";
import type { Answer } from "../../src/lessons/answer.ts";
import type { Question } from "../../src/lessons/lesson.ts";
import { lang, named } from "../browser/language.ts";
import { Axes } from "../charts/axes.tsx";
import { frameOf } from "../charts/frame.ts";
import { linePath } from "../charts/paths.ts";
import { useBoxSize } from "../parts/box-size.ts";

const YEARS = 8;
const HEIGHT = 240;

type LineQuestion = Extract<Question, { kind: "line" }>;

interface ClassLinesProps {
  question: LineQuestion;
  all: readonly Answer[];
  /** Of each village that has been played again, under what its student chose. */
  model: readonly (readonly number[])[];
}

/** Every line that the class drew, thin, and the model's mean. */
export function ClassLines({ question, all, model }: ClassLinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width: measured } = useBoxSize(box, { width: 700, height: HEIGHT });
  const width = Math.max(260, measured);
  const x = {
    count: YEARS,
    ticks: Array.from({ length: YEARS }, (_, k) => ({ k, text: String(k + 1) })),
    title: lang.value === "zh" ? "年" : "year",
  };
  const frame = frameOf({
    width,
    height: HEIGHT,
    x,
    span: [question.least, question.most],
    right: 12,
    unit: true,
  });
  const drawn = all.flatMap(({ number, answers }) => {
    const line = answers[question.key];
    return Array.isArray(line) ? [{ number, line: line as (number | null)[] }] : [];
  });
  const mean = Array.from({ length: YEARS }, (_, y) => {
    const values = model.map((line) => line[y] * question.times).filter(Number.isFinite);
    return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return (
    <div ref={box} class="draw-box">
      <svg
        class="panel"
        role="img"
        aria-label={named(question.text)}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <Axes frame={frame} x={x} show="number" unit={named(question.unit)} />
        {drawn.map(({ number, line }) => (
          <path
            key={number}
            class="draw-others"
            d={linePath(
              line.map((value) => value ?? Number.NaN),
              frame.x,
              frame.y,
            )}
          />
        ))}
        <path class="draw-model" d={linePath(mean, frame.x, frame.y)} />
      </svg>
    </div>
  );
}
