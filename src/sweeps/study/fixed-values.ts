import type { Plan, Uncertain } from "../../model/run.ts";
import { placesOf } from "./setting.ts";
import type { Study } from "./study.ts";

/**
 * A plan whose uncertain numbers are those that the study leaves open: what a factor varies or `set` fixes is not
 * drawn, even where its value happens to be the declared default.
 */
export function withFixed(plan: Plan, study: Pick<Study, "factors" | "arms" | "set" | "variants">): Plan {
  if (!plan.uncertain) return plan;
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
  return { ...plan, uncertain: plan.uncertain.filter((each) => !fixed.has(placeIn(plan, each))) };
}

/** The settings that an entry of `set` makes: itself, or where it is a group, everything in it. */
export function leavesOf(path: string, value: unknown): string[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(`${path}.${name}`, child));
}

/** Where a scenario holds what an uncertain number of its plan comes from. */
function placeIn({ shocks, lenderNames, arms }: Plan, { path: [family, at, ...rest] }: Uncertain): string {
  const k = at as number;
  switch (family) {
    case "phases":
      return [at, ...rest].join(".");
    case "lenders":
      return [family, lenderNames[k], ...rest].join(".");
    case "shocks":
      return [family, shocks[k].name, ...rest.slice(1)].join(".");
    case "arms": {
      const { name, policies } = arms[k];
      const [group, pick, , ...parameter] = rest;
      return [family, name, group, policies[pick as number].name, ...parameter].join(".");
    }
    default:
      return [family, at, ...rest].join(".");
  }
}
