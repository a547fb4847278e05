import type { Fault } from "../../scenario/check.ts";
import type { Factor } from "../factor/factor.ts";
import { levelsOf } from "../factor/factor-value.ts";
import { MOST_DIMENSIONS } from "./sobol-sequence.ts";

/** Levels that round to the same value would be the same point twice. */
export function levelFaults(factors: readonly Factor[], countOf: (factor: Factor) => number): Fault[] {
  return factors.flatMap((factor, at): Fault[] => {
    if (factor.values) return [];
    const count = countOf(factor);
    const different = new Set(levelsOf(factor, count)).size;
    if (different === count) return [];
    const en = `at most ${different} levels: the parameter takes no more values there`;
    const zh = `不超过 ${different} 个水平：此处该参数只有这些取值`;
    return [{ path: ["factors", at, "levels"], given: String(count), allowed: { en, zh } }];
  });
}

/** More dimensions than there are direction numbers for; `each` of them a factor. */
export function dimensionFaults(factors: readonly Factor[], each: number): Fault[] {
  if (each * factors.length <= MOST_DIMENSIONS) return [];
  const most = MOST_DIMENSIONS / each;
  const allowed = { en: `at most ${most} factors`, zh: `不超过 ${most} 个因素` };
  return [{ path: ["factors"], given: String(factors.length), allowed }];
}
