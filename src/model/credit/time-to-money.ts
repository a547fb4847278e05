import type { LenderTerms } from "../state/lender-terms.ts";

type Speed = LenderTerms["speed"];

/** Days to the money before any queue: days · (knownFactor for a customer) + daysPerKm · km (docs/model/lending-decision.md). */
export const daysUnqueued = (
  { days, knownFactor, daysPerKm }: Speed,
  customer: boolean,
  km: number,
): number => days * (customer ? knownFactor : 1) + daysPerKm * km;

/** Days in the queue, in proportion to the officers' places that are taken; none where nothing limits them. */
export const daysQueued = ({ queueDays }: Speed, files: number, places: number): number =>
  (queueDays * files) / places;

/** Files that a lender can take in this season: at least one, or no end of them. */
export const placesOf = (
  { limited, files }: LenderTerms["capacity"],
  officers: number,
  households: number,
): number => (limited ? Math.max(1, Math.round(files * officers * households)) : Number.POSITIVE_INFINITY);
