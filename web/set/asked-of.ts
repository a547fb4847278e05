import counties from "virtual:counties";
import names from "virtual:names";
import type { Names } from "../../src/declare/parameter.ts";
import { canReach, type TargetKey } from "../../src/levers/target.ts";
import type { Asked, Settings } from "./asked.ts";
import type { Now } from "./now.ts";
import { withPackage } from "./package.ts";

/** The name of a county that is no packaged one, and of the one that the page starts with. */
export const OWN = "own";
export const FIRST = "baseline";

/** The plain scenario of a state, before any setting. */
export const plainOf = ({ county, own }: Pick<Now, "county" | "own">): Record<string, unknown> => {
  if (county === OWN) return own as Record<string, unknown>;
  return (counties.find(({ name }) => name === county) ?? counties.find(({ name }) => name === FIRST)!).plain;
};

/** What a state's county is called. */
export const titleOf = ({ county, ownTitle }: Pick<Now, "county" | "ownTitle">): Names =>
  (county === OWN ? ownTitle : counties.find(({ name }) => name === county)?.title) ?? {
    zh: county,
    en: county,
  };

const askedBefore = new WeakMap<Settings, { key: string; tree: unknown; asked: Asked }[]>();
const titles = new WeakMap<Asked, Names>();

/** What the county of something asked was called then. */
export const titleWhenAsked = (asked: Asked): Names | undefined => titles.get(asked);

/** Whether a policy can be for some households only, such as those of the target. */
const narrowsTo =
  (target: TargetKey) =>
  (policy: string): boolean =>
    canReach({ narrows: names.narrows[policy] ?? "not" }, target);

/** What a state asks to be played: the same object for the same settings, also after a way round and back. */
export function askedOf(state: Now): Asked {
  const { settings, uncertain, base, target } = state;
  const tree = plainOf(state);
  const made = askedBefore.get(settings) ?? [];
  askedBefore.set(settings, made);
  const key = `${uncertain} ${base === undefined ? "" : `${base} ${target}`}`;
  const same = made.find((each) => each.tree === tree && each.key === key);
  if (same) return same.asked;
  const parts =
    base === undefined
      ? { plain: tree, settings }
      : withPackage({ plain: tree, settings, base, target, narrows: narrowsTo(target) });
  const asked: Asked = { ...parts, ...(uncertain && { uncertain }) };
  made.push({ key, tree, asked });
  titles.set(asked, titleOf(state));
  return asked;
}
