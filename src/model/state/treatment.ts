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

/** Something made once a season for all households, or for each group of them: read with `metBy`. */
export interface ByHousehold<T> {
  each: readonly T[];
  /** The place in `each` by the row of a household; left out where all meet the first. */
  of?: Uint16Array;
}

/** What household `i` meets. */
export const metBy = <T>({ each, of }: ByHousehold<T>, i: number): T => each[of === undefined ? 0 : of[i]];

/**
 * What a phase makes of its settings once a season, by household: `common` for all, unless paths are for some of them
 * only; then `make` is asked once for each group that has settings of its own.
 */
export function byHousehold<P, F extends Flow, T>(
  common: T,
  { groups }: Turn<F>,
  own: readonly P[] | undefined,
  make: (settings: P, turn: Turn<F>) => T,
): ByHousehold<T> {
  if (!groups || !own) return { each: [common] };
  const each = groups.each.map(({ turn }, g) => (g === 0 ? common : make(own[g], turn)));
  return { each, of: groups.of };
}

/** Settings and turn by household. */
export const treatmentOf = <P, F extends Flow>(
  settings: P,
  turn: Turn<F>,
  own: readonly P[] | undefined,
): ByHousehold<Treatment<P, F>> =>
  byHousehold({ settings, turn }, turn, own, (rules, met) => ({ settings: rules, turn: met }));

let alike = new Uint16Array(0);

/**
 * What each group meets, for a kernel that goes over all households and passes by those of other groups: the group of each
 * household, by row, is nought where all meet the same.
 */
export function eachGroup<T>(
  { each, of }: ByHousehold<T>,
  count: number,
  run: (met: T, of: Uint16Array, group: number) => void,
): void {
  if (alike.length !== count) alike = new Uint16Array(count);
  each.forEach((met, g) => {
    run(met, of ?? alike, g);
  });
}
