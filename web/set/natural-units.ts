import type { Names, Unit } from "../../src/declare/parameter.ts";
import type { Row } from "../../src/scenario/rows.ts";

/** How a parameter is written for a reader: times ten to a power, and its unit. */
export interface Natural {
  power: 0 | 2;
  unit: Names;
}

const percents: Partial<Record<Unit, Names>> = {
  share: { zh: "%", en: "%" },
  "per year": { zh: "%/年", en: "%/year" },
  "per season": { zh: "%/季", en: "%/season" },
};

/** How a parameter is written; `units` are the names of the declared units. */
export function naturalOf(
  { unit, perHundred }: Pick<Row, "unit" | "perHundred">,
  units: Readonly<Record<string, Names>>,
): Natural {
  const percent = perHundred ?? percents[unit];
  return percent ? { power: 2, unit: percent } : { power: 0, unit: units[unit] };
}

const DIGITS = 12;

/** A value times ten to a power, without the dust of the multiplication. */
export const moved = (value: number, power: number): number =>
  Number((value * 10 ** power).toPrecision(DIGITS));

/** A figure and its unit: a percent sign stands close, a word apart. */
export const withUnit = (figure: string, unit: string): string =>
  unit === "" ? figure : unit.startsWith("%") ? `${figure}${unit}` : `${figure} ${unit}`;
