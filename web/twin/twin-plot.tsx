import { textWidth } from "../../src/report/layout/text-width.ts";
import type { TwinShown } from "../../src/report/twin/twin-texts.ts";
import { lookOf } from "../set/arms.ts";
import { LuckStrip, stripHeight } from "./luck-strip.tsx";
import { decisionSigns, RIGHT, TwinRow } from "./twin-row.tsx";
import type { TwinWords } from "./twin-sentence.ts";
import { partedAt, scalesOf } from "./twin-shape.ts";

const YEARS = 14;
const BAND = 14;
const LEGEND = 16;
/** The least height of a row; of three and more, which a screen of 768 has to hold. */
const LEAST_ROW = 52;
const LEAST_OF_MANY = 44;
const AMPLE_ROW = 88;

interface PlotProps {
  shown: TwinShown;
  words: TwinWords;
  width: number;
  height: number;
  /** The arm whose parting from the reference is marked through all rows. */
  against: string;
  /** The season under the cursor, from 0. */
  at?: number;
}

/** Pixels left of the first season. */
export const gutterOf = ({ language }: TwinShown): number => (language === "zh" ? 78 : 96);

const heightOf = (shown: TwinShown, row: number): number =>
  YEARS + stripHeight(shown) + BAND + LEGEND + row * shown.twin.lives.length;

/** Height below which rows could not be read, and that which they have where a page scrolls. */
export const leastHeight = (shown: TwinShown): number =>
  heightOf(shown, shown.twin.lives.length > 2 ? LEAST_OF_MANY : LEAST_ROW);
export const ampleHeight = (shown: TwinShown): number => heightOf(shown, AMPLE_ROW);

/** The shared luck once, and below it a row for every life. */
export function TwinPlot({ shown, words, width, height, against, at }: PlotProps) {
  const { twin, arm } = shown;
  const left = gutterOf(shown);
  const step = Math.max(1, width - left - RIGHT) / twin.seasons;
  const scales = scalesOf(twin);
  const head = YEARS + stripHeight(shown) + BAND;
  const row = (Math.max(height, leastHeight(shown)) - head - LEGEND) / twin.lives.length;
  const foot = head + row * twin.lives.length;
  return (
    <>
      <Years seasons={twin.seasons} left={left} step={step} foot={foot} words={words} />
      {at !== undefined && (
        <rect class="twin-at" x={left + at * step} y={YEARS} width={step} height={foot - YEARS} />
      )}
      <LuckStrip shown={shown} words={words} left={left} step={step} top={YEARS} />
      <Parts shown={shown} words={words} against={against} left={left} step={step} top={head} foot={foot} />
      {twin.lives.map((life, k) => (
        <TwinRow
          key={life.arm}
          life={life}
          title={arm(life.arm)}
          look={lookOf(life.arm, k)}
          words={words}
          line={twin.lines.povertyLine}
          scales={scales}
          first={partedAt(twin, k === 0 ? against : life.arm).decision}
          named={k === 0}
          left={left}
          step={step}
          top={head + k * row}
          height={row}
        />
      ))}
      <Legend words={words} top={foot + LEGEND - 4} />
    </>
  );
}

function Years({
  seasons,
  left,
  step,
  foot,
  words,
}: Record<"seasons" | "left" | "step" | "foot", number> & { words: TwinWords }) {
  const years = Array.from({ length: Math.ceil(seasons / 4) }, (_, y) => y);
  const sparse = 4 * step < 16 ? 5 : 1;
  return (
    <g class="twin-years">
      <text class="end" x={left - 6} y={10}>
        {words.year}
      </text>
      {years.map((y) => (
        <g key={y} transform={`translate(${left + 4 * y * step} 0)`}>
          <path d={`M0 ${YEARS}V${foot}`} />
          {(y + 1) % sparse === 0 && (
            <text class="middle" x={2 * step} y={10}>
              {y + 1}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface PartsProps {
  shown: TwinShown;
  words: TwinWords;
  against: string;
  left: number;
  step: number;
  top: number;
  foot: number;
}

/** The season of the first other answer as a strong mark, and that of the first trace of a difference as a faint one. */
function Parts({ shown: { twin }, words, against, left, step, top, foot }: PartsProps) {
  const { first, decision, by } = partedAt(twin, against);
  const season = decision ?? first;
  if (season === undefined) return null;
  const x = (of: number): number => left + (of - 0.5) * step;
  const late = season > twin.seasons * 0.6;
  const label = `${by ? words.parts[by] : words.first} · ${words.season(season)}`;
  return (
    <g class="twin-parts">
      {first !== undefined && first !== season && (
        <path class="faint" d={`M${x(first)} ${top - 4}V${foot}`}>
          <title>{`${words.first} · ${words.season(first)}`}</title>
        </path>
      )}
      <path class={decision === undefined ? "faint" : ""} d={`M${x(season)} ${top - 3}V${foot}`} />
      <path class="head" d={`M${x(season) - 4} ${top - 10}h8l-4 6.5Z`} />
      <text class={late ? "end" : ""} x={x(season) + (late ? -7 : 7)} y={top - 3}>
        {label}
      </text>
    </g>
  );
}

function Legend({ words, top }: { words: TwinWords; top: number }) {
  const signs = ["granted", "refused", "kin", "unmet"] as const;
  const legend = [...signs.map((sign) => words.legend[sign]), words.legend.interview];
  const widths = legend.map((text) => 17 + textWidth(text, 11));
  const from = widths.map((_, k) => widths.slice(0, k).reduce((sum, each) => sum + each, 0));
  return (
    <g class="twin-legend" transform={`translate(0 ${top})`}>
      {legend.map((text, k) => (
        <g key={text} transform={`translate(${from[k] + 5} 0)`}>
          {k < signs.length ? (
            <g class={`twin-decision ${signs[k]}`} transform="translate(0 -4)">
              <path d={decisionSigns[signs[k]]} />
            </g>
          ) : (
            <rect class="twin-interview solid" x={-3} y={-7} width={6} height={6} />
          )}
          <text x={8}>{text}</text>
        </g>
      ))}
    </g>
  );
}
