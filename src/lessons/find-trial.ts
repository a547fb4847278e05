import type { SpokenOf } from "./lesson.ts";
import type { ReadLesson } from "./read-lesson.ts";
import type { Chosen } from "./settings.ts";

/** The place of the trial that a lesson speaks of, or -1: the last one in which the fewest other levers were moved. */
export function findTrial(
  { lesson, rows }: Pick<ReadLesson, "lesson" | "rows">,
  spokenOf: SpokenOf,
  trials: readonly { chosen: Chosen }[],
): number {
  const stood = (key: string, chosen: Chosen): SpokenOf[string] => {
    const lever = lesson.try.levers.find((each) => each.key === key);
    if (lever?.kind === "choice") return chosen[key] ?? 0;
    const { preset } = rows[key];
    const value = chosen[key] ?? preset;
    return value < preset ? "lower" : value > preset ? "higher" : "usual";
  };
  let found = -1;
  let fewest = Infinity;
  for (const [k, { chosen }] of trials.entries()) {
    if (Object.entries(spokenOf).some(([key, at]) => stood(key, chosen) !== at)) continue;
    const others = Object.keys(chosen).filter((key) => !(key in spokenOf)).length;
    if (others > fewest) continue;
    found = k;
    fewest = others;
  }
  return found;
}
