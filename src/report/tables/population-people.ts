import { codesHead, codesText, noYes } from "../../declare/codes.ts";
import type { Founding } from "../../model/founding/founding.ts";
import { AGE, PLACES, VACANT } from "../../model/state/household.ts";
import type { State } from "../../model/state/state.ts";
import { type Earned, earnedBy } from "../../scenario/county/figures.ts";
import { surveyColumns } from "../../scenario/survey/survey-columns.ts";
import { unitNames } from "../../scenario/unit-names.ts";
import { csv, line } from "../files/csv.ts";

type Cell = string | number;

/** How each column of a survey is read off a household. */
const cells: Readonly<Record<string, (state: State, i: number, earned: Earned) => Cell>> = {
  household_id: ({ household }, i) => `${household.village[i] + 1}-${household.number[i] + 1}`,
  village_id: ({ household }, i) => household.village[i] + 1,
  members: ({ household }, i) => household.members[i],
  ages: ({ household }, i) =>
    [...household.ages.subarray(i * PLACES, (i + 1) * PLACES)]
      .filter((age) => age !== VACANT)
      .map((age) => age & AGE)
      .join(";"),
  workers: ({ household }, i) => household.able[i],
  elders: ({ household }, i) => household.elders[i],
  pupils: ({ household }, i) => household.pupils[i],
  land_mu: ({ household }, i) => rounded(household.land[i], 4),
  income_yuan_per_year: (_, i, { wage, field, transfer }) =>
    rounded(rounded(wage[i], 2) + rounded(field[i], 2) + rounded(transfer[i], 2), 2),
  wage_yuan_per_year: (_, i, { wage }) => rounded(wage[i], 2),
  field_yuan_per_year: (_, i, { field }) => rounded(field[i], 2),
  transfer_yuan_per_year: (_, i, { transfer }) => rounded(transfer[i], 2),
  shop: ({ household }, i) => (household.shop[i] >= 0 ? 1 : 0),
  lifted: ({ household }, i) => household.lifted[i],
  literacy: ({ household }, i) => rounded(household.literacy[i], 4),
  distance_km: ({ household, village }, i) => rounded(village.town[household.village[i]], 3),
  branch_km: ({ household, village }, i) => rounded(village.distance[household.village[i]], 3),
  cash_yuan: ({ ledger }, i) => rounded(Math.max(0, ledger.balances.deposit[i]) / 100, 2),
  assets_yuan: ({ household }, i) => rounded(household.assets[i], 2),
  house_yuan: ({ household }, i) => rounded(household.house[i], 2),
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const written = surveyColumns.filter(({ name }) => name in cells);

const heads = written.map(({ name }) => name);

/** First line of the file of households, by which it is known. */
export const peopleHead = (): string => line(heads);

/** One row a household, in the columns of a survey, so that it can be read again. */
export function peopleCsv(
  state: State,
  constants: Pick<Founding, "population" | "earning">,
): Iterable<string> {
  const earned = earnedBy(state, constants);
  function* rows(): Generator<Cell[]> {
    for (let i = 0; i < state.household.count; i++) yield heads.map((name) => cells[name](state, i, earned));
  }
  return csv(heads, rows());
}

/** What each column is, and its unit. */
export function peopleColumnsCsv(): Iterable<string> {
  const rows = written.map(({ name, kind, unit, zh, en }) => [
    ...[name, unit ? unitNames[unit].en : "", zh, en],
    ...codesText(kind === "flag" ? noYes : []),
  ]);
  return csv(["column", "unit", "zh", "en", ...codesHead], rows);
}
