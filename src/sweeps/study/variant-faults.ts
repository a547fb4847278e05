import type { Fault } from "../../scenario/check.ts";
import { scenarioFrom } from "../../scenario/load.ts";
import { isScenarioError } from "../../scenario/problem.ts";
import type { LoadedStudy } from "./load-study.ts";
import { variantSettings } from "./point-plan.ts";
import type { StudyFile } from "./study-file.ts";
import { VARIANT } from "./variants.ts";

/** Two variants of one name, or variants of which no factor takes any. */
export function variantFaults({ variants = [], factors }: StudyFile): Fault[] {
  const names = variants.map(({ name }) => name);
  const twice = names.flatMap((name, k): Fault[] => {
    if (names.indexOf(name) === k) return [];
    const allowed = { en: "each name once", zh: "每个名称只用一次" };
    return [{ path: ["variants", k, "name"], given: name, allowed }];
  });
  if (variants.length === 0 || factors.some(({ path }) => path === VARIANT)) return twice;
  const en = `a factor \`${VARIANT}\`, whose values are their names`;
  const allowed = { en, zh: `以这些名称为取值的因素 ${VARIANT}` };
  return [...twice, { path: ["variants"], given: names.join(", "), allowed, key: true }];
}

/** Variants that no scenario can be made of, each with the first thing that is wrong. */
export function variantProblems(loaded: Pick<LoadedStudy, "study" | "plain" | "base">): Fault[] {
  return (loaded.study.variants ?? []).flatMap((variant, k): Fault[] => {
    try {
      scenarioFrom(variantSettings(loaded, variant), variant.name);
      return [];
    } catch (error) {
      if (!isScenarioError(error)) throw error;
      const [problem] = error.problems;
      return [{ ...problem, path: ["variants", k, "set", problem.path], key: true }];
    }
  });
}
