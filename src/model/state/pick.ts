import type { Parameters, Values } from "../../declare/parameter.ts";
import type { Assignment } from "./eligibility.ts";
import type { Step } from "./step.ts";

/** A shock or policy as a scenario asks for it: which one, from which season, for how long. */
export interface Pick {
  /** The name it has in the scenario; its draws are keyed by it. */
  name: string;
  kind: string;
  /** First season, counted from where the arms part; burn-in seasons are negative. */
  start: number;
  /** Seasons it lasts. */
  duration: number;
  parameters: Values<Parameters>;
  /** Whom it is for; everybody if left out. */
  for?: Assignment;
}

/** What has a first season and a number of seasons; `parameters.notice` is how many seasons before it is announced. */
interface Lasting {
  start: number;
  duration: number;
  parameters?: Values<Parameters>;
}

export const active = ({ start, duration, parameters }: Lasting, season: number): boolean =>
  season >= start - Number(parameters?.notice ?? 0) && season < start + duration;

export type Family = Record<string, Step>;
