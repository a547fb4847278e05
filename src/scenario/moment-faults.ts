import type { Names } from "../declare/parameter.ts";
import { replaced } from "../model/drawn-plan.ts";
import { beginOf, endOf, settingAt } from "../model/state/time-path.ts";
import { audienceOf, audiencesIn } from "./audiences.ts";
import type { Fault } from "./check.ts";
import { valueAt } from "./explain.ts";
import type { Path } from "./problem.ts";
import type { Scenario } from "./scenario.ts";
import type { WrittenPath } from "./time-path.ts";
import { placeOfPath, segmentsOf } from "./timing-faults.ts";

/** What contradicts itself among values that stand together, each fault at the key that is too high. */
export type Rule = (scenario: Scenario) => readonly Fault[];

/**
 * What contradicts itself in some season only, since a path or an arm's own value moves one of two keys that a rule
 * reads together. Between two changes values move in straight lines, so that their seasons are enough to look at.
 */
export function momentFaults(scenario: Scenario, rule: Rule): Fault[] {
  const { paths = [] } = scenario;
  const always = new Set(rule(scenario).map(({ path }) => path.join(".")));
  const arms = [undefined, ...new Set(paths.flatMap(({ arm }) => (arm === undefined ? [] : [arm])))];
  const found = new Map<string, Fault>();
  for (const arm of arms)
    for (const { season, scenario: scenarioThen, moved } of audiencesIn(paths).flatMap((met) =>
      momentsOf(scenario, arm, met),
    ))
      for (const fault of rule(scenarioThen)) {
        if (always.has(fault.path.join("."))) continue;
        const placed = placedIn(fault, { season, scenario: scenarioThen, moved });
        if (placed && !found.has(placed.path.join("."))) found.set(placed.path.join("."), placed);
      }
  return [...found.values()];
}

/** A season with what stands in it, and the paths that made it so. */
interface Moment {
  season: number;
  scenario: Scenario;
  moved: readonly WrittenPath[];
}

function momentsOf(scenario: Scenario, arm: string | undefined, met: ReadonlySet<string>): Moment[] {
  const own = (path: WrittenPath): boolean => path.arm !== undefined;
  // An arm's own values come last, and so prevail.
  const all = (scenario.paths ?? []).filter(
    (path) => (!own(path) || path.arm === arm) && (!path.for || met.has(audienceOf(path))),
  );
  const paths = [...all.filter((path) => !own(path)), ...all.filter(own)];
  const { burnIn, seasons } = scenario.time;
  const changes = paths.flatMap(({ at }) => at.flatMap((change) => [beginOf(change), endOf(change)]));
  const within = [...changes, arm === undefined ? -burnIn : 0].filter(
    (season) => season >= -burnIn && season < seasons && (arm === undefined || season >= 0),
  );
  return [...new Set(within)]
    .sort((a, b) => a - b)
    .map((season) => ({ season, scenario: heldIn(scenario, paths, season), moved: paths }));
}

const heldIn = (scenario: Scenario, paths: readonly WrittenPath[], season: number): Scenario =>
  paths.reduce((plain, { for: _, ...path }) => {
    const place = segmentsOf(path.path);
    if (valueAt(plain, place.slice(0, -1)) === undefined) return plain;
    const value = settingAt({ place, ...path }, season, valueAt(plain, place) as number);
    return replaced(plain, place, value) as Scenario;
  }, scenario);

/** The fault where it is written: at what moves the key itself, else at what moves the one it is read with. */
function placedIn(fault: Fault, { season, scenario, moved }: Moment): Fault | undefined {
  const key = fault.path.join(".");
  const together = new Set([key, ...(fault.with ?? []).map((path) => path.join("."))]);
  const movers = moved.filter(({ path }) => together.has(path)).reverse();
  const mover = movers.find(({ path }) => path === key) ?? movers[0];
  if (!mover) return undefined;
  const when: Names = { en: `, in season ${season}`, zh: `(第 ${season} 季)` };
  const itself = mover.path === key;
  const allowed = itself ? fault.allowed : (fault.otherwise ?? fault.allowed);
  return {
    path: writtenIn(mover, season),
    given: itself ? fault.given : String(valueAt(scenario, segmentsOf(mover.path))),
    allowed: { en: allowed.en + when.en, zh: allowed.zh + when.zh },
  };
}

/** The last change that has begun by a season, or what stands before all of them. */
function writtenIn(path: WrittenPath, season: number): Path {
  const place = placeOfPath(path);
  const k = path.at.findLastIndex((change) => beginOf(change) <= season);
  if (k >= 0) return [...place, "at", k, "to"];
  return path.at.length > 0 && path.value !== undefined ? [...place, "value"] : place;
}
