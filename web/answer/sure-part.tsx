import type { Found } from "./found.ts";
import { surenessOf } from "./sentence.ts";
import { answerText } from "./words.ts";

/** How sure the answer is, in three words: what the model leaves out, and within it luck and parameters. */
export function SurePart({ found }: { found: Found }) {
  const t = answerText.value.sure;
  const { luck, parameters } = surenessOf(found.rows);
  const rows = [
    { name: t.model, word: "unknown" as const, about: t.modelAbout },
    { name: t.luck, word: luck, about: t.luckAbout(found.replicates) },
    { name: t.parameters, word: parameters, about: t.parametersAbout[parameters] },
  ];
  return (
    <section class="answer-part">
      <h2>{t.title}</h2>
      <dl class="sure">
        {rows.map(({ name, word, about }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{t.words[word]}</b> <span class="small muted">{about}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
