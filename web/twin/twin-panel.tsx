import { useState } from "preact/hooks";
import type { Cell } from "../../src/compare/counterfactual.ts";
import { type TwinShown, twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Language } from "../browser/language.ts";
import { TwinFigure, TwinWho } from "./twin-figure.tsx";
import { HoldButton } from "./twin-hold.tsx";
import { ampleHeight, leastHeight } from "./twin-plot.tsx";
import { cellOf, partingSaid, twinWords, whoSaid } from "./twin-sentence.ts";

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
      <TwinFigure
        id="twin"
        twin={twin}
        language={language}
        against={against}
        fill
        onRecord={props.onRecord}
      />
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
  const { household } = whoSaid(shown, words);
  const [reference, other] = [twin.lives[0], twin.lives.find(({ arm }) => arm === against)!];
  const cell = other === reference ? undefined : cellOf(reference, other);
  const count = counts?.(against);
  return (
    <header class="twin-head">
      <h2>
        {household}
        <span class="muted small"> {words.panel.luckNumber(twin.replicate)}</span>
      </h2>
      <TwinWho twin={twin} language={language} />
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
