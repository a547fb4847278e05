import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Cell } from "../../src/compare/counterfactual.ts";
import { twinShown } from "../../src/report/twin/twin-texts.ts";
import type { Twin } from "../../src/twin/twin.ts";
import { lang } from "../browser/language.ts";
import { closeOpened, opened } from "../parts/twin-open.ts";
import type { Live } from "../playing/played.ts";
import { live } from "../playing/results.ts";
import { now, set } from "../set/now.ts";
import { drawTwin } from "./twin-draw.ts";
import { twinWords, whoSaid } from "./twin-sentence.ts";
import "./twin-opened.css";
import { Dialog } from "../parts/dialog.tsx";
import { ApplicationRecord } from "./application-record.tsx";
import { HouseholdList } from "./household-list.tsx";
import { TwinLucks } from "./twin-lucks.tsx";

/** What the twin has opened over the page. */
export function TwinOpened() {
  const what = opened.value;
  const shown = live.value;
  if (!what || !shown?.twin) return null;
  if (what.kind === "record") return <Record twin={shown.twin} season={what.season} />;
  if (what.kind === "lucks") return <Lucks shown={shown} />;
  return <List shown={shown} twin={shown.twin} cell={what.cell} against={what.arm} />;
}

const Over = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <Dialog title={title} close={twinWords[lang.value].record.close} onClose={closeOpened} class="twin-dialog">
    {children}
  </Dialog>
);

function Record({ twin, season }: { twin: Twin; season?: number }) {
  const words = twinWords[lang.value];
  const { household } = whoSaid(twinShown(twin, lang.value), words);
  return (
    <Over title={words.record.title(household)}>
      <ApplicationRecord
        key={`${household} ${twin.replicate}`}
        twin={twin}
        language={lang.value}
        season={season}
      />
    </Over>
  );
}

interface ListProps {
  shown: Live;
  twin: Twin;
  cell: Cell;
  against?: string;
}

function List({ shown, twin, cell, against }: ListProps) {
  const words = twinWords[lang.value];
  const { arm } = twinShown(twin, lang.value);
  const reference = shown.arms[0];
  const other = shown.arms.find(({ run }) => run.arm === against) ?? shown.arms[shown.arms.length - 1];
  const names = [arm(reference.run.arm), arm(other.run.arm)] as const;
  return (
    <Over title={words.list.title(words.cell(cell, ...names))}>
      <HouseholdList
        cell={cell}
        reference={reference.fates}
        arm={other.fates}
        names={names}
        replicate={shown.replicate}
        language={lang.value}
        onHousehold={(household) => {
          set({ household });
          closeOpened();
        }}
      />
    </Over>
  );
}

const DRAWS = 12;

function Lucks({ shown }: { shown: Live }) {
  const twins = useSignal<readonly Twin[]>([]);
  const failure = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let open = true;
    const [first, row] = [now.value.replicate, shown.household];
    // One after another: closing leaves at most one of them before a drag.
    const draw = async (): Promise<void> => {
      for (let k = 0; k < DRAWS && open; k++) {
        const lives = await drawTwin(first + k, row);
        if (open) twins.value = [...twins.value, lives];
      }
    };
    draw().catch((error: unknown) => {
      failure.value = error instanceof Error ? error.message : String(error);
    });
    return () => {
      open = false;
    };
  }, []);
  return (
    <Over title={twinWords[lang.value].lucks.title}>
      <TwinLucks
        twins={twins.value}
        planned={DRAWS}
        failure={failure.value}
        row={shown.household}
        language={lang.value}
        onChoose={(replicate) => {
          set({ replicate, household: shown.household });
          closeOpened();
        }}
      />
    </Over>
  );
}
