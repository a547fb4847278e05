import { isScenarioError, type Warning } from "../../scenario/problem.ts";
import { designSize, eachDesignPoint } from "../design/design-points.ts";
import type { LoadedStudy } from "./load-study.ts";
import { scenarioAt } from "./point-plan.ts";

/** Points looked at, evenly over the design. */
const MOST = 400;

/** Points of a design whose values contradict one another: so many of so many that were looked at, and the first. */
export interface Contradictions {
  points: number;
  of: number;
  first: string;
}

/** Looks at the design itself, without playing anything. */
export function contradictionsIn(loaded: LoadedStudy, most = MOST): Contradictions | undefined {
  const step = Math.max(1, Math.ceil(designSize(loaded.study) / most));
  const found = { points: 0, of: 0, first: "" };
  for (const point of eachDesignPoint(loaded.study)) {
    if ((point.point - 1) % step !== 0) continue;
    found.of++;
    try {
      scenarioAt(loaded, point);
    } catch (error) {
      if (!isScenarioError(error)) throw error;
      if (found.points++ === 0) found.first = error.message.split("\n")[0];
    }
  }
  return found.points > 0 ? found : undefined;
}

/** The same as a warning, with the way out. */
export function contradictionWarning(loaded: LoadedStudy): Warning | undefined {
  const found = contradictionsIn(loaded);
  if (!found) return undefined;
  const { points, of, first } = found;
  return {
    path: "factors",
    message: {
      zh: `所看的 ${of} 点中有 ${points} 点自相矛盾，这些运行会失败（${first}）`,
      en: `${points} of ${of} points looked at contradict themselves, so that their runs will fail (${first})`,
    },
    fix: {
      zh: "用 times 把其中一个因素写成另一个的倍数",
      en: "write one of the factors as a multiple of the other with times",
    },
  };
}
