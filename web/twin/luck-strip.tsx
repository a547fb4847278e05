import type { TwinShown } from "../../src/report/twin/twin-texts.ts";
import type { LuckKind } from "../text/twin-terms.ts";
import { markSaid, type TwinWords, when } from "./twin-sentence.ts";
import { type Lane, type LuckMark, lanesOf } from "./twin-shape.ts";

const LANE = 12;

/** Signs in a box of nine pixels about the origin; hollow ones are only outlined. */
const signs: Record<Exclude<LuckKind, "price">, { d: string; hollow?: boolean }> = {
  illness: { d: "M-1.3 -3.8H1.3V-1.3H3.8V1.3H1.3V3.8H-1.3V1.3H-3.8V-1.3H-1.3Z", hollow: true },
  ruinous: { d: "M-1.7 -4.6H1.7V-1.7H4.6V1.7H1.7V4.6H-1.7V1.7H-4.6V-1.7H-1.7Z" },
  disaster: { d: "M1.2 -4.8L-3 0.8H-0.2L-1.2 4.8L3 -0.8H0.2Z" },
  job: { d: "M-3.8 -2.8H3.8L0 3.6Z", hollow: true },
  livelihood: { d: "M-3.8 -2.8H3.8L0 3.6Z" },
  fees: { d: "M-3 -2.6L0 -1.6L3 -2.6V2.4L0 3.4L-3 2.4ZM0 -1.6V3.4", hollow: true },
  wedding: { d: "M-3.8 -0.4L0 -4L3.8 -0.4H2.6V3.4H-2.6V-0.4Z" },
  opportunity: { d: "M0 -4.6L1.2 -1.2L4.6 0L1.2 1.2L0 4.6L-1.2 1.2L-4.6 0L-1.2 -1.2Z" },
};

/** Log points of the price that fill half a lane. */
const FULL_PRICE = 0.25;

interface Drawn {
  shown: TwinShown;
  words: TwinWords;
  /** The left edge of season 1 and the width of a season, pixels. */
  left: number;
  step: number;
}

/** The luck that all lives share, drawn once: a line a kind, a sign a season. */
export function LuckStrip({ shown, words, left, step, top }: Drawn & { top: number }) {
  const lanes = lanesOf(shown.twin.luck);
  return (
    <g class="luck">
      {lanes.map((lane, k) => (
        <g key={lane.key} transform={`translate(0 ${top + (k + 0.5) * LANE})`}>
          <text x={left - 6} y={4} class="luck-name">
            {words.lane(lane.kinds, lane.key)}
          </text>
          <path class="luck-rail" d={`M${left} 0H${left + shown.twin.seasons * step}`} />
          <Marks lane={lane} shown={shown} words={words} left={left} step={step} />
        </g>
      ))}
    </g>
  );
}

const Marks = ({ lane, left, step, ...place }: Drawn & { lane: Lane }) => (
  <>
    {lane.marks.map((mark) => {
      const x = left + (mark.season - 0.5) * step;
      return mark.kind === "price" ? (
        <Price key={mark.season} mark={mark} x={x} step={step} {...place} />
      ) : (
        <path
          key={`${mark.kind}${mark.season}`}
          d={signs[mark.kind].d}
          transform={`translate(${x} 0) scale(${Math.min(1, step / 8.5)})`}
          class={signs[mark.kind].hollow ? "luck-sign hollow" : "luck-sign"}
        >
          <title>{titleOf(mark, place)}</title>
        </path>
      );
    })}
  </>
);

const titleOf = (mark: LuckMark, { shown, words }: Pick<Drawn, "shown" | "words">): string =>
  `${when(shown, words, mark.season)}${words.joined}${markSaid(mark, shown, words)}`;

/** Above the rail a good price, below it a bad one. */
function Price({ mark, x, step, shown, words }: Omit<Drawn, "left"> & { mark: LuckMark; x: number }) {
  const room = LANE / 2 - 1;
  const height = Math.max(-room, Math.min(room, (mark.size / FULL_PRICE) * room));
  return (
    <rect
      class="luck-price"
      x={x - step * 0.35}
      width={step * 0.7}
      y={height > 0 ? -height : 0}
      height={Math.abs(height)}
    >
      <title>{titleOf(mark, { shown, words })}</title>
    </rect>
  );
}

/** Pixels that the strip takes. */
export const stripHeight = ({ twin }: TwinShown): number => LANE * lanesOf(twin.luck).length;
