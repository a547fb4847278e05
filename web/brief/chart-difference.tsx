import { linear } from "../../src/report/drawing/scale.ts";
import { rounded, ticks as ticksOf } from "../charts/domain.ts";
import { lookOf } from "../set/arms.ts";
import { BandPath } from "./band-path.tsx";
import { CHART, colourOf, EDGE, FONT, INK, MUTED, RULE, type Scale } from "./chart-frame.ts";
import type { BriefChart } from "./content.ts";
import type { BriefText } from "./tables.ts";

interface StripProps {
  chart: BriefChart;
  text: BriefText;
  x: Scale;
  /** Where the room for it begins, its heading first. */
  top: number;
}

const TICKS = 2;
/** Half a tenth of a point: a difference below is drawn flat, and not as large as the strip. */
const LEAST = 0.0005;

/** Under the levels, on the same years: each arrangement less the reference, on the same luck, in points. */
export function DifferenceStrip({ chart: { years, lines, differences }, text, x, top }: StripProps) {
  const bounds = differences.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));
  const reach = bounds.filter(Number.isFinite);
  const span = rounded([Math.min(-LEAST, ...reach), Math.max(LEAST, ...reach)]);
  const bottom = CHART.height - EDGE.bottom;
  const y = linear(span, [bottom, top + 2]);
  const right = CHART.width - EDGE.right;
  return (
    <g>
      <text x={EDGE.left} y={top - 2} fill={MUTED} font-size={FONT - 1}>
        {text.difference(lines[0]?.name ?? "")}
      </text>
      {[...new Set([...ticksOf(span, TICKS), 0])].map((tick) => (
        <g key={tick}>
          <line
            x1={EDGE.left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? INK : RULE}
            stroke-width={tick === 0 ? 0.9 : 0.6}
          />
          <text x={EDGE.left - 4} y={y(tick) + 3} text-anchor="end" fill={MUTED} font-size={FONT - 1}>
            {signed(tick)}
          </text>
        </g>
      ))}
      {differences.map((each) => {
        const place = lines.findIndex(({ arm }) => arm === each.arm);
        return <Difference key={each.arm} each={each} place={place} years={years} x={x} y={y} />;
      })}
    </g>
  );
}

interface DifferenceProps {
  each: BriefChart["differences"][number];
  place: number;
  years: readonly number[];
  x: Scale;
  y: Scale;
}

/** The mean as a line, its 95 % interval as a band, its last value beside it. */
function Difference({ each: { arm, points }, place, years, x, y }: DifferenceProps) {
  const colour = colourOf(arm, place);
  const band = {
    low: points.map(({ low }) => low),
    middle: points.map(({ mean }) => mean),
    high: points.map(({ high }) => high),
  };
  const last = points[points.length - 1];
  return (
    <g>
      <BandPath
        years={years}
        band={band}
        x={x}
        y={y}
        look={{ colour, opacity: 0.2, width: lookOf(arm, place).width * 0.6, dash: lookOf(arm, place).dash }}
      />
      {last && Number.isFinite(last.mean) ? (
        <text x={x(years[years.length - 1]) + 6} y={y(last.mean) + 3} fill={colour} font-weight="600">
          {signed(last.mean, 2)}
        </text>
      ) : null}
    </g>
  );
}

/** Points with their sign. */
function signed(share: number, digits = 1): string {
  const text = Math.abs(share * 100).toFixed(digits);
  return Number(text) === 0 ? "0" : `${share > 0 ? "+" : "−"}${text}`;
}
