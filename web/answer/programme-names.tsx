import levers from "virtual:levers";
import type { Mixture } from "../../src/levers/mixture.ts";
import { named } from "../browser/language.ts";
import { money } from "../set/numbers.ts";
import { answerText, leverName } from "./words.ts";

interface ProgrammesProps {
  mixture: Mixture;
  /** Yuan of each, where the package is of several. */
  parts?: readonly number[];
}

/** What a package is made of: each programme with its strength, its part of the money, and what it is. */
export function Programmes({ mixture, parts }: ProgrammesProps) {
  const t = answerText.value;
  return (
    <ul class="programme-names">
      {mixture.map(({ lever, strength }, k) => {
        const gloss = levers.find(({ key }) => key === lever)?.gloss;
        return (
          <li key={lever}>
            <span>
              <b>{leverName(lever)}</b> <span class="small muted">{t.strengths[strength]}</span>
            </span>
            {parts ? (
              <span class="number muted" title={t.partAbout}>
                ≈ {money(parts[k])}
              </span>
            ) : null}
            {gloss ? <span class="gloss small muted">{named(gloss)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
