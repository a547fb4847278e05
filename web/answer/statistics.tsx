import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type Sector, sectors } from "../../src/declare/flows.ts";
import { named } from "../browser/language.ts";
import { now, OWN } from "../set/now.ts";
import { grouped, money } from "../set/numbers.ts";
import type { AnswerRow, Found } from "./found.ts";
import { ends, one, signed } from "./shown-figures.ts";
import { answerText } from "./words.ts";
import "../ask.css";

interface StatisticsProps {
  name: string;
  row: AnswerRow;
  found: Found;
}

/** The ⓘ of a card: interval, replicates, definition, what else it does, who pays, and where it comes from. */
export function Statistics({ name, row, found }: StatisticsProps) {
  const id = useId();
  const open = useSignal(false);
  const t = answerText.value;
  return (
    <>
      <button
        type="button"
        class="ask"
        aria-expanded={open.value}
        aria-controls={id}
        aria-label={t.more(name)}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        i
      </button>
      {open.value ? (
        <ul id={id} class="statistics small">
          {linesOf(row, found).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function linesOf({ gain, uncertain, effect, mixture, alone }: AnswerRow, found: Found): string[] {
  const t = answerText.value.statistics;
  const [, low, high] = gain;
  const payers = Object.entries(effect?.payers ?? {}).filter(([, yuan]) => Math.abs(yuan) >= 0.5);
  return [
    t.interval(...ends(low, high)),
    ...(uncertain
      ? [t.uncertain(one(uncertain.gain[0]), ...ends(uncertain.gain[1], uncertain.gain[2]))]
      : []),
    t.replicates(found.replicates, found.villages, grouped(found.sample)),
    t.definition,
    ...(mixture.length > 1 && alone.every(Number.isFinite)
      ? [t.alone(alone.map((yuan) => money(yuan * found.households)).join(answerText.value.list))]
      : []),
    ...(effect
      ? [
          t.helped(one(effect.helped[0])),
          t.income(signed(effect.income[0])),
          t.coverage(signed(effect.coverage[0])),
          t.debt(signed(effect.overIndebted[0])),
          t.payers(
            payers
              .map(([sector, yuan]) => `${named(sectors[sector as Sector])} ${signed(yuan)}`)
              .join(answerText.value.list),
          ),
        ]
      : []),
    ...(found.sample < found.households ? [t.fewer] : []),
    ...(now.value.county === OWN ? [] : [t.command(commandOf(found))]),
  ];
}

/** The command line that finds the same. */
function commandOf({ budget, households, sample, villages, target, want, runsAsked }: Found): string {
  const own = Math.round((budget * sample) / households);
  const size = sample < households ? ` --set county.villages=${villages}` : "";
  return `sannong frontier scenarios/${now.value.county}.yaml --budget ${own} --target ${target} --want ${want} --runs ${runsAsked} --set time.seasons=16${size}`;
}
