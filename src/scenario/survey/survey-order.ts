import { type Surveyed, type SurveyTrait, surveyTraits } from "../../model/founding/surveyed.ts";
import { PLACES } from "../../model/state/household.ts";

const DIGITS = 18;

/** A name by which h9 comes before h10, the same in every locale. */
const sortKey = (name: string): string => name.replaceAll(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));

/** The places of names in their order; names of one key, as h1 and h01, as they are written. */
function orderOf(names: readonly string[]): number[] {
  const keys = names.map(sortKey);
  const order = [...names.keys()];
  return order.sort((a, b) => compared(keys[a], keys[b]) || compared(names[a], names[b]) || a - b);
}

/** Below 0 where a text comes before another, unit by unit and so the same in every locale. */
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The same survey with villages and the households of each in the order of their names, so that luck goes with who a
 * household is and not with the row on which it stands.
 */
export function inOrderOfNames(
  survey: Surveyed,
  names: readonly (readonly [village: string, household: string])[],
  villageNames: readonly string[],
): Surveyed {
  const villages = orderOf(villageNames);
  const placeOf = new Int32Array(villages.length);
  for (const [place, v] of villages.entries()) placeOf[v] = place;
  const households = orderOf(names.map(([, household]) => household));
  const rows = households.sort((a, b) => placeOf[survey.village[a]] - placeOf[survey.village[b]]);
  const traits = {} as Record<SurveyTrait, Float64Array>;
  for (const trait of surveyTraits)
    traits[trait] = Float64Array.from(rows, (row) => survey.traits[trait][row]);
  const ages = new Uint8Array(survey.ages.length);
  for (const [place, row] of rows.entries())
    ages.set(survey.ages.subarray(row * PLACES, (row + 1) * PLACES), place * PLACES);
  return {
    ...survey,
    village: Int32Array.from(rows, (row) => placeOf[survey.village[row]]),
    weight: Float64Array.from(rows, (row) => survey.weight[row]),
    ages,
    traits,
    town: Float64Array.from(villages, (v) => survey.town[v]),
    branch: Float64Array.from(villages, (v) => survey.branch[v]),
  };
}
