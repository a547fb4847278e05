import { replaced } from "./drawn-plan.ts";
import type { ArmPlan, Plan } from "./run.ts";
import { cappedTerms } from "./state/lender-terms.ts";
import { active } from "./state/pick.ts";
import { settingAt, type TimePath } from "./state/time-path.ts";
import type { Meets } from "./state/treatment.ts";

type Place = TimePath["place"];

/** The paths of an arm that lie under one place of its plan; its own come last and so prevail. */
export function pathsUnder(plan: Plan, arm: ArmPlan, root: Place): readonly TimePath[] {
  const paths = plan.paths ?? [];
  const here = paths.filter(
    (path) =>
      (path.arm === undefined || path.arm === arm.name) && root.every((name, k) => path.place[k] === name),
  );
  return [...here.filter(({ arm }) => arm === undefined), ...here.filter(({ arm }) => arm !== undefined)];
}

/** Paths for every household, and no others. */
export const forEverybody: Meets = (path) => path.for === undefined;

/**
 * What stands under `root` in a season, for those whose paths `meets` tells; the same object where no path leads
 * there. A path for some starts from what they have otherwise in that season.
 */
export function inForce<T>(
  held: T,
  root: Place,
  paths: readonly TimePath[],
  season: number,
  meets = forEverybody,
): T {
  return paths.reduce((partly, path) => {
    // What distinguishes an arm begins where the arms part.
    if (!meets(path) || (path.arm !== undefined && season < 0)) return partly;
    const place = path.place.slice(root.length);
    const own = valueIn(path.for ? partly : held, place);
    return replaced(partly, place, settingAt(path, season, own)) as T;
  }, held);
}

function valueIn(held: unknown, place: Place): TimePath["value"] & {} {
  return place.reduce((part, name) => (part as Record<string | number, unknown>)[name], held) as never;
}

/** The parts of a plan that every step is told of, as they are in a season. */
type Shared = Pick<Plan, "county" | "phases" | "lenders">;

/** Tells what stands in a plan in each season, for one arm and some of its households. */
export function sharedOf(plan: Plan, arm: ArmPlan): (season: number, meets?: Meets) => Shared {
  const roots = ["county", "phases", "lenders"] as const;
  const paths = roots.map((root) => pathsUnder(plan, arm, [root]));
  if (paths.every(({ length }) => length === 0)) return () => plan;
  return (season, meets) => {
    const [county, phases, posted] = roots.map((root, k) =>
      inForce(plan[root], [root], paths[k], season, meets),
    );
    const lenders = (posted as Plan["lenders"]).map((terms) =>
      cappedTerms(terms, (county as Plan["county"]).rateCap),
    );
    return { county, phases, lenders } as Shared;
  };
}

/** Tells which lenders are open to each purpose in a season. */
export function openIn({ open, access }: ArmPlan): (season: number) => ArmPlan["open"] {
  if (!access || access.length === 0) return () => open;
  return (season) => {
    const closed = access.filter((each) => !active(each, season)).map(({ lender }) => lender);
    return Object.fromEntries(
      Object.entries(open).map(([purpose, lenders]) => [
        purpose,
        lenders.filter((lender) => !closed.includes(lender)),
      ]),
    ) as unknown as ArmPlan["open"];
  };
}
