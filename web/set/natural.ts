import names from "virtual:names";
import type { Row } from "../../src/scenario/rows.ts";
import { lang, words } from "../browser/language.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { moved, type Natural, naturalOf, withUnit } from "./natural-units.ts";
import { grouped } from "./numbers.ts";
import { optionName } from "./option-names.ts";
import type { Value } from "./plain-tree.ts";

const text = words({ zh, en });

/** What of a parameter tells how it is written. */
type Written = Pick<Row, "unit" | "perHundred">;

const written = (row: Written): Natural => naturalOf(row, names.units);

/** The unit of a parameter, in the language of the page; empty for a switch or a choice. */
export const unitOf = (row: Written): string =>
  row.unit === "flag" || row.unit === "code" ? "" : written(row).unit[lang.value];

/** A value as it stands in a number field: no grouping, no unit. */
export const typedText = (value: number, row: Written): string => String(moved(value, written(row).power));

function bareText(value: number, row: Written): string {
  const shown = moved(value, written(row).power);
  const [, decimals = ""] = String(shown).split(".");
  return Math.abs(shown) < 1000 ? String(shown).replace("-", "−") : grouped(shown, decimals.length);
}

/** A value with its unit. */
export function naturalText(value: Value | undefined, row: Written): string {
  if (typeof value === "boolean") return value ? text.value.yes : text.value.no;
  if (typeof value === "string") return optionName(value, lang.value);
  return value === undefined ? "—" : withUnit(bareText(value, row), unitOf(row));
}

/** From one value to another, the unit once. */
export const spanText = (low: number, high: number, row: Written): string =>
  withUnit(text.value.range(bareText(low, row), bareText(high, row)), unitOf(row));

/** What a person typed as a value of the parameter; NaN for what is no number. Full-width digits and `1,700` are read. */
export function typedValue(text: string, row: Written): number {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "").replace(/%.*$/, "").replace(/[−–]/g, "-");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return Number.NaN;
  return Number(`${plain}e-${written(row).power}`);
}
