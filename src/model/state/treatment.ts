import type { Flow } from "../../declare/flows.ts";
import type { Turn } from "./step.ts";
import type { TimePath } from "./time-path.ts";

/** Whether a path is for the households that are spoken of. */
export type Meets = (path: TimePath) => boolean;

/** Households that the same paths are for. */
export interface Group<F extends Flow> {
  meets: Meets;
  /** The turn with their own settings; the county's turn itself where no path is for them. */
  turn: Turn<F>;
}

/** Households by the paths that are for them in a season. */
export interface Groups<F extends Flow> {
  /** Those whom only paths for everybody reach come first, whether or not there are any. */
  each: readonly Group<F>[];
  /** The group of each household, by row. */
  of: Uint16Array;
}

/** What a phase is run by for a household: settings, and the turn as it meets it. */
export interface Treatment<P, F extends Flow> {
  settings: P;
  turn: Turn<F>;
}

/**
 * What a phase makes of its settings once a season, by household: `common` for all, unless paths are for some of them
 * only; then `make` is asked once for each group that has settings of its own.
 */
export function byHousehold<P, F extends Flow, T>(
  common: T,
  { groups }: Turn<F>,
  own: readonly P[] | undefined,
  make: (settings: P, turn: Turn<F>) => T,
): (i: number) => T {
  if (!groups || !own) return () => common;
  const { each, of } = groups;
  const made = each.map(({ turn }, g) => (g === 0 ? common : make(own[g], turn)));
  return (i) => made[of[i]];
}

/** Settings and turn by household. */
export const treatmentOf = <P, F extends Flow>(
  settings: P,
  turn: Turn<F>,
  own: readonly P[] | undefined,
): ((i: number) => Treatment<P, F>) =>
  byHousehold({ settings, turn }, turn, own, (settings, turn) => ({ settings, turn }));
