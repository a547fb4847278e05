import type { TrialGroup } from "../playing/work/trial-figures.ts";
import { grouped } from "../set/numbers.ts";
import type { SideEffects } from "./found.ts";
import { losersText, NAMED } from "./losers.ts";
import { answerText } from "./words.ts";

type GroupEffect = SideEffects["groups"][TrialGroup];

/** Who gains and who may be harmed, with how much: groups whose interval leaves 0 out. */
export function Whom({ effect }: { effect: SideEffects }) {
  const t = answerText.value;
  const groups = Object.entries(effect.groups) as [TrialGroup, GroupEffect][];
  const gains = groups
    .filter(([, { income }]) => income[1] > 0)
    .sort((a, b) => b[1].income[0] - a[1].income[0])
    .map(([key, { income }]) => t.gainOf(t.groups[key], grouped(income[0])));
  return (
    <>
      {gains.length > 0 ? <p class="small">{t.gainers(gains.slice(0, NAMED).join(t.list))}</p> : null}
      <p class="small">{losersText(effect.groups, t)}</p>
    </>
  );
}
