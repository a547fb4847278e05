import type { Show } from "../../src/report/layout/format.ts";
import { BandChart } from "./band-chart.tsx";
import { chartText } from "./chart-text.ts";
import { DifferenceChart } from "./difference-chart.tsx";
import { Drawing } from "./drawing.tsx";
import { labelRoom } from "./frame.ts";
import type { Faint } from "./line.ts";
import type { OutcomeLines, ShownArm } from "./outcome-lines.ts";

interface LevelAndDifferenceProps {
  width: number;
  height: number;
  lines: OutcomeLines;
  faint?: readonly Faint[];
  faintDifferences?: readonly Faint[];
  arms: readonly ShownArm[];
  show: Show;
  at?: number;
  onPoint?: (k: number) => void;
}

const HEADING = 16;

/** An outcome by year over the same years: above its level, below each arm less the first on the same luck. */
export function LevelAndDifference(props: LevelAndDifferenceProps) {
  const { width, height, lines, faint = [], faintDifferences = [], arms, ...rest } = props;
  const right = labelRoom(
    arms.map(({ short }) => short),
    "00.0 %",
  );
  const compared = lines.differences.length > 0;
  const upper = compared ? Math.round((height - HEADING) * 0.55) : height;
  return (
    <Drawing width={width} height={height}>
      <BandChart
        {...rest}
        width={width}
        height={upper}
        lines={lines.levels}
        faint={[...faint, ...lines.single]}
        right={right}
      />
      {compared && (
        <g>
          <text class="heading" x="0" y={upper + 12}>
            {chartText.value.outcomes.minus(arms[0].name, chartText.value.changes[rest.show])}
          </text>
          <DifferenceChart
            {...rest}
            bare
            width={width}
            height={height - upper - HEADING}
            top={upper + HEADING}
            lines={lines.differences}
            faint={[...faintDifferences, ...lines.singleDifferences]}
            right={right}
          />
        </g>
      )}
    </Drawing>
  );
}
