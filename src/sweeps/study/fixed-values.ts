import type { Plan, Uncertain } from "../../model/run.ts";
import { scenarioPathOf } from "../../scenario/uncertain.ts";
import { placesOf } from "./setting.ts";
import type { Study } from "./study.ts";

/**
 * A plan whose uncertain numbers are those that the study leaves open: what a factor varies or `set` fixes is not
 * drawn, even where its value happens to be the declared default.
 */
export function withFixed(plan: Plan, study: Pick<Study, "factors" | "arms" | "set" | "variants">): Plan {
  if (!plan.uncertain && !plan.calibrated) return plan;
  const fixed = new Set([
    ...study.factors.flatMap(({ path }) => placesOf(path, study.arms).map((place) => place.join("."))),
    ...Object.entries(study.set).flatMap(([path, value]) => leavesOf(path, value)),
    // What one variant changes is held in all, lest a variant differ from another by a draw.
    ...(study.variants ?? []).flatMap(({ set }) =>
      Object.entries(set).flatMap(([path, value]) =>
        placesOf(path, study.arms).flatMap((place) => leavesOf(place.join("."), value)),
      ),
    ),
  ]);
  const open = (each: { path: Uncertain["path"] }): boolean => !fixed.has(scenarioPathOf(each, plan));
  const { uncertain, calibrated } = plan;
  return {
    ...plan,
    ...(uncertain && { uncertain: uncertain.filter(open) }),
    ...(calibrated && { calibrated: calibrated.filter(open) }),
  };
}

/** The settings that an entry of `set` makes: itself, or where it is a group, everything in it. */
export function leavesOf(path: string, value: unknown): string[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(`${path}.${name}`, child));
}
