import attribution from "virtual:attribution";
import { tab } from "../browser/place.ts";
import { now } from "../set/now.ts";
import { grouped } from "../set/numbers.ts";
import type { CreditFound, Told } from "./found.ts";
import { IntervalBar, spanOf } from "./interval-bar.tsx";
import { creditSentence } from "./sentence.ts";
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
  rows: readonly { key: string; name: string; value: Told }[];
  digits?: number;
}

function Bars({ title, rows, digits = 0 }: BarsProps) {
  const span = spanOf(rows.map(({ value }) => value));
  return (
    <div class="group-bars">
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, name, value }) => {
          const [mean, low, high] = value;
          const label = `${name} ${grouped(mean, digits)} [${grouped(low, digits)}, ${grouped(high, digits)}]`;
          return (
            <li key={key}>
              <span>{name}</span>
              <span class="number">{grouped(mean, digits)}</span>
              <IntervalBar value={value} span={span} label={label} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What of the coverage each of the four mechanisms is worth, where that was played for the county. */
function Mechanisms() {
  const t = answerText.value.credit;
  const shares = attribution[now.value.county];
  if (!shares) return null;
  return (
    <div>
      <Bars
        title={t.why}
        rows={shares.map(({ mechanism, coverage }) => ({
          key: mechanism,
          name: t.mechanisms[mechanism] ?? mechanism,
          value: coverage,
        }))}
      />
      <p class="small muted">{t.mechanismsNote}</p>
    </div>
  );
}
