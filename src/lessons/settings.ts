import { putValue } from "../scenario/put-value.ts";
import type { Lesson, Lever } from "./lesson.ts";

/** What a student has set: the value of a number, the place of a choice; by the lever's key. */
export type Chosen = Readonly<Record<string, number>>;

/** Which of the two lives. */
export type SideKey = "reference" | "treatment";

type Value = number | boolean | string;
type Tree = Record<string, unknown>;

/** A side as it is played: the scenario with everything put in, and the arm. */
export interface Side {
  plain: Tree;
  arm: string;
}

/** Whether a lever stands as the lesson has it. */
const isMoved = (lever: Lever, chosen: Chosen): boolean =>
  lever.kind === "number" ? chosen[lever.key] !== undefined : (chosen[lever.key] ?? 0) !== 0;

/** What levers set on a side, by path, and the arm where a choice names another. */
function moved(levers: readonly Lever[], chosen: Chosen, side: SideKey) {
  const paths: Record<string, Value> = {};
  let other: string | undefined;
  for (const lever of levers) {
    if (side === "reference" && !lever.both) continue;
    if (!isMoved(lever, chosen)) continue;
    if (lever.kind === "number") paths[lever.path] = chosen[lever.key];
    else {
      const { settings, arm } = lever.options[chosen[lever.key]] ?? lever.options[0];
      Object.assign(paths, settings);
      other = arm ?? other;
    }
  }
  return { paths, arm: other };
}

/** One side of a lesson under what was chosen; `more` are settings of a question. */
export function sideOf(
  lesson: Pick<Lesson, "reference" | "treatment" | "try">,
  plain: unknown,
  side: SideKey,
  chosen: Chosen,
  more: Readonly<Record<string, Value>> = {},
): Side {
  const { arm, settings } = lesson[side];
  const levers = moved(lesson.try.levers, chosen, side);
  const played = levers.arm ?? arm;
  const tree = JSON.parse(JSON.stringify(plain)) as Tree;
  for (const [path, value] of Object.entries({ ...settings, ...levers.paths, ...more }))
    putValue(tree, path.replace("arms.*.", `arms.${played}.`).split("."), value);
  return { plain: tree, arm: played };
}
