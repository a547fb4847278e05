import type { Show } from "../../src/report/layout/format.ts";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { tickDigits } from "./domain.ts";
import { type Frame, type Horizontal, LABEL } from "./frame.ts";
import { bare, change, scaleOf, written } from "./written.ts";

interface AxesProps {
  frame: Frame;
  x: Horizontal;
  show: Show;
  differences?: boolean;
  /** Stands once above the axis, so that the ticks stay short. */
  unit?: string;
}

const HANGING = 9;
/** The first label holds the unit: it hangs to the left where it would touch the second. */
const isLong = (text: string, k: number): boolean => k === 0 && textWidth(text, LABEL) > 26;

/** Grid, zero, ticks with their units; drawn anew only when the axis changes. */
export function Axes({ frame, x, show, differences, unit }: AxesProps) {
  const digits = tickDigits(frame.ticks, scaleOf(show));
  const tick = (value: number): string => {
    if (differences) return change(value, show, digits);
    return show === "yuan" ? bare(value, show, digits) : written(value, show, digits);
  };
  return (
    <g class="axes">
      {unit && (
        <text class="unit" x="2" y={frame.top - 10}>
          {unit}
        </text>
      )}
      {frame.ticks.map((value) => {
        const y = frame.y(value);
        return (
          <g key={value}>
            <line
              class={value !== 0 ? "grid" : differences ? "zero bold" : "zero"}
              x1={frame.left}
              x2={frame.right}
              y1={y}
              y2={y}
            />
            <text class="tick" x={frame.left - 5} y={y + 4} text-anchor="end">
              {tick(value)}
            </text>
          </g>
        );
      })}
      {x.ticks.map(({ k, text }) => (
        <text
          key={k}
          class="tick"
          x={frame.x(k) + (isLong(text, k) ? HANGING : 0)}
          y={frame.bottom + 15}
          text-anchor={isLong(text, k) ? "end" : "middle"}
        >
          {text}
        </text>
      ))}
      {x.title && (
        <text class="tick" x={(frame.left + frame.right) / 2} y={frame.bottom + 29} text-anchor="middle">
          {x.title}
        </text>
      )}
    </g>
  );
}
