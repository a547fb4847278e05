import type { JSX } from "preact";
import { linear } from "../../src/report/drawing/scale.ts";
import { displayWidth } from "../../src/report/layout/width.ts";
import { rounded, ticks as ticksOf } from "../charts/domain.ts";
import { lookOf } from "../set/arms.ts";
import { BandPath } from "./band-path.tsx";
import { DifferenceStrip } from "./chart-difference.tsx";
import {
  CHART,
  colourOf,
  EDGE,
  FONT,
  FOOT,
  INK,
  MUTED,
  percentTick,
  RULE,
  type Scale,
} from "./chart-frame.ts";
import type { BriefChart } from "./content.ts";
import type { BriefText } from "./tables.ts";

const LINE = 12.5;

type Place = readonly [number, number];

/** A chart for paper: every line with its band, its end written beside it, a legend that tells dash and marker. */
export function PrintChart({ chart, text }: { chart: BriefChart; text: BriefText }) {
  const { years, lines, differences, title } = chart;
  const bottom = CHART.height - (differences.length > 0 ? FOOT : EDGE.bottom);
  const legend = legendPlaces(lines.map(({ name }) => name));
  const top = (legend[legend.length - 1]?.[1] ?? 0) + LINE;
  const most = Math.max(0.001, ...lines.flatMap(({ band }) => band.p90.filter(Number.isFinite)));
  const x = linear(
    [years[0] ?? 1, Math.max(2, years[years.length - 1] ?? 2)],
    [EDGE.left, CHART.width - EDGE.right],
  );
  const span = rounded([0, most]);
  const y = linear(span, [bottom, top]);
  const ticks = ticksOf(span, differences.length > 0 ? 3 : undefined);
  return (
    <svg
      class="chart"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={chartSummary(chart, text)}
      font-size={FONT}
      fill={INK}
    >
      <title>{title}</title>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={EDGE.left}
            x2={CHART.width - EDGE.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={RULE}
            stroke-width="0.6"
          />
          <text x={EDGE.left - 4} y={y(tick) + 3} text-anchor="end" fill={MUTED}>
            {percentTick(tick, ticks)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} x={x(year)} y={CHART.height - EDGE.bottom + 12} text-anchor="middle" fill={MUTED}>
          {text.yearTick(year)}
        </text>
      ))}
      <text
        x={(EDGE.left + CHART.width - EDGE.right) / 2}
        y={CHART.height - 3}
        text-anchor="middle"
        fill={MUTED}
      >
        {text.year}
      </text>
      {differences.length > 0 ? <DifferenceStrip chart={chart} text={text} x={x} top={bottom + 14} /> : null}
      {/* The reference last, thin upon the others, so that none is hidden where they coincide. */}
      {lines
        .map((each, k) => <BandOf key={each.arm} each={each} years={years} place={k} x={x} y={y} />)
        .reverse()}
      <Ends chart={chart} x={x} y={y} />
      {lines.map(({ arm, name }, k) => (
        <Key key={arm} arm={arm} name={name} order={k} at={legend[k]} />
      ))}
    </svg>
  );
}

function BandOf({
  each: { arm, band },
  years,
  place,
  x,
  y,
}: {
  each: BriefChart["lines"][number];
  years: readonly number[];
  place: number;
  x: Scale;
  y: Scale;
}) {
  const look = lookOf(arm, place);
  const colour = colourOf(arm, place);
  const points = years.map((_, k) => k);
  const defined = (k: number): boolean => Number.isFinite(band.mean[k]);
  return (
    <g>
      <BandPath
        years={years}
        band={{ low: band.p10, middle: band.mean, high: band.p90 }}
        x={x}
        y={y}
        look={{ colour, opacity: 0.13, width: look.width * (place === 0 ? 0.55 : 0.95), dash: look.dash }}
      />
      {points.filter(defined).map((k) => (
        <Mark key={k} marker={look.marker} colour={colour} at={[x(years[k]), y(band.mean[k])]} />
      ))}
    </g>
  );
}

function Mark({ marker, colour, at: [x, y] }: { marker: string; colour: string; at: Place }): JSX.Element {
  const r = 2.1;
  if (marker === "circle") return <circle cx={x} cy={y} r={r} fill={colour} />;
  if (marker === "square") return <rect x={x - r} y={y - r} width={2 * r} height={2 * r} fill={colour} />;
  const d =
    marker === "diamond"
      ? `M${x} ${y - r * 1.4}L${x + r * 1.4} ${y}L${x} ${y + r * 1.4}L${x - r * 1.4} ${y}Z`
      : `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;
  return <path d={d} fill={marker === "diamond" ? colour : "none"} stroke={colour} />;
}

/** The last value of each line, moved apart where they would overlap. */
function Ends({ chart: { lines, years }, x, y }: { chart: BriefChart; x: Scale; y: Scale }) {
  const last = years.length - 1;
  const shown = lines
    .map(({ arm, band }, k) => ({ arm, k, value: band.mean[last] ?? NaN }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => b.value - a.value);
  let below = -Infinity;
  return (
    <g>
      {shown.map(({ arm, k, value }) => {
        const at = Math.max(y(value) + 3, below + FONT + 0.5);
        below = at;
        return (
          <text key={arm} x={x(years[last]) + 6} y={at} fill={colourOf(arm, k)} font-weight="600">
            {(value * 100).toFixed(1)}%
          </text>
        );
      })}
    </g>
  );
}

const SAMPLE = 20;

function Key({ arm, name, order, at: [left, top] }: { arm: string; name: string; order: number; at: Place }) {
  const look = lookOf(arm, order);
  const colour = colourOf(arm, order);
  return (
    <g>
      <path
        d={`M${left} ${top - 3}h${SAMPLE}`}
        stroke={colour}
        stroke-width={look.width * 0.75}
        stroke-dasharray={look.dash}
      />
      <Mark marker={look.marker} colour={colour} at={[left + SAMPLE / 2, top - 3]} />
      <text x={left + SAMPLE + 4} y={top}>
        {name}
      </text>
    </g>
  );
}

/** Where each name of the legend stands, in as many rows as they need. */
function legendPlaces(names: readonly string[]): Place[] {
  const places: Place[] = [];
  let left = 2;
  let top = FONT + 1;
  for (const name of names) {
    const width = SAMPLE + 4 + displayWidth(name) * FONT * 0.54 + 12;
    if (left > 2 && left + width > CHART.width) {
      left = 2;
      top += LINE;
    }
    places.push([left, top]);
    left += width;
  }
  return places;
}

/** A chart in one sentence: where each line ends. */
export function chartSummary({ title, years, lines }: BriefChart, text: BriefText): string {
  const last = years.length - 1;
  const ends = lines.map(({ name, band }) => {
    const value = band.mean[last] ?? NaN;
    return text.ending(name, Number.isFinite(value) ? `${(value * 100).toFixed(1)}%` : "—");
  });
  return text.chartSummary(title, years[last] ?? 0, ends);
}
