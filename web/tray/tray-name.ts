import basics from "virtual:basics";
import names from "virtual:names";
import { named, words } from "../browser/language.ts";
import { labelOf } from "../parts/parameter-field.tsx";
import { ownerOf } from "../set/link-key.ts";
import { naturalText } from "../set/natural.ts";
import { start } from "../set/now.ts";
import { allRows } from "../set/parameters.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { type Kept, titleOf, tray } from "./tray.ts";

const text = words({ zh, en });
const POLICIES = "arms.*.policies.";

/** A change of a county's file: a programme by its name, anything else with its value. */
function changeText([path, value]: [string, Kept["now"]["settings"][string]]): string {
  const row = (allRows.value ?? basics).find((each) => each.path === path);
  const programme = path.startsWith(POLICIES) && names.members[ownerOf(path)];
  if (programme) return named(programme);
  return row ? `${labelOf(row)} ${naturalText(value, row)}` : path;
}

/** What a kept scenario is other than the baseline: its county, and what it changes of it. */
const traitsOf = ({ now: { county, ownTitle, settings } }: Pick<Kept, "now">): readonly string[] => [
  ...(county === start.county ? [] : [named(titleOf({ county, ownTitle }))]),
  ...new Set(Object.entries(settings).map(changeText)),
];

/**
 * What a kept scenario is called as long as nobody names it: by what it alone has among those kept, before what it
 * shares with some of them; the baseline's county where that is nothing.
 */
export function usualName(entry: Pick<Kept, "now">, all: readonly Pick<Kept, "now">[] = tray.value): string {
  const others = all.filter(({ now }) => now !== entry.now).map((each) => new Set(traitsOf(each)));
  const sharing = (trait: string): number => others.filter((traits) => traits.has(trait)).length;
  const traits = traitsOf(entry);
  const own = traits.filter((trait) => others.length === 0 || sharing(trait) < others.length);
  const [first, ...rest] = [...(own.length > 0 ? own : traits)].sort((a, b) => sharing(a) - sharing(b));
  if (first === undefined) return named(titleOf(start));
  return rest.length > 0 ? text.value.tray.andOthers(first, rest.length) : first;
}

/** Its letter and its name. */
export const headingOf = (entry: Kept): string =>
  `${entry.letter} · ${entry.name === entry.letter ? usualName(entry) : entry.name}`;
