import { county } from "../declare/county.ts";
import { type Purpose, purposeKeys } from "../declare/purposes.ts";
import { lenders as listedLenders } from "../model/lenders/all.ts";
import { phases } from "../model/phases/all.ts";
import { policies } from "../model/policies/all.ts";
import type { ArmPlan, Plan } from "../model/run.ts";
import { shocks } from "../model/shocks/all.ts";
import { cappedTerms, type LenderTerms } from "../model/state/lender-terms.ts";
import type { Pick } from "../model/state/pick.ts";
import { assignmentOf } from "./assignment.ts";
import { calibratedIn } from "./calibrated-sets.ts";
import { openedLenders } from "./check.ts";
import { moves, pathsIn } from "./plan-paths.ts";
import type { Arm, Picked, Scenario, ScenarioLender } from "./scenario.ts";
import { uncertainIn } from "./uncertain.ts";

/**
 * What the engine runs on. Lenders that no arm opens are left out. Orders that could matter (lenders, shocks,
 * policies) follow the lists and then the names, never the file: files that say the same run the same.
 */
export function planOf(scenario: Scenario): Plan {
  const opened = openedLenders(scenario);
  const lenderNames = inOrder(Object.keys(scenario.lenders), Object.keys(listedLenders)).filter((name) =>
    opened.has(name),
  );
  const rateCap = highestCap(scenario);
  const lenders = lenderNames.map((name) => termsOf(scenario.lenders[name], rateCap));
  const { villages, householdsPerVillage, ...shared } = scenario.county;
  const { survey, ...population } = scenario.population;
  if (survey !== undefined && !scenario.surveyed)
    throw new Error(`survey not read: ${survey}; load the scenario with loadScenario of sannong.ts`);
  const plan = {
    county: only(shared, Object.keys(county)) as Plan["county"],
    size: { villages, householdsPerVillage },
    time: scenario.time,
    population,
    ...(scenario.surveyed && { survey: scenario.surveyed.rows() }),
    phases: only(scenario as never, Object.keys(phases)) as Plan["phases"],
    shocks: picksOf(scenario.shocks, Object.keys(shocks)),
    lenders,
    lenderNames,
    arms: Object.entries(scenario.arms).map(([name, arm]) => armPlan(name, arm, lenders, lenderNames)),
    luck: scenario.compare.luck,
    seed: scenario.seed,
  };
  const paths = pathsIn(scenario.paths ?? [], plan);
  const timed = paths.length > 0 ? { ...plan, paths } : plan;
  const { uncertainty, calibrated } = scenario.compare;
  if (calibrated !== undefined && !scenario.calibratedSets)
    throw new Error(
      `parameter sets not read: ${calibrated}; load the scenario with loadScenario of sannong.ts`,
    );
  if (uncertainty === "none" && !scenario.calibratedSets) return timed;
  const likes = lenderNames.map((name) => scenario.lenders[name].like ?? name);
  const uncertain = uncertainIn(plan, likes).filter(({ path }) => !moves(path, timed));
  return scenario.calibratedSets
    ? { ...timed, calibrated: calibratedIn(scenario.calibratedSets, uncertain, plan) }
    : { ...timed, uncertain };
}

function only(all: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

/** Posted rates above the county's cap come down to it; a cap that moves is applied season by season. */
const termsOf = ({ like: _, ...terms }: ScenarioLender, rateCap: number): LenderTerms =>
  cappedTerms(terms, rateCap);

const highestCap = ({ county, paths = [] }: Scenario): number =>
  paths
    .filter(({ path }) => path === "county.rateCap")
    .flatMap(({ value, at }) => [Number(value ?? 0), ...at.map(({ to }) => Number(to))])
    .reduce((highest, cap) => Math.max(highest, cap), county.rateCap);

/** Names of a list in its order, then the others by code units. */
function inOrder(names: readonly string[], listed: readonly string[]): string[] {
  const place = (name: string) => (listed.includes(name) ? listed.indexOf(name) : listed.length);
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function picksOf(picked: Readonly<Record<string, Picked>>, listed: readonly string[]): Pick[] {
  const picks = Object.entries(picked)
    .filter(([, { on }]) => on)
    .map(([name, { kind = name, on: _, start, duration, for: written, ...parameters }]) => {
      const assigned = assignmentOf(written);
      return { name, kind, start, duration, parameters, ...(assigned && { for: assigned }) } as Pick;
    });
  const place = ({ kind }: Pick) => listed.indexOf(kind);
  return picks.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

function armPlan(
  name: string,
  arm: Arm,
  lenders: readonly LenderTerms[],
  lenderNames: readonly string[],
): ArmPlan {
  const open = Object.fromEntries(
    purposeKeys.map((purpose) => [
      purpose,
      lenders.flatMap((lender, j) => (isOpen(arm, lenderNames[j], lender, purpose) ? [j] : [])),
    ]),
  ) as unknown as ArmPlan["open"];
  const access = Object.entries(arm.access ?? {}).flatMap(([lender, { for: written, ...rest }]) => {
    const assigned = assignmentOf(written);
    const j = lenderNames.indexOf(lender);
    return j < 0 ? [] : [{ lender: j, ...rest, ...(assigned && { for: assigned }) }];
  });
  return {
    name,
    open,
    policies: picksOf(arm.policies, Object.keys(policies)),
    ...(access.length > 0 && { access }),
  };
}

// Open in the arm, and with a product to offer.
function isOpen({ lenders }: Arm, name: string, { products }: LenderTerms, purpose: Purpose): boolean {
  if (!Object.hasOwn(lenders, name)) return false;
  const allowed = lenders[name];
  return (
    (allowed === "all" || allowed.includes(purpose)) &&
    products.some((each) => each.purposes.includes(purpose))
  );
}
