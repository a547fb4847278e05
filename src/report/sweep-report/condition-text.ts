import { nearest } from "../../scenario/nearest.ts";
import {
  type Condition,
  isConditionFault,
  namesIn,
  parseCondition,
} from "../../sweeps/analysis/condition.ts";
import type { StudyResults } from "../../sweeps/store/job-results.ts";
import { responseOn, responses } from "../../sweeps/study/response-name.ts";
import type { Language } from "../tables/shown.ts";
import { analysisText } from "./names.ts";

/** A condition that was read, or what is wrong with it in words. */
type ReadCondition = { condition: Condition } | { fault: string };

const LONGEST = 200;

/** Reads a condition; what is wrong shows the text with a mark under the place that cannot be read. */
export function readCondition(where: string, language: Language): ReadCondition {
  try {
    return { condition: parseCondition(where) };
  } catch (error) {
    if (!isConditionFault(error)) throw error;
    const { mistake } = analysisText(language);
    const { fault, at } = error;
    const marked = where.length > LONGEST ? [] : [`  ${where}`, `  ${" ".repeat(at)}^`];
    return {
      fault: [mistake.condition(fault, error.given, at + 1), ...marked, mistake.conditionForm].join("\n"),
    };
  }
}

/** What is wrong with a condition that speaks of something that is no response of the study and no factor. */
export function unknownName(
  condition: Condition,
  { arms, metrics, study }: Pick<StudyResults, "arms" | "metrics" | "study">,
  language: Language,
): string | undefined {
  const names = [...responses(arms, metrics), ...study.factors.map(({ path }) => path)];
  const unknown = namesIn(condition).find(({ name }) => !names.includes(name));
  if (!unknown) return undefined;
  const { name, at } = unknown;
  // A bare metric is most often the difference in it.
  const meant = metrics.includes(name) ? responseOn(arms, name) : nearest(name, names);
  return analysisText(language).mistake.nameUnknown(name, at + 1, meant);
}
