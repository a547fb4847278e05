import type { Told } from "./found.ts";

interface IntervalBarProps {
  value: Told;
  /** From where to where the bar reaches; it holds 0. */
  span: readonly [low: number, high: number];
  /** What it says, for whoever does not see it. */
  label: string;
}

const [WIDTH, HEIGHT] = [200, 14];

/** An effect as a mark on a line with its interval as a bar; 0 is the stroke that it is read against. */
export function IntervalBar({ value: [mean, low, high], span: [from, to], label }: IntervalBarProps) {
  const x = (value: number): number =>
    2 + ((Math.min(to, Math.max(from, value)) - from) / (to - from || 1)) * (WIDTH - 4);
  return (
    <svg
      class="interval-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="axis" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <rect class="range" x={x(low)} y="3" width={Math.max(1, x(high) - x(low))} height={HEIGHT - 6} />
      <path class="zero" d={`M${x(0)} 0V${HEIGHT}`} />
      <rect class="mean" x={x(mean) - 1.5} y="1" width="3" height={HEIGHT - 2} />
    </svg>
  );
}

const PERCENT = 100;
/** Labels nearer than that, in percent of the bar, would lie on one another. */
const NEAR = 16;
const placeOf = (value: number, [from, to]: IntervalBarProps["span"]): number =>
  (PERCENT * (value - from)) / (to - from || 1);

/** Figures under a bar, each at its place and none beyond the ends. */
export function BarScale({ labels, span }: { labels: readonly BarLabel[]; span: IntervalBarProps["span"] }) {
  return (
    <span class="bar-scale" aria-hidden="true">
      {labels
        .map(({ at, text }) => ({ place: placeOf(at, span), text }))
        .filter(({ place }, k, all) => k === 0 || Math.abs(place - all[0].place) > NEAR)
        .map(({ place, text }) => (
          <span key={text} style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}>
            {text}
          </span>
        ))}
    </span>
  );
}

interface BarLabel {
  at: number;
  text: string;
}

/** From where to where bars reach that are to be compared: all intervals and 0. */
export const spanOf = (values: readonly Told[]): readonly [number, number] => [
  Math.min(0, ...values.map(([, low]) => low)),
  Math.max(0, ...values.map(([, , high]) => high)),
];
