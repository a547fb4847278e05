import { textWidth } from "../../src/report/layout/text-width.ts";
import type { Life } from "../../src/twin/twin-life.ts";
import type { Look } from "../set/arms.ts";
import type { NeedOutcome } from "../text/twin-terms.ts";
import type { TwinWords } from "./twin-sentence.ts";
import { verdictOf } from "./twin-sentence.ts";
import { type Decided, debtsOf, decisionsOf, labelled } from "./twin-shape.ts";

/** Where a row stands, pixels; seasons begin at `left`. */
interface Place {
  left: number;
  step: number;
  top: number;
  height: number;
}

interface RowProps extends Place {
  life: Life;
  title: string;
  look: Look;
  words: TwinWords;
  /** Yuan a head and year. */
  line: number;
  /** Yuan that the row's income and debt are drawn to. */
  scales: { income: readonly [number, number]; debt: number };
  /** The season of the first other answer: its amount is written first. */
  first?: number;
  /** Whether the poverty line is named. */
  named: boolean;
}

export const RIGHT = 45;
const SIGNS = 11;
const LABELS = 13;
const INTERVIEWED = [2, 4];
const SIZE = 11;

/** One life: income a head by year against the poverty line, what lenders decided, and debt below. */
export function TwinRow(props: RowProps) {
  const { life, left, step, top, height, look } = props;
  const debt = height >= 62 ? 13 : 8;
  const labels = height >= 64 ? LABELS : 0;
  const middle = height - debt - SIGNS - labels - 10;
  const right = left + life.seasons.length * step;
  return (
    <g class="twin-row" transform={`translate(0 ${top})`}>
      <path class="twin-rule" d={`M0 0H${right + RIGHT}`} />
      <Name {...props} />
      <Income {...props} height={middle} top={7} />
      <Decisions {...props} top={middle + 8} labels={labels} />
      <path
        class="twin-debt"
        style={{ stroke: look.colour, fill: look.colour }}
        d={debtPath(props, height - 1, debt)}
      />
      <text class="twin-small" x={right + 4} y={height - 2}>
        {props.words.short(debtsOf(life)[life.seasons.length - 1])}
      </text>
      <text class="twin-small end" x={left - 6} y={height - 2}>
        {props.words.debt}
      </text>
    </g>
  );
}

function Name({ life, title, look, words, left }: RowProps) {
  const verdict = verdictOf(life);
  const lines = broken(title, left - 8);
  return (
    <text class="twin-name" style={{ fill: look.colour }} x={0} y={13}>
      {lines.map((line, k) => (
        <tspan key={line} x={0} dy={k === 0 ? 0 : 12}>
          {line}
        </tspan>
      ))}
      <tspan class={`twin-verdict ${verdict}`} x={0} dy={14}>
        {words.verdict[verdict]}
      </tspan>
    </text>
  );
}

/** A title in lines that fit: at spaces, or anywhere between Chinese characters. */
function broken(title: string, width: number): string[] {
  const pieces = title.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? [title];
  const lines: string[] = [""];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (last !== "" && textWidth((last + piece).trim(), SIZE) > width) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((line) => line.trim()).slice(0, 2);
}

function Income({ life, look, line, scales, words, named, left, step, top, height }: RowProps) {
  const [low, high] = scales.income;
  const y = (yuan: number): number => top + height - ((yuan - low) / (high - low)) * height;
  const year = 4 * step;
  const right = left + life.seasons.length * step;
  const last = life.years[life.years.length - 1];
  const under = Math.max(y(line) + 4, y(last?.incomePerHead ?? line) + 16);
  const end = Math.max(10, y(last?.incomePerHead ?? line) + 4);
  return (
    <g>
      {life.years.map(({ year: number, incomePerHead }) =>
        incomePerHead < line ? (
          <rect
            key={number}
            class="twin-short"
            style={{ fill: look.colour }}
            x={left + (number - 1) * year}
            width={year}
            y={y(line)}
            height={y(incomePerHead) - y(line)}
          />
        ) : null,
      )}
      <path class="twin-line" d={`M${left} ${y(line)}H${right}`} />
      <path
        class="twin-income"
        style={{ stroke: look.colour, strokeWidth: look.width, strokeDasharray: look.dash }}
        d={life.years
          .map(
            ({ incomePerHead }, k) => `${k === 0 ? "M" : "L"}${left + k * year} ${y(incomePerHead)}h${year}`,
          )
          .join("")}
      />
      {life.years.map(({ year: number, poor, incomePerHead }) =>
        INTERVIEWED.includes(number) && poor ? (
          <rect
            key={number}
            class="twin-interview"
            style={{ stroke: look.colour, fill: poor.survey ? look.colour : "var(--paper)" }}
            x={left + number * year - 3}
            y={y(incomePerHead) - 3}
            width={6}
            height={6}
          />
        ) : null,
      )}
      {last && (
        <text class="twin-end" style={{ fill: look.colour }} x={right + 4} y={end}>
          {words.short(last.incomePerHead)}
        </text>
      )}
      {named && (
        <text class="twin-small" y={under}>
          {(under < top + height - 2 ? [words.line, words.short(line)] : [words.line]).map((part, k) => (
            <tspan key={part} x={right + 4} dy={k * 11}>
              {part}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

export const decisionSigns: Record<NeedOutcome, string> = {
  granted: "M-3.6 0.2L-1.2 2.8L3.6 -3.2",
  refused: "M-3 -3L3 3M3 -3L-3 3",
  kin: "M-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  unmet: "M-1.9 0a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0",
};

/** A decision's amount or reason. */
const labelOf = (decided: Decided, words: TwinWords): string =>
  decided.reason === null ? words.short(decided.yuan) : words.reason[decided.reason];

function Decisions({ life, look, words, first, left, step, top, labels }: RowProps & { labels: number }) {
  const decisions = decisionsOf(life);
  const right = left + life.seasons.length * step + RIGHT;
  const placed =
    labels > 0
      ? labelled(decisions, first, { left, step, right }, (each) => textWidth(labelOf(each, words), SIZE))
      : [];
  const colour = ({ outcome }: Decided) => ({ color: outcome === "granted" ? look.colour : undefined });
  return (
    <g transform={`translate(0 ${top})`}>
      {placed.map(({ decided, middle }) => (
        <g key={decided.season} class="twin-decision" style={colour(decided)}>
          <text class="middle haloed" x={middle} y={10}>
            {labelOf(decided, words)}
          </text>
        </g>
      ))}
      {decisions.map((decided) => (
        <g
          key={decided.season}
          class={`twin-decision ${decided.outcome}`}
          transform={`translate(${left + (decided.season - 0.5) * step} ${labels + SIGNS / 2})`}
          style={colour(decided)}
        >
          <path d={decisionSigns[decided.outcome]} />
        </g>
      ))}
    </g>
  );
}

/** Debt as a filled step line that stands on `foot`. */
function debtPath({ life, left, step, scales }: RowProps, foot: number, height: number): string {
  const y = (yuan: number): number => foot - (Math.max(0, yuan) / scales.debt) * (height - 2);
  const steps = debtsOf(life).map((yuan, t) => `L${left + t * step} ${y(yuan)}h${step}`);
  return `M${left} ${foot}${steps.join("")}V${foot}Z`;
}
