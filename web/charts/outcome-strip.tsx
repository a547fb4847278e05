import type { Estimate } from "../../src/compare/estimate.ts";
import type { Show } from "../../src/report/layout/format.ts";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { chartText } from "./chart-text.ts";
import { LABEL } from "./frame.ts";
import { Swatch } from "./marker.tsx";
import type { ShownArm } from "./outcome-lines.ts";
import { bare, written } from "./written.ts";

/** Room for an arm's name, in pixels. */
const NAME = 64;

interface OutcomeStripProps {
  /** The measure, precisely. */
  name: string;
  about: string;
  figures: readonly { arm: ShownArm; estimate: Estimate }[];
  show: Show;
}

/** A headline number of every arm, with the interval of its mean and the spread of the runs. */
export function OutcomeStrip({ name, about, figures, show }: OutcomeStripProps) {
  const { strip } = chartText.value;
  const n = Math.max(0, ...figures.map(({ estimate }) => estimate.n));
  const single = n < 2;
  const brief = figures.some(({ arm }) => textWidth(arm.name, LABEL) > NAME);
  return (
    <table class="outcome-strip">
      <caption>
        <b>{name}</b>
        <span class="about" title={about}>
          {about}
        </span>
      </caption>
      <thead>
        <tr>
          <th class="strip-head strip-arm" scope="col">
            <span class="hidden">{strip.arm}</span>
          </th>
          <th class="strip-head" scope="col">
            {single ? strip.single : strip.mean}
          </th>
          <th class="strip-head" scope="col">
            {single ? strip.pending : strip.interval}
          </th>
          {single ? (
            <td />
          ) : (
            <th class="strip-head" scope="col">
              {strip.spread}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ arm, estimate }) => (
          <tr key={arm.arm}>
            <th class="strip-arm" scope="row">
              <Swatch look={arm.look} /> {brief ? arm.short : arm.name}
            </th>
            <td class="mean">{written(estimate.mean, show)}</td>
            <td>{between(estimate.low, estimate.high, show, single, ["[", "]"])}</td>
            <td>{between(estimate.p10, estimate.p90, show, single)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const between = (low: number, high: number, show: Show, single: boolean, [open, close] = ["", ""]): string =>
  single || !Number.isFinite(low) ? "" : `${open}${bare(low, show)}–${bare(high, show)}${close}`;
