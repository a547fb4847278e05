import type { TrialGroup } from "../playing/work/trial-figures.ts";
import { grouped } from "../set/numbers.ts";
import type { SideEffects } from "./found.ts";
import { one } from "./shown-figures.ts";
import { answerText } from "./words.ts";

type GroupEffect = SideEffects["groups"][TrialGroup];

const NAMED = 3;

/** Who gains and who may be harmed, with how much: groups whose interval leaves 0 out. */
export function Whom({ effect }: { effect: SideEffects }) {
  const t = answerText.value;
  const groups = Object.entries(effect.groups) as [TrialGroup, GroupEffect][];
  const gains = groups
    .filter(([, { income }]) => income[1] > 0)
    .sort((a, b) => b[1].income[0] - a[1].income[0])
    .map(([key, { income }]) => t.gainOf(t.groups[key], grouped(income[0])));
  const harms = groups.flatMap(([key, group]) => {
    const what = harmsOf(group);
    return what.length > 0 ? [t.harmOf(t.groups[key], what.join(t.list))] : [];
  });
  const list = (each: readonly string[]): string => each.slice(0, NAMED).join(t.list);
  return (
    <>
      {gains.length > 0 ? <p class="small">{t.gainers(list(gains))}</p> : null}
      <p class="small">{harms.length > 0 ? t.losers(list(harms)) : t.noLosers}</p>
    </>
  );
}

/** In what a group is seen to be harmed, and by how much. */
function harmsOf({ income, relapse, overIndebted }: GroupEffect): string[] {
  const t = answerText.value.harms;
  return [
    ...(income[2] < 0 ? [t.income(grouped(-income[0]))] : []),
    ...(relapse[2] < 0 ? [t.relapse(one(-relapse[0]))] : []),
    ...(overIndebted[1] > 0 ? [t.overIndebted(one(overIndebted[0]))] : []),
  ];
}
