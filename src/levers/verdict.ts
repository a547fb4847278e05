import type { Estimate } from "../compare/estimate.ts";
import type { Names } from "../declare/parameter.ts";

/** The four words, and no other, in which an effect is told. */
export const verdicts = {
  helps: { zh: "看得出有用", en: "seen to help" },
  nothing: { zh: "看不出有用", en: "not seen to help" },
  harms: { zh: "看得出有害", en: "seen to harm" },
  unsure: { zh: "说不准", en: "cannot be told" },
} as const satisfies Record<string, Names>;
export type Verdict = keyof typeof verdicts;

/**
 * The word for an effect of which more is better (negated where less is): seen to help or to harm where the interval
 * leaves 0 out; not seen to help where the whole interval holds no effect as large as `matters`, whichever way; else it
 * cannot be told, since an effect that matters is not ruled out.
 */
export function verdictOf({ low, high }: Pick<Estimate, "low" | "high">, matters: number): Verdict {
  if (low > 0) return "helps";
  if (high < 0) return "harms";
  return low > -matters && high < matters ? "nothing" : "unsure";
}

/** How far parameters that are not well known can move the effect: where the sign is lost, the word is taken back. */
export const withParameters = (seen: Verdict, { low, high }: Pick<Estimate, "low" | "high">): Verdict =>
  (seen === "helps" && low <= 0) || (seen === "harms" && high >= 0) ? "unsure" : seen;
