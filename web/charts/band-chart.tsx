import { useMemo } from "preact/hooks";
import type { Show } from "../../src/report/layout/format.ts";
import { lang } from "../browser/language.ts";
import { chartText } from "./chart-text.ts";
import type { Horizontal } from "./frame.ts";
import type { Faint, Line } from "./line.ts";
import { Panel } from "./panel.tsx";
import { written } from "./written.ts";
import { yearsAxis } from "./years.ts";

export interface BandChartProps {
  width: number;
  height: number;
  top?: number;
  /** The unit is said elsewhere. */
  bare?: boolean;
  lines: readonly Line[];
  faint?: readonly Faint[];
  show: Show;
  /** How many points a year has. */
  perYear?: 1 | 4;
  least?: number;
  right?: number;
  at?: number;
  onPoint?: (k: number) => void;
}

/** The axis of years below lines, made anew when their number, the width or the language changes. */
export function useYears(lines: readonly Line[], perYear: 1 | 4, width: number): Horizontal {
  const count = Math.max(0, ...lines.map(({ values }) => values.length));
  const language = lang.value;
  return useMemo(() => yearsAxis(count, perYear, width - 140), [count, perYear, width, language]);
}

/** Levels by year: a line an arm, its 10–90 % band, its name and last value at the end. */
export function BandChart({
  show,
  perYear = 1,
  least = show === "percent" ? 0.01 : 1,
  bare,
  ...rest
}: BandChartProps) {
  const x = useYears(rest.lines, perYear, rest.width);
  return (
    <Panel
      {...rest}
      show={show}
      x={x}
      unit={show === "yuan" && !bare ? chartText.value.units.yuan : undefined}
      least={least}
      endText={({ name, values }, k) => `${name} ${written(values[k], show)}`}
    />
  );
}
