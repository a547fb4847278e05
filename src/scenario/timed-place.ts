import { valueAt } from "./explain.ts";
import type { Scenario } from "./scenario.ts";
import type { WrittenPath } from "./time-path.ts";

/** A place within a path in time, or of a value that an arm has of its own. */
interface TimedPlace {
  /** The parameter that it moves. */
  parameter: readonly string[];
  arm?: string;
  /** Nothing, `value`, or `at`, the number of a change and one of its keys. */
  part: readonly string[];
  path?: WrittenPath;
}

/** What a dotted place stands for that leads into a path of the scenario or to an arm's own value. */
export function timedPlace(place: readonly string[], { paths = [] }: Scenario): TimedPlace | undefined {
  const own = place[0] === "arms" && place[2] === "parameters";
  const arm = own ? place[1] : undefined;
  const rest = own ? place.slice(3) : place;
  const length = rest.at(-1) === "value" ? 1 : rest.at(-3) === "at" ? 3 : 0;
  const named = rest.slice(0, rest.length - length);
  const part = rest.slice(rest.length - length);
  const of = (name: readonly string[], item: number | undefined): WrittenPath | undefined =>
    paths.find((each) => each.path === name.join(".") && each.arm === arm && each.item === item);
  // One of several paths has its number behind the parameter.
  const several = of(named.slice(0, -1), Number(named.at(-1)));
  const parameter = several ? named.slice(0, -1) : named;
  const path = several ?? of(named, undefined);
  if (length > 0 ? !path || !isThere(part, path) : !own) return undefined;
  return { parameter, arm, part, path };
}

const isThere = ([, k, key]: readonly string[], { at }: WrittenPath): boolean =>
  k === undefined || (at[Number(k)] !== undefined && Object.hasOwn(at[Number(k)], key));

/** Whether a place holds the season of a change. */
export const isSeasonPart = ({ part }: TimedPlace): boolean => part.length > 1 && part[2] !== "to";

/** What a scenario holds at a place, those within paths in time included. */
export function settingIn(scenario: Scenario, place: readonly string[]): unknown {
  const timed = timedPlace(place, scenario);
  if (!timed) return valueAt(scenario, place);
  const { parameter, part, path } = timed;
  if (path && part.length > 1) return valueAt(path, part);
  return path?.value ?? valueAt(scenario, parameter);
}
