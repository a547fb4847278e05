import { type DesignKind, designs } from "./all.ts";
import type { Design, Settings } from "./design.ts";

/** The design of a study with its settings. */
export interface StudyDesign extends Settings {
  kind: DesignKind;
  /** Points of sobol, latinHypercube and random; rows of the base sample of saltelli; 0 for the others. */
  points: number;
  /** Of saltelli: BA blocks too, for second-order indices. */
  secondOrder: boolean;
  /** Of morris. */
  trajectories: number;
  /** Of morris: trajectories drawn, of which those far apart are kept; 0 keeps all that are drawn. */
  candidates: number;
}

/** What a study file says of its design. */
export interface WrittenDesign extends Settings {
  kind: DesignKind;
}

/** What every study says of its design, whatever that is: a study's hash covers it. */
const NONE = { points: 0, secondOrder: false, trajectories: 0, candidates: 0 };

/** A design as written, its defaults filled in; settings that it needs and lacks are faults of `keyFaults`. */
export function resolveDesign(written: WrittenDesign): StudyDesign {
  const { kind } = written;
  const own = Object.entries(designOfKind(kind).settings).flatMap(([key, { fallback }]) => {
    const value = written[key] ?? fallback;
    return value === undefined ? [] : [[key, value]];
  });
  return { ...NONE, ...Object.fromEntries(own), kind };
}

/** The design that a study names. */
export const designOfKind = (kind: DesignKind): Design => designs[kind];
