import type { Plan } from "../model/run.ts";
import type { TimePath } from "../model/state/time-path.ts";
import { assignmentOf } from "./assignment.ts";
import type { WrittenPath } from "./time-path.ts";

type Place = TimePath["place"];

/** The paths of a scenario as the engine follows them; those of what is off or closed lead nowhere. */
export function pathsIn(written: readonly WrittenPath[], plan: Plan): TimePath[] {
  return written.flatMap(({ path, arm, for: rules, item: _, ...rest }) => {
    const found = placeIn(path.split("."), plan);
    if (!found) return [];
    const holder = arm ?? found.arm;
    const assigned = rules && { for: assignmentOf(rules) };
    return [{ place: found.place, ...(holder !== undefined && { arm: holder }), ...assigned, ...rest }];
  });
}

function placeIn([family, name, ...rest]: string[], plan: Plan): { place: Place; arm?: string } | undefined {
  const below = rest.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const numbered = (k: number, ...place: Place) => (k < 0 ? undefined : { place });
  switch (family) {
    case "county":
      return { place: [family, name] };
    case "shocks": {
      const k = plan.shocks.findIndex((pick) => pick.name === name);
      return numbered(k, family, k, "parameters", ...below);
    }
    case "lenders": {
      const j = plan.lenderNames.indexOf(name);
      return numbered(j, family, j, ...below);
    }
    case "arms": {
      const [group, pick, ...parameter] = below;
      const policies = plan.arms.find((arm) => arm.name === name)?.policies ?? [];
      const k = policies.findIndex((policy) => policy.name === pick);
      return k < 0 ? undefined : { arm: name, place: [group, k, "parameters", ...parameter] };
    }
    default:
      return { place: ["phases", family, name, ...below] };
  }
}

/** Whether a number of a plan has a path in time that every arm holding it follows, for every household. */
export function moves(path: Place, { paths = [], arms }: Plan): boolean {
  const [family, a, ...own] = path;
  return paths.some(({ place, arm, for: some }) => {
    if (some) return false;
    if (place[0] === "policies")
      return family === "arms" && arms[a as number].name === arm && same(place, own);
    return arm === undefined && same(place, path);
  });
}

const same = (a: Place, b: Place): boolean => a.length === b.length && a.every((name, k) => name === b[k]);
