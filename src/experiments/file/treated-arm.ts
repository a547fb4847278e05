import { isTimed } from "../../scenario/timed-value.ts";
import { type Experiment, type Step, stepsOf } from "./experiment.ts";
import type { Treatment } from "./experiment-file.ts";

type Plain = Record<string, unknown>;

/** An arm of the county with a treatment on top, as a scenario file would write it. */
export function treatedArm(
  base: Plain,
  title: { zh: string; en: string },
  treatment: Treatment,
  experiment: Experiment,
): Plain {
  const steps = stepsOf(experiment);
  return {
    ...base,
    title,
    lenders: lendersOf((base.lenders ?? {}) as Plain, treatment, experiment, steps),
    policies: { ...(base.policies as Plain | undefined), ...policiesOf(treatment, experiment, steps) },
    parameters: parametersOf((base.parameters ?? {}) as Plain, treatment, experiment, steps),
  };
}

function lendersOf(
  own: Plain,
  { lenders }: Treatment,
  { assignment }: Experiment,
  steps: readonly Step[],
): Plain {
  const opened = { ...own };
  for (const [name, open] of Object.entries(lenders)) {
    if (assignment.by === "none") {
      if (open === "closed") delete opened[name];
      else opened[name] = open;
      continue;
    }
    const [{ season, rules }] = steps.slice(-1);
    const end = assignment.by === "time" ? assignment.end : undefined;
    if (open === "closed") {
      const burnIn = FROM_THE_START;
      opened[name] = { purposes: own[name] ?? "all", start: burnIn, duration: season - burnIn };
    } else
      opened[name] = {
        purposes: open,
        start: season,
        ...(end !== undefined && { duration: end - season }),
        ...(rules && { for: rules }),
      };
  }
  return opened;
}

const FROM_THE_START = -80;

function policiesOf({ policies }: Treatment, { assignment }: Experiment, steps: readonly Step[]): Plain {
  const end = assignment.by === "time" ? assignment.end : undefined;
  return Object.fromEntries(
    Object.entries(policies).flatMap(([name, settings]) =>
      steps.map(({ season, until = end, rules }, k) => [
        steps.length > 1 ? `${name}-${k + 1}` : name,
        {
          ...(steps.length > 1 && { kind: name }),
          on: true,
          ...(assignment.by !== "none" && { start: season }),
          ...(until !== undefined && { duration: until - season }),
          ...settings,
          ...(rules && { for: rules }),
        },
      ]),
    ),
  );
}

function parametersOf(
  own: Plain,
  { parameters }: Treatment,
  experiment: Experiment,
  steps: readonly Step[],
): Plain {
  const nested = structuredClone(own);
  for (const [path, value] of Object.entries(parameters))
    place(nested, path.split("."), settingOf(value, experiment, steps));
  return nested;
}

/** A value as it comes into force: at once, in a season, along a ramp, for some; a path is taken as it stands. */
function settingOf(value: unknown, { assignment }: Experiment, steps: readonly Step[]): unknown {
  if (isTimed(value) || assignment.by === "none") return value;
  if (assignment.by === "time") {
    const { season, until } = assignment;
    return { at: [until === undefined ? { season, to: value } : { from: season, until, to: value }] };
  }
  const paths = steps.map(({ season, rules }) =>
    season <= 0 ? { value, for: rules } : { at: [{ season, to: value }], for: rules },
  );
  return paths.length === 1 ? paths[0] : paths;
}

function place(into: Plain, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[name] = value;
  else {
    const below = into[name];
    const group = below !== null && typeof below === "object" ? (below as Plain) : {};
    into[name] = group;
    place(group, rest, value);
  }
}
