import { valueAt } from "../scenario/explain.ts";
import { type Row, row, schemaAt } from "../scenario/rows.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioSchema } from "../scenario/schema.ts";
import type { Lesson } from "./lesson.ts";

/** What is declared of the parameter at a path of a scenario; nothing where it is none. */
export function rowAt(path: string, arm: string, scenario: Scenario): Row | undefined {
  const names = path.replace("arms.*.", `arms.${arm}.`).split(".");
  const node = schemaAt(scenarioSchema(), names, withPolicy(names, scenario));
  return node?.unit === undefined ? undefined : row(node, path);
}

// A policy that the arm does not have yet is told by its own name.
function withPolicy(names: readonly string[], scenario: Scenario): unknown {
  const [group, arm, policies, policy] = names;
  if (group !== "arms" || policies !== "policies" || !Object.hasOwn(scenario.arms, arm)) return scenario;
  const own = scenario.arms[arm];
  return {
    ...scenario,
    arms: { ...scenario.arms, [arm]: { ...own, policies: { [policy]: {}, ...own.policies } } },
  };
}

/** The row of every number that a lever moves, and where it stands before, by the lever's key. */
export const rowsOfLevers = (lesson: Lesson, scenario: Scenario): Record<string, Row & { preset: number }> =>
  Object.fromEntries(
    lesson.try.levers.flatMap((lever) => {
      if (lever.kind !== "number") return [];
      const found = rowAt(lever.path, lesson.treatment.arm, scenario);
      if (!found) return [];
      const preset = valueAt(
        scenario,
        lever.path.replace("arms.*.", `arms.${lesson.treatment.arm}.`).split("."),
      );
      return [
        [
          lever.key,
          { ...found, preset: typeof preset === "number" ? preset : found.main ? 0 : Number(found.value) },
        ],
      ];
    }),
  );
