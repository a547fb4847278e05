import { type ModeKey, modes } from "../declare/modes.ts";
import type { policies } from "../model/policies/all.ts";
import type { Warning } from "./problem.ts";
import type { Scenario } from "./scenario.ts";

type PolicyKey = keyof typeof policies;

/** A mode that an arm can stand for; what supports them all is none. */
export type PresetKey = Exclude<ModeKey, "support">;

/** The five modes of the second source paper (Shi2026, 3.2) as presets of levers; docs/modes has a page on each. */
export const presets: Readonly<Record<PresetKey, readonly PolicyKey[]>> = {
  industry: ["villageProduct", "serviceStations", "coldStore", "povertyChannel"],
  entrepreneurship: ["entrepreneurship", "liveStreamBase"],
  crowdfunding: ["crowdfunding"],
  governmentBank: ["guarantee", "povertyMicroCredit", "interestSubsidy", "greenChannel"],
  fund: ["fund", "chainCredit", "leaderGroup"],
};

/** Arms that name a mode and do not carry all of its levers: which are missing. */
export const modeWarnings = ({ arms }: Scenario): Warning[] =>
  Object.entries(arms).flatMap(([arm, { mode, policies }]) => {
    if (!mode) return [];
    const { en, zh } = modes[mode];
    const parts = presets[mode];
    const kinds = new Set(
      Object.entries(policies).flatMap(([name, { kind = name, on }]) => (on ? [kind] : [])),
    );
    const missing = parts.filter((part) => !kinds.has(part));
    if (missing.length === 0) return [];
    return [
      {
        path: `arms.${arm}.mode`,
        message: {
          en: `the mode "${en}" is made of ${parts.join(", ")}; here is no ${missing.join(", no ")}`,
          zh: `“${zh}”模式由 ${parts.join("、")} 组成,此处缺 ${missing.join("、")}`,
        },
        fix: {
          en: `add ${missing.join(", ")} to arms.${arm}.policies`,
          zh: `在 arms.${arm}.policies 中加入 ${missing.join("、")}`,
        },
      },
    ];
  });
