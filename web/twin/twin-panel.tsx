import { useState } from "preact/hooks";
import type { Cell } from "../../src/compare/counterfactual.ts";
import { type TwinShown, twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Language } from "../browser/language.ts";
import {
  cellOf,
  partingSaid,
  seasonSaid,
  seasonTable,
  summarySaid,
  twinWords,
  whoSaid,
} from "./twin-sentence.ts";
import { decidedIn } from "./twin-shape.ts";
import "./twin.css";
import { Figure } from "../parts/figure.tsx";
import { HoldButton } from "./twin-hold.tsx";
import { ampleHeight, gutterOf, leastHeight, TwinPlot } from "./twin-plot.tsx";
import { RIGHT } from "./twin-row.tsx";

interface TwinPanelProps {
  twin: Twin;
  language: Language;
  /** How many households there are in each cell of an arm against the first, and in all; if that is known. */
  counts?: (arm: string) => Record<Cell | "all", number>;
  onAnother: (against: string) => void;
  /** Another luck; while the button is held it asks again and again, and `onLuckChosen` ends that. */
  onLuck: () => void;
  onLuckChosen: () => void;
  /** Many lucks side by side, in place of one after another. */
  onLucks?: () => void;
  onCell: (cell: Cell, arm: string) => void;
  /** Opens the applications: of a season, or of the whole life. */
  onRecord: (season?: number) => void;
}

/** One household, one luck, a life under every visible arm. */
export function TwinPanel(props: TwinPanelProps) {
  const { twin, language } = props;
  const [asked, ask] = useState<string | undefined>(undefined);
  const words = twinWords[language];
  const shown = twinShown(twin, language);
  const parting = twin.partings.find(({ arm }) => arm === asked) ?? twin.partings[twin.partings.length - 1];
  const against = parting?.arm ?? twin.lives[0].arm;
  return (
    <section
      class="twin"
      aria-label={words.panel.name}
      style={{ "--least": `${leastHeight(shown)}px`, "--ample": `${ampleHeight(shown)}px` }}
    >
      <Head {...props} shown={shown} against={against} />
      <Figure
        id="twin"
        name={words.panel.name}
        about={words.panel.note}
        summary={summarySaid(shown, words, parting)}
        table={seasonTable(shown, words)}
        cursor={{ count: twin.seasons, say: (k) => seasonSaid(k, shown, words) }}
        exportName={`${twin.scenario.name}-${twin.who.village}-${twin.who.household}`}
        size={{ width: 360, height: leastHeight(shown) }}
        fill
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
            onClick={(event) => {
              const t = seasonAt(event, width, shown);
              if (twin.lives.some(({ seasons }) => decidedIn(seasons[t]))) props.onRecord(t + 1);
            }}
          >
            <TwinPlot shown={shown} words={words} width={width} height={height} against={against} at={at} />
          </svg>
        )}
      </Figure>
      {parting && (
        <Partings shown={shown} against={against} ask={ask} sentence={partingSaid(parting, shown, words)} />
      )}
      <div class="twin-buttons">
        <button
          type="button"
          title={words.panel.otherHouseholdAbout}
          onClick={() => props.onAnother(against)}
        >
          {words.panel.otherHousehold}
        </button>
        {props.onLucks ? (
          <button type="button" onClick={props.onLucks}>
            {words.lucks.title}
          </button>
        ) : (
          <HoldButton title={words.panel.otherLuckAbout} onAct={props.onLuck} onEnd={props.onLuckChosen}>
            {words.panel.otherLuck}
          </HoldButton>
        )}
        <button type="button" onClick={() => props.onRecord()}>
          {words.panel.applications}
        </button>
      </div>
    </section>
  );
}

interface HeadProps extends TwinPanelProps {
  shown: TwinShown;
  against: string;
}

function Head({ shown, twin, language, counts, against, onCell }: HeadProps) {
  const words = twinWords[language];
  const { household, product, people, distance, tags } = whoSaid(shown, words);
  const [reference, other] = [twin.lives[0], twin.lives.find(({ arm }) => arm === against)!];
  const cell = other === reference ? undefined : cellOf(reference, other);
  const count = counts?.(against);
  return (
    <header class="twin-head">
      <h2>
        {household}
        <span class="muted small"> {words.panel.luckNumber(twin.replicate)}</span>
      </h2>
      {tags.map((tag) => (
        <span key={tag} class="twin-tag">
          {tag}
        </span>
      ))}
      <span class="small muted">{[people, product, distance].join(shown.text.semicolon)}</span>
      {cell ? (
        <button type="button" class={`twin-cell ${cell}`} onClick={() => onCell(cell, against)}>
          <b>{words.cell(cell, shown.arm(reference.arm), shown.arm(against))}</b>
          {count && `${words.joined}${words.share(count[cell], count.all)} ›`}
        </button>
      ) : (
        !reference.counted && <p class="small">{words.uncounted}</p>
      )}
    </header>
  );
}

interface PartingsProps {
  shown: TwinShown;
  against: string;
  ask: (arm: string) => void;
  sentence: string;
}

/** Where the lives part, in a sentence; with three rows or four, a choice of which is compared with the first. */
function Partings({ shown, against, ask, sentence }: PartingsProps) {
  const { partings } = shown.twin;
  return (
    <div class="twin-partings">
      {partings.length > 1 &&
        partings.map(({ arm }) => (
          <button key={arm} type="button" aria-pressed={arm === against} onClick={() => ask(arm)}>
            {shown.arm(arm)}
          </button>
        ))}
      <p class="small">{sentence}</p>
    </div>
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
