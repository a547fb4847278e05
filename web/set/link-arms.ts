import { type Note, SHOWN } from "./link-note.ts";
import { PACKAGE } from "./package.ts";
import { armsOf, comparedArms } from "./plain-tree.ts";

/** One letter each for the usual arrangements. */
const letters: ReadonlyMap<string, string> = new Map([
  ["n", "none"],
  ["t", "traditional"],
  ["e", "ecommerce"],
  ["h", "hybrid"],
]);

/** Arrangements as a link writes them. */
export function armsText(arms: readonly string[], plain: unknown): string {
  const taken = armsOf(plain);
  const letterOf = (arm: string) =>
    [...letters].find(([letter, name]) => name === arm && !taken.includes(letter))?.[0];
  return arms.map((arm) => letterOf(arm) ?? arm).join(".");
}

/** Arrangements that a link names, as far as the county has them; `usual` where it names none. */
export function armsFrom(
  text: string | null,
  plain: unknown,
  notes: Note[],
  usual: readonly string[] = comparedArms(plain),
): readonly string[] {
  if (text === null) return usual;
  const arms = [...armsOf(plain), ...usual.filter((arm) => arm === PACKAGE)];
  const named = text.split(".").map((arm) => (arms.includes(arm) ? arm : (letters.get(arm) ?? arm)));
  for (const arm of named) if (!arms.includes(arm)) notes.push({ kind: "arm", text: arm.slice(0, SHOWN) });
  const armNames = [...new Set(named)].filter((arm) => arms.includes(arm));
  return armNames.length > 0 ? armNames : usual;
}
