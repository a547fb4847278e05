import type { Draw } from "../../math/draw.ts";
import { balancedLot } from "./balanced-lot.ts";
import type { Open } from "./state.ts";

/** From one bound, included, to the other, not included. */
interface Bounds {
  atLeast?: number;
  below?: number;
}

/** An assignment by lot: villages or households, once for the whole run and alike in every arm. */
export interface Lot {
  of: "villages" | "households";
  /** Share that is assigned. */
  share: number;
  /** Share of the assigned that take it up, and of the others that get it all the same. */
  compliance: number;
  crossover: number;
  /** Lots of one name are one lot. */
  name: string;
  /**
   * Drawn so that the share holds in each of these groups, up to a whole unit, and not by chance alone: all together,
   * villages of one product, or the households of one village.
   */
  within?: "county" | "product" | "village";
  /** Groups are cut into blocks of so many villages that lie as far from a branch as one another. */
  blocks?: number;
}

/** Whom a policy or a lender is for: whoever meets every rule given, and then the lot. */
export interface Assignment {
  villages?: readonly number[];
  /** Kilometres to the branch. */
  distance?: Bounds;
  /** Codes of the village's product. */
  product?: readonly number[];
  lifted?: boolean;
  /** Monitoring classes, by code. */
  monitored?: readonly number[];
  /** Dominant causes of risk, by code, as the last year's close found them. */
  cause?: readonly number[];
  literacy?: Bounds;
  /** Whether it keeps an online shop open. */
  shop?: boolean;
  lot?: Lot;
}

/** Who is eligible now, by row. */
export interface Eligibility {
  household(i: number): boolean;
  /** By the village's own rules and a lot of villages. */
  village(v: number): boolean;
}

/** No rule: everybody. */
export const everybody: Eligibility = { household: () => true, village: () => true };

/** Whom an assignment means in a county; rules are read off the state as it is when asked. */
export function eligibilityOf(
  assignment: Assignment | undefined,
  state: Open<never>,
  draw: Draw,
): Eligibility {
  if (!assignment) return everybody;
  const taken = lotOf(assignment.lot, state, draw);
  const village = (v: number): boolean => villageMeets(assignment, state, v) && taken.village(v);
  return {
    village,
    household: (i) =>
      villageMeets(assignment, state, state.household.village[i]) &&
      householdMeets(assignment, state, i) &&
      taken.household(i),
  };
}

const within = (value: number, bounds: Bounds | undefined): boolean =>
  !bounds || (value >= (bounds.atLeast ?? -Infinity) && value < (bounds.below ?? Infinity));

function villageMeets(
  { villages, distance, product }: Assignment,
  { village }: Open<never>,
  v: number,
): boolean {
  if (villages && !villages.includes(village.number[v])) return false;
  if (product && !product.includes(village.product[v])) return false;
  return within(village.distance[v], distance);
}

function householdMeets(
  { lifted, monitored, cause, literacy, shop: keeps }: Assignment,
  { household, shop }: Open<never>,
  i: number,
): boolean {
  if (lifted !== undefined && (household.lifted[i] === 1) !== lifted) return false;
  if (monitored && !monitored.includes(household.monitored[i])) return false;
  if (cause && !cause.includes(household.cause[i])) return false;
  const s = household.shop[i];
  if (keeps !== undefined && (s >= 0 && !shop.closed[s]) !== keeps) return false;
  return within(household.literacy[i], literacy);
}

/** Who took up what the lot gave: drawn by the number of the village or the household's id. */
function lotOf(lot: Lot | undefined, state: Open<never>, draw: Draw): Eligibility {
  if (!lot) return everybody;
  const { village, household } = state;
  const { of, share, compliance, crossover, name } = lot;
  const chance = draw(`lot: ${name}`);
  const balanced = balancedLot(lot, state, chance);
  const takes = (row: number, unit: number): boolean => {
    const assigned = balanced ? balanced[row] === 1 : chance.uniform(unit, 0) < share;
    return chance.uniform(unit, 1) < (assigned ? compliance : crossover);
  };
  if (of === "households") return { household: (i) => takes(i, household.id[i]), village: everybody.village };
  const reached = (v: number): boolean => takes(v, village.number[v]);
  return { village: reached, household: (i) => reached(household.village[i]) };
}
