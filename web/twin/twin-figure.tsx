import { type TwinShown, twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Language } from "../browser/language.ts";
import { Figure } from "../parts/figure.tsx";
import { seasonSaid, seasonTable, summarySaid, twinWords, whoSaid } from "./twin-sentence.ts";
import { decidedIn } from "./twin-shape.ts";
import "./twin.css";
import { gutterOf, leastHeight, TwinPlot } from "./twin-plot.tsx";
import { RIGHT } from "./twin-row.tsx";

interface TwinWhoProps {
  twin: Twin;
  language: Language;
}

/** What is to be known of a household at a glance, behind its name. */
export function TwinWho({ twin, language }: TwinWhoProps) {
  const shown = twinShown(twin, language);
  const { product, people, distance, tags } = whoSaid(shown, twinWords[language]);
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} class="twin-tag">
          {tag}
        </span>
      ))}
      <span class="small muted">{[people, product, distance].join(shown.text.semicolon)}</span>
    </>
  );
}

interface TwinFigureProps extends TwinWhoProps {
  id: string;
  /** The arm whose parting from the first is marked. */
  against: string;
  /** The size of the drawing; as high as the room there is where `fill`. */
  size?: { width: number; height: number };
  fill?: boolean;
  /** Opens the applications of a season in which there are some. */
  onRecord?: (season: number) => void;
}

/** A household's lives under every arm as one figure, with its sentence, table, cursor and files. */
export function TwinFigure({ twin, language, id, against, size, fill, onRecord }: TwinFigureProps) {
  const words = twinWords[language];
  const shown = twinShown(twin, language);
  const parting = twin.partings.find(({ arm }) => arm === against);
  const open = (event: MouseEvent, width: number): void => {
    const t = seasonAt(event, width, shown);
    if (twin.lives.some(({ seasons }) => decidedIn(seasons[t]))) onRecord?.(t + 1);
  };
  return (
    <Figure
      id={id}
      name={words.panel.name}
      about={words.panel.note}
      summary={summarySaid(shown, words, parting)}
      table={seasonTable(shown, words)}
      cursor={{ count: twin.seasons, say: (k) => seasonSaid(k, shown, words) }}
      exportName={`${twin.scenario.name}-${twin.who.village}-${twin.who.household}`}
      size={size ?? { width: 360, height: leastHeight(shown) }}
      fill={fill}
      compact
    >
      {({ width, height, at, point }) => (
        <svg
          class="twin-plot"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onPointerMove={(event) => point(seasonAt(event, width, shown))}
          onClick={(event) => open(event, width)}
        >
          <TwinPlot shown={shown} words={words} width={width} height={height} against={against} at={at} />
        </svg>
      )}
    </Figure>
  );
}

/** The season under the pointer, from 0. */
function seasonAt(event: MouseEvent, width: number, shown: TwinShown): number {
  const { left } = (event.currentTarget as Element).getBoundingClientRect();
  const { seasons } = shown.twin;
  const from = gutterOf(shown);
  const share = (event.clientX - left - from) / (width - from - RIGHT);
  return Math.max(0, Math.min(seasons - 1, Math.floor(share * seasons)));
}
