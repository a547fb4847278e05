import type { CatalogueLever } from "../../src/levers/catalogue.ts";
import type { Mixture } from "../../src/levers/mixture.ts";
import type { Settings } from "../set/asked.ts";
import { isOfPackage } from "../set/package.ts";

type Lever = Pick<CatalogueLever, "key" | "strengths" | "publicHand">;

const STRENGTHS = ["low", "usual", "high"];

/** What the page sets for a mixture: each lever at its strength, as a search writes it. */
export function settingsOf(mixture: Mixture, levers: readonly Lever[]): Settings {
  const pairs = mixture.flatMap(({ lever: key, strength }) => {
    const lever = levers.find((each) => each.key === key);
    if (!lever) return [];
    const path = (name: string): string =>
      lever.publicHand ? `publicHand.${name}` : `arms.*.policies.${key}.${name}`;
    return [
      ...Object.entries(lever.publicHand ?? {}).map(([name, value]) => [path(name), value] as const),
      ...Object.entries(lever.strengths).map(
        ([name, values]) => [path(name), values[STRENGTHS.indexOf(strength)]] as const,
      ),
    ];
  });
  return Object.fromEntries(pairs);
}

/** Settings without any package, to which one is added. */
export const withoutPackage = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([path]) => !isOfPackage(path)));
