import type { Names } from "../../declare/parameter.ts";
import type { Assignment } from "../../model/state/eligibility.ts";
import { assignmentOf, type WrittenAssignment } from "../../scenario/assignment.ts";
import type { EstimatorKind } from "./estimate-form.ts";
import type { Condition, SampleForm, Target, WrittenExperiment } from "./experiment-file.ts";

/** An estimate as a file declares it; what is its estimator's own stands beside. */
export interface EstimateForm extends Names {
  kind: EstimatorKind | "quotient" | "gap";
  sample?: string;
  arm?: string;
  where: readonly Condition[];
  waves?: readonly number[];
  show: "percent" | "yuan" | "number" | "points";
  target?: Target;
  [setting: string]: unknown;
}

/** An experiment with its defaults filled in; plain data, which a manifest can hold. */
export interface Experiment extends Omit<WrittenExperiment, "estimates" | "samples"> {
  samples: Readonly<Record<string, SampleForm>>;
  estimates: Readonly<Record<string, EstimateForm>>;
}

/** The arm in which one treatment is tried. */
export const TRIAL = "trial";

/** The arms that are played: the county as it is first, then those in which something is done. */
export function armsOf({ county, arms, treatment }: Experiment): readonly string[] {
  const treated = arms ? Object.keys(arms) : isNothing(treatment) ? [] : [TRIAL];
  return [county.arm, ...treated];
}

const isNothing = ({ parameters, lenders, policies }: Experiment["treatment"]): boolean =>
  [parameters, lenders, policies].every((group) => Object.keys(group).length === 0);

/** The arm of which a sample's rows are by default: the first treated, or the county as it is where nothing is done. */
export const armOfRows = (experiment: Experiment): string => {
  const [reference, first = reference] = armsOf(experiment);
  return first;
};

/** Season in which the treatment begins. */
export function startOf({ assignment }: Experiment): number {
  if (assignment.by === "none") return 0;
  return "steps" in assignment && assignment.steps ? assignment.steps[0] : assignment.season;
}

/** A part of those who are treated, and from when: one for all, or one for each step of a roll-out. */
export interface Step {
  season: number;
  /** Season in which the next step takes over. */
  until?: number;
  rules?: WrittenAssignment;
}

/** Whom the treatment reaches, step by step; each step's assigned are among those of the next. */
export function stepsOf({ name, assignment }: Experiment): Step[] {
  if (assignment.by === "none") return [{ season: 0 }];
  if (assignment.by === "time") return [{ season: assignment.season }];
  if (assignment.by === "rule")
    return [{ season: assignment.season, rules: assignment.for as WrittenAssignment }];
  const { of, share, compliance, crossover, within, blocks, season, steps } = assignment;
  const seasons = steps ?? [season];
  return seasons.map((each, k) => ({
    season: each,
    ...(k + 1 < seasons.length && { until: seasons[k + 1] }),
    rules: {
      lot: {
        of,
        share: (share * (k + 1)) / seasons.length,
        compliance,
        crossover,
        name,
        ...(within && { within }),
        ...(blocks !== undefined && { blocks }),
      },
    },
  }));
}

/** Whom a step's rules assign, whoever then takes it up. */
export function assignedBy({ rules }: Step): Assignment | undefined {
  const rest = assignmentOf(rules);
  return rest?.lot ? { ...rest, lot: { ...rest.lot, compliance: 1, crossover: 0 } } : rest;
}

/** Who gets it. */
export const reachedBy = ({ rules }: Step): Assignment | undefined => assignmentOf(rules);
