import names from "virtual:names";
import type { Names, Unit } from "../src/declare/parameter.ts";
import type { Row } from "../src/scenario/rows.ts";
import { lang } from "./language.ts";
import { grouped } from "./numbers.ts";
import type { Value } from "./plain-tree.ts";

/** How a parameter is written for a reader: times ten to a power, and its unit. */
interface Natural {
  power: 0 | 2;
  unit: Names;
}

const percents: Partial<Record<Unit, Names>> = {
  share: { zh: "%", en: "%" },
  "per year": { zh: "%/年", en: "%/year" },
  "per season": { zh: "%/季", en: "%/season" },
};

/** Counts that are declared for one household. */
const perHundred: Readonly<Record<string, Names>> = {
  seats: { zh: "名/百户", en: "per 100 hh." },
  files: { zh: "件/百户·季", en: "per 100 hh., season" },
};

function naturalOf({ unit, path }: Pick<Row, "unit" | "path">): Natural {
  const counted = perHundred[path.slice(path.lastIndexOf(".") + 1)];
  const percent = counted ?? percents[unit];
  return percent ? { power: 2, unit: percent } : { power: 0, unit: names.units[unit]! };
}

const DIGITS = 12;
const moved = (value: number, power: number): number => Number((value * 10 ** power).toPrecision(DIGITS));

/** The unit of a parameter, in the language of the page; empty for a switch. */
export const unitOf = (row: Pick<Row, "unit" | "path">): string =>
  row.unit === "flag" ? "" : naturalOf(row).unit[lang.value];

/** A value as it stands in a number field: no grouping, no unit. */
export const typedText = (value: number, row: Pick<Row, "unit" | "path">): string =>
  String(moved(value, naturalOf(row).power));

function bareText(value: number, row: Pick<Row, "unit" | "path">): string {
  const shown = moved(value, naturalOf(row).power);
  const [, decimals = ""] = String(shown).split(".");
  return Math.abs(shown) < 1000 ? String(shown).replace("-", "−") : grouped(shown, decimals.length);
}

function withUnit(text: string, row: Pick<Row, "unit" | "path">): string {
  const unit = unitOf(row);
  return unit === "" ? text : unit.startsWith("%") ? `${text}${unit}` : `${text} ${unit}`;
}

/** A value with its unit. */
export function naturalText(value: Value | undefined, row: Pick<Row, "unit" | "path">): string {
  if (typeof value === "boolean") return lang.value === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  return typeof value === "number" ? withUnit(bareText(value, row), row) : (value ?? "—");
}

/** From one value to another, the unit once. */
export const spanText = (low: number, high: number, row: Pick<Row, "unit" | "path">): string =>
  withUnit(`${bareText(low, row)}${lang.value === "zh" ? " 至 " : " to "}${bareText(high, row)}`, row);

/** What a person typed as a value of the parameter; NaN for what is no number. Full-width digits and `1,700` are read. */
export function typedValue(text: string, row: Pick<Row, "unit" | "path">): number {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "").replace(/%.*$/, "").replace(/[−–]/g, "-");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return Number.NaN;
  return Number(`${plain}e-${naturalOf(row).power}`);
}
