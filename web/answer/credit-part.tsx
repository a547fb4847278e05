import attribution from "virtual:attribution";
import { tab } from "../browser/place.ts";
import { now } from "../set/now.ts";
import { grouped } from "../set/numbers.ts";
import { apportioned } from "./card-figures.ts";
import type { CreditFound, Told } from "./found.ts";
import { BarScale, IntervalBar, spanOf } from "./interval-bar.tsx";
import { creditSentence } from "./sentence.ts";
import { pristine } from "./state.ts";
import { answerText } from "./words.ts";

const SHOWN = 5;

/** E-commerce credit in one plain sentence, for whom it matters, and what of it each mechanism is worth. */
export function CreditPart({ credit }: { credit: CreditFound }) {
  const t = answerText.value;
  const groups = credit.groups.slice(0, SHOWN);
  return (
    <section class="answer-part">
      <h2>{t.credit.title}</h2>
      <p class="answer-line">
        {creditSentence(credit, t)}{" "}
        <button
          type="button"
          onClick={() => {
            tab.value = "compare";
          }}
        >
          {t.credit.see}
        </button>
      </p>
      <div class="bar-pair">
        <Bars
          title={t.credit.forWhom}
          rows={groups.map(({ group, income }) => ({ key: group, name: t.groups[group], value: income }))}
        />
        <Mechanisms />
      </div>
    </section>
  );
}

interface BarsProps {
  title: string;
  /** `shown` where the figure is written otherwise than rounded by itself. */
  rows: readonly { key: string; name: string; gloss?: string; value: Told; shown?: number }[];
}

function Bars({ title, rows }: BarsProps) {
  const span = spanOf(rows.map(({ value }) => value));
  return (
    <div class={`group-bars ${rows.some(({ gloss }) => gloss) ? "with-gloss" : ""}`}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, name, gloss, value, shown = value[0] }) => {
          const [, low, high] = value;
          const label = `${name} ${grouped(shown)} [${grouped(low)}, ${grouped(high)}]`;
          return (
            <li key={key}>
              <span>
                {name} {gloss ? <span class="small muted">{gloss}</span> : null}
              </span>
              <span class="number">{grouped(shown)}</span>
              <IntervalBar value={value} span={span} label={label} />
            </li>
          );
        })}
        <li>
          <BarScale
            span={span}
            labels={[0, ...span].map((at, k) => ({ at, text: k === 0 ? "0" : grouped(at) }))}
          />
        </li>
      </ul>
    </div>
  );
}

/** What of the coverage each of the four mechanisms is worth, where that was played for the county. */
function Mechanisms() {
  const t = answerText.value.credit;
  // Played for the county as its file has it: of a changed one it tells nothing.
  const attributed = pristine.value ? attribution[now.value.county] : undefined;
  if (!attributed) return null;
  const { whole, shares } = attributed;
  const shown = apportioned(
    whole[0],
    shares.map(({ coverage }) => coverage[0]),
    1,
  );
  return (
    <div>
      <Bars
        title={t.why}
        rows={shares.map(({ mechanism, coverage }, k) => ({
          key: mechanism,
          ...t.mechanisms[mechanism],
          value: coverage,
          shown: shown[k],
        }))}
      />
      <p class="small muted">{t.mechanismsNote(grouped(whole[0]))}</p>
    </div>
  );
}
