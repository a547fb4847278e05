import { area, line } from "d3-shape";
import type { Scale } from "./chart-frame.ts";

interface BandPathProps {
  years: readonly number[];
  /** A value a year; where one is not finite the path is broken. */
  band: { low: ArrayLike<number>; middle: ArrayLike<number>; high: ArrayLike<number> };
  x: Scale;
  y: Scale;
  look: { colour: string; opacity: number; width: number; dash: string | undefined };
}

/** A band over the years, and the line in its middle. */
export function BandPath({ years, band: { low, middle, high }, x, y, look }: BandPathProps) {
  const places = years.map((_, k) => k);
  const spread = area<number>()
    .defined((k) => Number.isFinite(low[k]))
    .x((k) => x(years[k]))
    .y0((k) => y(low[k]))
    .y1((k) => y(high[k]))
    .digits(1)(places);
  const between = line<number>()
    .defined((k) => Number.isFinite(middle[k]))
    .x((k) => x(years[k]))
    .y((k) => y(middle[k]))
    .digits(1)(places);
  return (
    <>
      <path d={spread ?? ""} fill={look.colour} fill-opacity={look.opacity} />
      <path
        d={between ?? ""}
        fill="none"
        stroke={look.colour}
        stroke-width={look.width}
        stroke-dasharray={look.dash}
      />
    </>
  );
}
