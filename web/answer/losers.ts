import type { TrialGroup } from "../playing/work/trial-figures.ts";
import { grouped } from "../set/amounts.ts";
import type { SideEffects } from "./found.ts";
import type { AnswerText } from "./sentence.ts";
import { one } from "./shown-figures.ts";

type GroupEffect = SideEffects["groups"][TrialGroup];

/** Groups that are named. */
export const NAMED = 3;

/** Who may be harmed, and by how much: groups whose interval leaves 0 out. */
export function losersText(groups: SideEffects["groups"], text: AnswerText): string {
  const harms = (Object.entries(groups) as [TrialGroup, GroupEffect][]).flatMap(([key, group]) => {
    const what = harmsOf(group, text);
    return what.length > 0 ? [text.harmOf(text.groups[key], what.join(text.list))] : [];
  });
  return harms.length > 0 ? text.losers(harms.slice(0, NAMED).join(text.list)) : text.noLosers;
}

/** In what a group is seen to be harmed. */
function harmsOf({ income, relapse, overIndebted }: GroupEffect, text: AnswerText): string[] {
  const t = text.harms;
  return [
    ...(income[2] < 0 ? [t.income(grouped(-income[0]))] : []),
    ...(relapse[2] < 0 ? [t.relapse(one(-relapse[0]))] : []),
    ...(overIndebted[1] > 0 ? [t.overIndebted(one(overIndebted[0]))] : []),
  ];
}
