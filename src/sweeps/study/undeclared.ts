import { loanTerms } from "../../declare/loan-terms.ts";
import type { Names, Unit } from "../../declare/parameter.ts";

/** Names and units of settings that can be varied without being declared parameters, by their last name. */
const settings: Readonly<Record<string, Names & { unit: Unit }>> = {
  on: { unit: "flag", en: "on", zh: "启用" },
  start: { unit: "seasons", en: "first season", zh: "开始季" },
  duration: { unit: "seasons", en: "duration", zh: "持续季数" },
  limited: { unit: "flag", en: "limited number of files", zh: "受理件数有限" },
  collateral: { unit: "flag", en: "takes collateral", zh: "接受抵押" },
  guarantor: { unit: "flag", en: "takes a guarantor", zh: "接受保证人" },
  ...loanTerms,
};

/** What a setting is called: its own name with that of what it belongs to. */
export function undeclared(place: readonly string[]): Names & { unit: Unit } {
  const last = place.at(-1)!;
  const declaration = Object.hasOwn(settings, last)
    ? settings[last]
    : { unit: "code" as const, en: last, zh: last };
  const of = place
    .slice(0, -1)
    .filter((name) => name !== "arms" && name !== "policies" && name !== "lenders");
  const owner = of.join(" ");
  return { unit: declaration.unit, en: `${declaration.en} (${owner})`, zh: `${declaration.zh}（${owner}）` };
}
