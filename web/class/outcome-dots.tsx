import { useMemo, useRef } from "preact/hooks";
import type { OutcomesOfClass } from "../../src/lessons/class-summary.ts";
import type { Figure } from "../../src/lessons/lesson.ts";
import { linear } from "../../src/report/drawing/scale.ts";
import { named, words } from "../browser/language.ts";
import { rounded, ticks } from "../charts/domain.ts";
import { useBoxSize } from "../parts/box-size.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { differenceText, figureText } from "./figure-text.ts";

const text = words({ zh, en });

const RADIUS = 6;
const FOOT = 36;
const EDGE = 28;
const BINS = 40;

/** Each village as a dot over its outcome, stacked; the mean and its interval below. */
export function OutcomeDots({ outcomes, figure }: { outcomes: OutcomesOfClass; figure: Figure }) {
  const t = text.value.answers;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useBoxSize(box, { width: 700, height: 200 });
  const { villages, mean, low, high } = outcomes;
  const count = figure.kind === "households";
  const written = (value: number): string =>
    `${count ? figureText(value, figure) : differenceText(value, figure)} ${named(figure.unit)}`;
  const dots = useMemo(() => stacked(outcomes, Math.max(260, width)), [outcomes, width]);
  const { x, top, placed, span } = dots;
  const height = top + FOOT;
  const summary = t.mean(written(mean), written(low), written(high));
  return (
    <div ref={box} class="dots-box">
      <svg
        class="panel"
        role="img"
        aria-label={summary}
        width={Math.max(260, width)}
        height={height}
        viewBox={`0 0 ${Math.max(260, width)} ${height}`}
      >
        <g class="axes">
          {ticks(span, 6).map((value) => (
            <g key={value}>
              <line class={value === 0 ? "zero bold" : "grid"} x1={x(value)} x2={x(value)} y1={0} y2={top} />
              <text class="tick" x={x(value)} y={top + 15} text-anchor="middle">
                {count ? figureText(value, figure) : differenceText(value, figure)}
              </text>
            </g>
          ))}
        </g>
        {placed.map(({ cx, cy, number }) => (
          <circle key={number} class="village-dot" cx={cx} cy={cy} r={RADIUS - 1}>
            <title>{number}</title>
          </circle>
        ))}
        {Number.isFinite(low) && Number.isFinite(high) ? (
          <path class="mean-interval" d={`M${x(low)} ${top + 25}H${x(high)}`} />
        ) : null}
        <path class="mean-mark" d={`M${x(mean)} ${top + 20}v10`} />
      </svg>
      <p>
        <b>{summary}</b>
      </p>
      <details class="by-number">
        <summary>{t.table}</summary>
        <p class="small">
          {villages
            .map(({ number, name, value }) => `${t.student(number, name)}: ${written(value)}`)
            .join("；")}
        </p>
      </details>
    </div>
  );
}

function stacked({ villages }: OutcomesOfClass, width: number) {
  const values = villages.map(({ value }) => value);
  const span = rounded([Math.min(0, ...values), Math.max(0, ...values) || 1]);
  const x = linear(span, [EDGE, width - EDGE]);
  const heights = new Map<number, number>();
  const columns = villages.map(({ number, value }) => {
    const bin = Math.round(((value - span[0]) / (span[1] - span[0] || 1)) * BINS);
    const level = heights.get(bin) ?? 0;
    heights.set(bin, level + 1);
    return { number, bin, level };
  });
  const most = Math.max(3, ...heights.values());
  const top = 2 * RADIUS * most + 8;
  const placed = columns.map(({ number, bin, level }) => ({
    number,
    cx: x(span[0] + (bin / BINS) * (span[1] - span[0])),
    cy: top - RADIUS - 2 - level * 2 * RADIUS,
  }));
  return { x, span, top, placed };
}
