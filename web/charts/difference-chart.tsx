import { type BandChartProps, useYears } from "./band-chart.tsx";
import { chartText } from "./chart-text.ts";
import { Panel } from "./panel.tsx";
import { change, digitsFor } from "./written.ts";

/** Arms less the reference on the same luck: zero in bold, the 95 % interval of the mean dark, the spread light. */
export function DifferenceChart({
  show,
  perYear = 1,
  least = show === "percent" ? 0.004 : 1,
  bare,
  ...rest
}: BandChartProps) {
  const x = useYears(rest.lines, perYear, rest.width);
  return (
    <Panel
      {...rest}
      show={show}
      x={x}
      least={least}
      differences
      unit={bare ? undefined : chartText.value.changes[show]}
      endText={({ name, values }, k) => `${name} ${change(values[k], show, digitsFor(values[k], show))}`}
    />
  );
}
