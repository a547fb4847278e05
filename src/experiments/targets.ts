import { answerTargets } from "./answer-targets.ts";
import { creditTargets } from "./credit-targets.ts";
import { livingTargets } from "./living-targets.ts";

/** In the order of the table. The keys are those of what `measureFit` returns. */
export const targets = { ...creditTargets, ...answerTargets, ...livingTargets };

export type TargetKey = keyof typeof targets;
export const targetKeys = Object.keys(targets) as readonly TargetKey[];
